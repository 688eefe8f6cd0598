import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { InterviewOutcome } from "../lib/enums";
import { planSettingFields } from "../lib/people/workspaces/rules";
import { articleDisagreements } from "../lib/planning/plan/rules/disagreements";
import { emptyFacts } from "../lib/planning/plan/rules/empty-facts";
import type { Facts } from "../lib/planning/plan/rules/facts";
import { plan } from "../lib/planning/plan/rules/plan";
import { defaultPlanSettings } from "../lib/planning/plan/rules/settings";
import { articles, playbookRules } from "../lib/planning/plan/rules/sources";
import { stepNames, stepSide } from "../lib/planning/plan/rules/steps";
import { rows, section, sorted } from "./setup/markdown";
import { sourceTexts } from "./setup/source-files";

const playbook = readFileSync("docs/playbook.md", "utf8");

test("The playbook names the articles as the product does", () => {
  const named = rows(section(playbook, "## The articles")).slice(1);
  expect(named).toEqual(Object.entries(articles).map(([short, { title, by }]) => [short, title, by]));
});

test("The playbook has every rule with its articles, each in a sentence, and no other rule", () => {
  const found = rows(section(playbook, "## The rules")).filter(([number]) => number !== "rule");
  expect(found.map(([number, sources]) => [number, sources])).toEqual(
    Object.entries(playbookRules).map(([number, { sources }]) => [number, sources.join(", ")]),
  );
  expect(found.filter(([, , says = ""]) => says.length < 15 || !says.endsWith("."))).toEqual([]);
});

test("The playbook has every disagreement of the articles with its articles, and no other", () => {
  const text = section(playbook, "## Where the articles disagree").replace(/\n {2}/g, " ");
  const found = [...text.matchAll(/^- \*\*(C\d+): ([^*]+)\*\* \(([^)]+)\)/gm)].map(([, ...parts]) => parts);
  expect(found).toEqual(
    Object.entries(articleDisagreements).map(([number, { about, sources }]) => [number, about, sources.join(", ")]),
  );
});

test("The playbook cites no number that there is not, and neither do code and tests", () => {
  const known = new Set([...Object.keys(playbookRules), ...Object.keys(articleDisagreements)]);
  const texts = [playbook, ...sourceTexts("lib", "tests/rules")];
  const numbers = new Set(texts.flatMap((text) => text.match(/\b[RC][1-9]\d?\b/g) ?? []));
  expect(numbers.size).toBeGreaterThan(80);
  expect(sorted(numbers).filter((number) => !known.has(number))).toEqual([]);
});

const steps = [
  ...section(playbook, "## The steps of the plan").matchAll(/^- `([\w-]+)` \((candidate|consultant); ([^)]+)\)\./gm),
].map(([, name, whose, numbers = ""]) => ({ name, whose, numbers: numbers.split(/,\s+/) }));

test("The playbook has every step of the plan, in the plan's order, with whose it is", () => {
  expect(steps.map(({ name, whose }) => [name, whose])).toEqual(stepNames.map((name) => [name, stepSide(name, true)]));
});

/** Interviews that together bring every step about; the 26th of November 2026 was a Thursday. */
function plannedSteps() {
  const [before, start, end, later] = ["2026-11-25T09", "2026-11-26T10", "2026-11-26T11", "2026-12-20T09"].map(
    (hour) => `${hour}:00:00Z`,
  ) as [string, string, string, string];
  const met = [{ id: "priya", name: "Priya Shah", topicNoted: true }];
  const agency: Facts = {
    ...emptyFacts,
    ...{ starts: start, ends: end, zone: "Europe/London", country: "GB", region: "ENG", format: "in_person" },
    ...{ route: "agency", contact: "direct", consultantName: "Dana Reyes", interviewers: met },
    ...{ handwritten: true, interestNote: true, debriefSavedAt: end, debriefSharedAt: end, situationSaidAt: end },
    settled: [{ step: "thank-you", forId: "priya", at: end, how: "done" }],
  };
  const asked = {
    promise: { day: "2026-11-30", loggedAt: null },
    chased: ["2026-12-02T09:00:00Z", "2026-12-10T09:00:00Z"],
  };
  const outcome = (kind: InterviewOutcome) => ({ outcome: { kind, at: "2026-12-01T09:00:00Z" } });
  const interviews: Partial<Facts>[] = [
    { ...asked, draftReviews: [{ step: "thank-you", forId: "priya", askedAt: end, readAt: null }] },
    { wanted: "no", concernAt: end, updateBy: "2026-11-30", feedbackLoggedAt: later, feedbackSharedAt: later },
    ...(["rejected", "offer", "next"] as const).map(outcome),
    { starts: "2026-11-27T10:00:00Z", ends: "2026-11-27T11:00:00Z", settled: [] }, // a Friday
  ];
  return interviews.flatMap((facts) => plan({ ...agency, ...facts }, facts.starts ? before : later));
}

test("The playbook gives every step the rules that the plan gives it", () => {
  const rules = new Map<string, Set<string>>([["keep-looking", new Set(["R51"])]]);
  for (const step of plannedSteps()) rules.set(step.step, new Set([...(rules.get(step.step) ?? []), ...step.rules]));
  for (const { name, numbers } of steps) expect(sorted(numbers), name).toEqual(sorted(rules.get(name!) ?? []));
});

test("The playbook has every number of the plan with its default and the rule that it rests on", () => {
  const found = rows(section(playbook, "## The numbers")).slice(1);
  expect(found).toEqual(
    Object.entries(defaultPlanSettings).map(([name, value]) => [
      `\`${name}\``,
      `${value}`,
      planSettingFields[name as keyof typeof planSettingFields].rule ?? "ours",
    ]),
  );
});
