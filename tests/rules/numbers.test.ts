import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { advice } from "@/lib/followups/rules/rationales";
import { articles, type RuleNumber, rules } from "@/lib/followups/rules/sources";
import { isTension, saysOf, sourcesOf, spelled, tensions, tensionsOf } from "@/lib/followups/rules/tensions";
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

test("R45 R56 R67 What a step is good for is said beside its rules.", () => {
  expect(advice({ step: "give-something-useful", rules: ["R43", "R44", "C14"] })).toEqual(["R43", "R44", "C14", "R45"]);
  expect(advice({ step: "tell-consultant", rules: [] }).map(saysOf)).toEqual([
    "A positive relationship is of mutual interest.",
  ]);
  expect(advice({ step: "chaser", rules: [] }).map(saysOf)).toEqual([
    "A follow-up leaves a positive impression on both recruiter and hiring manager.",
  ]);
  expect(advice({ step: "prepare", rules: ["R1"] })).toEqual(["R1"]);
});

test("Where the articles disagree the reader is told of the articles by name, and by which rules it is met.", () => {
  expect(spelled(tensions.C1.says)).toBe(
    "McIntyre says the same day, another agency within 24 hours, UEI College two business days for a handwritten note. Williams and one agency name no time.",
  );
  for (const { says, does } of Object.values(tensions)) expect(`${spelled(says)} ${does}`).not.toMatch(/\bS[0-4]\b/);
  expect(tensionsOf("R46")).toEqual(["C9", "C13"]);
  expect(tensionsOf("C2")).toEqual(["C2"]);
  expect(tensionsOf("R22")).toEqual([]);
  for (const [number, { rules: touched }] of Object.entries(tensions)) {
    expect(isTension(number as RuleNumber)).toBe(true);
    expect(touched.length).toBeGreaterThan(0);
  }
});
