import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NotFound, Refused, Stale } from "@/lib/errors";
import type { Viewer } from "@/lib/viewer";
import { type Call, type Caller, callers } from "../rights/call";
import { calls, parts, systems } from "../rights/calls";
import { everythingOf } from "../rights/everything";
import { filled, hiddenFrom } from "../rights/ids";
import { type World, world } from "../rights/world";

const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
  /^[\w-]+\/(?:queries|commands)(?:\.ts|\/[\w-]+\.ts)$/.test(path),
);

/** Every exported function whose first parameter is a viewer, and of which type: "record/queries#recordOf" → "Candidate". */
const exported = Object.fromEntries(
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
  Client: ["link", "otherLink", "friend"],
};
const alias: Record<string, string> = { Viewer: "Candidate | Consultant | Client", Person: "Candidate | Consultant" };
const bare = (name: string) => name.split(" ")[0]!;
const callersOf = (name: string) => {
  const type = exported[bare(name)] ?? "";
  const kinds = (alias[type] ?? type).split(" | ");
  return callers.filter((caller) => kinds.some((kind) => admitted[kind]?.includes(caller)));
};

const [here, there] = [await world("Quillfeather"), await world("Brightwater")];

const viewersOf = (one: World, another: World): Record<Caller, Viewer> => ({
  ...{ own: one.own, inCharge: one.inCharge, colleague: one.colleague, owner: one.owner },
  ...{ other: another.own, elsewhere: another.owner },
  link: { as: "client", linkId: one.ids.link },
  otherLink: { as: "client", linkId: another.ids.link },
  friend: { as: "client", linkId: one.ids.reading },
});

/** `denied`: the database has no such right for this capacity at all, whatever is asked. */
type Came = { answer: "yes" | "404" | "empty" | "refused" | "denied" | "fault"; told: string; whole?: string };

async function called(
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

test("Every query and command that takes a viewer is in the table, and nothing else is", () => {
  const written = new Set([...Object.keys(calls).map(bare), ...systems, ...parts]);
  expect([...written].sort()).toEqual(Object.keys(exported).sort());
  const notTheirs = systems.filter((name) => exported[name] !== "System");
  expect(notTheirs).toEqual([]);
  expect(Object.keys(calls).filter((name) => callersOf(name).length === 0)).toEqual([]);
});

let cells = 0;

test("Whoever the table keeps out finds nothing by any query, and changes nothing by any command", async () => {
  const before = await everythingOf(here.ids);
  const wrong: string[] = [];
  for (const [name, call] of Object.entries(calls))
    for (const caller of callersOf(name)) {
      const wanted = call.who[caller];
      if (wanted === "yes") continue;
      const viewer = viewersOf(here, there)[caller];
      const { answer, told } = await called(name, call, viewer, here, new Date());
      cells += 1;
      if (answer !== wanted && answer !== "denied")
        wrong.push(`${name} as ${caller}: ${answer} (${told}), where the table says ${wanted}`);
    }
  expect(wrong).toEqual([]);
  expect(await everythingOf(here.ids)).toBe(before);
}, 120_000);

test("Whom the table lets in is let in", async () => {
  const wrong: string[] = [];
  for (const caller of callers) {
    const fresh = await world("Quillfeather");
    for (const [name, call] of Object.entries(calls)) {
      if (!callersOf(name).includes(caller) || call.who[caller] !== "yes") continue;
      const { answer, told, whole = "" } = await called(name, call, viewersOf(fresh, there)[caller], fresh, new Date());
      cells += 1;
      for (const hidden of hiddenFrom(caller, "Quillfeather"))
        if (whole.includes(hidden)) wrong.push(`${name} as ${caller} tells “${hidden}”`);
      if (!["yes", "empty", "refused"].includes(answer))
        wrong.push(`${name} as ${caller}: ${told}, where the table lets them in`);
    }
  }
  expect(wrong).toEqual([]);
  console.log(`rights: ${cells} cells of queries and commands`);
}, 120_000);
