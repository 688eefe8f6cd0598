import { expect, test } from "vitest";
import type { StepEventKind } from "@/lib/enums";
import { hasAnswerInForce, isOvertakenByPromise } from "@/lib/planning/plan/rules/answer-in-force";
import type { Step, StepEventName, StepStatus } from "@/lib/planning/plan/rules/facts";
import { isStepDoable, isStepEnded, isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { debriefReadAt, unreadDebriefSince } from "@/lib/planning/plan/rules/unread-debrief";

const statuses: Record<StepStatus, "open" | "ended" | "neither"> = {
  locked: "neither",
  open: "open",
  overdue: "open",
  done: "ended",
  obsolete: "ended",
};

test("A step is open, or ended, or neither, by its status alone", () => {
  for (const [status, is] of Object.entries(statuses) as [StepStatus, string][]) {
    expect([status, isStepOpen({ status }), isStepEnded({ status })]).toEqual([status, is === "open", is === "ended"]);
    const step = { status, snoozedUntil: null, review: null };
    expect([status, isStepDoable(step)]).toEqual([status, is === "open"]);
  }
});

test("R41 An open step that is snoozed, or whose draft is with the consultant, cannot be done now", () => {
  const step: Pick<Step, "status" | "snoozedUntil" | "review"> = { status: "open", snoozedUntil: null, review: null };
  const at = "2026-11-20T09:00:00Z";
  expect(isStepDoable({ ...step, snoozedUntil: at })).toBe(false);
  expect(isStepDoable({ ...step, review: { state: "read", at } })).toBe(false);
  expect(isStepDoable({ ...step, review: { state: "passed on", at } })).toBe(false);
  expect(isStepDoable({ ...step, review: { state: "approved", at } })).toBe(true);
  expect(isStepDoable({ ...step, review: { state: "returned", at } })).toBe(true);
});

test("A promise logged with an answer or after it starts the waiting again, and an earlier one does not", () => {
  const answeredAt = "2026-11-20T09:00:00Z";
  const at = Date.parse(answeredAt);
  expect([null, at - 1, at, at + 1].map((promised) => isOvertakenByPromise(at, promised))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const promise = (loggedAt: string | null) => ({ day: "2026-11-27", loggedAt });
  expect(hasAnswerInForce({ answeredAt: null, promise: null })).toBe(false);
  expect(hasAnswerInForce({ answeredAt, promise: null })).toBe(true);
  expect(hasAnswerInForce({ answeredAt, promise: promise(null) })).toBe(true);
  expect(hasAnswerInForce({ answeredAt, promise: promise("2026-11-20T08:59:59Z") })).toBe(true);
  // The same moment in another offset.
  expect(hasAnswerInForce({ answeredAt, promise: promise("2026-11-20T10:00:00+01:00") })).toBe(false);
});

test("A debrief is unread from when it was shared until a consultant reads it, and again once it is shared anew", () => {
  const shared = { debriefSharedAt: "2026-11-20T09:00:00Z", cancelledAt: null, outcome: null };
  const since = Date.parse(shared.debriefSharedAt);
  expect(unreadDebriefSince(shared, null)).toBe(since);
  expect(unreadDebriefSince(shared, "2026-11-20T08:59:00Z")).toBe(since);
  expect(unreadDebriefSince(shared, "2026-11-20T09:00:00Z")).toBeNull();
  expect(unreadDebriefSince({ ...shared, debriefSharedAt: null }, null)).toBeNull();
  expect(unreadDebriefSince({ ...shared, cancelledAt: "2026-11-20T10:00:00Z" }, null)).toBeNull();
  const outcome = (kind: "closed" | "offer") => ({ ...shared, outcome: { kind, at: shared.debriefSharedAt } });
  expect(unreadDebriefSince(outcome("closed"), null)).toBeNull();
  expect(unreadDebriefSince(outcome("offer"), null)).toBe(since);
});

test("Only reading the debrief counts as reading it", () => {
  const event = (step: StepEventName, kind: StepEventKind, at: string) => ({ step, kind, at });
  expect(debriefReadAt([event("debrief", "done", "a"), event("read-debrief", "waived", "b")])).toBeNull();
  expect(debriefReadAt([event("debrief", "done", "a"), event("read-debrief", "done", "b")])).toBe("b");
});
