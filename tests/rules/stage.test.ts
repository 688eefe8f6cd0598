import { expect, test } from "vitest";
import { emptyFacts } from "@/lib/planning/plan/rules/empty-facts";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { undoableStepEvent } from "@/lib/planning/steps/rules";
import { interviewStageLabel } from "@/lib/record/interview-page/rules";

const facts: Facts = {
  ...emptyFacts,
  starts: "2026-11-19T16:30:00Z",
  ends: "2026-11-19T17:30:00Z",
  zone: "Europe/London",
  country: "GB",
  region: "ENG",
  format: "video",
  route: "direct",
  contact: "direct",
  interviewers: [{ id: "1", name: "Priya Shah", topicNoted: false }],
  promise: { day: "2026-11-27", loggedAt: null },
};
const stage = (more: Partial<Facts>, now: string) => {
  const all = { ...facts, ...more };
  return interviewStageLabel(all, plan(all, now), Date.parse(now));
};
const chaser = { step: "chaser" as const, forId: null, at: "2026-11-30T10:00:00Z" };

test("R54 The stage follows the promised day, not a chaser that was opened early or skipped.", () => {
  expect(stage({}, "2026-11-27T17:00:00Z")).toBe("Waiting for an answer");
  const early = { unlocked: [{ ...chaser, at: "2026-11-24T10:00:00Z", reason: "They asked me to." }] };
  expect(stage(early, "2026-11-24T12:00:00Z")).toBe("Waiting for an answer");
  const out = { settled: [{ ...chaser, how: "waived" as const }] };
  expect(stage(out, "2026-11-30T12:00:00Z")).toBe("The answer date has passed");
  const asked = { settled: [{ ...chaser, how: "done" as const }] };
  expect(stage(asked, "2026-11-30T12:00:00Z")).toBe("Asked once, waiting for an answer");
});

test("R54 The stage mentions an answer without a decision, until a new day is promised.", () => {
  const answeredAt = "2026-11-26T10:00:00Z";
  expect(stage({ answeredAt }, "2026-11-30T12:00:00Z")).toBe("They answered, but have not decided yet");
  const moved = { answeredAt, promise: { day: "2026-12-04", loggedAt: answeredAt } };
  expect(stage(moved, "2026-11-30T12:00:00Z")).toBe("Waiting for an answer");
});

test("R77 The stage says whether the offer was accepted or declined, and only that it was answered where neither is noted.", () => {
  const offer: Partial<Facts> = { outcome: { kind: "offer", at: "2026-11-26T10:00:00Z" } };
  const done = { step: "answer-the-offer" as const, forId: null, at: "2026-11-27T10:00:00Z" };
  const answered = { ...offer, settled: [{ ...done, how: "done" as const }] };
  const now = "2026-11-30T12:00:00Z";
  expect(stage(offer, now)).toBe("Offer to answer");
  expect(stage({ ...answered, offerAnswer: "accepted" }, now)).toBe("Offer accepted");
  expect(stage({ ...answered, offerAnswer: "declined" }, now)).toBe("Offer declined");
  expect(stage(answered, now)).toBe("Offer answered");
  expect(stage({ ...offer, settled: [{ ...done, how: "waived" as const }] }, now)).toBe("Offer to answer");
});

test("A closed interview says how it had ended, where that is known.", () => {
  const now = "2026-12-04T12:00:00Z";
  const closed: Partial<Facts> = { outcome: { kind: "closed", at: "2026-12-03T10:00:00Z", by: "candidate" } };
  expect(stage(closed, now)).toBe("Closed");
  expect(stage({ ...closed, closedAfter: "rejected" }, now)).toBe("Closed: not selected");
  expect(stage({ ...closed, closedAfter: "offer" }, now)).toBe("Closed: offer");
});

test("R19 Once a withdrawal was sent the stage says so.", () => {
  const sent = [{ step: "withdraw" as const, forId: null, at: "2026-11-23T10:00:00Z", how: "done" as const }];
  const unwanted = { wanted: "no" as const, debriefSavedAt: "2026-11-20T10:00:00Z" };
  expect(stage({ ...unwanted, settled: sent }, "2026-11-24T12:00:00Z")).toBe("Withdrawn");
});

test("Undo on a step undoes its last entry.", () => {
  const early = { unlocked: [{ ...chaser, at: "2026-11-24T10:00:00Z", reason: "They asked me to." }] };
  const off = (more: Partial<Facts>, now = "2026-11-24T12:00:00Z") =>
    undoableStepEvent(plan({ ...facts, ...early, ...more }, now).find((step) => step.step === "chaser")!);
  expect(off({ unlocked: [] })).toBeNull();
  expect(off({})).toBe("unlocked");
  const snoozed = [{ ...chaser, until: "2026-11-25T08:00:00Z" }];
  expect(off({ snoozed })).toBe("snoozed");
  expect(off({ snoozed }, "2026-11-25T09:00:00Z")).toBe("unlocked");
  expect(off({ settled: [{ ...chaser, at: "2026-11-24T11:00:00Z", how: "waived" }] })).toBe("waived");
  expect(off({ settled: [{ ...chaser, at: "2026-11-24T11:00:00Z", how: "done" }] })).toBe("done");
});
