import { expect, test } from "vitest";
import { combineFeedback, compareFeedback, isGradeGap } from "@/lib/record/feedback/rules/comparison";
import { type Grade, type Grades, parseGrades } from "@/lib/record/feedback/rules/grades";
import { findRecurringFeedback, type GradedInterview } from "@/lib/record/feedback/rules/recurring-feedback";
import { splitIntoPoints, topicWords } from "@/lib/record/feedback/rules/topics";
import { feedbackVersions, replacedReason } from "@/lib/record/feedback/rules/versions";

const nothing = { strengths: "", shortfalls: "", grades: {} };

test("R20 A gap is two steps, or one across the middle of the scale", () => {
  const gaps = (mine: Grade) => ([1, 2, 3, 4] as const).filter((theirs) => isGradeGap(mine, theirs));
  expect([gaps(1), gaps(2), gaps(3), gaps(4)]).toEqual([
    [3, 4],
    [3, 4],
    [1, 2],
    [1, 2],
  ]);
});

test("R20 The same questions are shown side by side, and a gap says in which direction it goes", () => {
  const sides = compareFeedback(
    { ...nothing, grades: { role: 2, examples: 4, interest: 3 } },
    { ...nothing, grades: { role: 3, examples: 2, team: 3 } },
  );
  expect(sides.grades.map(({ key, mine, theirs, gap }) => [key, mine, theirs, gap])).toEqual([
    ["role", 2, 3, "They rated this higher: “well”. You thought “partly”."],
    ["examples", 4, 2, "They rated this lower: “partly”. You thought “very well”."],
    ["interest", 3, null, null],
    ["team", null, 3, null],
  ]);
  expect(sides.gaps).toBe(2);
  const graded = compareFeedback(
    { ...nothing, grades: { role: 4 } },
    { ...nothing, grades: { role: 1 } },
    "Amara",
  ).grades;
  expect(graded[0]?.gap).toBe("They rated this lower: “not yet”. Amara thought “very well”.");
});

test("R20 Points that only one side mentioned are marked, by the words that both share", () => {
  const mine = { ...nothing, strengths: "The case study", shortfalls: "My SQL was slow.\nNo question about budgets." };
  const theirs = { ...nothing, shortfalls: "Needs SQL. Answers ran long; we lost the thread." };
  const [strengths, shortfalls] = compareFeedback(mine, theirs).texts;
  expect(strengths).toMatchObject({ gap: "Only you mentioned this.", theirs: [] });
  expect(shortfalls!.theirs).toEqual([
    { text: "Needs SQL.", onlyHere: false },
    { text: "Answers ran long;", onlyHere: true },
    { text: "we lost the thread.", onlyHere: true },
  ]);
  expect(shortfalls!.mine.map((point) => point.onlyHere)).toEqual([false, true]);
  expect(shortfalls!.gap).toBe("They mentioned something that you did not.");
});

test("A text has its points and its topics; small words and endings make no difference", () => {
  expect(splitIntoPoints("- One thing\n• another. And a third! ")).toEqual(["One thing", "another.", "And a third!"]);
  expect([...topicWords("The examples were examples, and an example too").keys()]).toEqual(["example"]);
  expect([...topicWords("you were very good and they would like it").keys()]).toEqual([]);
  expect([...topicWords("C++ and Émile’s Zürich").values()]).toEqual(["c++", "émile", "zürich"]);
});

test("Where several people spoke of one interview, their words are shown together and the lowest grade counts", () => {
  const all = [
    { strengths: "Calm", shortfalls: "", grades: { role: 4, junk: 9 } },
    { strengths: "Kind", shortfalls: "SQL", grades: { role: 2, team: 3 } },
  ];
  expect(combineFeedback(all)).toEqual({ strengths: "Calm\nKind", shortfalls: "SQL", grades: { role: 2, team: 3 } });
});

test("An unknown stored grade is left out", () => {
  expect(parseGrades({ role: 5, examples: "3", interest: 2, other: 1 })).toEqual({ interest: 2 });
  expect(parseGrades(null)).toEqual({});
});

const entry = (at: number, grades: Grades, shortfalls: string, lessons = 0, thought: Grades = {}): GradedInterview => ({
  ...{ id: `i${at}`, at, title: `Interview ${at}`, feedback: [{ shortfalls, grades }], ownGrades: thought, lessons },
});

test("R74 A point that was low, or named as missing, more than once recurs; once is not a pattern", () => {
  const ledger = findRecurringFeedback([
    entry(3, { examples: 3, team: 2 }, "More depth in SQL"),
    entry(1, { examples: 2 }, "SQL joins; examples stayed vague"),
    entry(2, { examples: 1 }, "Vague about pricing", 0, { examples: 3 }),
  ]);
  expect(ledger.recurring.map(({ key, low }) => [key, low])).toEqual([["examples", 2]]);
  expect(ledger.words.map(({ word, at }) => [word, at.map((entry) => entry.id)])).toEqual([
    ["sql", ["i1", "i3"]],
    ["vague", ["i1", "i2"]],
  ]);
  expect(ledger.questions[0]).toMatchObject({ key: "examples", own: [{ id: "i2", grade: 3 }] });
  expect(ledger.questions[0]!.client.map((entry) => entry.grade)).toEqual([2, 1, 3]);
});

test("R74 The result of a lesson is the next grade on the same question, and open while there is none", () => {
  const came = (entries: GradedInterview[]) =>
    findRecurringFeedback(entries).lessonResults.map(({ key, verdict }) => [key, verdict]);
  expect(came([entry(1, { role: 2 }, "", 1), entry(2, { team: 3 }, ""), entry(3, { role: 3 }, "")])).toEqual([
    ["role", "better"],
  ]);
  expect(came([entry(1, { role: 2 }, "", 2), entry(2, { role: 1 }, "")])).toEqual([["role", "lower"]]);
  expect(came([entry(1, { role: 2 }, "", 1)])).toEqual([["role", "open"]]);
  expect(came([entry(1, { role: 2 }, ""), entry(2, { role: 4 }, "", 1)])).toEqual([]);
});

test("An earlier version stays readable beside the newer one; a withdrawn one is mentioned, without its content", () => {
  const row = (id: string, over: object = {}) => ({
    ...{ id, clientFeedbackId: "raw", source: "consultant" as const, sharedAt: new Date(Number(id)) },
    ...{ undoneAt: null as Date | null, undoneReason: "" },
    ...over,
  });
  const gone = new Date(9);
  const rows = [
    row("1", { undoneAt: gone, undoneReason: replacedReason }),
    row("2"),
    row("3", { clientFeedbackId: "other" }),
  ];
  const found = feedbackVersions([...rows, row("4", { undoneAt: gone, undoneReason: "Not theirs" })]);
  expect(found.current.map((version) => [version.id, version.earlier.map((before) => before.id)])).toEqual([
    ["2", ["1"]],
    ["3", []],
  ]);
  expect(found.takenBack.map((version) => version.id)).toEqual(["4"]);
  const own = row("5", { source: "candidate", undoneAt: gone });
  expect(feedbackVersions([own]).takenBack).toEqual([]);
});
