import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleDisagreements, spellOutSources } from "@/lib/planning/plan/rules/disagreements";
import { articles, playbookRules } from "@/lib/planning/plan/rules/sources";
import { stepRuleNumbers } from "@/lib/planning/plan/rules/step-rule-numbers";
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

test("Every rule and every disagreement is covered by a test with its number, or is in the list of pending ones.", () => {
  const shown = tested();
  expect(all.filter((number) => !shown.has(number) && !(number in pending))).toEqual([]);
});

test("A pending number is a rule of the playbook that no test covers.", () => {
  const shown = tested();
  expect(Object.keys(pending).filter((number) => shown.has(number) || !all.includes(number))).toEqual([]);
});

test("Every number states its article's claim, and names the article.", () => {
  expect([...Object.keys(playbookRules), ...Object.keys(articleDisagreements)]).toEqual(all);
  for (const { says, sources } of [...Object.values(playbookRules), ...Object.values(articleDisagreements)]) {
    expect(says).toMatch(/[.]$/);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(articles).toHaveProperty(source);
  }
});

test("R45 R56 R67 The purpose of a step is shown beside its rules, and so are the disagreements of the articles.", () => {
  expect(stepRuleNumbers({ step: "give-something-useful", rules: ["R43", "R44", "C14"] })).toEqual([
    "R43",
    "R44",
    "C14",
    "R45",
  ]);
  expect(stepRuleNumbers({ step: "tell-consultant", rules: ["R12"] })).toEqual(["R12", "R56", "C8"]);
  expect(stepRuleNumbers({ step: "chaser", rules: ["R57"] })).toEqual(["R57", "R67", "C10"]);
  expect(stepRuleNumbers({ step: "prepare", rules: ["R1"] })).toEqual(["R1"]);
});

test("Where the articles disagree they are named.", () => {
  expect(spellOutSources(articleDisagreements.C1.says)).toBe(
    "McIntyre says the same day, “How to follow up an interview” says within 24 hours, and UEI College says two working days for a handwritten note. Williams and “How To Follow-Up After An Interview” give no time.",
  );
  for (const { says, does } of Object.values(articleDisagreements))
    expect(`${spellOutSources(says)} ${does}`).not.toMatch(/\bS[0-4]\b/);
});
