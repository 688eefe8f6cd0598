import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NotFound, Refused, Stale } from "@/lib/errors";
import type { Viewer } from "@/lib/viewer";
import { type Call, type Caller, callers } from "../rights/call";
import { filled } from "../rights/ids";
import type { World } from "../rights/world";

const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
  /^[\w-]+\/[\w-]+\/(?:queries|commands)(?:\.ts|\/[\w-]+\.ts)$/.test(path),
);

/** Every exported function whose first parameter is a viewer, and of which type: "record/queries#recordOf" → "Candidate". */
export const exported = Object.fromEntries(
  files.flatMap((path) => {
    const text = readFileSync(join("lib", path), "utf8");
    const heads =
      /^export (?:async )?(?:function|const) (\w+)(?:<[^(]*>)?(?:: [^=]*?)?(?:\s*=\s*)?(?:async )?(?:<[^(]*>)?\(\s*_?viewer: ([^,)]+)/gm;
    return [...text.matchAll(heads)].map(([, name, type]) => [`${path.replace(/\.ts$/, "")}#${name}`, type!.trim()]);
  }),
);

const admitted: Record<string, readonly Caller[]> = {
  Candidate: ["own", "other"],
  Consultant: ["inCharge", "colleague", "owner", "elsewhere"],
  LinkHolder: ["link", "otherLink", "friend"],
};
const alias: Record<string, string> = {
  ...{ Viewer: "Candidate | Consultant | LinkHolder", AccountViewer: "Candidate | Consultant" },
};
export const bare = (name: string) => name.split(" ")[0]!;
export const callersOf = (name: string) => {
  const type = exported[bare(name)] ?? "";
  const kinds = (alias[type] ?? type).split(" | ");
  return callers.filter((caller) => kinds.some((kind) => admitted[kind]?.includes(caller)));
};

export const viewersOf = (one: World, another: World): Record<Caller, Viewer> => ({
  ...{ own: one.own, inCharge: one.inCharge, colleague: one.colleague, owner: one.owner },
  ...{ other: another.own, elsewhere: another.owner },
  link: { as: "client", linkId: one.ids.link, workspaceId: one.ids.workspace },
  otherLink: { as: "client", linkId: another.ids.link, workspaceId: another.ids.workspace },
  friend: { as: "client", linkId: one.ids.reading, workspaceId: one.ids.workspace },
});

/** `denied`: the database has no such right for this capacity at all, whatever is asked. */
type Came = { answer: "yes" | "404" | "empty" | "refused" | "denied" | "fault"; told: string; whole?: string };

export async function called(
  name: string,
  { args, input, add, more = [] }: Call,
  viewer: Viewer,
  of: World,
  now: Date,
): Promise<Came> {
  const [path, called] = bare(name).split("#") as [string, string];
  const { [called]: run } = await import(/* @vite-ignore */ `../../lib/${path}.ts`);
  const [first, ...rest] = filled(args, of.ids);
  let given = first;
  if (input) {
    const [noun, schema] = input.split("#") as [string, string];
    const { [schema]: reads } = await import(/* @vite-ignore */ `../../lib/${noun}/input.ts`);
    given = reads.parse(first);
  }
  if (add) given = { ...(given as object), ...add };
  try {
    const found = await (args.length ? run(viewer, given, ...rest, now, ...more) : run(viewer, now));
    const text = JSON.stringify(found, (_, value) => (value instanceof Map ? [...value] : value)) ?? "";
    return { answer: text.includes("Quillfeather") ? "yes" : "empty", told: text.slice(0, 200), whole: text };
  } catch (fault) {
    if (fault instanceof NotFound) return { answer: "404", told: "not found" };
    if (fault instanceof Refused || fault instanceof Stale) return { answer: "refused", told: fault.message };
    const cause = fault instanceof Error ? (fault.cause as { code?: string } | undefined) : undefined;
    return { answer: cause?.code === "42501" ? "denied" : "fault", told: String(fault) };
  }
}
