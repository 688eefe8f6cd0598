import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { planGroups } from "@/lib/planning/plan/rules/plan-groups";
import { priya, throughMarta } from "./interview";

// The interview was on Thursday 17 September 2026, 16:00 to 17:00 in London.
const now = "2026-09-17T18:30:00Z";
const facts: Facts = { ...throughMarta, interviewers: [priya], promise: { day: "2026-09-25", loggedAt: null } };
const names = (steps: { step: string }[]) => steps.map(({ step }) => step);

test("A plan has four groups, and each step is in one: what the reader can do, what the other side can do, later steps, and finished steps", () => {
  const steps = plan(facts, now);
  for (const reader of ["candidate", "consultant"] as const) {
    const { mine, theirs, later, done, obsolete } = planGroups(steps, reader);
    expect(mine.every((step) => step.whose === reader)).toBe(true);
    expect(theirs.every((step) => step.whose !== reader)).toBe(true);
    expect([...mine, ...theirs, ...later, ...done, ...obsolete]).toHaveLength(steps.length);
    expect(new Set([...mine, ...theirs, ...later, ...done, ...obsolete]).size).toBe(steps.length);
    expect(mine.length).toBeGreaterThan(0);
  }
});

test("The reader's most important step is first, and optional ones are last", () => {
  const { mine } = planGroups(plan(facts, now), "candidate");
  expect(["tell-consultant", "debrief"]).toContain(mine[0]?.step);
  const firstOptional = mine.findIndex((step) => step.optional);
  if (firstOptional >= 0) expect(mine.slice(firstOptional).every((step) => step.optional)).toBe(true);
});

test("Steps that are snoozed, scheduled or in review are later steps, the soonest first", () => {
  const saved = { debriefSavedAt: "2026-09-17T17:05:00Z", debriefSharedAt: "2026-09-17T17:05:00Z" };
  const { mine, later } = planGroups(
    plan({ ...facts, ...saved, snoozed: [{ step: "thank-you", forId: priya.id, until: "2026-09-18T07:00:00Z" }] }, now),
    "candidate",
  );
  expect(names(mine)).not.toContain("thank-you");
  expect(names(later)).toContain("thank-you");
  const begins = later.map(({ snoozedUntil, queuedFor, opens }) => Date.parse((queuedFor ?? snoozedUntil ?? opens)!));
  expect(begins).toEqual(begins.toSorted((a, b) => a - b));
});
