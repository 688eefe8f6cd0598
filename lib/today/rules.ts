import { type Day, dayOf, daysBetween, HOUR, MINUTE, moment, nearDay, offsetAt, span, timeOf, toMs } from "../dates";
import type { Step, StepName } from "../followups/rules/facts";
import { isHeld } from "../followups/rules/held";

/** As much of an interview as a list of work shows. */
export type Work = {
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
  over: boolean;
  met: string[];
  /** What was done for the candidate without their asking, and the next word; "" where there is nothing to say of it. */
  done?: string;
  steps: Step[];
};

export type Tone = "due" | "late" | "wait" | "lock" | "done";
export type Row = { work: Work; step: Step | null; tone: Tone; chip: string; why: string };
export type Reader = { zone: string; now: number };

export type Today = {
  todo: Row[];
  more: number;
  waiting: Row[];
  coming: Row[];
  owed: number;
  lateOwed: number;
  live: number;
};

/** Most rows that Today shows under one heading; the rest is on the interviews' own pages. */
export const MOST = 12;

export const isOpen = (step: Step) => step.standing === "open" || step.standing === "overdue";
/** Open, and neither put off nor with somebody else. */
export const isDoable = (step: Step) => isOpen(step) && !step.snoozedUntil && !isHeld(step);
const isMine = (step: Step) => step.whose === "candidate" && isDoable(step);

/** Sorts a candidate's live interviews into what to do, what to wait for, and what is coming up. */
export function todayOf(all: Work[], reader: Reader): Today {
  const todo: Row[] = [];
  const waiting: Row[] = [];
  const coming: Row[] = [];
  const processes = new Set<string>();
  let owed = 0;
  let lateOwed = 0;
  for (const work of all) {
    if (work.over) continue;
    processes.add(work.processId);
    const mine = work.steps.filter(isMine);
    for (const step of mine) todo.push(openRow(work, step, reader));
    const held = work.steps.filter(isHeld);
    if (held.length > 0) waiting.push(heldRow(work, held));
    if (work.startsAt > reader.now) coming.push(comingRow(work, reader));
    else if (held.length === 0 && !mine.some(holdsUp)) {
      const row = waitingRow(work, reader);
      if (row) waiting.push(row);
    }
    if (work.startsAt <= reader.now && isOwed(work)) {
      owed += 1;
      if (work.promiseDay && work.promiseDay < dayOf(work.zone, reader.now)) lateOwed += 1;
    }
  }
  todo.sort((a, b) => urgency(a.step) - urgency(b.step));
  waiting.sort((a, b) => soonest(a) - soonest(b));
  coming.sort((a, b) => a.work.startsAt - b.work.startsAt);
  return {
    todo: todo.slice(0, MOST),
    more: Math.max(0, todo.length - MOST),
    waiting: waiting.slice(0, MOST),
    coming: coming.slice(0, MOST),
    owed,
    lateOwed,
    live: processes.size,
  };
}

const asking: readonly StepName[] = ["check-in", "chaser", "second-chaser"];

/** An employer owes an answer from the end of the interview until one came: the plan then still has a way to ask, or a day to wait for. */
const isOwed = ({ steps }: Work) =>
  steps.some(
    ({ step, standing }) =>
      (step === "chaser" ||
        step === "second-chaser" ||
        step === "check-in" ||
        step === "let-it-go" ||
        step === "check-your-inbox") &&
      (standing === "locked" || standing === "open" || standing === "overdue"),
  );

/** Connecting on LinkedIn takes a minute and nobody waits for it: the interview itself is waiting all the same. */
const holdsUp = (step: Step) => !step.optional && step.step !== "connect";

const urgency = (step: Step | null) => {
  if (!step) return Number.MAX_VALUE;
  const by = step.due ?? step.aim;
  return (by ? toMs(by) : Number.MAX_VALUE / 2) + (step.optional ? Number.MAX_VALUE / 4 : 0);
};

const soonest = ({ work, step }: Row) => (step?.opens ? toMs(step.opens) : work.endsAt);

export function openRow(work: Work, step: Step, reader: Reader): Row {
  return { work, step, why: step.why, ...dueChip(step, work.zone, reader) };
}

/** "40 min late", "by 17:30", "by Fri 27 Nov at 17:30"; an optional step is never late. */
export function dueChip(step: Step, zone: string, reader: Reader): { tone: Tone; chip: string } {
  if (step.standing === "overdue" && step.due && !step.optional)
    return { tone: "late", chip: `${span(Math.max(MINUTE, reader.now - toMs(step.due)))} late` };
  if (step.optional) return { tone: "wait", chip: "if you like" };
  if (!step.due) return { tone: "due", chip: "when you are ready" };
  return { tone: "due", chip: `by ${clockWords(toMs(step.due), zone, reader)}` };
}

/** A moment in the reader's own clock: the time alone today, with the day otherwise, and the city where it differs from the interview's. */
export function clockWords(ms: number, zone: string, reader: Reader): string {
  const today = dayOf(reader.zone, reader.now);
  const day = dayOf(reader.zone, ms);
  if (day !== today) {
    const ahead = daysBetween(today, day);
    if (ahead > 0 && ahead < 7 && offsetAt(zone, ms) === offsetAt(reader.zone, ms))
      return `${nearDay(day, today)} ${timeOf(reader.zone, ms)}`;
    return moment(ms, reader.zone, today, zone);
  }
  const elsewhere = offsetAt(zone, ms) !== offsetAt(reader.zone, ms);
  return elsewhere ? moment(ms, reader.zone, today, zone) : timeOf(reader.zone, ms);
}

/** The same in a sentence, where a bare time would not say of which day: "today at 17:30". */
export function spoken(ms: number, zone: string, reader: Reader): string {
  const words = clockWords(ms, zone, reader);
  return /^\d\d:\d\d$/.test(words) ? `today at ${words}` : words;
}

function comingRow(work: Work, reader: Reader): Row {
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

/** R41: notes that are with the consultant. They stand here whatever else is to do. */
function heldRow(work: Work, [first, ...rest]: Step[]): Row {
  const also = rest.map((step) =>
    step.for && step.reading?.is === first?.reading?.is ? `Also your note to ${step.for}.` : step.why,
  );
  const who = work.consultantName?.split(" ")[0] ?? "your consultant";
  return {
    ...{ work, step: first ?? null, tone: "wait", chip: `with ${who}` },
    why: [first?.why, ...also].join(" "),
  };
}

/** What the next word hangs on: the promise, or whoever's turn it is, or the next step that is still locked. */
function waitingRow(work: Work, reader: Reader): Row | null {
  const today = dayOf(reader.zone, reader.now);
  const theirs = work.steps.find((step) => step.whose === "consultant" && isOpen(step));
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
      chip: `leaves ${clockWords(toMs(queued.queuedFor), work.zone, reader)}`,
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
  return theirs ? { work, step: null, tone: "wait", chip: "their turn", why } : null;
}

/** "Three things to do today. Two employers owe you an answer, and neither is late." */
export function headline({ todo, more, owed, lateOwed }: Today): string {
  const count = todo.filter(({ step }) => step && !step.optional).length + more;
  const things = count === 0 ? "Nothing to do right now." : `${word(count)} ${count === 1 ? "thing" : "things"} to do.`;
  if (owed === 0) return things;
  const owing = `${word(owed)} ${owed === 1 ? "employer owes" : "employers owe"} you an answer`;
  if (lateOwed === 0)
    return `${things} ${owing}, and ${owed === 1 ? "it is not" : owed === 2 ? "neither is" : "none is"} late.`;
  if (lateOwed === owed) return `${things} ${owing}, past the promised day.`;
  return `${things} ${owing}; for ${lateOwed === 1 ? "one" : word(lateOwed).toLowerCase()} the promised day has passed.`;
}

const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
export const word = (count: number) => WORDS[count] ?? `${count}`;

export function greeting(name: string, reader: Reader): string {
  const hour = Number(timeOf(reader.zone, reader.now).slice(0, 2));
  const part = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `Good ${part}, ${name.split(" ")[0]}.`;
}
