import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const folders = ["app", "lib", "db", "emails"] as const;
const edges = ["instrumentation.ts"];

/** `imports`: what the running program loads. `reads`: that, and the files whose types it uses. */
export type Source = { path: string; text: string; lines: number; imports: string[]; reads: string[] };

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

/** What the running program loads: without `import type`. */
function importsOf(path: string, text: string) {
  const code = withoutComments(text);
  const found: string[] = [];
  for (const [, names = "", from] of code.matchAll(
    /^(?:import|export)\s+(?!type\b)([\w$*{},\s]+?)\s*from\s*"([^"]+)"/gm,
  )) {
    const braced = names.match(/^\{([\s\S]*)\}$/);
    const onlyTypes = braced?.[1]
      ?.split(",")
      .filter((name) => name.trim())
      .every((name) => /^\s*type\s/.test(name));
    if (!onlyTypes) found.push(from!);
  }
  for (const [, from] of code.matchAll(/^import\s*"([^"]+)"/gm)) found.push(from!);
  for (const [, from] of code.matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g)) found.push(from!);
  return found.map((from) => target(path, from));
}

/** Every file that this one names, types included. */
const readsOf = (path: string, text: string) =>
  [...withoutComments(text).matchAll(/(?:\bfrom\s*|^import\s*|\bimport\()"([^"]+)"/gm)].map(([, from]) =>
    target(path, from!),
  );

const target = (path: string, from: string) =>
  file(from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? normalize(join(dirname(path), from)) : from);

/** A module of ours by its file; anything else as it was written. */
function file(module: string) {
  const candidates = [module, ...[".ts", ".tsx", "/index.ts"].map((end) => module + end)];
  return candidates.find((path) => existsSync(path) && statSync(path).isFile()) ?? module;
}

export function sourcesIn(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => read(join(folder, name)));
}

export function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  return { path, text, lines: text.split("\n").length - 1, imports: importsOf(path, text), reads: readsOf(path, text) };
}

export const sources = [...folders.flatMap(sourcesIn), ...edges.filter(existsSync).map(read)];
export const layer = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`));
export const noun = (path: string) => path.match(/^lib\/[^/]+\/([^/]+)\//)?.[1];
/** Words for people that every noun uses. It is a shelf and no noun: its files are all pure. */
export const isWords = (path: string) => path.startsWith("lib/platform/words/");
export const isPure = (path: string) =>
  isWords(path) ||
  /^lib\/(?:permissions|dates|date-names|durations|enums|errors|merging)\.ts$|^lib\/[^/]+\/[^/]+\/rules(?:\.ts$|\/)/.test(
    path,
  );
export const faults = (check: (source: Source) => string[]) =>
  sources.flatMap((source) => check(source).map((fault) => `${source.path}: ${fault}`));
