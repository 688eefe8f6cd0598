import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { resolved?: string; integrity?: string; link?: boolean };
const packages: Record<string, Entry> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const installed = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);

test("Every package that may be installed, on any platform, has a checksum", () => {
  expect(installed.length).toBeGreaterThan(300);
  expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
});

test("Every package comes from the public registry", () => {
  const ours = /^https:\/\/registry\.npmjs\.org\//;
  expect(installed.filter(([, { resolved }]) => resolved && !ours.test(resolved)).map(([path]) => path)).toEqual([]);
});
