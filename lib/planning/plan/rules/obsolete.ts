import type { PlanSide } from "@/lib/enums";
import { longDay, shortDay } from "@/lib/platform/words/dates";
import type { PlanClock } from "./clock";
import type { Facts } from "./facts";
import type { PlanSituation } from "./situation";

/**
 * Why a step is no longer needed, in words for each side. The words never name a person who did not decide it. For a decision of the other side
 * they give the day on which it was added here, because the day of the decision is not known. `at`: since when, in ms, if that is known.
 */
export type ObsoleteReason = Record<PlanSide, string> & { at?: number | null };

export const sameReasonForBoth = (sentence: string, at?: number | null): ObsoleteReason => ({
  candidate: sentence,
  consultant: sentence,
  at,
});

/** The same for both sides: "You withdrew on Fri 4 Dec.", "Amara withdrew on Fri 4 Dec." */
const reasonOfEach = ({ candidate }: PlanSituation, at: number, you: string, they = you): ObsoleteReason => ({
  candidate: `You ${you}`,
  consultant: `${candidate} ${they}`,
  at,
});

export const formatPlanDay = (clock: PlanClock, ms: number) => shortDay(clock.dayOf(ms), clock.today);

type SituationOutcome = NonNullable<PlanSituation["outcome"]>;
const knownSince = ({ addedAt, at }: SituationOutcome) => addedAt ?? at;
const addedOn = ({ clock }: PlanSituation, outcome: SituationOutcome) =>
  `(added on ${formatPlanDay(clock, knownSince(outcome))}).`;

// ---- Each of these asks what the one before asks, and one thing more -----------------------------------------------------

/** The interview is cancelled, closed or withdrawn from. */
export function endedReason(situation: PlanSituation): ObsoleteReason | null {
  const { facts, clock, outcome, withdrewAt } = situation;
  const cancelledAt = clock.pastOrNull(facts.cancelledAt);
  if (cancelledAt !== null)
    return sameReasonForBoth(`The interview was cancelled on ${formatPlanDay(clock, cancelledAt)}.`, cancelledAt);
  if (outcome?.kind === "closed")
    return outcome.addedAt === null
      ? sameReasonForBoth(`This interview was closed on ${formatPlanDay(clock, outcome.at)}.`, outcome.at)
      : sameReasonForBoth(`The position was closed ${addedOn(situation, outcome)}`, outcome.addedAt);
  if (outcome?.kind === "withdrawn")
    return outcome.by === "employer"
      ? {
          candidate: `The company withdrew the role ${addedOn(situation, outcome)}`,
          consultant: `The client withdrew the role ${addedOn(situation, outcome)}`,
          at: knownSince(outcome),
        }
      : reasonOfEach(situation, knownSince(outcome), `withdrew ${addedOn(situation, outcome)}`);
  // A withdrawal that was sent ends it, unless another update came after it.
  if (withdrewAt !== null && (!outcome || outcome.at <= withdrewAt))
    return reasonOfEach(situation, withdrewAt, `withdrew on ${formatPlanDay(clock, withdrewAt)}.`);
  return null;
}

/** … or the candidate was not selected, or has answered the offer: nobody has to do or to wait for its steps any more. */
export function overReason(situation: PlanSituation): ObsoleteReason | null {
  const { outcome, facts, clock, answeredOfferAt } = situation;
  const end = endedReason(situation);
  if (end) return end;
  if (outcome?.kind === "rejected")
    return reasonOfEach(
      situation,
      knownSince(outcome),
      `were not selected ${addedOn(situation, outcome)}`,
      `was not selected ${addedOn(situation, outcome)}`,
    );
  if (answeredOfferAt !== null)
    return reasonOfEach(
      situation,
      answeredOfferAt,
      `${facts.offerAnswer ?? "answered"} the offer on ${formatPlanDay(clock, answeredOfferAt)}.`,
    );
  return null;
}

/** … or an offer waits to be answered. */
export function offeredReason(situation: PlanSituation): ObsoleteReason | null {
  const { outcome } = situation;
  const reason = overReason(situation);
  if (reason || outcome?.kind !== "offer") return reason;
  const offer = `made an offer ${addedOn(situation, outcome)}`;
  return reasonOfEach(situation, knownSince(outcome), `were ${offer}`, `was ${offer}`);
}

/** … or there will be another round. */
export function decidedReason(situation: PlanSituation): ObsoleteReason | null {
  const { outcome } = situation;
  const reason = offeredReason(situation);
  if (reason || !outcome) return reason;
  const next = `in the next round ${addedOn(situation, outcome)}`;
  return reasonOfEach(situation, knownSince(outcome), `are ${next}`, `is ${next}`);
}

/** … or an answer or feedback has come. */
export function answeredReason(situation: PlanSituation): ObsoleteReason | null {
  const { answeredAt, feedbackHeardAt, clock } = situation;
  const reason = decidedReason(situation);
  if (reason) return reason;
  if (answeredAt !== null)
    return sameReasonForBoth(`An answer came on ${formatPlanDay(clock, answeredAt)}.`, answeredAt);
  return feedbackHeardAt === null
    ? null
    : sameReasonForBoth(`Feedback came on ${formatPlanDay(clock, feedbackHeardAt)}.`, feedbackHeardAt);
}

/** … or the candidate withdraws, and asks for nothing more (R19). */
export const noMoreRequestsReason = (situation: PlanSituation): ObsoleteReason | null =>
  answeredReason(situation) ??
  (situation.withdrawing
    ? {
        candidate: "You said in the debrief that you do not want this job, so withdraw instead.",
        consultant: `${situation.candidate} said in the debrief that they do not want this job.`,
        at: situation.debriefedAt,
      }
    : null);

/**
 * Why nobody needs to be thanked: a withdrawal and the answer to an offer thank their reader already. After "not selected" thanks are still a
 * courtesy (R42).
 */
export const noThanksReason = (situation: PlanSituation): ObsoleteReason | null =>
  (situation.outcome?.kind === "rejected" ? endedReason(situation) : overReason(situation)) ??
  (situation.withdrawing ? sameReasonForBoth("The withdrawal also says thank you.", situation.debriefedAt) : null);

/** Whether a withdrawal was sent, whatever update came before or after it. */
export const hasWithdrawn = ({ settled }: Pick<Facts, "settled">): boolean =>
  settled.some(({ step, how }) => step === "withdraw" && how === "done");

/** Steps that an outcome leaves as optional: they have no deadline any more. */
export const courtesyAfterOutcome = (situation: PlanSituation) =>
  offeredReason(situation) ? ("courtesy" as const) : null;

export const promiseMessage = ({ promise, clock, facts }: PlanSituation): string =>
  `${facts.promise?.givenBy || "They"} said by ${longDay(promise?.day ?? clock.today, clock.today)}.`;
