import { longDay, shortDay } from "../../dates";
import type { Clock } from "./clock";
import type { Facts, Whose } from "./facts";
import type { Situation } from "./situation";

/**
 * Why a step is no longer needed, as each side reads it. Nothing is put into anybody's mouth: what the other side decided is told with the day
 * on which somebody added it here, because nobody else said when it was decided.
 */
export type Because = Record<Whose, string>;

export const alike = (sentence: string): Because => ({ candidate: sentence, consultant: sentence });

/** The same of both: "You withdrew on Fri 4 Dec.", "Amara withdrew on Fri 4 Dec." */
const of = ({ candidate }: Situation, you: string, they = you): Because => ({
  candidate: `You ${you}`,
  consultant: `${candidate} ${they}`,
});

export const on = (clock: Clock, ms: number) => shortDay(clock.dayOf(ms), clock.today);

const added = ({ clock, outcome }: Situation) =>
  outcome ? `(added on ${on(clock, outcome.addedAt ?? outcome.at)}).` : "";

// ---- Each asks one thing more than the one before ------------------------------------------------------------------------

/** The interview is cancelled, closed or withdrawn from. */
export function ended(situation: Situation): Because | null {
  const { facts, clock, outcome, withdrewAt } = situation;
  const cancelledAt = clock.past(facts.cancelledAt);
  if (cancelledAt !== null) return alike(`The interview was cancelled on ${on(clock, cancelledAt)}.`);
  if (outcome?.kind === "closed")
    return outcome.addedAt === null
      ? alike(`This was closed on ${on(clock, outcome.at)}.`)
      : alike(`The position was closed ${added(situation)}`);
  if (outcome?.kind === "withdrawn")
    return outcome.by === "employer"
      ? {
          candidate: `The company withdrew the role ${added(situation)}`,
          consultant: `The client withdrew the role ${added(situation)}`,
        }
      : of(situation, `withdrew ${added(situation)}`);
  // A withdrawal that was sent ends it, unless something else was heard after it.
  if (withdrewAt !== null && (!outcome || outcome.at <= withdrewAt))
    return of(situation, `withdrew on ${on(clock, withdrewAt)}.`);
  return null;
}

/** … or the candidate was turned down, or has answered the offer: nothing of it is to be done or waited for any more. */
export function over(situation: Situation): Because | null {
  const { outcome, facts, clock, answeredOfferAt } = situation;
  const end = ended(situation);
  if (end) return end;
  if (outcome?.kind === "rejected")
    return of(situation, `were turned down ${added(situation)}`, `was turned down ${added(situation)}`);
  if (answeredOfferAt !== null)
    return of(situation, `${facts.offerAnswer ?? "answered"} the offer on ${on(clock, answeredOfferAt)}.`);
  return null;
}

/** … or an offer waits to be answered. */
export const offered = (situation: Situation): Because | null =>
  over(situation) ??
  (situation.outcome?.kind === "offer"
    ? of(situation, `were made an offer ${added(situation)}`, `was made an offer ${added(situation)}`)
    : null);

/** … or there is to be another round. */
export const decided = (situation: Situation): Because | null =>
  offered(situation) ??
  (situation.outcome
    ? of(
        situation,
        `are through to the next round ${added(situation)}`,
        `is through to the next round ${added(situation)}`,
      )
    : null);

/** … or an answer or feedback has come. */
export function heard(situation: Situation): Because | null {
  const { answeredAt, feedbackHeardAt, clock } = situation;
  const known = decided(situation);
  if (known) return known;
  if (answeredAt !== null) return alike(`An answer came on ${on(clock, answeredAt)}.`);
  return feedbackHeardAt === null ? null : alike(`Feedback came on ${on(clock, feedbackHeardAt)}.`);
}

/** … or a withdrawal takes the place of every later request (R19). */
export const noMoreRequests = (situation: Situation): Because | null =>
  heard(situation) ??
  (situation.withdrawing ? alike("The debrief says that the job is not wanted: a withdrawal takes its place.") : null);

/**
 * Why nobody needs to be thanked: a withdrawal and the answer to an offer thank their reader, so that nobody is asked for both. After a rejection
 * thanks are still a courtesy (R42).
 */
export const thanksNeedless = (situation: Situation): Because | null =>
  (situation.outcome?.kind === "rejected" ? ended(situation) : over(situation)) ??
  (situation.withdrawing ? alike("The withdrawal says thank you too.") : null);

/** Whether a withdrawal was sent, whatever was heard before or after it. */
export const hasWithdrawn = ({ settled }: Pick<Facts, "settled">): boolean =>
  settled.some(({ step, how }) => step === "withdraw" && how === "done");

/** What an outcome leaves to be done if somebody likes: it has no clock any more. */
export const courtesyAfter = (situation: Situation) => (offered(situation) ? ("courtesy" as const) : null);

export const promised = ({ promise, clock, facts }: Situation): string =>
  `${facts.promise?.givenBy || "They"} said ${longDay(promise?.day ?? clock.today, clock.today)}.`;
