import { type Day, dayOf, daysBetween, HOUR, nearDay, shortDay, toMs } from "../../dates";
import type { Facts, Step, StepName } from "../../followups/rules/facts";
import { isInReview } from "../../followups/rules/held";
import { shortName } from "../../names/rules/short";
import { undatedAnswerExpectedFrom } from "../../record/rules";
import { type DueTone, dueChip, formatClockTime, isStepDoable, isStepOpen, type ReadingClock } from "../rules";
import { compareByImportance } from "./order";

/** As much of an interview as a list of work shows. */
export type TodayInterview = {
  id: string;
  role: string;
  company: string;
  round: string;
  processId: string;
  zone: string;
  startsAt: number;
  endsAt: number;
  format: string;
  consultantName: string | null;
  agencyName: string | null;
  promiseDay: Day | null;
  /** From when the company's answer counts as expected, in ms: at once where it named a day, else from the next working day. */
  answerFrom: number;
  /** Whether the company still has an answer to give (lib/turns/rules). */
  awaits: boolean;
  /** Whether the application goes on (lib/outcomes/queries `isLive`); an ended one may still have something to do. */
  live: boolean;
  over: boolean;
  met: string[];
  /** What was done for the candidate without their asking, and the next update; "" where there is neither. */
  done?: string;
  steps: Step[];
};

export type TodayRow = { work: TodayInterview; step: Step | null; tone: DueTone; chip: string; why: string };

export type TodayLists = {
  todo: TodayRow[];
  waiting: TodayRow[];
  coming: TodayRow[];
  /** How many more there are of each than its rows. */
  more: { todo: number; waiting: number; coming: number };
  /** How many things there are to do, and how many optional ones, whether or not their rows fit. */
  toDo: number;
  ifYouLike: number;
  /** How many interviews wait for the company's answer, and for how many of them the named day has passed. */
  owed: number;
  lateOwed: number;
  /** How many applications go on. */
  live: number;
};

/** Most rows that Today shows under one heading. */
export const maxTodayRows = 12;

const isMine = (step: Step) => step.whose === "candidate" && isStepDoable(step);

/** Sorts a candidate's live interviews into what to do, what to wait for, and what is coming up. */
export function todayLists(all: TodayInterview[], reader: ReadingClock): TodayLists {
  const todo: (TodayRow & { step: Step })[] = [];
  const waiting: TodayRow[] = [];
  const coming: TodayRow[] = [];
  const processes = new Set<string>();
  let owed = 0;
  let lateOwed = 0;
  for (const work of all) {
    if (work.over) continue;
    if (work.live) processes.add(work.processId);
    const mine = work.steps.filter(isMine);
    for (const step of mine) todo.push(openRow(work, step, reader));
    const held = work.steps.filter(isInReview);
    if (held.length > 0) waiting.push(heldRow(work, held));
    if (work.startsAt > reader.now) coming.push(comingRow(work, reader));
    else if (held.length === 0 && !mine.some(holdsUp)) {
      const row = waitingRow(work, reader);
      if (row) waiting.push(row);
    }
    if (work.answerFrom <= reader.now && isOwed(work)) {
      owed += 1;
      if (work.promiseDay && work.promiseDay < dayOf(work.zone, reader.now)) lateOwed += 1;
    }
  }
  todo.sort((a, b) => compareByImportance(a.step, b.step));
  waiting.sort((a, b) => soonest(a) - soonest(b));
  coming.sort((a, b) => a.work.startsAt - b.work.startsAt);
  return {
    todo: todo.slice(0, maxTodayRows),
    waiting: waiting.slice(0, maxTodayRows),
    coming: coming.slice(0, maxTodayRows),
    more: { todo: over(todo), waiting: over(waiting), coming: over(coming) },
    toDo: todo.filter(({ step }) => !step.optional).length,
    ifYouLike: todo.filter(({ step }) => step.optional).length,
    owed,
    lateOwed,
    live: processes.size,
  };
}

const over = (rows: TodayRow[]) => Math.max(0, rows.length - maxTodayRows);

const asking: readonly StepName[] = ["check-in", "chaser", "second-chaser"];

const waitingSteps: readonly StepName[] = [...asking, "let-it-go", "check-your-inbox"];

/** A company's answer is expected until one came, even where every way to ask for it was set aside. */
const isOwed = ({ live, awaits, steps }: TodayInterview) =>
  live &&
  awaits &&
  steps.some(({ step, standing, how }) => waitingSteps.includes(step) && standing !== "gone" && how !== "done");

/** Connecting on LinkedIn takes a minute and nobody waits for it: the interview itself still counts as waiting. */
const holdsUp = (step: Step) => !step.optional && step.step !== "connect";

const soonest = ({ work, step }: TodayRow) => (step?.opens ? toMs(step.opens) : work.endsAt);

function openRow(work: TodayInterview, step: Step, reader: ReadingClock) {
  return { work, step, why: step.why, ...dueChip(step, work.zone, reader) };
}

function comingRow(work: TodayInterview, reader: ReadingClock): TodayRow {
  const today = dayOf(reader.zone, reader.now);
  const days = daysBetween(today, dayOf(reader.zone, work.startsAt));
  const chip =
    days === 0
      ? work.startsAt - reader.now < HOUR
        ? "within the hour"
        : "today"
      : days === 1
        ? "tomorrow"
        : `in ${days} days`;
  return { work, step: null, tone: "lock", chip, why: "" };
}

/** R41: notes that are with the consultant. They are shown whatever else is to do. */
function heldRow(work: TodayInterview, [first, ...rest]: Step[]): TodayRow {
  const also = rest.map((step) =>
    step.for && step.reading?.is === first?.reading?.is ? `Also your note to ${step.for}.` : step.why,
  );
  const who = shortName(work.consultantName) || "your consultant";
  return {
    ...{ work, step: first ?? null, tone: "wait", chip: `with ${who}` },
    why: [first?.why, ...also].join(" "),
  };
}

/** What decides the next update: the promise, or whose turn it is, or the next step that is still locked. */
function waitingRow(work: TodayInterview, reader: ReadingClock): TodayRow | null {
  const today = dayOf(reader.zone, reader.now);
  const theirs = work.steps.find((step) => step.whose === "consultant" && isStepOpen(step));
  const locked = work.steps.filter(
    (step) => step.whose === "candidate" && step.standing === "locked" && !step.optional,
  );
  const next = locked.find(({ step }) => asking.includes(step)) ?? locked[0];
  const queued = work.steps.find((step) => step.queuedFor);
  if (queued?.queuedFor)
    return {
      work,
      step: queued,
      tone: "wait",
      chip: `leaves ${formatClockTime(toMs(queued.queuedFor), work.zone, reader)}`,
      why: `${queued.title}: written, and scheduled.`,
    };
  const snoozed = work.steps.find((step) => step.whose === "candidate" && step.snoozedUntil);
  if (snoozed?.snoozedUntil)
    return {
      work,
      step: snoozed,
      tone: "lock",
      chip: `again ${nearDay(dayOf(reader.zone, toMs(snoozed.snoozedUntil)), today)}`,
      why: `${snoozed.title}: put off.`,
    };
  const why = work.done || (next?.locked ?? (theirs ? `${theirs.title}.` : ""));
  const days = work.promiseDay ? daysBetween(today, work.promiseDay) : -1;
  if (days >= 0 && isOwed(work))
    return {
      work,
      step: next ?? null,
      tone: "wait",
      chip: days === 0 ? "answer due today" : days === 1 ? "answer tomorrow" : `answer in ${days} days`,
      why,
    };
  if (next?.opens)
    return {
      work,
      step: next,
      tone: "lock",
      chip: `opens ${nearDay(dayOf(reader.zone, toMs(next.opens)), today)}`,
      why,
    };
  if (theirs) return { work, step: null, tone: "wait", chip: "their turn", why };
  if (!isOwed(work) || reader.now < work.answerFrom) return null;
  const promised = work.promiseDay && shortDay(work.promiseDay, today);
  return {
    ...{ work, step: null, tone: "wait" },
    chip: promised ? `answer was due on ${promised}` : "no answer yet",
    why:
      work.done ||
      (promised
        ? `${work.company} has not answered yet. The date that they gave has passed.`
        : `${work.company} has not answered yet, and no date is on record.`),
  };
}

/** From the end of the interview where a day was named, else when an answer is expected without one. In milliseconds. */
export const answerExpectedFrom = (facts: Facts, now: number): number =>
  facts.promise ? toMs(facts.ends) : undatedAnswerExpectedFrom(facts, now);
