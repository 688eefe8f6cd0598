import { toMs } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { EarlierConsultant } from "@/lib/record/audit/rules";
import { isOvertakenByPromise } from "./answer-in-force";
import { earliestMoment, type PlanClock } from "./clock";
import { consultantAt } from "./consultant-in-charge";
import type { Doer, Facts, SettledStep, StepName } from "./facts";

/** The state of the interview at `now`: the facts, read once, in milliseconds, without those in the future. */
export type PlanSituation = {
  facts: Facts;
  clock: PlanClock;
  agency: boolean;
  /** Whether there is a consultant who has steps of their own. */
  consultantHere: boolean;
  /** The consultant's name. In the words of past steps it is the person who did it or was in charge then (`formerly`), with their short name. */
  consultant: string;
  consultantShort: string;
  formerly: boolean;
  /** Since when the present consultant is in charge. Null if nobody was before. */
  inChargeSince: number | null;
  /** The candidate, as the first words of a sentence for their consultant: "Amara", "The candidate". */
  candidate: string;
  promise: { day: string; loggedAt: number | null; firstLoggedAt: number | null } | null;
  debriefedAt: number | null;
  toldAt: number | null;
  /** The consultant that the candidate told, as a sentence names them, if it is not the present one. */
  toldAnother: string | null;
  /** Requests for an update, in the order in which they were sent. */
  chased: number[];
  /** When the company answered, unless a later promise started the waiting again. */
  answeredAt: number | null;
  feedbackHeardAt: number | null;
  feedbackLoggedAt: number | null;
  feedbackSharedAt: number | null;
  outcome: (Pick<NonNullable<Facts["outcome"]>, "kind" | "by"> & { at: number; addedAt: number | null }) | null;
  /** When the offer was accepted or declined. */
  answeredOfferAt: number | null;
  /** The candidate does not want the job: the plan has a withdrawal in place of all later requests (R19). */
  withdrawing: boolean;
  /** When the withdrawal was sent. */
  withdrewAt: number | null;
  findSettled: (step: StepName, forId?: string | null) => { row: SettledStep; at: number } | null;
};

export function planSituation(facts: Facts, clock: PlanClock): PlanSituation {
  const { pastOrNull: past } = clock;
  const settled: PlanSituation["findSettled"] = (step, forId = null) => {
    for (const row of facts.settled) {
      // A fact about nobody in particular holds for all interviewers who were named later.
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
  const outcome = situationOutcome(facts, clock);
  const unlessDateRenewed = (answeredAt: number | null) =>
    answeredAt !== null && isOvertakenByPromise(answeredAt, promise?.loggedAt ?? null) ? null : answeredAt;
  const feedbackLoggedAt = earliestMoment(
    past(facts.feedbackLoggedAt),
    done("gather-feedback"),
    past(facts.feedbackSharedAt),
  );
  const ownFeedbackAt = past(facts.ownFeedbackAt);
  const debriefedAt = earliestMoment(past(facts.debriefSavedAt), done("debrief"));
  // A call counts, whichever side made it and logged it.
  const calledAt = done("chase-the-debrief");
  const toldAt = earliestMoment(
    past(facts.debriefSharedAt),
    past(facts.consultantToldAt),
    done("tell-consultant"),
    calledAt,
  );
  const earlier = pastConsultants(facts, clock);
  const caller = calledAt !== null && calledAt === toldAt ? whoDidIt(facts, "chase-the-debrief", calledAt) : null;
  return {
    facts,
    clock,
    agency: facts.route === "agency",
    consultantHere: facts.route === "agency" && facts.consultantHere !== false,
    consultant: facts.consultantName ?? unnamedConsultant,
    consultantShort: shortName(facts.consultantName) || unnamedConsultant,
    formerly: false,
    inChargeSince: past(earlier.at(-1)?.until),
    candidate: shortName(facts.candidateName) || "The candidate",
    promise,
    debriefedAt,
    toldAt,
    toldAnother: toldAt === null ? null : (otherConsultantName(facts, earlier, toldAt, caller)?.short ?? null),
    chased: chaserMoments(facts, clock, [done("chaser"), done("second-chaser"), promise ? null : done("check-in")]),
    answeredAt: unlessDateRenewed(past(facts.answeredAt)),
    feedbackHeardAt: unlessDateRenewed(earliestMoment(feedbackLoggedAt, ownFeedbackAt)),
    feedbackLoggedAt,
    feedbackSharedAt: earliestMoment(past(facts.feedbackSharedAt), done("share-feedback")),
    outcome,
    answeredOfferAt: outcome?.kind === "offer" ? done("answer-the-offer") : null,
    withdrawing: facts.wanted === "no" && debriefedAt !== null && settled("withdraw")?.row.how !== "waived",
    withdrewAt: done("withdraw"),
    findSettled: settled,
  };
}

const unnamedConsultant = "your consultant";

/** Leaves out a hand-over in the future. */
const pastConsultants = ({ earlierConsultants = [] }: Facts, { pastOrNull: past }: PlanClock) =>
  earlierConsultants.filter(({ until }) => past(until) !== null);

/** The member of the agency who did this step at that moment without being in charge. */
const whoDidIt = ({ doneByOthers = [] }: Facts, step: StepName, at: number): Doer | null =>
  doneByOthers.find((event) => event.step === step && toMs(event.at) === at) ?? null;

/** Who did it, or else who was in charge at that moment, if that is not the present consultant. */
function otherConsultantName(
  { consultantName }: Facts,
  earlierConsultants: EarlierConsultant[],
  at: number,
  doer: Doer | null,
): Doer | null {
  const name = doer?.name ?? consultantAt({ consultantName, earlierConsultants }, at) ?? unnamedConsultant;
  if (name === (consultantName ?? unnamedConsultant)) return null;
  return doer ?? { name, short: name === unnamedConsultant ? "an earlier consultant" : shortName(name) };
}

const elseThen = ({ facts, clock }: PlanSituation, at: number, step?: StepName) =>
  otherConsultantName(facts, pastConsultants(facts, clock), at, step ? whoDidIt(facts, step, at) : null);

/**
 * The same interview with the name of the person who did `step` at that moment, or else was in charge. Null if that is the present consultant.
 * The step of telling the consultant may have been settled by the consultant's call.
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

/** The short name of the person who did `step` at that moment, or else was in charge. Null if that is the present consultant. */
export const otherConsultantAt = (situation: PlanSituation, at: number | null, step: StepName): string | null =>
  at === null ? null : (elseThen(situation, at, step)?.short ?? null);

function promiseOf({ promise }: Facts, { pastOrNull: past }: PlanClock): PlanSituation["promise"] {
  if (!promise) return null;
  const loggedAt = past(promise.loggedAt);
  if (promise.loggedAt && loggedAt === null) return null;
  return { day: promise.day, loggedAt, firstLoggedAt: past(promise.firstLoggedAt) ?? loggedAt };
}

function situationOutcome({ outcome }: Facts, { pastOrNull: past }: PlanClock): PlanSituation["outcome"] {
  const at = outcome && past(outcome.at);
  return outcome && at !== null ? { ...outcome, at, addedAt: past(outcome.addedAt) } : null;
}

function chaserMoments(facts: Facts, { pastOrNull: past }: PlanClock, rows: (number | null)[]): number[] {
  const all = new Set<number>();
  for (const instant of facts.chased) all.add(past(instant) ?? Number.NaN);
  for (const row of rows) all.add(row ?? Number.NaN);
  return all.size === 0 ? [] : [...all].filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
}

/** The beginning of a reason: what is missing before people can be thanked by name. "" if nothing is missing. */
export const missingNamesMessage = ({ facts, clock }: PlanSituation) =>
  facts.interviewers.length > 0
    ? ""
    : `${clock.now < clock.ends ? "Who will interview you?" : "Who interviewed you?"} Add their names to get thank-you steps. `;
