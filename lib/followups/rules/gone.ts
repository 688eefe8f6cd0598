import { longDay, shortDay } from "../../dates";
import type { Clock } from "./clock";
import type { Facts, Whose } from "./facts";
import type { Situation } from "./situation";

/**
 * Why a step is no longer needed, as each side reads it. No decision is attributed to a person who did not make it: what the other side
 * decided has the day on which it was added here, because the day of the decision is not known. `at`: since when, in ms, where that is
 * known.
 */
export type Because = Record<Whose, string> & { at?: number | null };

export const alike = (sentence: string, at?: number | null): Because => ({
  candidate: sentence,
  consultant: sentence,
  at,
});

/** The same of both: "You withdrew on Fri 4 Dec.", "Amara withdrew on Fri 4 Dec." */
const of = ({ candidate }: Situation, at: number, you: string, they = you): Because => ({
  candidate: `You ${you}`,
  consultant: `${candidate} ${they}`,
  at,
});

export const on = (clock: Clock, ms: number) => shortDay(clock.dayOf(ms), clock.today);

type Outcome = NonNullable<Situation["outcome"]>;
const since = ({ addedAt, at }: Outcome) => addedAt ?? at;
const added = ({ clock }: Situation, outcome: Outcome) => `(added on ${on(clock, since(outcome))}).`;

// ---- Each asks one thing more than the one before ------------------------------------------------------------------------

/** The interview is cancelled, closed or withdrawn from. */
export function ended(situation: Situation): Because | null {
  const { facts, clock, outcome, withdrewAt } = situation;
  const cancelledAt = clock.past(facts.cancelledAt);
  if (cancelledAt !== null) return alike(`The interview was cancelled on ${on(clock, cancelledAt)}.`, cancelledAt);
  if (outcome?.kind === "closed")
    return outcome.addedAt === null
      ? alike(`This was closed on ${on(clock, outcome.at)}.`, outcome.at)
      : alike(`The position was closed ${added(situation, outcome)}`, outcome.addedAt);
  if (outcome?.kind === "withdrawn")
    return outcome.by === "employer"
      ? {
          candidate: `The company withdrew the role ${added(situation, outcome)}`,
          consultant: `The client withdrew the role ${added(situation, outcome)}`,
          at: since(outcome),
        }
      : of(situation, since(outcome), `withdrew ${added(situation, outcome)}`);
  // A withdrawal that was sent ends it, unless another update came after it.
  if (withdrewAt !== null && (!outcome || outcome.at <= withdrewAt))
    return of(situation, withdrewAt, `withdrew on ${on(clock, withdrewAt)}.`);
  return null;
}

/** … or the candidate was rejected, or has answered the offer: none of its steps is to be done or waited for any more. */
export function over(situation: Situation): Because | null {
  const { outcome, facts, clock, answeredOfferAt } = situation;
  const end = ended(situation);
  if (end) return end;
  if (outcome?.kind === "rejected")
    return of(
      situation,
      since(outcome),
      `were turned down ${added(situation, outcome)}`,
      `was turned down ${added(situation, outcome)}`,
    );
  if (answeredOfferAt !== null)
    return of(
      situation,
      answeredOfferAt,
      `${facts.offerAnswer ?? "answered"} the offer on ${on(clock, answeredOfferAt)}.`,
    );
  return null;
}

/** … or an offer waits to be answered. */
export function offered(situation: Situation): Because | null {
  const { outcome } = situation;
  const known = over(situation);
  if (known || outcome?.kind !== "offer") return known;
  const offer = `made an offer ${added(situation, outcome)}`;
  return of(situation, since(outcome), `were ${offer}`, `was ${offer}`);
}

/** … or there is to be another round. */
export function decided(situation: Situation): Because | null {
  const { outcome } = situation;
  const known = offered(situation);
  if (known || !outcome) return known;
  const through = `through to the next round ${added(situation, outcome)}`;
  return of(situation, since(outcome), `are ${through}`, `is ${through}`);
}

/** … or an answer or feedback has come. */
export function heard(situation: Situation): Because | null {
  const { answeredAt, feedbackHeardAt, clock } = situation;
  const known = decided(situation);
  if (known) return known;
  if (answeredAt !== null) return alike(`An answer came on ${on(clock, answeredAt)}.`, answeredAt);
  return feedbackHeardAt === null ? null : alike(`Feedback came on ${on(clock, feedbackHeardAt)}.`, feedbackHeardAt);
}

/** … or a withdrawal takes the place of every later request (R19). */
export const noMoreRequests = (situation: Situation): Because | null =>
  heard(situation) ??
  (situation.withdrawing
    ? alike("The debrief says that the job is not wanted: a withdrawal takes its place.", situation.debriefedAt)
    : null);

/**
 * Why nobody needs to be thanked: a withdrawal and the answer to an offer thank their reader, so that nobody is asked for both. After a rejection
 * thanks are still a courtesy (R42).
 */
export const thanksNeedless = (situation: Situation): Because | null =>
  (situation.outcome?.kind === "rejected" ? ended(situation) : over(situation)) ??
  (situation.withdrawing ? alike("The withdrawal says thank you too.", situation.debriefedAt) : null);

/** Whether a withdrawal was sent, whatever update came before or after it. */
export const hasWithdrawn = ({ settled }: Pick<Facts, "settled">): boolean =>
  settled.some(({ step, how }) => step === "withdraw" && how === "done");

/** Steps that an outcome leaves as optional: they have no deadline any more. */
export const courtesyAfter = (situation: Situation) => (offered(situation) ? ("courtesy" as const) : null);

export const promised = ({ promise, clock, facts }: Situation): string =>
  `${facts.promise?.givenBy || "They"} said ${longDay(promise?.day ?? clock.today, clock.today)}.`;
