import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { consultantSteps } from "@/lib/planning/plan/rules/steps";
import { clock, during, names, sent, status, step, thatEvening, throughMarta, thursday } from "./interview";

const promised: Facts = { ...throughMarta, promise: { day: "2026-09-25", loggedAt: null } };

test("Without an agency no step is a consultant's.", () => {
  const afterTelling: Facts = {
    ...thursday,
    promise: { day: "2026-09-25", loggedAt: null },
    updateBy: "2026-09-25",
    concernAt: thatEvening,
    feedbackLoggedAt: thatEvening,
  };
  expect(plan(afterTelling, thatEvening).filter((step) => step.whose === "consultant")).toEqual([]);
  for (const step of plan(promised, thatEvening))
    expect(step.whose).toBe((consultantSteps as readonly string[]).includes(step.step) ? "consultant" : "candidate");
});

test("R12 R13 A silent candidate is called for the debrief from two hours after the end, by 10:00 on the next business day.", () => {
  expect(clock(throughMarta, during, "chase-the-debrief")).toEqual([
    "2026-09-17T18:00:00Z",
    null,
    "2026-09-18T09:00:00Z",
  ]);
  const friday = { ...throughMarta, starts: "2026-09-18T15:00:00Z", ends: "2026-09-18T16:00:00Z" };
  expect(clock(friday, during, "chase-the-debrief")?.[2]).toBe("2026-09-21T09:00:00Z");
  const called = sent("chase-the-debrief", thatEvening, null);
  expect(status({ ...throughMarta, settled: [called] }, thatEvening, "chase-the-debrief")).toBe("done");
});

test("R13 A call that the consultant made counts as telling them how it went: the candidate need not call again.", () => {
  const rang: Facts = {
    ...throughMarta,
    settled: [{ step: "chase-the-debrief", forId: null, at: thatEvening, how: "done" }],
  };
  expect(status(rang, thatEvening, "tell-consultant")).toBe("done");
  expect(status(rang, thatEvening, "debrief")).toBe("open");
  const leftOut: Facts = { ...rang, settled: [{ ...rang.settled[0]!, how: "waived" }] };
  expect(status(leftOut, thatEvening, "tell-consultant")).not.toBe("done");
});

test("R6 Without a promise an answer date is to be agreed by the close of the next business day.", () => {
  expect(clock(throughMarta, during, "agree-a-timescale")).toEqual([
    "2026-09-17T16:00:00Z",
    null,
    "2026-09-18T16:30:00Z",
  ]);
  expect(names(promised, during)).not.toContain("agree-a-timescale");
  const agreed = { ...promised, promise: { day: "2026-09-25", loggedAt: "2026-09-18T10:00:00Z" } };
  expect(step(agreed, "2026-09-18T10:00:00Z", "agree-a-timescale")).toMatchObject({
    status: "done",
    settledAt: "2026-09-18T10:00:00Z",
  });
});

test("R49 Feedback is gathered from the shared debrief on, or from 10:00 on the next business day if that is first.", () => {
  expect(clock(throughMarta, during, "gather-feedback")).toEqual([
    "2026-09-18T09:00:00Z",
    null,
    "2026-09-22T16:30:00Z",
  ]);
  const shared = { ...throughMarta, debriefSavedAt: "2026-09-17T17:00:00Z", debriefSharedAt: "2026-09-17T17:00:00Z" };
  expect(clock(shared, thatEvening, "gather-feedback")).toEqual(["2026-09-17T17:00:00Z", null, "2026-09-21T16:30:00Z"]);
  const late = { ...shared, debriefSharedAt: "2026-09-21T12:00:00Z" };
  expect(clock(late, "2026-09-21T12:00:00Z", "gather-feedback")?.[0]).toBe("2026-09-18T09:00:00Z");
});

test("R49 Feedback is due at 12:00 on the promised day if that is sooner.", () => {
  const soon = { ...throughMarta, promise: { day: "2026-09-21", loggedAt: null } };
  expect(clock(soon, during, "gather-feedback")?.[2]).toBe("2026-09-21T11:00:00Z");
  expect(clock(promised, during, "gather-feedback")?.[2]).toBe("2026-09-22T16:30:00Z");
});

test("R15 R17 A concern that was handed over is to be raised by the close of the next business day.", () => {
  expect(names(throughMarta, thatEvening)).not.toContain("raise-a-concern");
  const handed = { ...throughMarta, concernAt: thatEvening };
  expect(clock(handed, thatEvening, "raise-a-concern")).toEqual([thatEvening, null, "2026-09-18T16:30:00Z"]);
  const raised = { ...handed, concernRaisedAt: "2026-09-18T10:00:00Z" };
  expect(status(raised, "2026-09-18T10:00:00Z", "raise-a-concern")).toBe("done");
});

test("R50 On the promised day the client is asked, from opening to 12:00.", () => {
  expect(clock(promised, during, "ask-the-client")).toEqual(["2026-09-25T08:00:00Z", null, "2026-09-25T11:00:00Z"]);
  expect(names(throughMarta, during)).not.toContain("ask-the-client");
  const answered = { ...promised, answeredAt: "2026-09-25T09:00:00Z" };
  expect(status(answered, "2026-09-25T09:00:00Z", "ask-the-client")).toBe("obsolete");
});

test("R50 The candidate gets an update on the day that was named to them, from opening to close.", () => {
  const named = { ...throughMarta, updateBy: "2026-09-23" };
  expect(clock(named, thatEvening, "update-the-candidate")).toEqual([
    "2026-09-23T08:00:00Z",
    null,
    "2026-09-23T16:30:00Z",
  ]);
  const updated = { ...named, candidateUpdatedAt: "2026-09-23T10:00:00Z" };
  expect(status(updated, "2026-09-23T10:00:00Z", "update-the-candidate")).toBe("done");
});

test("R76 Logged feedback is to be shared, or kept private with a reason, by the close of the next business day.", () => {
  const logged = { ...throughMarta, feedbackLoggedAt: "2026-09-22T10:00:00Z" };
  const now = "2026-09-22T11:00:00Z";
  expect(names(throughMarta, now)).not.toContain("share-feedback");
  expect(clock(logged, now, "share-feedback")).toEqual(["2026-09-22T10:00:00Z", null, "2026-09-23T16:30:00Z"]);
  expect(status(logged, now, "gather-feedback")).toBe("done");
  expect(status({ ...logged, feedbackSharedAt: now }, now, "share-feedback")).toBe("done");
  expect(status({ ...logged, feedbackKeptPrivateAt: now }, now, "share-feedback")).toBe("done");
});

test("A newer promise asks for its own steps again, even where those of the earlier one were done.", () => {
  const moved: Facts = {
    ...throughMarta,
    promise: { day: "2026-10-02", loggedAt: "2026-09-25T10:00:00Z", firstLoggedAt: "2026-09-17T12:00:00Z" },
    settled: [
      { step: "check-your-inbox", forId: null, at: "2026-09-25T09:00:00Z", how: "done" },
      { step: "ask-the-client", forId: null, at: "2026-09-25T09:30:00Z", how: "done" },
    ],
  };
  for (const name of ["check-your-inbox", "ask-the-client"] as const)
    expect(status(moved, "2026-09-25T11:00:00Z", name)).toBe("locked");
});

test("R49 R54 Of their consultant's steps a candidate reads what is done for them, and the consultant what to do.", () => {
  const all: Facts = {
    ...promised,
    promise: { day: "2026-09-25", loggedAt: "2026-09-18T10:00:00Z" },
    updateBy: "2026-09-24",
    debriefSavedAt: thatEvening,
    concernAt: thatEvening,
    feedbackLoggedAt: "2026-09-28T09:00:00Z",
    draftReviews: [{ step: "thank-you", forId: null, askedAt: thatEvening, readAt: null }],
  };
  const late = "2026-09-28T12:00:00Z";
  const theirs = candidatesPlan(all, late).filter((step) => step.whose === "consultant");
  expect(theirs.map((step) => step.step).sort()).toEqual([...consultantSteps].sort());
  for (const { title, why, because, locked } of theirs) {
    expect(title).toMatch(/^Marta [a-z]+s /);
    expect([why, because, locked].join(" ")).not.toMatch(/candidate|client/);
  }
  for (const { title } of plan(all, late).filter((step) => step.whose === "consultant"))
    expect(title).not.toContain("Marta");
});
