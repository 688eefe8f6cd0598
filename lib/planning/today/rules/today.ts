import { type Day, dayOf, daysBetween, toMs } from "@/lib/dates";
import type { InterviewFormat } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { compareByImportance } from "@/lib/planning/plan/rules/step-order";
import { isStepDoable, isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { awaitsAnswer, isRequest, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { relativeDay, shortDay } from "@/lib/platform/words/dates";
import type { DueTone } from "@/lib/platform/words/due";
import { undatedAnswerExpectedFrom } from "@/lib/record/interview-page/rules";

/** The parts of an interview that a list of work shows. */
export type TodayInterview = {
  id: string;
  role: string;
  company: string;
  round: string;
  processId: string;
  zone: string;
  startsAt: number;
  endsAt: number;
  format: InterviewFormat;
  consultantName: string | null;
  agencyName: string | null;
  promiseDay: Day | null;
  /** Since when the company's answer is expected, in ms: at once if it named a day, else from the next working day on. */
  answerFrom: number;
  /** Whether the company still has an answer to give (lib/planning/worklist/rules). */
  isAnswerAwaited: boolean;
  /** Whether the application goes on (lib/planning/outcomes/queries `isLive`); an ended one may still have something to do. */
  isLive: boolean;
  isCancelled: boolean;
  interviewerNames: string[];
  /** What was done for the candidate without their asking, and the next update. "" if there is neither. */
  waitingRoom?: string;
  steps: Step[];
};

export type TodayRow = { interview: TodayInterview; step: Step | null; tone: DueTone; chip: string; why: string };

export type TodayLists = {
  todo: TodayRow[];
  waiting: TodayRow[];
  coming: TodayRow[];
  /** For each list, how many more there are than its rows. */
  hiddenCounts: { todo: number; waiting: number; coming: number };
  /** How many things there are to do, and how many optional ones, whether or not their rows fit. */
  toDoCount: number;
  optionalCount: number;
  /** How many interviews wait for the company's answer, and for how many of them the named day has passed. */
  owedCount: number;
  lateCount: number;
  /** How many applications go on. */
  liveCount: number;
};

/** The highest number of rows that Today shows under one heading. */
export const maxTodayRows = 12;

const isOwnDoableStep = (step: Step) => step.whose === "candidate" && isStepDoable(step);

/** Sorts a candidate's live interviews into what to do, what to wait for, and what is coming up. */
export function todayLists(all: TodayInterview[], clock: ReadingClock): TodayLists {
  const todo: (TodayRow & { step: Step })[] = [];
  const waiting: TodayRow[] = [];
  const coming: TodayRow[] = [];
  const processes = new Set<string>();
  let owed = 0;
  let lateOwed = 0;
  for (const interview of all) {
    if (interview.isCancelled) continue;
    if (interview.isLive) processes.add(interview.processId);
    const ownSteps = interview.steps.filter(isOwnDoableStep);
    for (const step of ownSteps) todo.push(openRow(interview, step, clock));
    const inReview = interview.steps.filter(isInReview);
    if (inReview.length > 0) waiting.push(inReviewRow(interview, inReview));
    if (interview.startsAt > clock.now) coming.push(comingRow(interview, clock));
    else if (inReview.length === 0 && !ownSteps.some(holdsUpWaiting)) {
      const row = waitingRow(interview, clock);
      if (row) waiting.push(row);
    }
    if (interview.answerFrom <= clock.now && isAnswerOwed(interview)) {
      owed += 1;
      if (interview.promiseDay && interview.promiseDay < dayOf(interview.zone, clock.now)) lateOwed += 1;
    }
  }
  todo.sort((a, b) => compareByImportance(a.step, b.step));
  waiting.sort((a, b) => soonest(a) - soonest(b));
  coming.sort((a, b) => a.interview.startsAt - b.interview.startsAt);
  return {
    todo: todo.slice(0, maxTodayRows),
    waiting: waiting.slice(0, maxTodayRows),
    coming: coming.slice(0, maxTodayRows),
    hiddenCounts: { todo: hiddenCount(todo), waiting: hiddenCount(waiting), coming: hiddenCount(coming) },
    toDoCount: todo.filter(({ step }) => !step.optional).length,
    optionalCount: todo.filter(({ step }) => step.optional).length,
    owedCount: owed,
    lateCount: lateOwed,
    liveCount: processes.size,
  };
}

const hiddenCount = (rows: TodayRow[]) => Math.max(0, rows.length - maxTodayRows);

/** A company's answer is expected until it comes, even if all steps that ask for it were set aside. */
const isAnswerOwed = ({ isLive: live, isAnswerAwaited: awaits, steps }: TodayInterview) =>
  live &&
  awaits &&
  steps.some(({ step, status, how }) => awaitsAnswer(step) && status !== "obsolete" && how !== "done");

/** Connecting on LinkedIn takes a minute and nobody waits for it: the interview itself still counts as waiting. */
const holdsUpWaiting = (step: Step) => !step.optional && !stepDefinition(step.step).isQuick;

const soonest = ({ interview, step }: TodayRow) => (step?.opens ? toMs(step.opens) : interview.endsAt);

function openRow(interview: TodayInterview, step: Step, clock: ReadingClock) {
  return { interview, step, why: step.why, ...dueChip(step, interview.zone, clock) };
}

/** Its chip says when, in the reader's zone: "today at 10:00", "Wednesday at 10:30". */
const comingRow = (interview: TodayInterview, clock: ReadingClock): TodayRow => ({
  ...{ interview, step: null, tone: "neutral", why: "" },
  chip: formatClockTimeInSentence(interview.startsAt, interview.zone, clock),
});

/** R41: notes that the consultant has to read. They are shown whatever else there is to do. */
function inReviewRow(interview: TodayInterview, [first, ...rest]: Step[]): TodayRow {
  const also = rest.map((step) =>
    step.for && step.review?.state === first?.review?.state ? `Also your note to ${step.for}.` : step.why,
  );
  const who = shortName(interview.consultantName) || "your consultant";
  return {
    ...{ interview, step: first ?? null, tone: "wait", chip: `with ${who}` },
    why: [first?.why, ...also].join(" "),
  };
}

/** The sentence about what comes next: the promise, or whose turn it is, or the next locked step. */
function waitingRow(interview: TodayInterview, clock: ReadingClock): TodayRow | null {
  const today = dayOf(clock.zone, clock.now);
  const consultantStep = interview.steps.find((step) => step.whose === "consultant" && isStepOpen(step));
  const locked = interview.steps.filter(
    (step) => step.whose === "candidate" && step.status === "locked" && !step.optional,
  );
  const next = locked.find(({ step }) => isRequest(step)) ?? locked[0];
  const queued = interview.steps.find((step) => step.queuedFor);
  if (queued?.queuedFor)
    return {
      interview,
      step: queued,
      tone: "wait",
      chip: `scheduled, ${formatClockTimeInSentence(toMs(queued.queuedFor), interview.zone, clock)}`,
      why: `${queued.title}: the message is scheduled.`,
    };
  const snoozed = interview.steps.find((step) => step.whose === "candidate" && step.snoozedUntil);
  if (snoozed?.snoozedUntil)
    return {
      interview,
      step: snoozed,
      tone: "neutral",
      chip: `snoozed until ${relativeDay(dayOf(clock.zone, toMs(snoozed.snoozedUntil)), today)}`,
      why: `${snoozed.title}.`,
    };
  const why = interview.waitingRoom || (next?.locked ?? (consultantStep ? `${consultantStep.title}.` : ""));
  const days = interview.promiseDay ? daysBetween(today, interview.promiseDay) : -1;
  if (days >= 0 && isAnswerOwed(interview))
    return {
      interview,
      step: next ?? null,
      tone: "wait",
      chip: days === 0 ? "answer due today" : days === 1 ? "answer due tomorrow" : `answer due in ${days} days`,
      why,
    };
  if (next?.opens)
    return {
      interview,
      step: next,
      tone: "neutral",
      chip: `opens ${relativeDay(dayOf(clock.zone, toMs(next.opens)), today)}`,
      why,
    };
  if (consultantStep) return { interview, step: null, tone: "wait", chip: "their turn", why };
  if (!isAnswerOwed(interview) || clock.now < interview.answerFrom) return null;
  const promised = interview.promiseDay && shortDay(interview.promiseDay, today);
  return {
    ...{ interview, step: null, tone: "wait" },
    chip: promised ? `answer was due on ${promised}` : "no answer yet",
    why:
      interview.waitingRoom ||
      (promised
        ? `${interview.company} has not answered yet. The answer date has passed.`
        : `${interview.company} has not answered yet. There is no answer date.`),
  };
}

/** The end of the interview if a day was named, else the time when an answer is expected without a day. In milliseconds. */
export const answerExpectedFrom = (facts: Facts, now: number): number =>
  facts.promise ? toMs(facts.ends) : undatedAnswerExpectedFrom(facts, now);
