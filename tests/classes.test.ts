import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compile } from "tailwindcss";
import { expect, test } from "vitest";
import { sourceTexts } from "./setup/source-files";

const { resolve } = createRequire(import.meta.url);
const texts = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), "utf8"));

/** The classes in the selectors of a style sheet. */
const definedIn = (css: string) =>
  new Set(
    [...css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, "").matchAll(/[^{};]+(?=\{)/g)].flatMap(([selector]) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!),
    ),
  );

/** From an opening brace to its partner. */
function braced(text: string, start: number): string {
  for (let at = start, depth = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  throw new Error(`A brace is open in ${text.slice(start, start + 80)}`);
}

/** The words of each `className` that are written there: in quotation marks, unless something is compared with them, and in templates. */
const usedIn = (source: string) =>
  [...source.matchAll(/\bclassName(?:=| = )(?=["{])/g)].flatMap(({ index, 0: { length } }) => {
    const start = index + length;
    const value = source[start] === "{" ? braced(source, start) : source.slice(start).match(/^"[^"]*"/)![0];
    const templates = [...value.matchAll(/`([^`]*)`/g)].map(([, text]) => text!.replace(/\$\{[^}]*\}/g, " "));
    const quoted = [...value.matchAll(/(== )?"([^"]*)"/g)].map(([, compared, text]) => (compared ? "" : text!));
    return [...templates, ...quoted].flatMap((text) => text.split(/\s+/).filter(Boolean));
  });

/** How something stands, as a colour. Rules decide it, and `className` has it from a variable. */
const tones = ["due", "late", "wait", "done", "neutral", "none", "interview"];

const sheets = texts("app", ".css");
const defined = definedIn(sheets.join("\n"));
const used = new Set(texts("app", ".tsx").flatMap(usedIn));

const tailwind = await compile(readFileSync("app/globals.css", "utf8"), {
  base: "app",
  loadStylesheet: async (id, base) => {
    const path = id.startsWith(".") ? join(base, id) : resolve(`${id}/index.css`);
    return { path, base: dirname(path), content: readFileSync(path, "utf8") };
  },
});
const isUtility = (name: string) => tailwind.build([]) !== tailwind.build([name]);

test("Each class in markup is one of a style sheet, or a utility of Tailwind", () => {
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((name) => !defined.has(name) && !isUtility(name))).toEqual([]);
});

test("Each class of a style sheet is in markup", () => {
  expect(defined.size).toBeGreaterThan(50);
  expect([...defined].filter((name) => !used.has(name) && !tones.includes(name))).toEqual([]);
});

test("No class of ours has the name of a utility of Tailwind, which would style it too", () => {
  expect([...defined].filter(isUtility)).toEqual([]);
});

test("Each class of an e-mail is in the style sheet of the e-mails, and the other way round", () => {
  const sources = sourceTexts("emails");
  const inSheet = sources.flatMap((source) => [...definedIn(source.match(/const dark = `([^`]*)`/)?.[1] ?? "")]);
  expect([...new Set(sources.flatMap(usedIn))].sort()).toEqual(inSheet.sort());
});
