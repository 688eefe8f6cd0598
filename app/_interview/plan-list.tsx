import { serialize } from "@/app/_ui/serialized";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isStepDoable } from "@/lib/planning/plan/rules/step-status";
import { candidatePages, type SidePages, stepHref, stepLink } from "@/lib/planning/steps/rules";
import type { ContactLink } from "@/lib/planning/steps/rules/contacts";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { dueChip } from "@/lib/platform/words/due";
import { type PlanLine, SerializedPlanLines } from "./plan-lines";
import { ZoneNote } from "./zone-note";

type PlanListProps = {
  id: string;
  zone: string;
  steps: Step[];
  reader: ReadingClock;
  side?: SidePages;
  /** The steps that have a page of their own. */
  known?: Parameters<typeof stepLink>[3];
  /** Who the reader can call or write to at one of their own steps. */
  contactsOf?: (step: Step) => readonly ContactLink[];
  /** The candidate's name, for a consultant: it stands before the steps of the candidate. */
  other?: string;
  /** The one step that gets the green button. */
  main: Step | null;
};

/** The plan as a list: what, why, when, and what to do about it. */
export const planLines = ({ steps, main, ...context }: PlanListProps): PlanLine[] =>
  steps.map((step) => planLine({ ...context, step, main: step === main }));

/** The plan with a line that names its time zone once; the steps then leave it out (`zoneIsShown`). */
export const PlanList = ({ reader, ...planned }: PlanListProps) => (
  <>
    <ZoneNote moments={stepMoments(planned.steps, planned.zone)} reader={reader} />
    <SerializedPlanLines lines={serialize(planLines({ ...planned, reader: { ...reader, zoneIsShown: true } }))} />
  </>
);

/** The times that a list of steps may show. */
export const stepMoments = (steps: readonly Step[], zone: string) =>
  steps.flatMap(({ opens, due, settledAt }) => [opens, due, settledAt].flatMap((at) => (at ? [{ at, zone }] : [])));

type PlanLineProps = Omit<PlanListProps, "steps" | "main"> & { step: Step; main: boolean };

function planLine({
  id,
  zone,
  step,
  reader,
  main,
  side = candidatePages,
  known,
  contactsOf,
  other,
}: PlanLineProps): PlanLine {
  const mine = step.whose === side.whose;
  const open = isStepDoable(step);
  const [contact] = open && mine && contactsOf ? contactsOf(step) : [];
  const { tone, chip } = stepChip(step, zone, reader, side.whose);
  return {
    title: mine || !other ? step.title : candidateStepTitle(step, other),
    why: mine || !other ? stepMessage(step, zone, reader) : candidateStepMessage(step, other, zone, reader),
    reasons: stepHref(side, id, step),
    tone,
    chip,
    ...(step.status === "obsolete" && { gone: true }),
    ...(contact && { contact }),
    ...(open && mine && { act: { ...stepLink(side, id, step, known), main } }),
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
 * A step that an earlier consultant did: where the title does not name them, as on the agency's own pages, their name is shown beside it.
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
  if (step.status === "locked") return { tone: "neutral", chip: "not open yet" };
  if (step.snoozedUntil) return { tone: "neutral", chip: "snoozed" };
  return !mine && step.status === "open"
    ? { ...dueChip(step, zone, reader, side), tone: "wait" }
    : dueChip(step, zone, reader, side);
}
