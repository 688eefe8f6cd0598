import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const pages = ["README.md", "CONTRIBUTING.md", ...markdownIn("docs")].map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

function markdownIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

/** What is written in a page, without its blocks of code: those may name files that a reader makes. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, "");
const inBackticks = (text: string) => [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);

const topFolders = readdirSync(".", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .map((entry) => entry.name);

/** A path of ours begins with a folder of ours. `<noun>` and `…` stand for any name, `{a,b}` and `*` for several. */
const isPath = (code: string) => topFolders.some((folder) => code === folder || code.startsWith(`${folder}/`));
const isPattern = (code: string) => /[<*…{]/.test(code);

/** A path, also of a file whose ending is left out, as imports leave it out. */
const isThere = (path: string) => ["", ".ts", ".tsx"].some((ending) => existsSync(path + ending));

/** The address of a heading on its page, as GitHub makes it. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test("Every path in backticks of README and docs exists", () => {
  const missing = pages.flatMap(({ path, text }) =>
    inBackticks(text)
      .filter((code) => isPath(code) && !isPattern(code) && !isThere(code))
      .map((code) => `${path}: ${code}`),
  );
  expect(missing).toEqual([]);
});

const sourceFolders = topFolders.filter((folder) => !["docs", "node_modules", "test-results"].includes(folder));

function sourcesIn(folder: string) {
  return readdirSync(folder, { recursive: folder !== ".", withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mts|mjs|cjs|sql|css)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** Every word of the sources: names, settings, columns, functions of the database. */
const words = new Set([...sourceFolders, "."].flatMap(sourcesIn).flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []));

/** The pages for who changes the code; the others also name programs and settings that are not ours. */
const isForDevelopers = (path: string) => !path.startsWith("docs/") || /\/(?:development|decisions)\.md$/.test(path);

test("Every name of code in backticks of README and the docs for developers is a name in the code", () => {
  const isName = (code: string) => /^[a-z]+(?:[A-Z]|_)\w*$|^[A-Z][a-z]+[A-Z]\w*$|^[A-Z]+_[A-Z_]+$/.test(code);
  const gone = pages
    .filter(({ path }) => isForDevelopers(path))
    .flatMap(({ path, text }) =>
      inBackticks(text)
        .map((code) => code.replace(/\(.*\)$/, ""))
        .filter((code) => isName(code) && !words.has(code))
        .map((code) => `${path}: ${code}`),
    );
  expect(gone).toEqual([]);
});

test("Every link and picture of README and docs leads to a file, and to a heading that is in it", () => {
  const broken = pages.flatMap(({ path, text }) => {
    const targets = [
      ...[...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!),
      ...[...prose(text).matchAll(/\bsrc="([^"]+)"/g)].map(([, target]) => target!),
    ];
    return targets
      .filter((target) => !/^(?:https?|mailto):/.test(target))
      .filter((target) => {
        const [file = "", anchor] = target.split("#");
        const full = file ? normalize(join(dirname(path), file)) : path;
        if (!existsSync(full)) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(full, "utf8")).includes(anchor);
      })
      .map((target) => `${path}: ${target}`);
  });
  expect(broken).toEqual([]);
});

test("Every command of npm that README and docs name is in package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const unknown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
      .map(([, run, short]) => run ?? short!)
      .filter((name) => !(name in scripts))
      .map((name) => `${path}: npm run ${name}`),
  );
  expect(unknown).toEqual([]);
});

test("The test files that the commands of the docs name exist", () => {
  const missing = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\btests\/[\w./-]+\.(?:test|spec)\.tsx?\b/g)]
      .filter(([file]) => !existsSync(file))
      .map(([file]) => `${path}: ${file}`),
  );
  expect(missing).toEqual([]);
});

test("No line of README and docs is wider than a reader's window", () => {
  const wide = pages.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => (line.length > 160 ? [`${path}:${index + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
