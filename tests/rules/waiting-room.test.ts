import { expect, test } from "vitest";
import type { Facts, StepEventName } from "@/lib/planning/plan/rules/facts";
import { doneForYouMessages, nextUpdate, waitingRoomMessage, waitingTimeLabel } from "@/lib/planning/waiting/rules";
import { formatAnswerDelay } from "@/lib/record/answers/rules";
import { throughMarta } from "./interview";

const zone = "Europe/London";
const reader = (at: string) => ({ zone, now: Date.parse(at) });
const promised: Facts = { ...throughMarta, promise: { day: "2026-09-28", loggedAt: "2026-09-17T16:30:00Z" } };
const done = (step: StepEventName, at: string, reason = "") =>
  ({ step, kind: "done", at, how: "call", reason }) as const;
const row = {
  stepEvents: [done("read-debrief", "2026-09-17T17:10:00Z"), done("asked-client", "2026-09-24T10:00:00Z")],
  promised: [],
  answers: [],
  concern: null,
  handedOver: [],
  consultantUserId: null,
  ...{ candidateUserId: "amara", agencyName: "Pennant Recruitment" },
  ...{ consultantName: "Marta Lindqvist", company: "Northwind", zone },
};

test("The waiting room says what was done last without being asked, and when the next update comes", () => {
  expect(waitingRoomMessage(promised, row, reader("2026-09-25T09:00:00Z"))).toBe(
    "Marta asked Northwind yesterday. Next update by Monday.",
  );
  expect(doneForYouMessages(row, reader("2026-09-27T09:00:00Z"))).toEqual([
    "Marta asked Northwind on Thursday.",
    "Marta read your debrief on Thu 17 Sep.",
  ]);
});

test("Its result is shown with it, and nothing that has not happened yet", () => {
  const stepEvents = [done("asked-client", "2026-09-24T10:00:00Z", "Priya decides on Monday.")];
  expect(doneForYouMessages({ ...row, stepEvents }, reader("2026-09-24T12:00:00Z"))).toEqual([
    "Marta asked Northwind today at 11:00: Priya decides on Monday.",
  ]);
  expect(doneForYouMessages({ ...row, stepEvents }, reader("2026-09-24T09:00:00Z"))).toEqual([]);
});

test("R17 The candidate reads that their concern was raised, and its result", () => {
  const concern = {
    asked: "2026-09-17T17:00:00Z",
    raised: "2026-09-18T10:00:00Z",
    result: "Two days at home are fine",
  };
  expect(doneForYouMessages({ ...row, stepEvents: [], concern }, reader("2026-09-19T12:00:00Z"))).toEqual([
    "Marta raised your concern yesterday: Two days at home are fine.",
  ]);
});

test("R66 The reason for a delay is in the waiting line beside the new day", () => {
  const reason = formatAnswerDelay("ill", "");
  const late = {
    kind: "answer" as const,
    day: "2026-09-30",
    logged: "2026-09-25T08:00:00Z",
    by: "",
    kept: null,
    reason,
  };
  const moved = { ...promised, promise: { day: "2026-09-30", loggedAt: late.logged } };
  expect(waitingRoomMessage(moved, { ...row, stepEvents: [], promised: [late] }, reader("2026-09-25T09:00:00Z"))).toBe(
    "Next update by Wednesday. An interviewer is ill.",
  );
  expect(formatAnswerDelay("other", "Their budget round slipped.")).toBe("Their budget round slipped.");
  expect(formatAnswerDelay("longer", "By a week.")).toBe("The process takes longer than planned. By a week.");
});

test("The next update is the nearer of the two days, and none once it has passed or come", () => {
  const both = { ...promised, updateBy: "2026-09-22", updateByLoggedAt: "2026-09-18T09:00:00Z" };
  expect(nextUpdate(both, reader("2026-09-18T10:00:00Z"))?.day).toBe("2026-09-22");
  expect(nextUpdate({ ...both, candidateUpdatedAt: "2026-09-22T09:00:00Z" }, reader("2026-09-22T10:00:00Z"))?.day).toBe(
    "2026-09-28",
  );
  expect(nextUpdate(promised, reader("2026-09-29T10:00:00Z"))).toBeNull();
  const answered = { ...promised, answeredAt: "2026-09-24T09:00:00Z" };
  expect(nextUpdate(answered, reader("2026-09-24T10:00:00Z"))).toBeNull();
  const anew = { ...answered, promise: { day: "2026-09-30", loggedAt: "2026-09-24T09:05:00Z" } };
  expect(nextUpdate(anew, reader("2026-09-24T10:00:00Z"))?.day).toBe("2026-09-30");
});

test("A candidate's waiting time counts from the interview, or from the last update since", () => {
  expect(waitingTimeLabel(promised, row, reader("2026-09-17T15:30:00Z"))).toBe("");
  expect(waitingTimeLabel(promised, row, reader("2026-09-23T10:00:00Z"))).toBe("6 days since the interview");
  const updated = { ...row, stepEvents: [done("told-candidate", "2026-09-22T10:00:00Z")] };
  expect(waitingTimeLabel(promised, updated, reader("2026-09-23T10:00:00Z"))).toBe("no update for 1 day");
  expect(waitingTimeLabel(promised, updated, reader("2026-09-22T11:00:00Z"))).toBe("updated today");
  // An interview that was added on Tuesday with the day that was named in it: nobody gave an update on that day.
  const day = { kind: "answer", day: "2026-09-28", by: "", kept: null, reason: "" } as const;
  const entered = { ...row, createdAt: new Date("2026-09-22T10:00:00Z") };
  const withItsDay = { ...entered, promised: [{ ...day, logged: "2026-09-22T10:00:00Z" }] };
  expect(waitingTimeLabel(promised, withItsDay, reader("2026-09-22T11:00:00Z"))).toBe("5 days since the interview");
  const andALaterOne = { ...entered, promised: [...withItsDay.promised, { ...day, logged: "2026-09-22T10:30:00Z" }] };
  expect(waitingTimeLabel(promised, andALaterOne, reader("2026-09-22T11:00:00Z"))).toBe("updated today");
});

test.each(["rejected", "withdrawn", "closed"] as const)("Nobody waits after it is over: %s", (kind) => {
  const over: Facts = {
    ...promised,
    answeredAt: "2026-09-20T10:00:00Z",
    outcome: { kind, at: "2026-09-20T10:00:00Z" },
  };
  expect(waitingTimeLabel(over, row, reader("2026-12-25T09:00:00Z"))).toBe("");
});

test("After an offer the candidate waits until they have answered it", () => {
  const offered: Facts = {
    ...promised,
    answeredAt: "2026-09-20T10:00:00Z",
    outcome: { kind: "offer", at: "2026-09-20T10:00:00Z" },
  };
  expect(waitingTimeLabel(offered, row, reader("2026-09-22T09:00:00Z"))).toBe("no update for 2 days");
  expect(waitingTimeLabel({ ...offered, offerAnswer: "declined" }, row, reader("2026-09-22T09:00:00Z"))).toBe("");
});
