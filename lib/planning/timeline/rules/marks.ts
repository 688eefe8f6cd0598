import { toMs } from "@/lib/dates";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { Step, StepName } from "@/lib/planning/plan/rules/facts";
import { isMessageStep, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { type TimelineAxis, type TimelineX, wideTimelineWidth } from "./axis";

/** due: the reader's turn. wait: another person's. late: overdue. lock: not open yet, or snoozed. done: happened. self: the interview. */
export type TimelineTone = "due" | "wait" | "late" | "neutral" | "done" | "interview";
/** The position of a mark's label. */
type TimelineLabelSide = "in" | "before" | "after";
/** `to` is null for a dot. `wide`: there is room for the words only on a wide screen. */
export type PlacedTimelineMark = {
  tone: TimelineTone;
  from: TimelineX;
  to: TimelineX | null;
  label: string;
  row: number;
  side: TimelineLabelSide;
  wide: boolean;
};
export type TimelineMark = Pick<PlacedTimelineMark, "tone" | "from" | "to" | "label">;

const letterWidth = 6.2;
const shortestMark = 2.4;
const phoneWidth = 300;

/** A mark for each step. Steps that differ only in their person have one mark together. */
export function timelineMarks(
  steps: readonly Step[],
  axis: TimelineAxis,
  mine: boolean,
  consultant: string | null,
): TimelineMark[] {
  const found = new Map<string, { mark: TimelineMark; step: StepName; people: string[]; by?: string }>();
  for (const step of steps) {
    const mark = timelineMark(step, axis, mine);
    if (!mark) continue;
    const key = `${step.step} ${mark.tone} ${mark.from} ${mark.to} ${step.formerly ?? ""}`;
    const same = found.get(key) ?? { mark, step: step.step, people: [] as string[] };
    found.set(key, same);
    if (step.for && step.forId) same.people.push(shortName(step.for));
    else if (isMessageStep(step.step) && messageKinds[step.step].to === "consultant")
      same.people.push(step.formerlyShort ?? shortName(consultant ?? "consultant"));
    else if (step.formerly && step.whose === "consultant") same.by = step.formerlyShort ?? shortName(step.formerly);
  }
  return [...found.values()].map(({ mark, step, people, by }) => ({
    ...mark,
    label: `${stepLabel(step, people)}${by ? `, ${by}` : ""}`,
  }));
}

/** Until when an open step was snoozed. A written message that sends itself was not snoozed. */
export const shownSnoozeEnd = ({ snoozedUntil, queuedFor }: Step) => (queuedFor ? null : snoozedUntil);

function stepLabel(step: StepName, people: string[]): string {
  const { timelineLabel: label } = stepDefinition(step);
  const { named, unnamed } = typeof label === "string" ? { named: label, unnamed: label } : label;
  return people.length > 0 ? `${named} ${peopleLabel(people)}` : unnamed;
}

const peopleLabel = (people: string[]) => (people.length > 2 ? `${people.length} people` : people.join(", "));

function timelineMark(step: Step, axis: TimelineAxis, mine: boolean): TimelineMark | null {
  if (step.settledAt)
    return { tone: step.how === "done" ? "done" : "neutral", from: axis.at(toMs(step.settledAt)), to: null, label: "" };
  if (!step.opens) return null;
  const later = shownSnoozeEnd(step);
  const from = Math.min(100 - shortestMark, axis.at(toMs(later ?? step.opens)));
  const due = step.due ? axis.at(toMs(step.due)) : from + (axis.columns.at(-1)?.width ?? 0);
  const tones = {
    locked: "neutral",
    open: mine ? "due" : "wait",
    overdue: step.optional ? "neutral" : "late",
  } as const;
  const tone = step.unhurried
    ? "neutral"
    : step.queuedFor
      ? "wait"
      : later
        ? "neutral"
        : tones[step.status as keyof typeof tones];
  return { tone, from, to: Math.min(100, Math.max(from + shortestMark, due)), label: "" };
}

/** Gives each mark the first row where neither it nor its words touch another's. */
export function placeTimelineMarks(drawn: readonly TimelineMark[]): PlacedTimelineMark[] {
  const ends: TimelineX[] = [];
  const marks = drawn
    .map((mark) => ({ mark, ...labelPlacement(mark, wideTimelineWidth) }))
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ mark, side, span }): PlacedTimelineMark => {
      const free = ends.findIndex((end) => end <= span[0]);
      const row = free < 0 ? ends.length : free;
      ends[row] = span[1] + 0.6;
      return { ...mark, row, side, wide: false };
    });
  return marks.map((mark) => ({ ...mark, wide: !legibleOnPhone(mark, marks) }));
}

/** Whether there is room for the words on a small screen too. The rows are the same there. */
function legibleOnPhone(mark: PlacedTimelineMark, marks: readonly PlacedTimelineMark[]): boolean {
  const { side, span } = labelPlacement(mark, phoneWidth);
  const row = marks.filter((other) => other !== mark && other.row === mark.row);
  return side === mark.side && row.every((other) => span[1] < other.from - 1 || (other.to ?? other.from) + 1 < span[0]);
}

/** The position of the words (inside the mark, if they fit there on a phone too), and the space that mark and words need. */
function labelPlacement(
  { from, to, label }: TimelineMark,
  width: number,
): { side: TimelineLabelSide; span: [TimelineX, TimelineX] } {
  const wordsAt = (pixels: number) => (label ? ((label.length * letterWidth + 14) / pixels) * 100 : 0);
  const [left, right] = to === null ? [from - 1, from + 1] : [from, to];
  if (right - left >= wordsAt(phoneWidth)) return { side: "in", span: [left, right] };
  const words = wordsAt(width);
  return right + words > 100
    ? { side: "before", span: [left - words, right] }
    : { side: "after", span: [left, right + words] };
}
