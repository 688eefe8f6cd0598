import { expect, test } from "vitest";
import type { Facts, StepName } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { during, sent, step, thatEvening, throughMarta, thursday } from "./interview";

const moments = (facts: Facts, now: string, name: StepName) => {
  const found = step(facts, now, name);
  return found ? reminderMoments(found, facts) : null;
};

test("A candidate's step reminds at its aim and once more two hours before it is due.", () => {
  expect(moments(thursday, during, "thank-you")).toEqual(["2026-09-17T19:00:00Z", "2026-09-18T14:00:00Z"]);
});

test("Without an aim, it reminds when it opens.", () => {
  expect(moments(thursday, during, "check-in")).toEqual(["2026-09-24T08:00:00Z", "2026-09-25T14:30:00Z"]);
  expect(moments({ ...throughMarta, situationSaidAt: thatEvening }, thatEvening, "my-situation")).toEqual([
    "2026-10-01T08:00:00Z",
  ]);
});

test("Where both are at the same moment it reminds once.", () => {
  expect(moments(throughMarta, during, "tell-consultant")).toEqual(["2026-09-17T16:00:00Z"]);
});

test("A client-facing step reminds on each business day from its due moment, ten times at most.", () => {
  const promised = { ...throughMarta, promise: { day: "2026-12-22", loggedAt: null } };
  expect(moments(promised, "2026-12-01T09:00:00Z", "ask-the-client")).toEqual([
    "2026-12-22T12:00:00Z",
    "2026-12-23T12:00:00Z",
    "2026-12-24T12:00:00Z",
    "2026-12-29T12:00:00Z",
    "2026-12-30T12:00:00Z",
    "2026-12-31T12:00:00Z",
    "2027-01-04T12:00:00Z",
    "2027-01-05T12:00:00Z",
    "2027-01-06T12:00:00Z",
    "2027-01-07T12:00:00Z",
  ]);
});

test("A step that is due on a Saturday first reminds on Monday, and keeps its local time where clocks change.", () => {
  const saturday = { ...throughMarta, promise: { day: "2026-10-24", loggedAt: null } };
  expect(moments(saturday, during, "ask-the-client")?.slice(0, 2)).toEqual([
    "2026-10-26T12:00:00Z",
    "2026-10-27T12:00:00Z",
  ]);
});

test("A settled, waived or obsolete step never reminds.", () => {
  const done = { ...thursday, settled: [sent("thank-you", thatEvening)], debriefSavedAt: thatEvening };
  for (const step of plan(done, thatEvening))
    if (step.status === "done" || step.status === "obsolete") expect(reminderMoments(step, done)).toEqual([]);
});

test("A snoozed step is silent until the snooze is over, and then gives its missed reminder.", () => {
  const snoozed = { ...thursday, snoozed: [{ step: "thank-you", forId: "p", until: "2026-09-18T08:00:00Z" } as const] };
  expect(moments(snoozed, thatEvening, "thank-you")).toEqual(["2026-09-18T08:00:00Z", "2026-09-18T14:00:00Z"]);
});

test("R22 Between the debrief and the thank-you there is no reminder.", () => {
  const resting = { ...thursday, debriefSavedAt: "2026-09-17T16:30:00Z" };
  const all = plan(resting, "2026-09-17T16:30:00Z").flatMap((step) => reminderMoments(step, resting));
  expect(all.filter((moment) => moment < "2026-09-17T19:00:00Z")).toEqual([]);
});
