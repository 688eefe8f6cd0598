import { addDays, type Day, dayOf, daysBetween, type Instant, msAt, toMs } from "@/lib/dates";
import type { InterviewOutcome, PlanSide } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { cityOf } from "@/lib/people/places/rules/cities";
import { hasAnswerInForce } from "@/lib/planning/plan/rules/answer-in-force";
import { isBusinessDay } from "@/lib/planning/plan/rules/business-days";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { isFirstRequest, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { shortened } from "@/lib/platform/text/rules";
import { formatMoment, shortDay } from "@/lib/platform/words/dates";
import { unhurriedLabel } from "@/lib/platform/words/due";
import { type TimelineColumn, type TimelineDayLabel, type TimelineX, timelineAxis, timelineDayLabels } from "./axis";
import {
  type PlacedTimelineMark,
  placeTimelineMarks,
  shownSnoozeEnd,
  type TimelineMark,
  type TimelineTone,
  timelineMarks,
} from "./marks";

/** The names of the lanes, and the reader's zone. Without it the zone is the interview's. */
export type TimelineNames = { candidate: string; consultant: string | null; client: string; zone?: string };
export type TimelineLane = {
  name: string;
  marks: PlacedTimelineMark[];
  rows: number;
  line: { x: TimelineX; tone: TimelineTone } | null;
};
export type TimelineDrawing = {
  lanes: TimelineLane[];
  /** Groups of days off in a row. */
  off: { x: TimelineX; width: TimelineX }[];
  labels: TimelineDayLabel[];
  today: Day;
  now: TimelineX | null;
  /** The same in sentences, for people who cannot see it, in order of time. */
  sentences: string[];
};

type TimelineFacts = Pick<
  Facts,
  | "settings"
  | "starts"
  | "ends"
  | "zone"
  | "country"
  | "region"
  | "route"
  | "consultantHere"
  | "promise"
  | "answeredAt"
  | "outcome"
  | "cancelledAt"
>;

/** The present is shown only if the last event of the interview is not longer ago than this. */
const STALE_DAYS = 4;

const outcomeLabels: Record<InterviewOutcome, string> = {
  next: "Next round",
  offer: "Offer",
  rejected: "Not selected",
  withdrawn: "Withdrawn",
  closed: "Closed",
};

/** The timeline of one interview: a lane for each side, with past, open and locked steps, and the promise. */
export function timeline(
  facts: TimelineFacts,
  steps: readonly Step[],
  now: Instant | Date,
  reader: PlanSide,
  names: TimelineNames,
): TimelineDrawing {
  const ms = toMs(now);
  const { zone } = facts;
  const today = dayOf(zone, ms);
  const shown = steps.filter(isShown);
  const [first, last] = dayRange(facts, shown, today);
  const interviewDay = dayOf(zone, toMs(facts.starts));
  const axis = timelineAxis(
    zone,
    first,
    last,
    (day) => day !== interviewDay && !isBusinessDay(day, facts.country, facts.region, facts.settings?.weekend),
  );
  const stepsOf = (whose: PlanSide) => shown.filter((step) => step.whose === whose);
  const lane = (name: string, drawn: TimelineMark[], line: TimelineLane["line"] = null): TimelineLane => {
    const marks = placeTimelineMarks(drawn);
    return {
      name: shortened(name, LONGEST_NAME),
      marks,
      rows: Math.max(1, ...marks.map((mark) => mark.row + 1)),
      line,
    };
  };
  const laneName = (whose: PlanSide, name: string) => (whose === reader ? "You" : shortName(name));
  const interview: TimelineMark = {
    tone: "interview",
    from: axis.at(toMs(facts.starts)),
    to: null,
    label: "Interview",
  };
  const lanes = [
    lane(laneName("candidate", names.candidate), [
      interview,
      ...timelineMarks(stepsOf("candidate"), axis, reader === "candidate", names.consultant),
    ]),
  ];
  if (facts.route === "agency" && facts.consultantHere !== false)
    lanes.push(
      lane(
        laneName("consultant", names.consultant ?? "Consultant"),
        timelineMarks(stepsOf("consultant"), axis, reader === "consultant", null),
      ),
    );
  lanes.push(lane(names.client, clientMarks(facts, axis.at, ms), promiseLine(facts, axis.at, ms)));
  const opening = steps.find((step) => isFirstRequest(step.step))?.opens;
  const important = [today, facts.promise?.day, interviewDay, opening && dayOf(zone, toMs(opening))];
  return {
    lanes,
    off: offDays(axis.columns),
    labels: timelineDayLabels(
      axis,
      important.filter((day): day is Day => !!day && day >= first && day <= last),
    ),
    today,
    now: today >= first && today <= last ? axis.at(ms) : null,
    sentences: timelineSentences(facts, shown, ms, names.zone ?? zone, reader),
  };
}

/** Obsolete steps are not drawn, nor steps that settle themselves, nor a small courtesy that would make the timeline a fortnight longer. */
const isShown = (step: Step) =>
  step.status !== "obsolete" && !(stepDefinition(step.step).isRecurring && step.status === "locked");

/** What has room in the margin. */
const LONGEST_NAME = 13;

function offDays(columns: readonly TimelineColumn[]): TimelineDrawing["off"] {
  const runs: TimelineDrawing["off"] = [];
  columns.forEach(({ off, x, width }, index) => {
    if (!off) return;
    const run = runs.at(-1);
    if (run && columns[index - 1]?.off) run.width = round(run.width + width);
    else runs.push({ x: round(x), width: round(width) });
  });
  return runs;
}

const round = (x: number) => Math.round(x * 10) / 10;

function dayRange(facts: TimelineFacts, steps: readonly Step[], today: Day): [Day, Day] {
  const { zone } = facts;
  const day = (instant: Instant) => dayOf(zone, toMs(instant));
  const days = steps.flatMap((step) => [
    step.settledAt ?? step.opens,
    step.settledAt ?? step.due ?? step.opens,
    step.settledAt ? null : shownSnoozeEnd(step),
  ]);
  const all = [facts.starts, facts.ends, facts.answeredAt, facts.outcome?.at, ...days]
    .filter((instant): instant is Instant => !!instant)
    .map(day);
  if (facts.promise) all.push(facts.promise.day);
  all.sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  return [
    today < first && daysBetween(today, first) <= STALE_DAYS ? today : first,
    today > last && daysBetween(last, today) <= STALE_DAYS ? today : last > first ? last : addDays(first, 1),
  ];
}

/** When the waiting ended. An answer that named a new day did not end it. */
const waitingEndedAt = (facts: TimelineFacts, now: number): number | null => {
  const answerMoments = [hasAnswerInForce(facts) ? facts.answeredAt : null, facts.outcome?.at, facts.cancelledAt]
    .filter((instant) => instant != null)
    .map(toMs);
  const past = answerMoments.filter((instant) => instant <= now);
  return past.length > 0 ? Math.min(...past) : null;
};

function clientMarks(facts: TimelineFacts, x: (ms: number) => TimelineX, now: number): TimelineMark[] {
  const marks: TimelineMark[] = [];
  const outcomeAt = facts.outcome && toMs(facts.outcome.at);
  const answeredAt = facts.answeredAt && toMs(facts.answeredAt);
  if (answeredAt && answeredAt <= now && answeredAt !== outcomeAt)
    marks.push({ tone: "done", from: x(answeredAt), to: null, label: "Answer" });
  if (facts.outcome && outcomeAt! <= now)
    marks.push({ tone: "done", from: x(outcomeAt!), to: null, label: outcomeLabels[facts.outcome.kind] });
  if (!facts.promise) return marks;
  const until = msAt(facts.zone, facts.promise.day, "17:30");
  if (waitingEndedAt(facts, now) !== null)
    return [...marks, { tone: "neutral", from: x(until), to: null, label: "Answer date" }];
  const label = `Answer by ${shortDay(facts.promise.day, facts.promise.day)}`;
  const from = x(toMs(facts.ends));
  return [...marks, { tone: now > until ? "late" : "wait", from, to: Math.max(from + 2, x(until)), label }];
}

function promiseLine(facts: TimelineFacts, x: (ms: number) => TimelineX, now: number): TimelineLane["line"] {
  if (!facts.promise) return null;
  const end = msAt(facts.zone, facts.promise.day, "17:30");
  const endedAt = waitingEndedAt(facts, now);
  if (endedAt !== null) return { x: x(end), tone: endedAt > end ? "neutral" : "done" };
  return { x: x(end), tone: now > end ? "late" : "wait" };
}

/** For a consultant, their own steps name nobody. A step of an earlier consultant has that consultant's name. */
const byEarlierConsultant = ({ formerly, whose, title }: Step) =>
  formerly && whose === "consultant" && !title.includes(formerly) ? ` by ${formerly}` : "";

/** The timeline in sentences, in order of time. The first says in which time zone the times are. */
function timelineSentences(
  facts: TimelineFacts,
  steps: readonly Step[],
  now: number,
  zone: string,
  reader: PlanSide,
): string[] {
  const today = dayOf(zone, now);
  const say = (instant: Instant) => formatMoment(toMs(instant), zone, today);
  const lines = steps.map((step): [number, string] => {
    if (step.settledAt)
      return [
        toMs(step.settledAt),
        `${step.title}: ${step.how === "waived" ? "skipped" : "done"}${byEarlierConsultant(step)} ${say(step.settledAt)}.`,
      ];
    const by = step.due ? `, ${step.status === "overdue" ? "was due" : "due"} ${say(step.due)}` : "";
    if (step.queuedFor) return [toMs(step.opens!), `${step.title}: scheduled for ${say(step.queuedFor)}.`];
    if (step.unhurried) return [toMs(step.opens!), `${step.title}: ${unhurriedLabel(step, reader)}.`];
    const later = shownSnoozeEnd(step);
    if (later) return [toMs(later), `${step.title}: snoozed until ${say(later)}${by}.`];
    if (step.status === "locked") return [toMs(step.opens!), `${step.title}: opens ${say(step.opens!)}${by}.`];
    return [toMs(step.opens!), `${step.title}: ${step.status === "overdue" ? "overdue" : "open"}${by}.`];
  });
  lines.push([toMs(facts.starts), `The interview: ${say(facts.starts)}.`]);
  if (facts.promise)
    lines.push([
      msAt(facts.zone, facts.promise.day, "17:30"),
      `The answer date ${waitingEndedAt(facts, now) === null && facts.promise.day >= today ? "is" : "was"} ${shortDay(facts.promise.day, today)}.`,
    ]);
  // If an answer is the outcome, it is mentioned only once, as the outcome.
  if (facts.answeredAt && (!facts.outcome || toMs(facts.answeredAt) !== toMs(facts.outcome.at)))
    lines.push([toMs(facts.answeredAt), `Answer: ${say(facts.answeredAt)}.`]);
  if (facts.outcome)
    lines.push([toMs(facts.outcome.at), `${outcomeLabels[facts.outcome.kind]}: ${say(facts.outcome.at)}.`]);
  const inOrder = lines.sort((a, b) => a[0] - b[0]).map(([, line]) => line);
  return [`All times are ${cityOf(zone)} time.`, ...inOrder];
}
