import { expect, test } from "vitest";
import { logUpdateInput } from "@/lib/record/updates/input";
import { answerOfUpdate, parseUpdateKind, proposedAnswerDay } from "@/lib/record/updates/rules";
import { thursday } from "./interview";

const id = "01a20199-32aa-73c1-8589-b649aeb655cb";
const faults = (over: object) => {
  const parsed = logUpdateInput.safeParse({ id, interviewId: id, on: "2026-11-30", at: "11:30", ...over });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
};

test("An empty update is refused at the field that the first choice asks for", () => {
  expect(faults({})).toEqual(["kind: Choose what happened, then fill in what you heard."]);
  expect(faults({ kind: "waiting" })).toEqual(["delay: Choose a reason, or enter the date by which they will answer."]);
  expect(faults({ kind: "date" })).toEqual(["promiseDay: Enter the new date."]);
  expect(faults({ kind: "date", note: "Later" })).toEqual(["promiseDay: Enter the new date."]);
  expect(faults({ kind: "said" })).toEqual([
    "outcome: Choose the decision, or write what they liked or what was missing.",
  ]);
  expect(faults({ kind: "waiting", delay: "other" })).toEqual(["delayWords: Write the reason in a few words."]);
});

test("Every field that is filled in is saved, whatever was chosen first", () => {
  for (const over of [
    { outcome: "next" },
    { promiseDay: "2026-12-04" },
    { updateDay: "2026-12-04" },
    { tips: "Ask more" },
    { verbatim: "Good" },
    { nextStage: "Case study" },
    { grades: { role: "3" } },
    { delay: "ill" },
    { note: "They will call." },
  ])
    for (const kind of ["", "said", "waiting"]) expect(faults({ kind, ...over }), JSON.stringify(over)).toEqual([]);
});

const words = { outcome: "", note: "", promiseDay: "", updateDay: "", delay: "", delayWords: "" } as const;

test("R66 A reason without a date, or a note alone, is an answer without a decision", () => {
  expect(answerOfUpdate({ ...words, delay: "ill", delayWords: "Back on Tuesday." })).toEqual({
    outcome: "undecided",
    note: "An interviewer is ill. Back on Tuesday.",
  });
  expect(answerOfUpdate({ ...words, note: "They will call." })).toEqual({
    outcome: "undecided",
    note: "They will call.",
  });
  // With a date, the reason is saved with the date.
  expect(answerOfUpdate({ ...words, delay: "ill", promiseDay: "2026-12-04" })).toEqual({ outcome: "", note: "" });
  expect(answerOfUpdate({ ...words, outcome: "offer", note: "In writing." })).toEqual({
    outcome: "offer",
    note: "In writing.",
  });
});

test("The proposed answer date is as many working days ahead as the settings say", () => {
  const friday = new Date("2026-11-27T12:00:00Z");
  expect(proposedAnswerDay(thursday, friday)).toEqual({ day: "2026-12-04", workingDays: 5 });
  expect(proposedAnswerDay({ ...thursday, settings: { checkInOpensDays: 2 } }, friday)).toEqual({
    day: "2026-12-01",
    workingDays: 2,
  });
});

test("If the address names no choice, none is made", () => {
  expect(["said", "date", "waiting", "", "x", undefined, ["said"]].map(parseUpdateKind)).toEqual([
    ...["said", "date", "waiting"],
    ...[null, null, null, null],
  ]);
});
