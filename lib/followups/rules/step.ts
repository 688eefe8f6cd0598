import { HOUR, toInstant, toMs } from "../../dates";
import type { How, Interviewer, Standing, Step, StepName, Whose, Words } from "./facts";
import { isHeld, readingFor } from "./held";
import type { Situation } from "./situation";
import type { RuleNumber } from "./sources";

/** What a step's own file says of it. Moments in milliseconds; what is left out does not apply to it. */
export type Draft = {
  step: StepName;
  whose?: Whose;
  interviewer?: Interviewer | null;
  title: string;
  why: string;
  rules: readonly RuleNumber[];
  opens: number;
  aim?: number | null;
  due?: number | null;
  /** When a fact other than a `settled` row settled it. */
  settledAt?: number | null;
  /** What settled it, where nobody did it. */
  heard?: string | null;
  gone?: string | null;
  /** The sentence that says why it is locked and until when: worded only when it is. */
  lock: () => string;
  optional?: boolean;
  /** The same for the side whose turn it is not. */
  seen?: { title: string; why: string; heard?: string | null; lock?: () => string };
  /** What was recorded of the step before this moment belongs to an earlier occasion: a new date asks for it anew. */
  since?: number | null;
};

/** For as long as the sender tries to deliver a message. */
const whileItLeaves = 48 * HOUR;

export function finish(draft: Draft, situation: Situation): Step {
  const { facts } = situation;
  const { now } = situation.clock;
  const { step, interviewer, opens } = draft;
  const due = draft.due ?? null;
  const forId = interviewer?.id ?? null;
  const settled = settlement(draft, forId, situation);
  const unlocked = unlock(draft, forId, situation);
  const gone = settled ? null : (draft.gone ?? null);
  const queued = (facts.queued ?? []).find((one) => one.step === step && one.forId === forId);
  const over = settled !== null || gone !== null || queued !== undefined;
  const given = over ? null : readingFor({ step, forId, for: interviewer?.name ?? null }, situation);
  const held = given !== null && isHeld(given);
  // What is with somebody else is not late with its owner.
  const standing = standingAt(now, settled !== null, gone, unlocked ? -1 : opens, held ? null : due);
  const open = standing === "open" || standing === "overdue";
  const locked = standing === "locked" ? draft.lock() : null;
  const because = gone ?? (settled?.how === "heard" ? (draft.heard ?? null) : null);
  return {
    step,
    whose: draft.whose ?? "candidate",
    forId,
    for: interviewer?.name ?? null,
    title: draft.title,
    opens: toInstant(opens),
    aim: typeof draft.aim === "number" ? toInstant(draft.aim) : null,
    due: due === null ? null : toInstant(due),
    standing,
    locked,
    because,
    rules: draft.rules,
    why: given?.why ?? draft.why,
    optional: draft.optional ?? false,
    seen: draft.seen ? seenAs(draft.seen, { locked, because }, gone) : null,
    settledAt: settled && toInstant(settled.at),
    how: settled?.how ?? null,
    reason: settled?.reason ?? null,
    unlockedBecause: unlocked,
    snoozedUntil: open ? (queued ? toInstant(toMs(queued.at) + whileItLeaves) : snooze(step, forId, situation)) : null,
    queuedFor: (open || locked !== null) && queued ? toInstant(toMs(queued.at)) : null,
    reading: given?.reading ?? null,
  };
}

/** In other words, where there are any: why it is gone, and most locks, read alike to both. */
function seenAs(
  { title, why, heard, lock }: NonNullable<Draft["seen"]>,
  { locked, because }: Pick<Words, "locked" | "because">,
  gone: string | null,
): Words {
  return {
    title,
    why,
    locked: locked && lock ? lock() : locked,
    because: because && !gone && heard ? heard : because,
  };
}

/** The steps as one side reads them: its own as what to do, the other's as what they do. */
export const asReadBy = (reader: Whose, steps: Step[]): Step[] =>
  steps.map((step) => (step.whose === reader || !step.seen ? step : { ...step, ...step.seen }));

function standingAt(now: number, settled: boolean, gone: string | null, opens: number, due: number | null): Standing {
  if (settled) return "settled";
  if (gone) return "gone";
  if (now < opens) return "locked";
  return due !== null && now > due ? "overdue" : "open";
}

function settlement(draft: Draft, forId: string | null, { settled }: Situation) {
  const found = settled(draft.step, forId);
  if (found && found.at >= (draft.since ?? found.at))
    return { at: found.at, how: found.row.how as How, reason: found.row.reason ?? null };
  if (typeof draft.settledAt !== "number") return null;
  return { at: draft.settledAt, how: (draft.heard ? "heard" : "done") as How, reason: null };
}

function unlock({ step, since }: Draft, forId: string | null, { facts, clock }: Situation): string | null {
  for (const one of facts.unlocked) {
    if (one.step !== step || one.forId !== forId) continue;
    const when = clock.past(one.at);
    if (when !== null && when >= (since ?? when)) return one.reason;
  }
  return null;
}

function snooze(step: StepName, forId: string | null, { facts, clock }: Situation): string | null {
  for (const one of facts.snoozed)
    if (one.step === step && one.forId === forId && Date.parse(one.until) > clock.now)
      return toInstant(Date.parse(one.until));
  return null;
}
