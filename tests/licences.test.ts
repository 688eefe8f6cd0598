import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { license?: string; dev?: boolean; link?: boolean };
const packages: Record<string, Entry> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
/** They ask for no more than that the licence stays with the package, which npm sees to. */
const plain =
  /^(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Unlicense|BlueOak-1\.0\.0|PSF-2\.0|Public Domain)$/;
const nameOf = (path: string) => path.replace(/^.*node_modules\//, "");
/** One package for each kind of machine goes by one name. */
const family = (name: string) => name.replace(/-(?:android|darwin|freebsd|linux|linuxmusl|wasm32|win32)\b.*$/, "");

test("NOTICE names every package that the product runs with and that has another kind of licence than most", () => {
  const notice = readFileSync("NOTICE", "utf8");
  const special = Object.entries(packages)
    .filter(([path, { dev, link, license }]) => path && !dev && !link && !plain.test(license ?? ""))
    .map(([path]) => family(nameOf(path)));
  expect(special.length).toBeGreaterThan(3);
  expect([...new Set(special)].filter((name) => !notice.includes(name))).toEqual([]);
});

test("NOTICE names no package that is gone", () => {
  const installed = new Set(Object.keys(packages).map((path) => family(nameOf(path))));
  const named = readFileSync("NOTICE", "utf8").match(/(?<=^ {2})(?:@[\w-]+\/)?[a-z0-9-]+(?=, https)/gm) ?? [];
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter((name) => !installed.has(name))).toEqual([]);
});
