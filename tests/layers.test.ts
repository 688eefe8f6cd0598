import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { faults, isWords, noun, type Source, sources, sourcesIn } from "./setup/sources";

test("lib/platform/words lies under every noun: it loads nothing but dates, their names and the names of places", () => {
  const below = (path: string) =>
    isWords(path) ||
    /^lib\/(?:dates|date-names|durations)\.ts$/.test(path) ||
    path.startsWith("lib/people/places/rules/");
  const wrong = faults(({ path, imports }) => (isWords(path) ? imports.filter((to) => !below(to)) : []));
  expect(wrong).toEqual([]);
});

test("Rules and input know no queries and no commands, and queries no commands, types included", () => {
  const kind = (path: string) => path.match(/^lib\/[^/]+\/[^/]+\/(rules|input|queries|commands)(?:\.ts$|\/)/)?.[1];
  const above: Record<string, string[]> = {
    rules: ["queries", "commands"],
    input: ["queries", "commands"],
    queries: ["commands"],
  };
  const wrong = faults(({ path, reads }) =>
    reads.filter((to) => above[kind(path) ?? ""]?.includes(kind(to) ?? "")).map((to) => `imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("Within a noun, imports are relative; what is outside of it is named from the top", () => {
  const named = (text: string) =>
    [...text.matchAll(/(?:\bfrom\s*|^import\s*|\bimport\()"([^"]+)"/gm)].map(([, from]) => from!);
  const wrong = faults(({ path, text }) => {
    const [folder] = path.match(/^lib\/[^/]+\/[^/]+\//) ?? [];
    if (!folder) return [];
    const isAstray = (from: string) =>
      from.startsWith(".") ? !join(dirname(path), from).startsWith(folder) : from.startsWith(`@/${folder}`);
    return named(text)
      .filter(isAstray)
      .map((from) => `imports ${from}`);
  });
  expect(wrong).toEqual([]);
});

test("What pages share imports no page: its actions come as props", () => {
  const wrong = faults(({ path, reads }) =>
    /^app\/_/.test(path) ? reads.filter((to) => /^app\/[^_]/.test(to)).map((to) => `imports ${to}`) : [],
  );
  expect(wrong).toEqual([]);
});

/** Groups in which each leads to every other: nothing in one can be read, or changed, alone. */
function circlesIn(next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = (start: string) => {
    const all = new Set<string>();
    for (const queue = [start]; queue.length > 0; )
      for (const to of next.get(queue.pop()!) ?? []) if (!all.has(to)) queue.push(to) && all.add(to);
    return all;
  };
  const reach = new Map([...next.keys()].map((start) => [start, reached(start)]));
  const groups = [...reach]
    .filter(([start, all]) => all.has(start))
    .map(([start, all]) => [...all].filter((file) => reach.get(file)?.has(start)).sort());
  return [...new Set(groups.map((group) => group.join(" ↔ ")))];
}

function arrows(among: Source[], end: (path: string) => string | undefined, from: (source: Source) => string[]) {
  const next = new Map<string, Set<string>>();
  for (const source of among) {
    const start = end(source.path);
    if (!start) continue;
    const targets = next.get(start) ?? new Set<string>();
    for (const to of from(source).map(end)) if (to && to !== start) targets.add(to);
    next.set(start, targets);
  }
  return next;
}

test("A circle is found, however long, and two that do not meet are two", () => {
  const next = { a: "b", b: "c", c: "a", d: "a", e: "f", f: "e" };
  expect(circlesIn(new Map(Object.entries(next).map(([from, to]) => [from, new Set([to])])))).toEqual([
    "a ↔ b ↔ c",
    "e ↔ f",
  ]);
});

test("Noun folders do not import each other in a circle", () => {
  expect(circlesIn(arrows(sources, noun, ({ imports }) => imports))).toEqual([]);
});

test("Noun folders do not use each other's types in a circle; lib/platform/words is no noun, and may name a step's type", () => {
  const nounOnly = (path: string) => (isWords(path) ? undefined : noun(path));
  expect(circlesIn(arrows(sources, nounOnly, ({ reads }) => reads))).toEqual([]);
});

test("No files import each other in a circle, types included", () => {
  const all = [...sources, ...sourcesIn("tests")];
  const ours = new Set(all.map(({ path }) => path));
  const isOurs = (path: string) => (ours.has(path) ? path : undefined);
  expect(circlesIn(arrows(all, isOurs, ({ reads }) => reads))).toEqual([]);
});
