import { HOUR, toInstant, toMs } from "../../dates";
import type {
  PlanInterviewer,
  PlanSide,
  SettledHow,
  Step,
  StepName,
  StepStatus,
  StepWording,
  UnhurriedReason,
} from "./facts";
import type { ObsoleteReason } from "./gone";
import { isInReview, reviewOfStep } from "./held";
import { unhurriedWording } from "./late";
import type { PlanSituation } from "./situation";
import type { RuleNumber } from "./sources";

/** What a step's own file defines. Moments in milliseconds; a missing field does not apply to it. */
export type StepSpec = {
  step: StepName;
  whose?: PlanSide;
  interviewer?: PlanInterviewer | null;
  title: string;
  why: string;
  rules: readonly RuleNumber[];
  opens: number;
  aim?: number | null;
  due?: number | null;
  /** When a fact other than a `settled` row settled it. */
  settledAt?: number | null;
  gone?: ObsoleteReason | null;
  /** The sentence that says why it is locked and until when: written only when it is. */
  lock: () => string;
  optional?: boolean;
  unhurried?: UnhurriedReason | null;
  /** The same for the side whose turn it is not. */
  seen?: { title: string; why: string; lock?: () => string };
  /** Facts about the step from before this moment belong to an earlier occasion: a new date asks for it anew. */
  since?: number | null;
};

/** For as long as the sender tries to deliver a message. */
const whileItLeaves = 48 * HOUR;

export function finishStep(draft: StepSpec, situation: PlanSituation): Step {
  const { facts } = situation;
  const { now } = situation.clock;
  const { step, interviewer, opens } = draft;
  const due = draft.due ?? null;
  const forId = interviewer?.id || null;
  const settled = settlement(draft, forId, situation);
  const unlocked = unlock(draft, forId, situation);
  const gone = settled ? null : (draft.gone ?? null);
  const queued = (facts.queued ?? []).find((one) => one.step === step && one.forId === forId);
  const over = settled !== null || gone !== null || queued !== undefined;
  const given = over ? null : reviewOfStep({ step, forId, for: interviewer?.name ?? null }, situation);
  const held = given !== null && isInReview(given);
  const unhurried = over ? null : (draft.unhurried ?? (isLate(due, situation) ? "late" : null));
  // What is with somebody else is not late with its owner.
  const late = held || unhurried ? null : due;
  const standing = standingAt(now, settled !== null, gone !== null, unlocked ? -1 : opens, late);
  const open = standing === "open" || standing === "overdue";
  const locked = standing === "locked" ? draft.lock() : null;
  const still = open ? unhurriedWording(step, unhurried, situation) : null;
  const whose = draft.whose ?? "candidate";
  const because = gone?.[whose] ?? null;
  return {
    step,
    whose,
    forId,
    for: interviewer?.name ?? null,
    title: still?.title ?? draft.title,
    opens: toInstant(opens),
    aim: typeof draft.aim === "number" ? toInstant(draft.aim) : null,
    due: due === null ? null : toInstant(due),
    standing,
    locked,
    because,
    rules: draft.rules,
    why: given?.why ?? still?.why ?? draft.why,
    optional: unhurried !== null || (draft.optional ?? false),
    unhurried,
    seen: seenAs(draft, { locked, still: still?.seen ?? null }, gone),
    settledAt: settled && toInstant(settled.at),
    how: settled?.how ?? null,
    reason: settled?.reason ?? null,
    unlockedBecause: unlocked,
    snoozedUntil: open ? (queued ? toInstant(toMs(queued.at) + whileItLeaves) : snooze(step, forId, situation)) : null,
    queuedFor: (open || locked !== null) && queued ? toInstant(toMs(queued.at)) : null,
    reading: given?.reading ?? null,
  };
}

/** Nobody is late with what was due before the interview was put on record. */
const isLate = (due: number | null, { clock, facts }: PlanSituation) => {
  const recordedAt = clock.past(facts.recordedAt);
  return due !== null && recordedAt !== null && due < recordedAt;
};

/** In the other side's words, where they differ. Most locks read alike to both. */
function seenAs(
  draft: StepSpec,
  { locked, still }: { locked: string | null; still: string | null },
  gone: ObsoleteReason | null,
): StepWording | null {
  const { whose = "candidate", seen } = draft;
  const because = gone?.[whose === "candidate" ? "consultant" : "candidate"] ?? null;
  if (!seen && because === (gone?.[whose] ?? null)) return null;
  const { title, why, lock } = seen ?? { title: draft.title, why: draft.why, lock: undefined };
  return { title, why: still ?? why, locked: locked && lock ? lock() : locked, because };
}

/** The steps as one side reads them: its own as what to do, the other's as what they do. */
export const stepsAsReadBy = (reader: PlanSide, steps: Step[]): Step[] =>
  steps.map((step) => (step.whose === reader || !step.seen ? step : { ...step, ...step.seen }));

function standingAt(now: number, settled: boolean, gone: boolean, opens: number, due: number | null): StepStatus {
  if (settled) return "settled";
  if (gone) return "gone";
  if (now < opens) return "locked";
  return due !== null && now > due ? "overdue" : "open";
}

function settlement(draft: StepSpec, forId: string | null, { settled }: PlanSituation) {
  const found = settled(draft.step, forId);
  if (found && found.at >= (draft.since ?? found.at))
    return { at: found.at, how: found.row.how as SettledHow, reason: found.row.reason ?? null };
  return typeof draft.settledAt === "number" ? { at: draft.settledAt, how: "done" as SettledHow, reason: null } : null;
}

function unlock({ step, since }: StepSpec, forId: string | null, { facts, clock }: PlanSituation): string | null {
  for (const one of facts.unlocked) {
    if (one.step !== step || one.forId !== forId) continue;
    const when = clock.past(one.at);
    if (when !== null && when >= (since ?? when)) return one.reason;
  }
  return null;
}

function snooze(step: StepName, forId: string | null, { facts, clock }: PlanSituation): string | null {
  for (const one of facts.snoozed)
    if (one.step === step && one.forId === forId && Date.parse(one.until) > clock.now)
      return toInstant(Date.parse(one.until));
  return null;
}
