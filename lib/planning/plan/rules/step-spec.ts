import { toInstant, toMs } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import type { PlanSide } from "@/lib/enums";
import { capitalise } from "@/lib/platform/text/rules";
import { isInReview, reviewOfStep } from "./draft-review";
import type { PlanInterviewer, SettledHow, Step, StepName, StepStatus, StepWording, UnhurriedReason } from "./facts";
import type { ObsoleteReason } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { RuleNumber } from "./sources";
import type { StepTitle, TitleNames } from "./step-definition";
import { isStepOpen } from "./step-status";
import { stepDefinition, stepSide } from "./steps";
import { unhurriedWording } from "./unhurried";

/** What a step's own file says about it. Moments are in milliseconds. A missing field does not apply to the step. */
export type StepSpec<Name extends StepName = StepName> = {
  step: Name;
  interviewer?: PlanInterviewer | null;
  /** Only if it differs from the definition's. */
  title?: string;
  why: string;
  /** Only if they differ from the definition's. */
  rules?: readonly RuleNumber[];
  opens: number;
  aim?: number | null;
  due?: number | null;
  /** When a fact other than a `done` row settled it. */
  settledAt?: number | null;
  obsolete?: ObsoleteReason | null;
  /** Makes the sentence that says why it is locked and until when. Called only if it is locked. */
  lock: () => string;
  optional?: boolean;
  unhurried?: UnhurriedReason | null;
  /** The same for the other side. */
  otherSide?: { title?: string; why: string; lock?: () => string };
  /** Facts about the step from before this moment are ignored: a new date makes the step necessary again. */
  since?: number | null;
};

/** How long the sender tries to deliver a message. */
const maxDeliveryMs = 48 * HOUR;

export function finishStep(spec: StepSpec, situation: PlanSituation): Step {
  const { facts } = situation;
  const { now } = situation.clock;
  const { step, interviewer, opens } = spec;
  const due = spec.due ?? null;
  const forId = interviewer?.id || null;
  const settled = settlement(spec, forId, situation);
  const unlocked = unlock(spec, forId, situation);
  const obsolete = settled ? null : (spec.obsolete ?? null);
  const queued = (facts.scheduledMessages ?? []).find((message) => message.step === step && message.forId === forId);
  const closed = settled !== null || obsolete !== null || queued !== undefined;
  const review = closed ? null : reviewOfStep({ step, forId, for: interviewer?.name ?? null }, situation);
  const inReview = review !== null && isInReview(review);
  const unhurried = closed ? null : (spec.unhurried ?? (wasDueBeforeRecorded(due, situation) ? "late" : null));
  // While somebody else has the draft, its owner is not late.
  const late = inReview || unhurried ? null : due;
  const status = statusAt(now, settled !== null, obsolete !== null, unlocked ? -1 : opens, late);
  const open = isStepOpen({ status });
  const locked = status === "locked" ? spec.lock() : null;
  const unhurriedWords = open ? unhurriedWording(step, unhurried, situation) : null;
  const definition = stepDefinition(step);
  const whose = stepSide(step, situation.consultantHere);
  const title = spec.title ?? titleOf(definition.title, spec, situation);
  const because = obsolete?.[whose] ?? null;
  return {
    step,
    whose,
    forId,
    for: interviewer?.name ?? null,
    title,
    opens: toInstant(opens),
    aim: typeof spec.aim === "number" ? toInstant(spec.aim) : null,
    due: due === null ? null : toInstant(due),
    status,
    locked,
    because,
    rules: spec.rules ?? definition.rules,
    why: review?.why ?? unhurriedWords?.why ?? spec.why,
    optional: unhurried !== null || (spec.optional ?? false),
    unhurried,
    otherSide: otherSideWording(
      spec,
      { whose, title, situation, locked, still: unhurriedWords?.seen ?? null },
      obsolete,
    ),
    settledAt: settled && toInstant(settled.at),
    how: settled?.how ?? null,
    reason: settled?.reason ?? null,
    unlockedBecause: unlocked,
    snoozedUntil: open ? (queued ? toInstant(toMs(queued.at) + maxDeliveryMs) : snooze(step, forId, situation)) : null,
    queuedFor: (open || locked !== null) && queued ? toInstant(toMs(queued.at)) : null,
    review: review?.review ?? null,
  };
}

/** Nobody is late with a step that was due before the interview was added here. */
const wasDueBeforeRecorded = (due: number | null, { clock, facts }: PlanSituation) => {
  const recordedAt = clock.pastOrNull(facts.recordedAt);
  return due !== null && recordedAt !== null && due < recordedAt;
};

const titleOf = (title: StepTitle, spec: StepSpec, situation: PlanSituation): string =>
  typeof title === "string" ? title : title(titleNames(spec, situation));

const titleNames = ({ interviewer }: StepSpec, { agency, facts, consultant }: PlanSituation): TitleNames => ({
  interviewer: interviewer?.name ?? "",
  consultant,
  // With an agency the consultant is asked, unless the candidate may write to the client (C7).
  asked: agency && facts.contact !== "direct" ? consultant : "the interviewer",
});

type OwnWording = {
  whose: PlanSide;
  title: string;
  situation: PlanSituation;
  locked: string | null;
  still: string | null;
};

/** The words for the other side, if they differ. Most sentences about locked steps are the same for both. */
function otherSideWording(
  spec: StepSpec,
  { whose, title: ownTitle, situation, locked, still: unhurriedWords }: OwnWording,
  gone: ObsoleteReason | null,
): StepWording | null {
  const { otherSide: seen } = spec;
  const because = gone?.[whose === "candidate" ? "consultant" : "candidate"] ?? null;
  if (!seen && because === (gone?.[whose] ?? null)) return null;
  const { why, lock } = seen ?? { why: spec.why, lock: undefined };
  const otherTitle = seen && stepDefinition(spec.step).otherSideTitle;
  const title = seen?.title ?? (otherTitle ? capitalise(titleOf(otherTitle, spec, situation)) : ownTitle);
  return { title, why: unhurriedWords ?? why, locked: locked && lock ? lock() : locked, because };
}

/** The steps in words for one side: its own steps say what to do, the other side's say what they do. */
export const stepsAsReadBy = (reader: PlanSide, steps: Step[]): Step[] =>
  steps.map((step) => (step.whose === reader || !step.otherSide ? step : { ...step, ...step.otherSide }));

function statusAt(now: number, settled: boolean, gone: boolean, opens: number, due: number | null): StepStatus {
  if (settled) return "done";
  if (gone) return "obsolete";
  if (now < opens) return "locked";
  return due !== null && now > due ? "overdue" : "open";
}

function settlement(
  spec: StepSpec,
  forId: string | null,
  { findSettled: settled }: PlanSituation,
): { at: number; how: SettledHow; reason: string | null } | null {
  const found = settled(spec.step, forId);
  if (found && found.at >= (spec.since ?? found.at))
    return { at: found.at, how: found.row.how, reason: found.row.reason ?? null };
  return typeof spec.settledAt === "number" ? { at: spec.settledAt, how: "done", reason: null } : null;
}

function unlock({ step, since }: StepSpec, forId: string | null, { facts, clock }: PlanSituation): string | null {
  for (const unlocked of facts.unlocked) {
    if (unlocked.step !== step || unlocked.forId !== forId) continue;
    const when = clock.pastOrNull(unlocked.at);
    if (when !== null && when >= (since ?? when)) return unlocked.reason;
  }
  return null;
}

function snooze(step: StepName, forId: string | null, { facts, clock }: PlanSituation): string | null {
  for (const snoozed of facts.snoozed)
    if (snoozed.step === step && snoozed.forId === forId && Date.parse(snoozed.until) > clock.now)
      return toInstant(Date.parse(snoozed.until));
  return null;
}
