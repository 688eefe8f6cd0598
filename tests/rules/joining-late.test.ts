import { expect, test } from "vitest";
import { readPlanner } from "@/lib/planning/plan/input";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { reminderOccasions } from "@/lib/planning/reminders/rules/occasions";
import { lateStepCounts } from "@/lib/planning/steps/rules";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { unhurriedLabel } from "@/lib/platform/words/due";
import { priya, status, step, throughMarta, thursday } from "./interview";

// The interview was on Thursday 17 September 2026, 16:00 to 17:00 in London. It was entered eleven days later.
const entered = "2026-09-28T10:00:00Z";
const soon = "2026-09-28T10:05:00Z";
const late: Facts = { ...throughMarta, interviewers: [priya], handwritten: true, recordedAt: entered };
const known: Facts = { ...late, promise: { day: "2026-09-25", loggedAt: entered, firstLoggedAt: entered } };

/** Due Thu 23:59, Thu 19:00, Fri 17:00 and Mon 21 at 17:30: all before Mon 28 at 11:00 in London. */
const before = ["debrief", "tell-consultant", "thank-you", "handwritten-note"] as const;

test.each(before)("R23 R26 A step that was due before the interview was on record is never late: %s", (name) => {
  expect(status({ ...late, recordedAt: null }, soon, name)).toBe("overdue");
  for (const now of [soon, "2026-10-20T10:00:00Z"])
    expect(step(late, now, name)).toMatchObject({ status: "open", unhurried: "late", optional: true });
});

test("A step that was due before the interview was on record has a sentence of its own, without a deadline", () => {
  expect(step(late, soon, "thank-you")?.why).toBe("It is late for a thank-you, but one line is still welcome.");
  expect(step(late, soon, "debrief")).toMatchObject({
    why: "A debrief still helps with your messages and with your next interview.",
  });
  for (const step of plan(late, soon).filter((any) => any.unhurried === "late"))
    expect(step.why).not.toMatch(/24 hours|tomorrow|late by|today/i);
});

test("R57 A step that is due after that keeps its deadline: the chaser, due on Tuesday 29 September at 17:30", () => {
  expect(step(known, soon, "chaser")).toMatchObject({
    status: "open",
    unhurried: null,
    due: "2026-09-29T16:30:00Z",
  });
  expect(status(known, "2026-09-30T10:00:00Z", "chaser")).toBe("overdue");
});

test("An interview that was added at once can be late as before", () => {
  const inTime = { ...thursday, interviewers: [priya], recordedAt: "2026-09-17T17:00:00Z" };
  expect(status(inTime, soon, "thank-you")).toBe("overdue");
});

test("Nobody gets a reminder of a step that was due before the interview was on record", () => {
  const steps = candidatesPlan(late, new Date(soon), "Europe/London");
  const keys = reminderOccasions(steps, late, "candidate", Date.parse(soon)).map(({ key }) => key);
  for (const name of before) expect(keys.filter((key) => key.includes(name))).toEqual([]);
});

test("The timeline shows no red for it, and its list says that it is still open", () => {
  const whom = { candidate: "Amara", consultant: "Marta", client: "Northwind" };
  const { sentences } = timeline(late, plan(late, soon), soon, "candidate", whom);
  expect(sentences.filter((line) => line.includes("if you still want to")).length).toBeGreaterThanOrEqual(
    before.length,
  );
  expect(sentences.join(" ")).not.toContain("was due");
});

test("One press sets them aside: it counts each side's own", () => {
  const steps = plan(late, soon);
  expect(lateStepCounts(steps, "candidate")?.open).toBeGreaterThanOrEqual(before.length);
  expect(lateStepCounts(plan({ ...late, recordedAt: null }, soon), "candidate")).toBeNull();
});

test("The planner accepts the moment of the record, and refuses an invalid one", () => {
  const about =
    "starts=2026-09-17T16:00&ends=2026-09-17T17:00&zone=Europe/London&country=GB&interviewer=Priya&now=2026-09-28T10:05:00Z";
  const read = readPlanner(new URLSearchParams(`${about}&recordedAt=${entered}`), new Date(soon));
  if (read.errors) throw new Error(JSON.stringify(read.errors));
  expect(status(read.facts, read.now, "thank-you")).toBe("open");
  const untold = readPlanner(new URLSearchParams(about), new Date(soon));
  if (untold.errors) throw new Error(JSON.stringify(untold.errors));
  expect(status(untold.facts, untold.now, "thank-you")).toBe("overdue");
  const wrong = readPlanner(new URLSearchParams(`${about}&recordedAt=monday`), new Date(soon));
  expect(wrong.errors?.recordedAt).toBe("Write the moment as 2026-09-18T17:05:00Z.");
});

test('An optional step says "you" to its owner, and "they" to the other side', () => {
  for (const unhurried of ["late", "courtesy"] as const)
    for (const whose of ["candidate", "consultant"] as const)
      for (const reader of ["candidate", "consultant"] as const)
        expect(unhurriedLabel({ unhurried, whose }, reader)).toMatch(whose === reader ? /^if you / : /^if they /);
  const whom = { candidate: "Amara", consultant: "Marta", client: "Northwind" };
  const { sentences } = timeline(late, plan(late, soon), soon, "consultant", whom);
  expect(
    sentences.filter((line) =>
      /^(Write down how it went|Thank Priya Shah|Tell Marta).*if they still want to\.$/.test(line),
    ).length,
  ).toBe(3);
});
