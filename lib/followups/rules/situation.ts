import { longDay, shortDay } from "../../dates";
import { type Clock, earliest } from "./clock";
import type { Facts, Outcome, Settled, StepName } from "./facts";

/** Where the interview stands at `now`: the facts once read, in milliseconds, with those that are still to come left out. */
export type Situation = {
  facts: Facts;
  clock: Clock;
  agency: boolean;
  consultant: string;
  promise: { day: string; loggedAt: number | null; firstLoggedAt: number | null } | null;
  debriefedAt: number | null;
  toldAt: number | null;
  /** Requests for an update, in the order in which they went. */
  chased: number[];
  /** Word from the employer that no later promise has overtaken. */
  answeredAt: number | null;
  feedbackHeardAt: number | null;
  feedbackLoggedAt: number | null;
  feedbackReleasedAt: number | null;
  outcome: { kind: Outcome; at: number } | null;
  /** The candidate does not want the job, and says so with a withdrawal in place of every later request (R19). */
  withdrawing: boolean;
  settled: (step: StepName, forId?: string | null) => { row: Settled; at: number } | null;
};

export function situationOf(facts: Facts, clock: Clock): Situation {
  const { past } = clock;
  const settled: Situation["settled"] = (step, forId = null) => {
    for (const row of facts.settled) {
      if (row.step !== step || row.forId !== forId) continue;
      const when = past(row.at);
      if (when !== null) return { row, at: when };
    }
    return null;
  };
  const done = (step: StepName) => {
    const found = settled(step);
    return found?.row.how === "done" ? found.at : null;
  };
  const promise = promiseOf(facts, clock);
  const outcomeAt = facts.outcome && past(facts.outcome.at);
  const outcome = facts.outcome && outcomeAt !== null ? { kind: facts.outcome.kind, at: outcomeAt } : null;
  // A promise logged after an answer starts the waiting again.
  const before = (heard: number | null) => (heard !== null && (promise?.loggedAt ?? -1) >= heard ? null : heard);
  const feedbackLoggedAt = earliest(
    past(facts.feedbackLoggedAt),
    done("gather-feedback"),
    past(facts.feedbackReleasedAt),
  );
  const debriefedAt = earliest(past(facts.debriefSavedAt), done("debrief"));
  return {
    facts,
    clock,
    agency: facts.route === "agency",
    consultant: facts.consultantName ?? "your consultant",
    promise,
    debriefedAt,
    // A call is a call, whichever side rang and logged it.
    toldAt: earliest(
      past(facts.debriefSharedAt),
      past(facts.consultantToldAt),
      done("tell-consultant"),
      done("chase-the-debrief"),
    ),
    chased: chasedBy(facts, clock, [done("chaser"), done("second-chaser"), promise ? null : done("check-in")]),
    answeredAt: before(past(facts.answeredAt)),
    feedbackHeardAt: before(feedbackLoggedAt),
    feedbackLoggedAt,
    feedbackReleasedAt: earliest(past(facts.feedbackReleasedAt), done("share-feedback")),
    outcome,
    withdrawing: facts.wanted === "no" && debriefedAt !== null,
    settled,
  };
}

function promiseOf({ promise }: Facts, { past }: Clock): Situation["promise"] {
  if (!promise) return null;
  const loggedAt = past(promise.loggedAt);
  if (promise.loggedAt && loggedAt === null) return null;
  return { day: promise.day, loggedAt, firstLoggedAt: past(promise.firstLoggedAt) ?? loggedAt };
}

function chasedBy(facts: Facts, { past }: Clock, rows: (number | null)[]): number[] {
  const all = new Set<number>();
  for (const instant of facts.chased) all.add(past(instant) ?? Number.NaN);
  for (const row of rows) all.add(row ?? Number.NaN);
  return all.size === 0 ? [] : [...all].filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
}

// ---- Why a step is gone: each asks one thing more than the one before -----------------------------------------------------

/** The interview is cancelled, closed or withdrawn from. */
export function ended({ facts, clock, outcome }: Situation): string | null {
  const cancelledAt = clock.past(facts.cancelledAt);
  if (cancelledAt !== null) return `The interview was cancelled on ${on(clock, cancelledAt)}.`;
  if (outcome?.kind === "closed") return `This was closed on ${on(clock, outcome.at)}.`;
  if (outcome?.kind === "withdrawn") return `The application was withdrawn on ${on(clock, outcome.at)}.`;
  return null;
}

const OUTCOMES: Record<Outcome, string> = {
  next: "They asked for the next stage",
  offer: "They made an offer",
  rejected: "They decided for somebody else",
  withdrawn: "The application was withdrawn",
  closed: "This was closed",
};

/** … or the outcome is known. */
export function decided(situation: Situation): string | null {
  const { outcome, clock } = situation;
  return ended(situation) ?? (outcome && `${OUTCOMES[outcome.kind]} on ${on(clock, outcome.at)}.`);
}

/** … or an answer or feedback has come. */
export function heard(situation: Situation): string | null {
  const { answeredAt, feedbackHeardAt, clock } = situation;
  const known = decided(situation);
  if (known) return known;
  if (answeredAt !== null) return `An answer came on ${on(clock, answeredAt)}.`;
  return feedbackHeardAt === null ? null : `Feedback came on ${on(clock, feedbackHeardAt)}.`;
}

/** … or a withdrawal takes the place of every later request (R19). */
export const noMoreRequests = (situation: Situation): string | null =>
  heard(situation) ??
  (situation.withdrawing ? "The debrief says that the job is not wanted: a withdrawal takes its place." : null);

export const on = (clock: Clock, ms: number) => shortDay(clock.dayOf(ms), clock.today);

export const promised = ({ promise, clock, facts }: Situation): string =>
  `${facts.promise?.givenBy || "They"} said ${longDay(promise?.day ?? clock.today, clock.today)}.`;
