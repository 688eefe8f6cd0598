import { expect, test } from "vitest";
import type { InterviewOutcome } from "@/lib/enums";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { clock, names, sent, status, step, throughMarta, thursday } from "./interview";

const known = "2026-09-24T10:00:00Z";
const ended = (kind: InterviewOutcome, facts: Facts = thursday): Facts => ({ ...facts, outcome: { kind, at: known } });

test("R72 C11 Asking for feedback opens with a rejection, never before, and is due by the close of the second business day after.", () => {
  expect(names(thursday, known)).not.toContain("ask-for-feedback");
  expect(clock(ended("rejected"), known, "ask-for-feedback")).toEqual([known, null, "2026-09-28T16:30:00Z"]);
  expect(step(ended("rejected"), known, "ask-for-feedback")?.optional).toBe(false);
  for (const kind of ["next", "withdrawn", "closed"] as const)
    expect(names(ended(kind), known)).not.toContain("ask-for-feedback");
});

test("R76 After an offer the reasons may be asked for too, and feedback that has come makes it obsolete.", () => {
  expect(step(ended("offer"), known, "ask-for-feedback")?.optional).toBe(true);
  const received = { ...ended("rejected", throughMarta), feedbackSharedAt: "2026-09-24T12:00:00Z" };
  expect(step(received, "2026-09-24T12:00:00Z", "ask-for-feedback")).toMatchObject({
    status: "obsolete",
    because: "Feedback came on Thu 24 Sep.",
  });
  const withTheConsultant = { ...ended("rejected", throughMarta), feedbackLoggedAt: "2026-09-24T12:00:00Z" };
  expect(status(withTheConsultant, "2026-09-24T12:00:00Z", "ask-for-feedback")).toBe("open");
});

test("R77 An offer is to be answered by its own date, or else by the close of the second business day after.", () => {
  expect(clock(ended("offer"), known, "answer-the-offer")).toEqual([known, null, "2026-09-28T16:30:00Z"]);
  expect(clock({ ...ended("offer"), offerBy: "2026-10-02" }, known, "answer-the-offer")?.[2]).toBe(
    "2026-10-02T16:30:00Z",
  );
  expect(names(ended("rejected"), known)).not.toContain("answer-the-offer");
});

test("R20 R74 Shared feedback is to be learned from before the next interview starts.", () => {
  expect(names(thursday, known)).not.toContain("learn");
  const shared = { ...thursday, feedbackSharedAt: known };
  expect(clock(shared, known, "learn")).toEqual([known, null, null]);
  const next = { ...shared, nextInterviewStartsAt: "2026-09-30T09:00:00+01:00" };
  expect(clock(next, known, "learn")).toEqual([known, null, "2026-09-30T08:00:00Z"]);
  expect(status({ ...next, lessonsAt: "2026-09-25T10:00:00Z" }, "2026-09-25T10:00:00Z", "learn")).toBe("done");
});

test.each([
  ["next", "You are in the next round (added on Thu 24 Sep)."],
  ["offer", "You were made an offer (added on Thu 24 Sep)."],
  ["rejected", "You were not selected (added on Thu 24 Sep)."],
  ["withdrawn", "You withdrew (added on Thu 24 Sep)."],
  ["closed", "This interview was closed on Thu 24 Sep."],
] as const)(
  "With the outcome known (%s), the steps that waited for it are no longer needed and say why.",
  (kind, because) => {
    const waiting: Facts = {
      ...throughMarta,
      interestNote: true,
      promise: { day: "2026-09-25", loggedAt: null },
      situationSaidAt: "2026-09-17T16:30:00Z",
      updateBy: "2026-09-25",
    };
    for (const name of ["interest-note", "check-your-inbox", "chaser"] as const)
      expect(step(ended(kind, waiting), known, name)).toMatchObject({ status: "obsolete", because });
    const theirs = because.replace("You are", "The candidate is").replace("You were", "The candidate was");
    for (const name of ["ask-the-client", "update-the-candidate"] as const)
      expect(step(ended(kind, waiting), known, name)).toMatchObject({
        status: "obsolete",
        because: theirs.replace("You", "The candidate"),
        otherSide: { because },
      });
    expect(status(ended(kind), known, "check-in")).toBe("obsolete");
    // Another round is no end: the question how things are with the candidate stays.
    expect(status(ended(kind, waiting), known, "my-situation")).toBe(kind === "next" ? "locked" : "obsolete");
  },
);

test("Closing it ends every reminder of open steps, and keeps what was done.", () => {
  const closed = ended("closed", { ...throughMarta, settled: [sent("thank-you", "2026-09-17T18:00:00Z")] });
  expect(status(closed, known, "thank-you")).toBe("done");
  for (const name of ["debrief", "tell-consultant", "chase-the-debrief", "gather-feedback"] as const)
    expect(status(closed, known, name)).toBe("obsolete");
});

test("A cancelled interview leaves nothing to do, and says so.", () => {
  const cancelled = {
    ...throughMarta,
    cancelledAt: "2026-09-16T10:00:00Z",
    promise: { day: "2026-09-25", loggedAt: null },
  };
  for (const name of names(cancelled, "2026-09-16T10:00:00Z"))
    expect(step(cancelled, "2026-09-16T10:00:00Z", name)).toMatchObject({
      status: "obsolete",
      because: "The interview was cancelled on Wed 16 Sep.",
    });
});
