import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const folders = ["app", "lib", "db", "emails"] as const;
const edges = ["instrumentation.ts"];

type Source = { path: string; text: string; lines: number; imports: string[] };

/** What the running program loads: comments and `import type` are taken out first. */
function importsOf(path: string, text: string) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: string[] = [];
  for (const [, names = "", from] of code.matchAll(
    /^(?:import|export)\s+(?!type\b)([\w$*{},\s]+?)\s*from\s*"([^"]+)"/gm,
  )) {
    const braced = names.match(/^\{([\s\S]*)\}$/);
    const onlyTypes = braced?.[1]
      ?.split(",")
      .filter((one) => one.trim())
      .every((one) => /^\s*type\s/.test(one));
    if (!onlyTypes) found.push(from!);
  }
  for (const [, from] of code.matchAll(/^import\s*"([^"]+)"/gm)) found.push(from!);
  for (const [, from] of code.matchAll(/(?<!typeof )\bimport\("([^"]+)"\)/g)) found.push(from!);
  return found
    .map((from) =>
      from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? normalize(join(dirname(path), from)) : from,
    )
    .map(file);
}

/** A module of ours by its file; anything else as it was written. */
function file(module: string) {
  const candidates = [module, ...[".ts", ".tsx", "/index.ts"].map((end) => module + end)];
  return candidates.find((one) => existsSync(one) && statSync(one).isFile()) ?? module;
}

function sourcesIn(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => read(join(folder, name)));
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  return { path, text, lines: text.split("\n").length - 1, imports: importsOf(path, text) };
}

const sources = [...folders.flatMap(sourcesIn), ...edges.filter(existsSync).map(read)];
const area = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`));
const noun = (path: string) => path.match(/^lib\/([^/]+)\//)?.[1];
const isPure = (path: string) =>
  /^lib\/(?:permissions|dates|date-names|enums)\.ts$|^lib\/[^/]+\/rules(?:\.ts$|\/)/.test(path);
const faults = (check: (source: Source) => string[]) =>
  sources.flatMap((source) => check(source).map((fault) => `${source.path}: ${fault}`));

test("Imports follow the allowed directions", () => {
  const allowed: Record<string, (target: string) => boolean> = {
    app: (target) => area(target) !== "db" && area(target) !== "emails",
    lib: (target) => area(target) !== "app",
    db: (target) => area(target) === "db",
    emails: (target) => area(target) === "emails" || isPure(target),
  };
  const wrong = faults(({ path, imports }) =>
    imports
      .filter((target) => area(target) && area(path) && !allowed[area(path)!]!(target))
      .map((target) => `imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("Pure files import only pure files, and use no clock, environment or disk", () => {
  // Their work is what goes in and comes out: data, and what is computed from it.
  const packages = [
    "temporal-polyfill",
    "date-holidays",
    "zod",
    "ipaddr.js",
    "i18n-iso-countries",
    "@vvo/tzdb",
    "city-timezones",
    "libphonenumber-js",
    "csv-stringify",
  ];
  const wrong = faults(({ path, text, imports }) => {
    if (!isPure(path)) return [];
    const impure = imports.filter(
      (target) => !isPure(target) && !packages.some((one) => target === one || target.startsWith(`${one}/`)),
    );
    const reaches =
      text.match(/\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bprocess\.|\bMath\.random\b|\bfetch\(/g) ?? [];
    return [...impure.map((target) => `imports ${target}`), ...reaches.map((one) => `uses ${one}`)];
  });
  expect(wrong).toEqual([]);
});

test("Only the viewer, the action wrapper and sign-in import from Next", () => {
  const may = ["lib/viewer.ts", "lib/action.ts", "lib/auth.ts"];
  const wrong = faults(({ path, imports }) =>
    area(path) === "lib" && !may.includes(path)
      ? imports.filter((one) => /^next(?:\/|$)/.test(one)).map((one) => `imports ${one}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test("The clock is read only at the edges", () => {
  const wrong = faults(({ path, text }) =>
    area(path) === "app" || ["lib/action.ts", "lib/json-routes.ts"].includes(path)
      ? []
      : (text.match(/\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b/g) ?? []),
  );
  expect(wrong).toEqual([]);
});

test("A noun's folder holds rules, queries, input and commands", () => {
  const wrong = faults(({ path }) =>
    noun(path) && !/^lib\/[^/]+\/(?:rules|queries|input|commands)(?:\.ts|\/[a-z0-9-]+\.tsx?)$/.test(path)
      ? ["has a name of its own"]
      : [],
  );
  expect(wrong).toEqual([]);
});

test("No file is longer than 250 lines", () => {
  const ours = readdirSync("bin", { recursive: true, encoding: "utf8" }).map((name) => join("bin", name));
  const others = [...sourcesIn("tests"), ...ours.filter((path) => statSync(path).isFile()).map(read)];
  expect(
    [...sources, ...others].filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([]);
});

test("There are no barrel files and no folders for odds and ends", () => {
  expect(
    sources
      .filter(({ path }) => /(?:^|\/)(?:index|utils?|helpers?|misc|common)(?:\.tsx?$|\/)/.test(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

test("Default exports exist only where a framework asks for them", () => {
  const frameworks =
    /^app\/.*\/?(?:page|layout|template|loading|error|global-error|not-found|default|robots|sitemap|manifest|icon|opengraph-image)\.tsx?$|^emails\//;
  expect(
    sources
      .filter(({ path, text }) => /^export default\b/m.test(text) && !frameworks.test(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

test("Noun folders do not import each other in a circle", () => {
  const next = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const from = noun(path);
    if (!from) continue;
    for (const to of imports.map(noun)) if (to && to !== from) next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const circles = new Set<string>();
  const walk = (trail: string[]) => {
    for (const to of next.get(trail.at(-1)!) ?? []) {
      if (to === trail[0]) circles.add([...trail, to].join(" → "));
      else if (!trail.includes(to) && to > trail[0]!) walk([...trail, to]);
    }
  };
  for (const start of next.keys()) walk([start]);
  expect([...circles]).toEqual([]);
});

test("Names are shortened in one place, which knows titles and initials", () => {
  const ofName = /(?:[nN]ame|candidate|consultant)\)?\??(?:\.trim\(\))?\.split\((?:" "|\/\\s\+\/)\)\[0\]/;
  expect(
    sources
      .filter(({ path, text }) => ofName.test(text) && path !== "lib/names/rules/short-name.ts")
      .map(({ path }) => path),
  ).toEqual([]);
});

test("No form gets a bare action: a failed press would replace the page and its text by an error page", () => {
  const own = ["app/_ui/form.tsx", "app/_ui/button-form.tsx"];
  expect(
    sources
      .filter(({ path, text }) => /<form\b[^>]*\saction=\{/.test(text) && !own.includes(path))
      .map(({ path }) => path),
  ).toEqual([]);
});
