import { addDays, type Day, dayOf, msAt } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import type { PlanSide } from "@/lib/enums";
import { messageHref, messageKinds } from "@/lib/mail/messages/rules/steps";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import type { Step, StepName } from "@/lib/planning/plan/rules/facts";
import type { StepDefinition } from "@/lib/planning/plan/rules/step-definition";
import { isMessageStep, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { startedFromTodayReason } from "@/lib/planning/plan/rules/unhurried";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";

/** For a step with a record of its own: the sentence that says how it is settled, because it can't be ticked. Else null. */
export function settledElsewhereMessage(step: StepName): string | null {
  const { settledBy } = stepDefinition(step);
  return "record" in settledBy ? settledBy.says : null;
}

/** Whether a step may be skipped on its own page, with a reason. Others can be ended only on the page that settles them. */
export function isStepWaivable(step: StepName): boolean {
  const { settledBy } = stepDefinition(step);
  return "tick" in settledBy || settledBy.waivable;
}

export const snoozeChoices = ["3 hours", "tomorrow", "3 days", "a week"] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const snoozeDays: Record<string, number> = { tomorrow: 1, "3 days": 3, "a week": 7 } satisfies Partial<
  Record<SnoozeChoice, number>
>;

/** When a snoozed step returns: in three hours, or at 08:00 on a later day, in the zone of the person who snoozed it. */
export function snoozeEnd(until: SnoozeChoice | Day, zone: string, now: Date): Date {
  if (until === "3 hours") return new Date(now.getTime() + 3 * HOUR);
  const days = snoozeDays[until];
  const day = days === undefined ? until : addDays(dayOf(zone, now.getTime()), days);
  return new Date(msAt(zone, day, "08:00"));
}

/** Nobody remembers after a year why something was snoozed. */
export const isSnoozable = (end: Date, now: Date): boolean => end > now && end.getTime() <= now.getTime() + 366 * DAY;

/** The side to whose pages a link leads, and the beginning of their addresses. */
export type SidePages = { whose: PlanSide; home: string };
export const candidatePages: SidePages = { whose: "candidate", home: "/me" };
export const consultantPages = (workspaceId: string): SidePages => ({ whose: "consultant", home: `/w/${workspaceId}` });

type StepIdentity = Pick<Step, "step" | "forId">;
/** If known: the drafts that the consultant was asked to read, and client feedback that is not shared yet. Each has its own page. */
type StepLinkContext = {
  drafts?: readonly { id: string; forId: string | null; readAt: string | null; verdict?: string | null }[];
  unshared?: string | null;
};

export function stepLink(
  side: SidePages,
  interviewId: string,
  { step, forId }: StepIdentity,
  { drafts = [], unshared }: StepLinkContext = {},
): { href: string; label: string } {
  const { action: verb, page: place } = stepDefinition(step);
  const page = interviewHref(side, interviewId);
  if (place === "the next round") return { href: nextRoundHref(side, interviewId), label: verb };
  if (place === "the unshared feedback")
    return { href: unshared ? `${page}/feedback/${unshared}` : `${page}/update`, label: verb };
  if (place.startsWith("/")) return { href: `${page}${place}`, label: verb };
  if (place === "its draft") {
    const reviews = drafts.filter((review) => review.forId === forId);
    const draft =
      reviews.find((review) => review.readAt === null) ?? reviews.find((review) => review.verdict === "approved");
    if (draft) return { href: `${page}/drafts/${draft.id}`, label: draft.readAt === null ? verb : "Send it" };
  }
  if (place === "its message" && isMessageStep(step)) {
    if (forId === null && messageKinds[step].each) return { href: `${page}/edit#people`, label: "Add their names" };
    return { href: messageHref(interviewId, step, forId), label: verb };
  }
  return { href: stepHref(side, interviewId, { step, forId }), label: verb };
}

export const interviewHref = ({ home }: SidePages, interviewId: string) => `${home}/interviews/${interviewId}`;

/** The form of a further round, filled with what is known from this one. */
export const nextRoundHref = ({ home }: SidePages, interviewId: string) =>
  `${home}/interviews/new?after=${interviewId}`;

/** The page of one step: its reasons and sources, and what can be done with it. */
export const stepHref = (side: SidePages, interviewId: string, { step, forId }: StepIdentity) =>
  `${interviewHref(side, interviewId)}/steps/${step}${forId ? `?for=${forId}` : ""}`;

export type StepTick = Extract<StepDefinition["settledBy"], { tick: string }>;

/** What the form asks when a step is ticked. Null if the step has a record of its own. */
export function stepTick(step: StepName): StepTick | null {
  const { settledBy } = stepDefinition(step);
  return "tick" in settledBy ? settledBy : null;
}

/** Whether a press settles it, and nothing has to be said. */
export const isOnePressStep = (step: StepName): boolean => stepTick(step)?.tick === "only the press";

/** The entry of a step that can be undone: the last one, if there are several. */
export function undoableStepEvent({ status, how, snoozedUntil, unlockedBecause }: Step) {
  if (snoozedUntil) return "snoozed";
  if (status === "done") return how === "waived" ? "waived" : "done";
  return unlockedBecause === null ? null : "unlocked";
}

/** The verb of a row of history: text that a consultant typed at a step and did not share with the candidate. */
export const agencyNoteVerb = "agency-note" satisfies AuditVerb;

/** Open, and due before the interview was added here. */
export const isStepLate = (step: Step) => step.status === "open" && step.unhurried === "late" && !isInReview(step);

/** How many steps of one side were due before the interview was added here: open ones, and those that one press set aside. */
export type LateStepCounts = { open: number; setAside: number };

export function lateStepCounts(steps: readonly Step[], whose: PlanSide): LateStepCounts | null {
  const ownSteps = steps.filter((step) => step.whose === whose);
  const open = ownSteps.filter(isStepLate).length;
  const aside = ownSteps.filter((step) => step.how === "waived" && step.reason === startedFromTodayReason).length;
  return open > 0 || aside > 0 ? { open, setAside: aside } : null;
}
