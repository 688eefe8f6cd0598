import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { may } from "../lib/permissions";
import { faults, isPure, isWords, layer, noun, read, sources, sourcesIn } from "./setup/sources";

test("Imports follow the allowed directions", () => {
  const allowed: Record<string, (target: string) => boolean> = {
    app: (target) => layer(target) !== "db" && layer(target) !== "emails",
    lib: (target) => layer(target) !== "app",
    db: (target) => layer(target) === "db",
    emails: (target) => layer(target) === "emails" || isPure(target),
  };
  const wrong = faults(({ path, imports }) =>
    imports
      .filter((target) => layer(target) && layer(path) && !allowed[layer(path)!]!(target))
      .map((target) => `imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("Pure files import only pure files, and use no clock, environment or disk", () => {
  // Their work is what goes in and comes out: data, and what is computed from it.
  const packages = [
    "diff",
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
      (target) => !isPure(target) && !packages.some((name) => target === name || target.startsWith(`${name}/`)),
    );
    const reaches =
      text.match(/\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bprocess\.|\bMath\.random\b|\bfetch\(/g) ?? [];
    return [...impure.map((target) => `imports ${target}`), ...reaches.map((reached) => `uses ${reached}`)];
  });
  expect(wrong).toEqual([]);
});

test("Only the viewer, the action wrapper and sign-in import from Next", () => {
  const may = ["lib/viewer.ts", "lib/action.ts", "lib/form-request.ts", "lib/auth.ts"];
  const wrong = faults(({ path, imports }) =>
    layer(path) === "lib" && !may.includes(path)
      ? imports.filter((target) => /^next(?:\/|$)/.test(target)).map((target) => `imports ${target}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test("The clock of the server's machine decides nothing: the time is the database's", () => {
  // The planner and security.txt work while there is no database, and an id needs a moment only to sort by.
  const withoutDatabase = [
    "app/(public)/plan/page.tsx",
    "app/(public)/plan/calendar.ics/route.ts",
    "app/api/plan/route.ts",
  ];
  const may = [...withoutDatabase, "app/security.txt/route.ts", "db/clock.ts"];
  const wrong = faults(({ path, text }) => {
    const isInBrowser = path.startsWith("app/_ui/") || text.startsWith('"use client"');
    if (isInBrowser || may.includes(path)) return [];
    return text.replaceAll("newId(new Date())", "").match(/\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b/g) ?? [];
  });
  expect(wrong).toEqual([]);
});

test("Every permission is asked somewhere: one that nobody asks protects nothing", () => {
  const asked = new Set(
    sources
      .filter(({ path }) => path !== "lib/permissions.ts")
      .flatMap(({ text }) => [...text.matchAll(/\bmay\.(\w+)/g)].map(([, verb]) => verb)),
  );
  expect(Object.keys(may).filter((verb) => !asked.has(verb))).toEqual([]);
});

test("lib has its shared files at the top, and under each area its nouns", () => {
  const wrong = faults(({ path }) =>
    layer(path) === "lib" && !/^lib\/(?:[\w-]+\.ts$|[\w-]+\/[\w-]+\/)/.test(path) ? ["is in no noun"] : [],
  );
  expect(wrong).toEqual([]);
});

test("A noun's folder holds rules, queries, input and commands; rules may have folders of their own", () => {
  const wrong = faults(({ path }) =>
    noun(path) &&
    !isWords(path) &&
    !/^lib\/[^/]+\/[^/]+\/(?:rules(?:\/[a-z0-9-]+)?|queries|input|commands)(?:\.ts|\/[a-z0-9-]+\.tsx?)$/.test(path)
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

test("Names are shortened in one place, which knows titles and initials", () => {
  const ofName = /(?:[nN]ame|candidate|consultant)\)?\??(?:\.trim\(\))?\.split\((?:" "|\/\\s\+\/)\)\[0\]/;
  expect(
    sources
      .filter(({ path, text }) => ofName.test(text) && path !== "lib/people/names/rules/short-name.ts")
      .map(({ path }) => path),
  ).toEqual([]);
});

test("No form gets a bare action: a failed press would replace the page and its text by an error page. An address of a GET form is none", () => {
  const own = ["app/_ui/form.tsx", "app/_ui/button-form.tsx"];
  expect(
    sources
      .filter(({ path, text }) => /<form\b(?![^>]*\smethod="get")[^>]*\saction=\{/.test(text) && !own.includes(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

/*
 * db/pipeline relies on things that its libraries do not document and may change in any release. Its README says what to check then.
 */
const everywhere = [...sources, ...sourcesIn("tests").filter(({ path }) => path !== "tests/architecture.test.ts")];

test("Only db imports db/pipeline, and product code imports db/client", () => {
  const wrong = everywhere.filter(
    ({ path, text }) => layer(path) !== "db" && /(?:from |import\()"[^"]*\bdb\/pipeline\b/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("Only db/pipeline uses what the driver and drizzle do not document", () => {
  const undocumented = [
    ...[/\.executed\b/, /\bonexecute\b/, /\bdescribe: false\b/, /\.serializers\b/, /\.parsers\b/], // of postgres
    ...[/\bPostgresJs\w+/, /\bdrizzle-orm\/postgres-js\b/, /\bPgDialect\b/, /\bnew PgDatabase\b/, /"drizzle:\w+"/], // of drizzle
    ...[/\.prepare\("/, /\bqueryString\b/, /\bfillPlaceholders\b/, /\bmapFromDriverValue\b/],
  ];
  const wrong = everywhere
    .filter(({ path }) => !path.startsWith("db/pipeline/"))
    .flatMap(({ path, text }) =>
      undocumented.flatMap((name) => (text.match(name) ?? []).map((use) => `${path} uses ${use}`)),
    );
  expect(wrong).toEqual([]);
});

test("No connection of the driver is reserved: a query on one that was lost is never answered", () => {
  const wrong = everywhere.filter(
    ({ path, text }) => /\.reserve\(/.test(text) && path !== "tests/faults/driver-changes.test.ts",
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** Names that Next, the platform or TypeScript give to files and types, and that ours would hide. */
const frameworkNames = new Set(
  "default metadata generateMetadata viewport dynamic revalidate runtime maxDuration config proxy register GET POST PUT PATCH DELETE HEAD OPTIONS".split(
    " ",
  ),
);
const platformNames = new Set(
  "Record Partial Pick Omit Exclude Extract Set Map Text Comment Option Event Range Selection Request Response Error Date Element Node Plugin Notification Lock Attr History Screen Document FormData Image File Blob Headers URL Number String Object Function Symbol Array Promise".split(
    " ",
  ),
);

/** The names that a file exports itself. */
const exportsOf = ({ text }: { text: string }) => [
  ...[...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm)].map(
    ([, name]) => name!,
  ),
  ...[...text.matchAll(/^export const \{([^}]*)\}/gm)]
    .flatMap(([, names]) =>
      names!.split(",").map(
        (part) =>
          part
            .trim()
            .split(/\s*:\s*/)
            .at(-1)!,
      ),
    )
    .filter(Boolean),
];

test("A name is exported by one file, and hides no name of the platform's", () => {
  const files = new Map<string, string[]>();
  for (const source of sources)
    for (const name of new Set(exportsOf(source)))
      if (!frameworkNames.has(name)) files.set(name, [...(files.get(name) ?? []), source.path]);
  expect(files.size).toBeGreaterThan(1_000);
  expect([...files].filter(([, paths]) => paths.length > 1)).toEqual([]);
  expect([...files.keys()].filter((name) => platformNames.has(name))).toEqual([]);
});
