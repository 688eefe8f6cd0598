/**
 * What React sends for a form with a server action, and nothing else that its encoding could express: our actions take a state and a form.
 * Whatever the framework could not decode, or would take long to decode, is recognised here before it gets there.
 */
type Fault = "malformed" | "unknown action" | null;

type IsKnownAction = (action: string) => boolean;

const maxParts = 2_000;
const maxValues = 20_000;
const maxDepth = 8;

/** The boundary of a form's parts, or null where the type is not that of a form. */
export const formBoundary = (contentType: string): string | null =>
  /^multipart\/form-data; ?boundary=(?:"([\w'()+,./:=?-]{1,70})"|([\w'()+./:=?-]{1,70}))$/
    .exec(contentType)
    ?.slice(1)
    .find(Boolean) ?? null;

/** Whether the parts of a form are like those of a browser: not too many, and with only these two headers. */
export function hasPlainFormParts(body: Buffer, boundary: string): boolean {
  const mark = `--${boundary}\r\n`;
  let parts = 0;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at)) {
    at += mark.length;
    const end = body.indexOf("\r\n\r\n", at);
    if (end === -1 || end - at > 1_000 || ++parts > maxParts) return false;
    const names = body.toString("latin1", at, end).split("\r\n");
    if (!names.every((line) => /^content-(?:disposition|type): /i.test(line))) return false;
  }
  return parts > 0;
}

/** What is wrong with a form that a script sent (`Next-Action`): its one numbered field holds the arguments. */
export function actionCallFault(action: string, form: FormData, isKnown: IsKnownAction): Fault {
  const numbered = [...form.keys()].filter((name) => /^\d+$/.test(name));
  if (numbered.length !== 1 || numbered[0] !== "0") return "malformed";
  if (!areArguments(form.get("0"))) return "malformed";
  return isKnown(action) ? null : "unknown action";
}

/** What is wrong with a form that a browser without script sent: hidden fields name the action and what is bound to it. */
export function actionFormFault(form: FormData, isKnown: IsKnownAction): Fault {
  const actions: unknown[] = [];
  const refs: string[] = [];
  for (const name of form.keys()) {
    if (!name.startsWith("$ACTION_")) continue;
    const [, id] = /^\$ACTION_ID_(\w+)$/.exec(name) ?? [];
    const [, ref] = /^\$ACTION_REF_(\w{1,20})$/.exec(name) ?? [];
    if (id) actions.push(id);
    else if (ref) refs.push(ref);
    else if (!/^\$ACTION_(?:KEY|\w{1,20}:[01])$/.test(name)) return "malformed";
  }
  if (refs.length > 2 || actions.length > 2) return "malformed";
  for (const ref of refs) {
    const [described, bound] = [form.getAll(`$ACTION_${ref}:0`), form.getAll(`$ACTION_${ref}:1`)];
    const [, id, args] = /^\{"id":"(\w+)","bound":(null|"\$@1")\}$/.exec(String(described[0])) ?? [];
    if (!id || described.length !== 1 || bound.length > 1) return "malformed";
    if (args !== "null" && !areArguments(bound[0])) return "malformed";
    actions.push(id);
  }
  if (actions.length === 0) return "malformed";
  return actions.every((id) => isKnown(String(id))) ? null : "unknown action";
}

/** The page of an address: "/me/interviews/[id]". An exact one comes before one with parameters. */
export function pagePatternAt(path: string, pages: string[]): string | undefined {
  const fits = (page: string) =>
    new RegExp(
      `^${page
        .split(/(\[[^\]]+\])/)
        .map((part) =>
          part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/]+" : part.replace(/[.*+?^${}()|\\]/g, "\\$&"),
        )
        .join("")}$`,
    ).test(path);
  return pages.filter(fits).sort((first, second) => openness(first) - openness(second))[0];
}

/** How general a page's address is. Earlier parameters count more, and the most exact address has the lowest number. */
const openness = (page: string) =>
  page
    .split("/")
    .reduce((sum, part, at) => sum + (part.startsWith("[") ? (part.startsWith("[...") ? 2 : 1) * 4 ** -at : 0), 0);

/** At most three arguments, and within them plain values: text that begins with `$` is a reference unless it is escaped. */
function areArguments(text: unknown): boolean {
  if (typeof text !== "string") return false;
  let args: unknown;
  try {
    args = JSON.parse(text);
  } catch {
    return false;
  }
  if (!Array.isArray(args) || args.length === 0 || args.length > 3) return false;
  let values = 0;
  const isPlain = (value: unknown, depth: number): boolean => {
    if (++values > maxValues || depth > maxDepth) return false;
    if (typeof value === "string") return !value.startsWith("$") || /^\$(?:\$|undefined$)/.test(value);
    if (typeof value !== "object" || value === null) return true;
    return Object.values(value).every((inner) => isPlain(inner, depth + 1));
  };
  return args.every((arg) => (typeof arg === "string" && /^\$K[0-9a-f]{1,2}$/.test(arg)) || isPlain(arg, 1));
}
