import { expect, test } from "vitest";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { candidatesPlan } from "@/lib/planning/plan/rules/plan";
import { compareByImportance } from "@/lib/planning/plan/rules/step-order";
import { pressTaskInput } from "@/lib/planning/today/input";
import { groupsByInterview } from "@/lib/planning/today/rules/groups";
import { todayHeadline } from "@/lib/planning/today/rules/headline";
import { otherApplications, withoutDeadlines } from "@/lib/planning/today/rules/other-applications";
import { taskKey } from "@/lib/planning/today/rules/task-key";
import { answerExpectedFrom, maxTodayRows, type TodayInterview, todayLists } from "@/lib/planning/today/rules/today";
import { isAnswerAwaited } from "@/lib/planning/worklist/rules";
import { outcomeMessage } from "@/lib/record/answers/rules";
import { thursday as direct, throughMarta } from "./interview";

const step = (name: string, due: string | null, optional = false) =>
  ({ step: name, due, aim: null, optional }) as unknown as Step;

test("Today's order is an offer to answer, an answer to look at, steps that block others, due steps, and optional steps", () => {
  const steps = [
    step("connect", "2026-11-01T09:00:00Z", true),
    step("thank-you", "2026-11-03T09:00:00Z"),
    step("chaser", null),
    step("check-your-inbox", "2026-11-02T09:00:00Z"),
    step("debrief", "2026-11-20T20:00:00Z"),
    step("tell-consultant", "2026-11-19T20:00:00Z"),
    step("arrange-next-round", "2026-12-01T09:00:00Z"),
    step("answer-the-offer", "2026-12-24T17:30:00Z"),
  ];
  expect(steps.toSorted(compareByImportance).map((step) => step.step)).toEqual([
    "answer-the-offer",
    "arrange-next-round",
    "tell-consultant",
    "debrief",
    "check-your-inbox",
    "thank-you",
    "chaser",
    "connect",
  ]);
});

const reader = (now: string) => ({ zone: "Europe/London", now: Date.parse(now) });
const work = (facts: Facts, now: string, over: Partial<TodayInterview> = {}): TodayInterview => ({
  ...{ id: "i", role: "Data analyst", company: "Northwind", round: "First stage", processId: "i", format: "phone" },
  ...{ zone: "Europe/London", startsAt: Date.parse(facts.starts), endsAt: Date.parse(facts.ends), isCancelled: false },
  ...{
    consultantName: facts.consultantName,
    agencyName: null,
    promiseDay: facts.promise?.day ?? null,
    interviewerNames: [],
  },
  ...{ isLive: true, isAnswerAwaited: isAnswerAwaited(facts), answerFrom: answerExpectedFrom(facts, Date.parse(now)) },
  steps: candidatesPlan(facts, now, "Europe/London"),
  ...over,
});

test("Tasks of one interview stand together, and an interview with an offer comes before those whose tasks are older", () => {
  const now = "2026-09-22T10:00:00Z";
  const offered: Facts = { ...direct, outcome: { kind: "offer", at: "2026-09-21T10:00:00Z" } };
  const all = [work(direct, now, { id: "older" }), work(offered, now, { id: "offered" })];
  const { todo } = todayLists(all, reader(now));
  const groups = groupsByInterview(todo);
  expect(groups.map(({ interview }) => interview.id)).toEqual(["offered", "older"]);
  expect(groups[0]!.rows[0]!.step?.step).toBe("answer-the-offer");
  for (const { interview, rows } of groups) expect(rows).toEqual(todo.filter((row) => row.interview === interview));
});

test("An interview that is coming up says when, on the reader's clock", () => {
  const chip = (starts: string, now: string) => {
    const facts = { ...direct, starts, ends: starts.replace(":00:00", ":45:00") };
    return todayLists([work(facts, now)], { ...reader(now), zoneIsShown: true }).coming.map((row) => row.chip);
  };
  expect(chip("2026-09-17T15:00:00Z", "2026-09-17T14:30:00Z")).toEqual(["today at 16:00"]);
  expect(chip("2026-09-17T15:00:00Z", "2026-09-16T14:30:00Z")).toEqual(["tomorrow at 16:00"]);
  expect(chip("2026-09-17T15:00:00Z", "2026-09-14T14:30:00Z")).toEqual(["Thursday at 16:00"]);
  expect(chip("2026-09-17T15:00:00Z", "2026-09-04T14:30:00Z")).toEqual(["Thu 17 Sep at 16:00"]);
});

test("The headline counts what Today lists, with optional steps counted apart", () => {
  const now = "2026-09-22T10:00:00Z";
  const offered: Facts = { ...direct, outcome: { kind: "offer", at: "2026-09-21T10:00:00Z" } };
  const today = todayLists([work(throughMarta, now), work(direct, now), work(offered, now)], reader(now));
  const optional = today.todo.filter((row) => row.step?.optional).length;
  expect(optional).toBeGreaterThan(0);
  expect([today.toDoCount, today.optionalCount]).toEqual([today.todo.length - optional, optional]);
  const many = todayLists(
    Array.from({ length: 9 }, () => work(direct, now)),
    reader(now),
  );
  expect(many.todo).toHaveLength(maxTodayRows);
  expect(many.toDoCount + many.optionalCount).toBe(many.todo.length + many.hiddenCounts.todo);
});

test("The headline says in plain words what there is to do and who the candidate waits for", () => {
  const headline = (toDo: number, optional: number, owed = 0, lateOwed = 0) =>
    todayHeadline({ toDoCount: toDo, optionalCount: optional, owedCount: owed, lateCount: lateOwed });
  expect(headline(7, 2)).toBe("Seven things to do, and two optional.");
  expect(headline(1, 0)).toBe("One thing to do.");
  expect(headline(0, 0)).toBe("You have nothing to do right now.");
  expect(headline(0, 1)).toBe("You have nothing to do right now. One thing is optional.");
  expect(headline(13, 0, 1)).toBe("13 things to do. Waiting to hear from one company.");
  expect(headline(0, 0, 1, 1)).toBe(
    "You have nothing to do right now. Waiting to hear from one company; its answer date has passed.",
  );
  expect(headline(2, 0, 4, 1)).toBe(
    "Two things to do. Waiting to hear from four companies; one is past its answer date.",
  );
  expect(headline(2, 0, 4, 4)).toBe(
    "Two things to do. Waiting to hear from four companies; four are past their answer dates.",
  );
});

test("No answer is overdue in the first hours after an interview, unless a day was named", () => {
  const unnamed = { ...direct, promise: null };
  const owed = (facts: Facts, now: string) => todayLists([work(facts, now)], reader(now)).owedCount;
  // The interview ends on Thu 17 Sep; the next working day opens at 09:00 in London, which is 08:00 UTC.
  expect(owed(unnamed, "2026-09-17T18:30:00Z")).toBe(0);
  expect(owed(unnamed, "2026-09-18T07:59:00Z")).toBe(0);
  expect(owed(unnamed, "2026-09-18T08:00:00Z")).toBe(1);
  expect(
    owed(
      { ...direct, promise: { day: "2026-09-25", loggedAt: null, firstLoggedAt: null, givenBy: null } },
      "2026-09-17T18:30:00Z",
    ),
  ).toBe(1);
});

test("R51 An ended interview is no active application, and no answer to it is expected", () => {
  const now = "2026-09-21T10:00:00Z";
  const lists = todayLists([work(direct, now), work(direct, now, { isLive: false, processId: "j" })], reader(now));
  expect([lists.liveCount, lists.owedCount]).toEqual([1, 1]);
});

test("R77 An answered offer is described as answered", () => {
  expect(outcomeMessage("offer", null, "Northwind", "accepted")).toEqual({
    title: "Well done",
    lead: "You accepted the offer from Northwind.",
  });
  expect(outcomeMessage("offer", null, "Northwind", "declined").title).toBe("You declined the offer from Northwind");
  expect(outcomeMessage("offer", null, "Northwind").title).toBe("Northwind made you an offer");
});

test("R77 A candidate who accepted an offer is led to a withdrawal from each other live application, once for each", () => {
  const now = "2026-09-22T10:00:00Z";
  const of = (id: string, facts: Facts, over: Partial<TodayInterview> = {}) =>
    work(facts, now, { id, processId: id, ...over });
  const unwanted: Facts = { ...direct, wanted: "no", debriefSavedAt: "2026-09-18T10:00:00Z" };
  const all = [
    of("accepted", direct, { isLive: false }),
    of("accepted-2", direct, { processId: "accepted" }),
    of("unwanted", unwanted),
    of("first-round", direct, { processId: "two-rounds", startsAt: 1 }),
    of("second-round", direct, { processId: "two-rounds" }),
    of("to-come", direct, { endsAt: Date.parse("2026-09-30T10:00:00Z") }),
    of("over", direct, { isLive: false }),
  ];
  expect(otherApplications(all, "accepted", Date.parse(now)).map(({ id, to }) => [id, to])).toEqual([
    ["unwanted", "withdrawal"],
    ["second-round", "debrief"],
    ["to-come", "interview"],
  ]);
});

test("R71 Under the words about an ending nothing is late", () => {
  const now = "2026-10-20T10:00:00Z";
  for (const kind of ["rejected", "withdrawn", "closed"] as const) {
    const facts: Facts = { ...direct, outcome: { kind, at: "2026-09-21T10:00:00Z" } };
    const steps = withoutDeadlines(candidatesPlan(facts, now, "Europe/London"), kind);
    expect(steps.filter((step) => step.status === "overdue")).toEqual([]);
  }
});

test("A press on Today does only what needs no words: an offer is not answered by it", () => {
  const id = "6f1c2f6e-7d7e-4f39-8f0c-0d4f7a3f6a10";
  const read = (press: string) => pressTaskInput.safeParse({ press }).data?.press;
  expect(read(`done:${taskKey(id, { step: "check-your-inbox", forId: null })}`)).toEqual({
    ...{ deed: "done", interviewId: id, step: "check-your-inbox", interviewerId: null },
  });
  expect(read(`snooze:${taskKey(id, { step: "thank-you", forId: id })}`)).toMatchObject({ interviewerId: id });
  for (const step of ["answer-the-offer", "thank-you", "debrief"] as const)
    expect(read(`done:${taskKey(id, { step, forId: null })}`)).toBeUndefined();
  for (const press of ["", "done", `undone:${id}/connect/`, `done:${id}/nothing/`, "done:x/connect/"])
    expect(read(press)).toBeUndefined();
});
