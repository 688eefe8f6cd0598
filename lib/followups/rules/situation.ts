import { toMs } from "../../dates";
import { shortName } from "../../names/rules/short";
import { earliestMoment, type PlanClock } from "./clock";
import type { Facts, SettledStep, StepName } from "./facts";
import { consultantAt, type EarlierConsultant } from "./in-charge";
import type { Doer } from "./who-did";

/** The state of the interview at `now`: the facts, read once, in milliseconds, without those in the future. */
export type PlanSituation = {
  facts: Facts;
  clock: PlanClock;
  agency: boolean;
  /** There is a consultant, and they have steps of their own. */
  consultantHere: boolean;
  /** Who looks after it, by name; in the words of what was done, who did it or looked after it then (`formerly`), and how a few words call them. */
  consultant: string;
  consultantShort: string;
  formerly: boolean;
  /** Since when the present consultant looks after it; null where nobody did before. */
  inChargeSince: number | null;
  /** The candidate, as the first words of a sentence for their consultant: "Amara", "The candidate". */
  candidate: string;
  promise: { day: string; loggedAt: number | null; firstLoggedAt: number | null } | null;
  debriefedAt: number | null;
  toldAt: number | null;
  /** Who it was that was told, in a sentence, where it is not the present consultant. */
  toldAnother: string | null;
  /** Requests for an update, in the order in which they went. */
  chased: number[];
  /** Word from the employer that no later promise has overtaken. */
  answeredAt: number | null;
  feedbackHeardAt: number | null;
  feedbackLoggedAt: number | null;
  feedbackReleasedAt: number | null;
  outcome: (Pick<NonNullable<Facts["outcome"]>, "kind" | "by"> & { at: number; addedAt: number | null }) | null;
  /** When the offer was accepted or declined. */
  answeredOfferAt: number | null;
  /** The candidate does not want the job, and says so with a withdrawal in place of every later request (R19). */
  withdrawing: boolean;
  /** When the withdrawal was sent. */
  withdrewAt: number | null;
  settled: (step: StepName, forId?: string | null) => { row: SettledStep; at: number } | null;
};

export function planSituation(facts: Facts, clock: PlanClock): PlanSituation {
  const { past } = clock;
  const settled: PlanSituation["settled"] = (step, forId = null) => {
    for (const row of facts.settled) {
      // What was said of nobody by name holds for those who were named since.
      if (row.step !== step || (row.forId !== null && row.forId !== forId)) continue;
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
  const outcome = outcomeOf(facts, clock);
  // A promise logged after an answer starts the waiting again.
  const before = (heard: number | null) => (heard !== null && (promise?.loggedAt ?? -1) >= heard ? null : heard);
  const feedbackLoggedAt = earliestMoment(
    past(facts.feedbackLoggedAt),
    done("gather-feedback"),
    past(facts.feedbackReleasedAt),
  );
  const ownFeedbackAt = past(facts.ownFeedbackAt);
  const debriefedAt = earliestMoment(past(facts.debriefSavedAt), done("debrief"));
  // A call is a call, whichever side rang and logged it.
  const calledAt = done("chase-the-debrief");
  const toldAt = earliestMoment(
    past(facts.debriefSharedAt),
    past(facts.consultantToldAt),
    done("tell-consultant"),
    calledAt,
  );
  const earlier = earlierOf(facts, clock);
  const caller = calledAt !== null && calledAt === toldAt ? whoDidIt(facts, "chase-the-debrief", calledAt) : null;
  return {
    facts,
    clock,
    agency: facts.route === "agency",
    consultantHere: facts.route === "agency" && facts.consultantHere !== false,
    consultant: facts.consultantName ?? somebody,
    consultantShort: shortName(facts.consultantName) || somebody,
    formerly: false,
    inChargeSince: past(earlier.at(-1)?.until),
    candidate: shortName(facts.candidateName) || "The candidate",
    promise,
    debriefedAt,
    toldAt,
    toldAnother: toldAt === null ? null : (another(facts, earlier, toldAt, caller)?.short ?? null),
    chased: chasedBy(facts, clock, [done("chaser"), done("second-chaser"), promise ? null : done("check-in")]),
    answeredAt: before(past(facts.answeredAt)),
    feedbackHeardAt: before(earliestMoment(feedbackLoggedAt, ownFeedbackAt)),
    feedbackLoggedAt,
    feedbackReleasedAt: earliestMoment(past(facts.feedbackReleasedAt), done("share-feedback")),
    outcome,
    answeredOfferAt: outcome?.kind === "offer" ? done("answer-the-offer") : null,
    withdrawing: facts.wanted === "no" && debriefedAt !== null && settled("withdraw")?.row.how !== "waived",
    withdrewAt: done("withdraw"),
    settled,
  };
}

const somebody = "your consultant";

/** A hand-over that is still to come has not happened. */
const earlierOf = ({ earlierConsultants = [] }: Facts, { past }: PlanClock) =>
  earlierConsultants.filter(({ until }) => past(until) !== null);

/** Somebody of the agency who did this step at that moment without looking after the interview. */
const whoDidIt = ({ doneByOthers = [] }: Facts, step: StepName, at: number): Doer | null =>
  doneByOthers.find((one) => one.step === step && toMs(one.at) === at) ?? null;

/** Who did it, or else looked after it at that moment, where that is not who looks after it now. */
function another(
  { consultantName }: Facts,
  earlierConsultants: EarlierConsultant[],
  at: number,
  doer: Doer | null,
): Doer | null {
  const name = doer?.name ?? consultantAt({ consultantName, earlierConsultants }, at) ?? somebody;
  if (name === (consultantName ?? somebody)) return null;
  return doer ?? { name, short: name === somebody ? "an earlier consultant" : shortName(name) };
}

const elseThen = ({ facts, clock }: PlanSituation, at: number, step?: StepName) =>
  another(facts, earlierOf(facts, clock), at, step ? whoDidIt(facts, step, at) : null);

/**
 * The same interview in the words of whoever did `step`, or else looked after it, at that moment; null where that is who looks after it now.
 * Telling the consultant may have been settled by their call.
 */
export function situationUnderConsultantAt(
  situation: PlanSituation,
  at: number,
  step?: StepName,
): PlanSituation | null {
  const called = step === "tell-consultant" && whoDidIt(situation.facts, "chase-the-debrief", at) !== null;
  const then = elseThen(situation, at, called ? "chase-the-debrief" : step);
  return then && { ...situation, consultant: then.name, consultantShort: then.short, formerly: true };
}

/** Who did `step`, or else looked after it, at that moment, as a sentence calls them; null where that is who looks after it now. */
export const otherConsultantAt = (situation: PlanSituation, at: number | null, step: StepName): string | null =>
  at === null ? null : (elseThen(situation, at, step)?.short ?? null);

function promiseOf({ promise }: Facts, { past }: PlanClock): PlanSituation["promise"] {
  if (!promise) return null;
  const loggedAt = past(promise.loggedAt);
  if (promise.loggedAt && loggedAt === null) return null;
  return { day: promise.day, loggedAt, firstLoggedAt: past(promise.firstLoggedAt) ?? loggedAt };
}

function outcomeOf({ outcome }: Facts, { past }: PlanClock): PlanSituation["outcome"] {
  const at = outcome && past(outcome.at);
  return outcome && at !== null ? { ...outcome, at, addedAt: past(outcome.addedAt) } : null;
}

function chasedBy(facts: Facts, { past }: PlanClock, rows: (number | null)[]): number[] {
  const all = new Set<number>();
  for (const instant of facts.chased) all.add(past(instant) ?? Number.NaN);
  for (const row of rows) all.add(row ?? Number.NaN);
  return all.size === 0 ? [] : [...all].filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
}
