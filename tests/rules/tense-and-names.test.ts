import { expect, test } from "vitest";
import type { Facts } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan, consultantsPlan, plan } from "@/lib/planning/plan/rules/plan";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { interviewStageLabel } from "@/lib/record/interview-page/rules";
import { names, priya, step, throughMarta, thursday } from "./interview";

// The interview is on Thursday 17 September 2026, 16:00 to 17:00 in London.
const known = "2026-09-24T10:00:00Z";
const later = "2026-10-08T10:00:00Z";
const undone: Facts = {
  ...throughMarta,
  contact: "direct",
  interviewers: [priya],
  promise: { day: "2026-09-25", loggedAt: "2026-09-18T10:00:00Z" },
};

test("Before an interview nothing speaks of it in the past.", () => {
  const before = "2026-09-10T09:00:00Z";
  const without: Facts = { ...undone, promise: null, concernAt: null };
  expect(step(without, before, "check-in")?.locked).toBe(
    "You can check in from Thu 24 Sep at 09:00, five working days after the interview, if you have no date by then.",
  );
  for (const facts of [without, { ...without, route: "direct" as const }])
    for (const step of candidatesPlan(facts, before)) {
      expect(step.status).toBe("locked");
      expect(step.locked).not.toMatch(/\b(was|were|had|said|has passed)\b/i);
    }
});

test("In the first hours after an interview no answer is overdue: without a date it is expected from the next business day’s opening.", () => {
  const without: Facts = { ...thursday, promise: null };
  const stage = (facts: Facts, now: string) => interviewStageLabel(facts, plan(facts, now), Date.parse(now));
  // Friday 18 September opens at 09:00 in London, 08:00 UTC.
  expect(stage(without, "2026-09-18T07:59:00Z")).toBe("The interview is over. No answer is due yet");
  expect(stage(without, "2026-09-18T08:00:00Z")).toBe("Waiting to hear (no answer date)");
  expect(stage({ ...without, promise: undone.promise }, "2026-09-18T10:01:00Z")).toBe("Waiting for an answer");
  // A Friday's interview is waited for from Monday on.
  const friday = { ...without, starts: "2026-09-18T15:00:00Z", ends: "2026-09-18T16:00:00Z" };
  expect(stage(friday, "2026-09-20T12:00:00Z")).toBe("The interview is over. No answer is due yet");
});

test("A consultant without an account has no steps and is never late; the candidate is asked instead.", () => {
  const onlyAName: Facts = {
    ...undone,
    promise: null,
    consultantHere: false,
    updateBy: "2026-09-21",
    feedbackLoggedAt: known,
  };
  for (const now of ["2026-09-10T09:00:00Z", "2026-09-18T09:00:00Z", later])
    expect(plan(onlyAName, now).filter((step) => step.whose === "consultant")).toEqual([]);
  const open = { ...onlyAName, feedbackLoggedAt: null };
  expect(step(open, "2026-09-18T09:00:00Z", "check-in")?.locked).toMatch(
    /^Has Marta said when you will hear\? Add the date\. You can check in from Thu 24 Sep at 09:00/,
  );
  expect(names(open, later)).toEqual(expect.arrayContaining(["tell-consultant", "thank-you"]));
  const drawing = timeline(open, plan(open, later), later, "candidate", {
    candidate: "Amara",
    consultant: "Marta",
    client: "N",
  });
  expect(drawing.lanes.map((lane) => lane.name)).toEqual(["You"]);
  expect(drawing.sentences.join(" ")).not.toMatch(/finds out when|asks the company|calls you/);
});

test("Where the consultant has no account, the candidate arranges the next round.", () => {
  const next: Facts = { ...undone, consultantHere: false, outcome: { kind: "next", at: known } };
  expect(step(next, later, "arrange-next-round")).toMatchObject({
    whose: "candidate",
    why: expect.stringContaining("They want to see you again."),
    otherSide: null,
  });
});

test("R46 R76 A step that an outcome leaves as a courtesy speaks of no hurry, to either side.", () => {
  const offer: Facts = { ...undone, outcome: { kind: "offer", at: known } };
  const rejected: Facts = { ...undone, outcome: { kind: "rejected", at: known } };
  for (const facts of [offer, rejected])
    for (const reader of [candidatesPlan, consultantsPlan])
      for (const step of reader(facts, later).filter(({ unhurried }) => unhurried))
        expect(`${step.step}: ${step.why}`).not.toMatch(/24 hours|same day|tomorrow|takes time|is waiting/i);
  expect(step(offer, later, "ask-for-feedback")).toMatchObject({ status: "open", optional: true });
  expect(step(rejected, later, "ask-for-feedback")?.status).toBe("overdue");
});

test("Preparation is over once the interview has begun, whatever came later.", () => {
  expect(step({ ...undone, outcome: { kind: "rejected", at: known } }, later, "prepare")?.because).toBe(
    "The interview has started.",
  );
});
