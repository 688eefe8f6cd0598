import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { env } from "./env";
import { NotFound, Refused, Stale } from "./errors";
import { type Candidate, candidate, type Reader, session } from "./viewer";

/** What a form shows after it was sent: a sentence, faults by field, and everything that was typed. */
export type FormState = {
  sentence?: string;
  errors?: Record<string, string>;
  typed?: Record<string, string | string[]>;
  /** What somebody else saved meanwhile, by field; `version` is the one to save over. */
  theirs?: Record<string, string>;
  version?: number;
  done?: string;
  /** Differs after each sending, so that a form can take what was typed as its new defaults. */
  key?: number;
};

export type Sent = FormState | { to: string };

type Run<V, S extends z.ZodType> = (
  viewer: V,
  input: z.output<S>,
  now: Date,
  reader: Reader,
) => Promise<Sent | undefined>;

/**
 * A server action is a public endpoint. In order: the origin is ours, the sender is somebody, the form parses, one command runs.
 * A refusal comes back as a sentence with everything that was typed; anything unexpected is thrown to the error page and the log.
 */
export function candidateAction<S extends z.ZodType>(schema: S, run: Run<Candidate, S>) {
  return (_before: FormState, form: FormData) =>
    fromHere(form, async () => {
      const who = await candidate();
      return answer(form, schema, (input) => run(who.viewer, input, new Date(), who.reader));
    });
}

/**
 * A button without fields to lose. `run` says where to go on; what is refused goes to `otherwise`, the page that shows how things stand.
 */
export function candidateButton<S extends z.ZodType>(
  schema: S,
  run: (viewer: Candidate, input: z.output<S>, now: Date) => Promise<string>,
  otherwise: (input: z.output<S>) => string,
) {
  return async (form: FormData): Promise<void> => {
    if ((await stranger(form)) !== null) notFound();
    const { viewer } = await candidate();
    const parsed = schema.safeParse(nested(typedIn(form)));
    if (!parsed.success) notFound();
    const to = await run(viewer, parsed.data, new Date()).catch((fault: unknown) => {
      if (fault instanceof NotFound) notFound();
      if (!(fault instanceof Refused)) throw fault;
      return otherwise(parsed.data);
    });
    redirect(to);
  };
}

/** The same as `candidateAction` for people who have not signed in. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, now: Date) => Promise<Sent | undefined>,
) {
  return (_before: FormState, form: FormData) =>
    fromHere(form, () => answer(form, schema, (input) => run(input, new Date())));
}

/** In bytes. */
const longest = 400_000;

/**
 * For the script of a page that is open (a draft that saves itself): JSON in, JSON out, and the same checks in the same order.
 * A refusal is a sentence; a stale draft comes back with what is there now.
 */
export function candidateJson<S extends z.ZodType>(
  schema: S,
  run: (viewer: Candidate, input: z.output<S>, now: Date) => Promise<object>,
) {
  return async (request: Request): Promise<Response> => {
    const refuse = (status: number, sentence: string, more = {}) => Response.json({ sentence, ...more }, { status });
    if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
      return refuse(403, "This came from another site.");
    const who = await session();
    if (!who?.name)
      return refuse(401, "You are signed out. Sign in again in another window; what you wrote stays here.");
    const parsed = schema.safeParse(jsonOf((await textOf(request, longest)) ?? ""));
    if (!parsed.success) return refuse(400, parsed.error.issues[0]?.message ?? "This could not be read.");
    try {
      return Response.json(await run({ as: "candidate", userId: who.userId }, parsed.data, new Date()));
    } catch (fault) {
      if (fault instanceof NotFound) return refuse(404, fault.message);
      if (fault instanceof Stale) return refuse(409, fault.message, { theirs: fault.theirs, version: fault.version });
      if (fault instanceof Refused) return refuse(422, fault.message, { field: fault.field });
      throw fault;
    }
  };
}

/** What was sent, or null where it is longer than so many bytes: the rest of it is not read. */
export async function textOf(request: Request, most: number): Promise<string | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    if (bytes <= most) continue;
    await reader?.cancel();
    return null;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Next compares Origin with Host; behind a proxy both can be somebody else's word, so it is held against our own address too. */
export async function checkOrigin() {
  const origin = (await headers()).get("origin");
  if (origin !== new URL(env().APP_URL).origin) throw new Refused("This form came from another site.");
}

/** Why a request is none that a form of ours makes, or null. An action takes whatever its sender calls its arguments. */
async function stranger(form: unknown): Promise<string | null> {
  if (!(form instanceof FormData)) return "This is not what the form sends.";
  return checkOrigin().then(
    () => null,
    (fault: unknown) => {
      if (fault instanceof Refused) return fault.message;
      throw fault;
    },
  );
}

async function fromHere(form: FormData, go: () => Promise<FormState>): Promise<FormState> {
  const sentence = await stranger(form);
  return sentence === null ? go() : { sentence, key: Math.random() };
}

async function answer<S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<Sent | undefined>,
): Promise<FormState> {
  const typed = typedIn(form);
  const parsed = schema.safeParse(nested(typed));
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= issue.message;
    return { errors, typed, key: Math.random() };
  }
  const sent = await run(parsed.data).catch((fault: unknown): FormState => {
    if (fault instanceof NotFound) notFound();
    if (fault instanceof Stale)
      return { sentence: fault.message, theirs: fault.theirs, version: fault.version, typed, key: Math.random() };
    if (!(fault instanceof Refused)) throw fault;
    return fault.field
      ? { errors: { [fault.field]: fault.message }, typed, key: Math.random() }
      : { sentence: fault.message, typed, key: Math.random() };
  });
  if (sent && "to" in sent) redirect(sent.to);
  return { key: Math.random(), ...sent };
}

/** Next adds fields of its own, which begin with $. Files are no part of any form of ours. */
function typedIn(form: FormData) {
  const typed: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$")) continue;
    const values = form.getAll(key).filter((value) => typeof value === "string");
    typed[key] = values.length > 1 ? values : (values[0] ?? "");
  }
  return typed;
}

/** `interviewers.0.name` becomes `{ interviewers: [{ name }] }`. An index is a position among those sent, at most 50. */
export function nested(typed: Record<string, string | string[]>): unknown {
  const root: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(typed)) {
    const path = key.split(".");
    if (path.length > 3) continue;
    let at = root;
    path.forEach((part, depth) => {
      if (depth === path.length - 1) at[part] = value;
      else {
        if (typeof at[part] !== "object" || at[part] === null || Array.isArray(at[part]))
          at[part] = Object.create(null);
        at = at[part] as Record<string, unknown>;
      }
    });
  }
  return listed(root);
}

function listed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,2}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner);
}
