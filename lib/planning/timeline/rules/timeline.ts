import { addDays, type Day, dayOf, daysBetween, type Instant, toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { isBusinessDay } from "@/lib/planning/plan/rules/business-days";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isFirstRequest, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { shortDay } from "@/lib/platform/words/dates";
import { type TimelineColumn, type TimelineDayLabel, type TimelineX, timelineAxis, timelineDayLabels } from "./axis";
import { type PlacedTimelineMark, placeTimelineMarks } from "./labels";
import { shownSnoozeEnd, type TimelineMark, type TimelineTone, timelineMarks } from "./marks";
import { timelineSentences } from "./sentences";
import { outcomeLabels, promiseEnd, type TimelineFacts, waitingEndedAt } from "./timeline-facts";

/** The names of the lanes, and the reader's time zone, which all times use. Without it they use the interview's zone. */
export type TimelineNames = { candidate: string; consultant: string | null; client: string; zone?: string };
type TimelineLane = {
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

/** The present is shown only if the last event of the interview is not longer ago than this. */
const STALE_DAYS = 4;

/** The timeline of one interview: a lane for each side, with past, open and locked steps, and the promise. */
export function timeline(
  facts: TimelineFacts,
  steps: readonly Step[],
  now: Instant | Date,
  reader: PlanSide,
  names: TimelineNames,
): TimelineDrawing {
  const ms = toMs(now);
  const zone = names.zone ?? facts.zone;
  const today = dayOf(zone, ms);
  const shown = steps.filter(isShown);
  const [first, last] = dayRange(facts, zone, shown, today);
  const interviewDay = dayOf(zone, toMs(facts.starts));
  const axis = timelineAxis(
    zone,
    first,
    last,
    (day) => day !== interviewDay && !isBusinessDay(day, facts.country, facts.region, facts.settings?.weekend),
  );
  const present = today >= first && today <= last ? axis.at(ms) : null;
  const stepsOf = (whose: PlanSide) => shown.filter((step) => step.whose === whose);
  const lane = (name: string, drawn: TimelineMark[], line: TimelineLane["line"] = null): TimelineLane => {
    const marks = placeTimelineMarks(drawn, present === null ? [] : [present]);
    return { name, marks, rows: Math.max(1, ...marks.map((mark) => mark.row + 1)), line };
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
      ...timelineMarks(stepsOf("candidate"), axis, reader, names.consultant),
    ]),
  ];
  if (facts.route === "agency" && facts.consultantHere !== false)
    lanes.push(
      lane(
        laneName("consultant", names.consultant ?? "Consultant"),
        timelineMarks(stepsOf("consultant"), axis, reader, null),
      ),
    );
  const ofClient = clientMarks(facts, axis.at, ms);
  // An empty lane is not shown.
  if (ofClient.length > 0) lanes.push(lane(names.client, ofClient, promiseLine(facts, axis.at, ms)));
  const opening = steps.find((step) => isFirstRequest(step.step))?.opens;
  const important = [today, promiseDay(facts, zone), interviewDay, opening && dayOf(zone, toMs(opening))];
  return {
    lanes,
    off: offDays(axis.columns),
    labels: timelineDayLabels(
      axis,
      important.filter((day): day is Day => !!day && day >= first && day <= last),
    ),
    today,
    now: present,
    sentences: timelineSentences(facts, shown, ms, zone, reader),
  };
}

/** The day of that moment in the reader's zone. */
function promiseDay(facts: TimelineFacts, zone: string): Day | null {
  const end = promiseEnd(facts);
  return end === null ? null : dayOf(zone, end);
}

/** Obsolete steps are not drawn, nor steps that settle themselves, nor a small courtesy that would make the timeline a fortnight longer. */
const isShown = (step: Step) =>
  step.status !== "obsolete" && !(stepDefinition(step.step).isRecurring && step.status === "locked");

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

function dayRange(facts: TimelineFacts, zone: string, steps: readonly Step[], today: Day): [Day, Day] {
  const day = (instant: Instant) => dayOf(zone, toMs(instant));
  const days = steps.flatMap((step) => [
    step.settledAt ?? step.opens,
    step.settledAt ?? step.due ?? step.opens,
    step.settledAt ? null : shownSnoozeEnd(step),
  ]);
  const all = [facts.starts, facts.ends, facts.answeredAt, facts.outcome?.at, ...days]
    .filter((instant): instant is Instant => !!instant)
    .map(day);
  const promised = promiseDay(facts, zone);
  if (promised) all.push(promised);
  all.sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  return [
    today < first && daysBetween(today, first) <= STALE_DAYS ? today : first,
    today > last && daysBetween(last, today) <= STALE_DAYS ? today : last > first ? last : addDays(first, 1),
  ];
}

function clientMarks(facts: TimelineFacts, x: (ms: number) => TimelineX, now: number): TimelineMark[] {
  const marks: TimelineMark[] = [];
  const outcomeAt = facts.outcome && toMs(facts.outcome.at);
  const answeredAt = facts.answeredAt && toMs(facts.answeredAt);
  if (answeredAt && answeredAt <= now && answeredAt !== outcomeAt)
    marks.push({ tone: "done", from: x(answeredAt), to: null, label: "Answer" });
  if (facts.outcome && outcomeAt! <= now)
    marks.push({ tone: "done", from: x(outcomeAt!), to: null, label: outcomeLabels[facts.outcome.kind] });
  const until = promiseEnd(facts);
  if (!facts.promise || until === null) return marks;
  if (waitingEndedAt(facts, now) !== null)
    return [...marks, { tone: "neutral", from: x(until), to: null, label: "Answer date" }];
  const label = `Answer by ${shortDay(facts.promise.day, facts.promise.day)}`;
  const from = x(toMs(facts.ends));
  return [
    ...marks,
    { tone: now > until ? "late" : "wait", from, to: Math.max(from + 2, x(until)), label, short: "Answer date" },
  ];
}

function promiseLine(facts: TimelineFacts, x: (ms: number) => TimelineX, now: number): TimelineLane["line"] {
  const end = promiseEnd(facts);
  if (end === null) return null;
  const endedAt = waitingEndedAt(facts, now);
  if (endedAt !== null) return { x: x(end), tone: endedAt > end ? "neutral" : "done" };
  return { x: x(end), tone: now > end ? "late" : "wait" };
}
