import { formatCount, type PlanClock } from "./clock";
import { formatPlanDay, noMoreRequestsReason, promiseMessage } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { RuleNumber } from "./sources";
import type { StepSpec } from "./step-spec";

const CHASER: RuleNumber[] = ["R57", "R58", "R59", "R60", "R61", "R62", "R63", "R64", "R65", "R66", "C5", "C7"];

export const chaserOpensAt = (clock: PlanClock, promiseDay: string) =>
  clock.opening(clock.businessDay(promiseDay, clock.settings.chaserOpensDays));

/** With an agency it goes through the consultant, unless the candidate may write to the client (C7). */
const chaserRecipient = ({ agency, facts, consultant }: PlanSituation) =>
  agency && facts.contact !== "direct" ? `through ${consultant}` : "the interviewer";

export function chaserStep(situation: PlanSituation): StepSpec | null {
  const { clock, promise, chased } = situation;
  if (!promise) return null;
  const opens = chaserOpensAt(clock, promise.day);
  const sent = chased[0];
  return {
    step: "chaser",
    title: `Chase ${chaserRecipient(situation)}`,
    why: "The date has come and gone without a word: you are entitled to ask, concisely and without annoyance.",
    rules: CHASER,
    opens,
    due: clock.close(clock.businessDay(promise.day, clock.settings.chaserDueDays)),
    settledAt: sent,
    obsolete: noMoreRequestsReason(situation),
    lock: () => `${promiseMessage(situation)} Opens ${clock.momentLabel(opens)} if nothing has come.`,
    since: promise.loggedAt,
  };
}

/** The last chaser but the first: after a gap, or, where a newer promise was made since, after that one (C10). */
export function secondChaserStep(situation: PlanSituation): StepSpec | null {
  const { clock, promise, chased } = situation;
  const { settings } = clock;
  const last = chased[Math.min(chased.length, settings.chasersAllowed - 1) - 1];
  if (last === undefined) return null;
  const newer = promise?.loggedAt && promise.loggedAt > last ? promise : null;
  const day = newer
    ? clock.businessDay(newer.day, settings.secondChaserOpensDaysAfterPromise)
    : clock.businessDay(clock.dayOf(last), settings.secondChaserOpensDays);
  const opens = clock.opening(day);
  const again = chased[settings.chasersAllowed - 1];
  const since = newer ? promiseMessage(situation) : `You asked on ${formatPlanDay(clock, last)}.`;
  return {
    step: "second-chaser",
    title: `Chase ${chaserRecipient(situation)} again`,
    why: "Once more after a pause or a new date, and then no more.",
    rules: ["R68", "C10"],
    opens,
    due: clock.close(clock.businessDay(day, settings.secondChaserDueDays)),
    settledAt: again,
    obsolete: noMoreRequestsReason(situation),
    lock: () => `${since} Opens ${clock.momentLabel(opens)} if nothing has come.`,
    since: newer?.loggedAt,
  };
}

export function letItGoStep(situation: PlanSituation): StepSpec | null {
  const { clock, promise, chased, outcome } = situation;
  const { settings } = clock;
  const last = chased[chased.length - 1];
  if (last === undefined || chased.length < settings.chasersAllowed) return null;
  const patient = clock.opening(clock.businessDay(clock.dayOf(last), settings.letItGoOpensDays));
  const newer = promise?.loggedAt && promise.loggedAt > last ? chaserOpensAt(clock, promise.day) : patient;
  const opens = Math.max(patient, newer);
  const closedAt =
    outcome?.kind === "closed" && outcome.addedAt === null && outcome.by !== "consultant" ? outcome.at : null;
  return {
    step: "let-it-go",
    title: "Let it go, kindly",
    why: `No answer to ${formatCount(settings.chasersAllowed, "chaser")}: accept it graciously, do not take it personally, and move on.`,
    rules: ["R68", "R69", "R71"],
    opens,
    settledAt: closedAt,
    obsolete: noMoreRequestsReason(situation),
    lock: () =>
      `You asked last on ${formatPlanDay(clock, last)}. Opens ${clock.momentLabel(opens)} if nothing has come.`,
  };
}
