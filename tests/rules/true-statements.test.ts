import { expect, test } from "vitest";
import type { InterviewOutcome } from "@/lib/enums";
import type { Facts, StepName } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, consultantsPlan, plan } from "@/lib/planning/plan/rules/plan";
import { reminderMoments } from "@/lib/planning/plan/rules/reminder-moments";
import { isPlanOver } from "@/lib/planning/reminders/rules/occasions";
import { worklistColumns } from "@/lib/planning/worklist/rules";
import { names, priya, sent, status, step, throughMarta, thursday } from "./interview";

// The interview was on Thursday 17 September 2026, 16:00 to 17:00 in London. Two weeks later everything of it that nobody did is late.
const known = "2026-09-24T10:00:00Z";
const later = "2026-10-08T10:00:00Z";

/** Nothing was done, with an agency whose candidates write directly: every step that there can be. */
const undone: Facts = {
  ...throughMarta,
  candidateName: "Amara Okafor",
  contact: "direct",
  handwritten: true,
  interviewers: [priya],
  promise: { day: "2026-09-25", loggedAt: "2026-09-18T10:00:00Z" },
  concernAt: "2026-09-17T17:00:00Z",
};
const withOutcome = (kind: InterviewOutcome, more: Partial<Facts> = {}): Facts => ({
  ...undone,
  outcome: { kind, at: known, addedAt: "2026-09-28T08:00:00Z", by: kind === "withdrawn" ? "candidate" : null },
  ...more,
});
const answered = (offerAnswer: "accepted" | "declined") =>
  withOutcome("offer", { offerAnswer, settled: [sent("answer-the-offer", "2026-09-28T12:00:00Z", null)] });
const withdrew: Facts = {
  ...undone,
  wanted: "no",
  debriefSavedAt: "2026-09-17T18:00:00Z",
  settled: [sent("withdraw", "2026-09-18T09:00:00Z", null)],
};
const closedByHand: Facts = { ...undone, outcome: { kind: "closed", at: known, by: "candidate" } };

const overdue = (facts: Facts, now = later) =>
  plan(facts, now)
    .filter((step) => step.status === "overdue")
    .map((step) => step.step);

test("Without an outcome every step is overdue two weeks later, so that the next tests prove something.", () => {
  expect(overdue(undone)).toEqual(
    expect.arrayContaining([
      "debrief",
      "tell-consultant",
      "thank-you",
      "handwritten-note",
      "chaser",
      "raise-a-concern",
    ]),
  );
});

test.each([
  ["rejection", withOutcome("rejected")],
  ["offer that was accepted", answered("accepted")],
  ["offer that was declined", answered("declined")],
  ["withdrawal that was logged", withOutcome("withdrawn")],
  ["withdrawal that was sent", withdrew],
  ["position that was closed", withOutcome("closed")],
  ["interview that was closed by hand", closedByHand],
] as const)(
  "After a %s nothing is overdue except asking for feedback, and nobody is reminded or expected to answer.",
  (_, facts) => {
    expect(overdue(facts).filter((name) => name !== "ask-for-feedback")).toEqual([]);
    const steps = plan(facts, later);
    for (const step of steps)
      if (step.step !== "ask-for-feedback") expect([step.step, reminderMoments(step, facts)]).toEqual([step.step, []]);
    expect(worklistColumns(facts, steps, known)).toMatchObject({ consultantSteps: [], othersSteps: [] });
    const over = ["debrief", "tell-consultant", "chaser", "chase-the-debrief"] as const;
    for (const name of over)
      if (name !== "debrief" || facts !== withdrew) expect([name, status(facts, later, name)]).not.toContain("open");
  },
);

test("An unanswered offer leaves thanks and debrief as a courtesy: open, never late, in no reminder, on nobody’s list.", () => {
  const facts = withOutcome("offer");
  for (const name of ["debrief", "tell-consultant", "thank-you", "handwritten-note"] as const) {
    const found = step(facts, "2026-09-29T10:00:00Z", name);
    expect(found).toMatchObject({ status: "open", optional: true, unhurried: "courtesy" });
    expect(reminderMoments(found!, facts)).toEqual([]);
  }
  expect(overdue(facts, "2026-09-25T10:00:00Z")).toEqual([]);
  const turns = worklistColumns(facts, plan(facts, "2026-09-25T10:00:00Z"), known);
  expect(turns).toMatchObject({ consultantSteps: [], othersSteps: ["answer-the-offer"] });
  // The answer itself keeps its clock.
  expect(status(facts, later, "answer-the-offer")).toBe("overdue");
});

test("R46 Connecting stays open whatever the outcome, as a courtesy that keeps no plan open.", () => {
  const thanked = [sent("thank-you", "2026-09-17T18:00:00Z"), sent("ask-for-feedback", known, null)];
  for (const facts of [withOutcome("rejected"), withOutcome("withdrawn"), withOutcome("closed"), closedByHand]) {
    const all = { ...facts, settled: [...facts.settled, ...thanked] };
    expect(step(all, later, "connect")).toMatchObject({ status: "open", optional: true, unhurried: "courtesy" });
    expect(isPlanOver(plan(all, later), all)).toBe(true);
  }
});

test("R76 The client’s feedback may still be gathered after the outcome, without a deadline.", () => {
  for (const facts of [withOutcome("rejected"), withOutcome("offer")])
    expect(step(facts, later, "gather-feedback")).toMatchObject({ status: "open", unhurried: "courtesy" });
  expect(status(withOutcome("withdrawn"), later, "gather-feedback")).toBe("obsolete");
});

test("R42 After a rejection a thank-you is still a courtesy, and after an answered offer, a withdrawal or a closing it is no longer needed.", () => {
  expect(step(withOutcome("rejected"), later, "thank-you")).toMatchObject({ status: "open", unhurried: "courtesy" });
  for (const facts of [answered("accepted"), answered("declined"), withOutcome("withdrawn"), withdrew, closedByHand])
    expect(status(facts, later, "thank-you")).toBe("obsolete");
});

test("Another round ends nothing: thanks and debrief stay due.", () => {
  expect(overdue(withOutcome("next"))).toEqual(expect.arrayContaining(["debrief", "tell-consultant", "thank-you"]));
});

test("A step that nobody did is never done: an answer, an outcome or feedback makes it obsolete, and says why.", () => {
  const all: StepName[] = [
    "check-your-inbox",
    "chaser",
    "second-chaser",
    "let-it-go",
    "ask-the-client",
    "chase-the-debrief",
  ];
  const chased = { ...undone, chased: ["2026-09-28T09:00:00Z", "2026-10-05T09:00:00Z"] };
  const facts = [
    { ...undone, answeredAt: known },
    { ...chased, answeredAt: "2026-10-06T10:00:00Z" },
    withOutcome("rejected"),
    { ...withOutcome("next"), chased: ["2026-09-22T09:00:00Z"] },
    { ...undone, debriefSavedAt: "2026-09-17T17:00:00Z", feedbackLoggedAt: known },
  ];
  for (const situation of facts)
    for (const found of plan(situation, later)) {
      expect(found.how === null || found.status === "done").toBe(true);
      if (!all.includes(found.step) || situation.chased.length > 0) continue;
      expect([found.step, found.status]).not.toContain("done");
      if (found.status === "obsolete") expect(found.because).toMatch(/ (on|added on) .+\d/);
    }
});

test("R12 A consultant need not call for a debrief that was written: no longer needed, in the words of each side.", () => {
  const wrote = { ...undone, debriefSavedAt: "2026-09-17T17:00:00Z" };
  expect(step(wrote, later, "chase-the-debrief")).toMatchObject({
    status: "obsolete",
    how: null,
    because: "Amara wrote the debrief on Thu 17 Sep.",
    otherSide: { because: "You wrote the debrief on Thu 17 Sep." },
  });
});

test("R6 R50 Agreeing an answer date is done by the consultant who logged the date, and no longer needed where another person did.", () => {
  const dated = (firstLoggedBy: "consultant" | "candidate" | "client") =>
    step({ ...undone, promise: { ...undone.promise!, firstLoggedBy } }, known, "agree-a-timescale");
  expect(dated("consultant")).toMatchObject({ status: "done", how: "done" });
  expect(dated("candidate")).toMatchObject({
    status: "obsolete",
    because: "Amara added the date on Fri 18 Sep.",
    otherSide: { because: "You added the date on Fri 18 Sep." },
  });
  expect(dated("client")).toMatchObject({
    status: "obsolete",
    because: "The client gave the date on Fri 18 Sep.",
    otherSide: { because: "The company gave the date on Fri 18 Sep." },
  });
});

test("R76 Feedback that the candidate got directly is not work of the consultant.", () => {
  const own = { ...undone, ownFeedbackAt: known };
  expect(status(own, later, "gather-feedback")).not.toBe("done");
  expect(names(own, later)).not.toContain("share-feedback");
  expect(status(own, later, "learn")).toBe("open");
  const both = { ...own, feedbackLoggedAt: "2026-09-28T10:00:00Z" };
  expect(status(both, "2026-09-28T11:00:00Z", "share-feedback")).toBe("open");
});

test.each([
  ["rejected", null, "You were not selected (added on Mon 28 Sep).", "Amara was not selected (added on Mon 28 Sep)."],
  ["offer", null, "You were made an offer (added on Mon 28 Sep).", "Amara was made an offer (added on Mon 28 Sep)."],
  [
    "next",
    null,
    "You are in the next round (added on Mon 28 Sep).",
    "Amara is in the next round (added on Mon 28 Sep).",
  ],
  ["withdrawn", "candidate", "You withdrew (added on Mon 28 Sep).", "Amara withdrew (added on Mon 28 Sep)."],
  [
    "withdrawn",
    "employer",
    "The company withdrew the role (added on Mon 28 Sep).",
    "The client withdrew the role (added on Mon 28 Sep).",
  ],
  ["closed", null, "The position was closed (added on Mon 28 Sep).", "The position was closed (added on Mon 28 Sep)."],
] as const)(
  "No decision is attributed to a person who did not make it (%s, %s): each side reads what is known, and when it was added.",
  (kind, by, yours, theirs) => {
    const facts = withOutcome(kind, { outcome: { kind, at: known, addedAt: "2026-09-28T08:00:00Z", by } });
    const because = (steps: typeof candidatesPlan) =>
      steps(facts, later).find((step) => step.step === "chaser")?.because;
    expect(because(candidatesPlan)).toBe(yours);
    expect(because(consultantsPlan)).toBe(theirs);
    for (const step of candidatesPlan(facts, later)) expect(step.because ?? "").not.toMatch(/Amara|candidate/);
    for (const step of consultantsPlan(facts, later)) expect(step.because ?? "").not.toMatch(/\byou(r)?\b/i);
  },
);

test("R77 A step that an answered offer closes says which answer it was.", () => {
  expect(step(answered("accepted"), later, "thank-you")?.because).toBe("You accepted the offer on Mon 28 Sep.");
  expect(step(answered("declined"), later, "thank-you")?.otherSide?.because).toBe(
    "Amara declined the offer on Mon 28 Sep.",
  );
});

test("R19 A withdrawal that was sent ends it; an offer that came after it opens it again.", () => {
  expect(step(withdrew, later, "chaser")).toMatchObject({ status: "obsolete", because: "You withdrew on Fri 18 Sep." });
  const after = { ...withdrew, outcome: { kind: "offer" as const, at: known } };
  expect(status(after, known, "answer-the-offer")).toBe("open");
});

test("R19 A role that the company withdrew is no withdrawal by the candidate.", () => {
  const unwanted = { ...undone, wanted: "no" as const, debriefSavedAt: "2026-09-17T18:00:00Z" };
  const taken = { ...unwanted, outcome: { kind: "withdrawn" as const, at: known, by: "employer" as const } };
  expect(step(taken, later, "withdraw")).toMatchObject({ status: "obsolete", how: null });
});

test("R68 Letting go is done by the person who closed it, and no longer needed where the consultant or an answer did.", () => {
  const twice = { ...thursday, promise: undone.promise, chased: ["2026-09-28T09:00:00Z", "2026-10-05T09:00:00Z"] };
  const closed = (by: "candidate" | "consultant", addedAt: string | null = null) =>
    status(
      { ...twice, outcome: { kind: "closed", at: "2026-10-12T10:00:00Z", by, addedAt } },
      "2026-10-12T11:00:00Z",
      "let-it-go",
    );
  expect(closed("candidate")).toBe("done");
  expect(closed("consultant")).toBe("obsolete");
  expect(closed("candidate", "2026-10-12T10:00:00Z")).toBe("obsolete");
});

test("R74 A lesson is never late: once the next interview has begun, it is optional", () => {
  const facts: Facts = { ...undone, feedbackSharedAt: known, nextInterviewStartsAt: "2026-09-30T08:00:00Z" };
  expect(step(facts, "2026-09-29T10:00:00Z", "learn")).toMatchObject({ status: "open", unhurried: null });
  for (const outcome of [facts.outcome, { kind: "closed", at: known } as const])
    expect(step({ ...facts, outcome }, "2026-11-30T10:00:00Z", "learn")).toMatchObject({
      status: "open",
      unhurried: "courtesy",
    });
});
