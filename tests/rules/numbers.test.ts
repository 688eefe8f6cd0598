import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articles, type RuleNumber, rules } from "@/lib/followups/rules/sources";
import { isTension, saysOf, sourcesOf, tensions, tensionsOf, withTitles } from "@/lib/followups/rules/tensions";
import { pending } from "./pending";

const all = [
  ...Array.from({ length: 77 }, (_, index) => `R${index + 1}`),
  ...Array.from({ length: 15 }, (_, index) => `C${index + 1}`),
];

/** The numbers with which the names of tests begin, in every kind of test. */
function tested(): Set<string> {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(test|spec)\.tsx?$/.test(file),
  );
  const found = new Set<string>();
  for (const file of files)
    for (const [, numbers = ""] of readFileSync(join("tests", file), "utf8").matchAll(/\(\s*["'`]((?:[RC]\d{1,2} )+)/g))
      for (const number of numbers.trim().split(" ")) found.add(number);
  return found;
}

test("Every rule and every disagreement is shown by a test that bears its number, or waits in the list of what is pending.", () => {
  const shown = tested();
  expect(all.filter((number) => !shown.has(number) && !(number in pending))).toEqual([]);
});

test("What is pending is a rule of the playbook that no test shows.", () => {
  const shown = tested();
  expect(Object.keys(pending).filter((number) => shown.has(number) || !all.includes(number))).toEqual([]);
});

test("Every number says what its article claims, and names the article.", () => {
  expect([...Object.keys(rules), ...Object.keys(tensions)]).toEqual(all);
  for (const number of all as RuleNumber[]) {
    expect(saysOf(number)).toMatch(/[.]$/);
    expect(sourcesOf(number).length).toBeGreaterThan(0);
    for (const source of sourcesOf(number)) expect(articles).toHaveProperty(source);
  }
});

test("Where the articles disagree the reader is told of the articles by their titles, and by which rules it is met.", () => {
  expect(withTitles(tensions.C13.says)).toBe(
    "“How To Follow-Up After An Interview” gives its LinkedIn advice to candidates without a recruiter, and is silent for the others.",
  );
  expect(tensionsOf("R46")).toEqual(["C9", "C13"]);
  expect(tensionsOf("C2")).toEqual(["C2"]);
  expect(tensionsOf("R22")).toEqual([]);
  for (const [number, { rules: touched }] of Object.entries(tensions)) {
    expect(isTension(number as RuleNumber)).toBe(true);
    expect(touched.length).toBeGreaterThan(0);
  }
});
