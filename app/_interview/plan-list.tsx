import { serialize } from "@/app/_ui/serialized";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import {
  candidatePages,
  isOnePressStep,
  isStepWaivable,
  type SidePages,
  stepHref,
  stepLink,
} from "@/lib/planning/steps/rules";
import type { ContactLink } from "@/lib/planning/steps/rules/contacts";
import { taskKey } from "@/lib/planning/today/rules/task-key";
import { formatClockTime, formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { type PlanLine, SerializedPlanLines } from "./plan-lines";
import { ZoneNote } from "./zone-note";

type PlanListProps = {
  id: string;
  zone: string;
  steps: readonly Step[];
  reader: ReadingClock;
  side?: SidePages;
  /** The steps that have a page of their own. */
  known?: Parameters<typeof stepLink>[3];
  /** Who the reader can call or write to at one of their own steps. */
  contactsOf?: (step: Step) => readonly ContactLink[];
  /** The candidate's name, for a consultant. It is shown before the candidate's steps. */
  other?: string;
  /** Whether the reader can mark steps as done and snooze open steps in this list. Only the candidate can. */
  isPressedHere?: boolean;
  /** Whether the reader may only look: a colleague of the consultant. There are then no buttons, and titles lead to the reasons. */
  isReadOnly?: boolean;
};

/** The plan as a list: what, why, when, and what to do about it. */
export const planLines = ({ steps, ...context }: PlanListProps): PlanLine[] =>
  steps.map((step) => planLine({ ...context, step }));

/**
 * The reader's open steps. One line above them names the time zone, so the steps do not repeat it (`zoneIsShown`). `isFirst`: the first
 * step has the green button.
 */
export const PlanList = ({ reader, isFirst, ...planned }: PlanListProps & { isFirst: boolean }) => (
  <>
    <ZoneNote moments={stepMoments(planned.steps, planned.zone)} reader={reader} />
    <SerializedPlanLines
      lines={serialize(planLines({ ...planned, reader: { ...reader, zoneIsShown: true } }))}
      isFirst={isFirst}
    />
  </>
);

/** The times that a list of steps may show. */
export const stepMoments = (steps: readonly Step[], zone: string) =>
  steps.flatMap(({ opens, due, settledAt }) => [opens, due, settledAt].flatMap((at) => (at ? [{ at, zone }] : [])));

type PlanLineProps = Omit<PlanListProps, "steps"> & { step: Step };

function planLine({ step, ...context }: PlanLineProps): PlanLine {
  const { id, zone, reader, side = candidatePages, known, contactsOf, other, isPressedHere, isReadOnly } = context;
  const mine = step.whose === side.whose;
  const isDoable = isStepDoable(step);
  const isOwnTask = isDoable && mine && !isReadOnly;
  const reasons = stepHref(side, id, step);
  const { href, label } = isOwnTask ? stepLink(side, id, step, known) : { href: reasons, label: undefined };
  const [contact] = isOwnTask && contactsOf ? contactsOf(step) : [];
  const isOpenOrLocked = isDoable || step.status === "locked";
  const later = isStepWaivable(step.step) ? "Another day, or skip it" : "Another day";
  return {
    // The heading names the other side, so the steps below it do not say whose they are.
    title: mine || !other || isDoable ? step.title : candidateStepTitle(step, other),
    href,
    ...(label && { label }),
    ...stepChip(step, zone, reader, side.whose),
    ...(mine || !other
      ? { [isOpenOrLocked ? "why" : "note"]: stepMessage(step, zone, reader) }
      : // The reasons for a candidate's steps are written to the candidate.
        !isOpenOrLocked && { note: candidateStepMessage(step, other, zone, reader) }),
    ...(step.status === "locked" && { fold: "Why not now?" }),
    ...(reasons !== href && { reasons }),
    ...(contact && { contact }),
    ...(isOwnTask &&
      isPressedHere && {
        task: { key: taskKey(id, step), isOnePress: isOnePressStep(step.step), later, href: reasons },
      }),
  };
}

export function stepMessage(step: Step, zone: string, reader: ReadingClock): string {
  const at = (instant: string | null) => (instant ? formatClockTimeInSentence(Date.parse(instant), zone, reader) : "");
  if (step.status === "done") {
    if (step.how === "waived") return `Skipped${step.reason ? `: ${step.reason}` : ""}`;
    return `Done ${formerConsultantLabel(step)}${at(step.settledAt)}${step.reason ? ` · ${step.reason}` : ""}`;
  }
  if (step.status === "obsolete") return step.because ?? "No longer needed.";
  if (step.queuedFor) return `Scheduled for ${at(step.queuedFor)}.`;
  if (step.snoozedUntil) return `Snoozed until ${at(step.snoozedUntil)}.`;
  if (isInReview(step)) return step.why;
  if (step.status === "locked") return step.locked ?? step.why;
  return step.unlockedBecause ? `${step.why} Opened early: ${step.unlockedBecause}` : step.why;
}

/**
 * For a step that an earlier consultant did. If the title does not name them, as on the agency's own pages, their name is shown beside it.
 */
const formerConsultantLabel = ({ formerly, whose, title }: Step) =>
  formerly && whose === "consultant" && !title.includes(formerly) ? `by ${formerly} ` : "";

/** A candidate's step as their consultant reads it: with the candidate's name, because its own title addresses the candidate. */
export const candidateStepTitle = ({ title }: Step, candidate: string) => `${candidate}: ${title}`;

/** The same for its reasons, which are addressed to the candidate. */
export function candidateStepMessage(step: Step, candidate: string, zone: string, reader: ReadingClock): string {
  if (isInReview(step)) return `You have ${candidate}’s draft.`;
  const opens = step.opens ? formatClockTimeInSentence(Date.parse(step.opens), zone, reader) : "";
  if (step.status === "locked" && opens) return `Opens ${opens}.`;
  return isStepDoable(step) ? `Waiting for ${candidate}.` : stepMessage(step, zone, reader);
}

function stepChip(
  step: Step,
  zone: string,
  reader: ReadingClock,
  side: SidePages["whose"],
): ReturnType<typeof dueChip> {
  const mine = step.whose === side;
  if (step.status === "done") return { tone: "done", chip: step.how === "waived" ? "skipped" : "done" };
  if (step.status === "obsolete") return { tone: "neutral", chip: "no longer needed" };
  if (isInReview(step))
    return {
      tone: "wait",
      chip: mine ? (step.review?.state === "read" ? "in review" : "to be sent") : "with you",
    };
  if (step.queuedFor) return { tone: "wait", chip: "scheduled" };
  if (step.status === "locked")
    return {
      tone: "neutral",
      chip: step.opens ? `from ${formatClockTime(Date.parse(step.opens), zone, reader)}` : "not open yet",
    };
  if (step.snoozedUntil) return { tone: "neutral", chip: "snoozed" };
  return !mine && step.status === "open"
    ? { ...dueChip(step, zone, reader, side), tone: "wait" }
    : dueChip(step, zone, reader, side);
}
