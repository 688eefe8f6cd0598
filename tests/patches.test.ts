import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const lines = (...all: string[]) => `${all.join("\n")}\n`;
const original = lines("one", "two", "three", "four");
const mended = lines("one", "two", "two and a half", "three", "four");
const other = lines("a", "b");
const patch = lines(
  "diff --git a/node_modules/made/a.js b/node_modules/made/a.js",
  "--- a/node_modules/made/a.js",
  "+++ b/node_modules/made/a.js",
  "@@ -1,4 +1,5 @@",
  " one",
  " two",
  "+two and a half",
  " three",
  " four",
  "diff --git a/node_modules/made/b.js b/node_modules/made/b.js",
  "--- a/node_modules/made/b.js",
  "+++ b/node_modules/made/b.js",
  "@@ -1,2 +1,2 @@",
  " a",
  "-b",
  "+c",
);

let folder = "";
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = () => ["a.js", "b.js"].map((name) => readFileSync(join(folder, "node_modules/made", name), "utf8"));
const run = () =>
  spawnSync(process.execPath, [resolve("bin/patch.mjs")], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: "" },
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "patches-"));
  write("patches/made+1.0.0.patch", patch);
  write("node_modules/made/a.js", original);
  write("node_modules/made/b.js", other);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("An install patches a package once, however often it runs, and needs no program on the path", () => {
  for (const _ of [1, 2]) {
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    expect(read()).toEqual([mended, lines("a", "c")]);
  }
});

test("A package of another release ends the install with a sentence that names the file, and no file is changed", () => {
  write("node_modules/made/b.js", lines("a", "B"));
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain("patches/made+1.0.0.patch does not fit node_modules/made/b.js");
  expect(read()).toEqual([original, lines("a", "B")]);
});
