import { toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { Step, StepName } from "@/lib/planning/plan/rules/facts";
import { overdueTone } from "@/lib/planning/plan/rules/overdue-tone";
import { isMessageStep, stepDefinition } from "@/lib/planning/plan/rules/steps";
import type { TimelineAxis, TimelineX } from "./axis";

/**
 * due: the reader's turn. wait: another person's turn. late: overdue and urgent. neutral: not open yet, or snoozed. done: it happened.
 * interview: the interview itself.
 */
export type TimelineTone = "due" | "wait" | "late" | "neutral" | "done" | "interview";
/** `to` is null for a dot. `short`: a shorter label, for places where the long one does not fit. */
export type TimelineMark = { tone: TimelineTone; from: TimelineX; to: TimelineX | null; label: string; short?: string };

const shortestMark = 2.4;

/** A mark for each step. Steps that differ only in their person have one mark together. */
export function timelineMarks(
  steps: readonly Step[],
  axis: TimelineAxis,
  reader: PlanSide,
  consultant: string | null,
): TimelineMark[] {
  const found = new Map<string, { mark: TimelineMark; step: StepName; people: string[]; by?: string }>();
  for (const step of steps) {
    const mark = timelineMark(step, axis, reader);
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
    ...(people.length > 0 || by ? { short: stepLabel(step, []) } : {}),
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

function timelineMark(step: Step, axis: TimelineAxis, reader: PlanSide): TimelineMark | null {
  if (step.settledAt)
    return { tone: step.how === "done" ? "done" : "neutral", from: axis.at(toMs(step.settledAt)), to: null, label: "" };
  if (!step.opens) return null;
  const later = shownSnoozeEnd(step);
  const from = Math.min(100 - shortestMark, axis.at(toMs(later ?? step.opens)));
  const due = step.due ? axis.at(toMs(step.due)) : from + (axis.columns.at(-1)?.width ?? 0);
  const tones = {
    locked: "neutral",
    open: step.whose === reader ? "due" : "wait",
    overdue: step.optional ? "neutral" : overdueTone(step, reader),
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
