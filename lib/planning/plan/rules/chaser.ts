import { formatCount, type PlanClock } from "./clock";
import { formatPlanDay, noMoreRequestsReason, promiseMessage } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

export const chaserOpensAt = (clock: PlanClock, promiseDay: string) =>
  clock.opening(clock.businessDay(promiseDay, clock.settings.chaserOpensDays));

export function chaserStep(situation: PlanSituation): StepSpec<"chaser"> | null {
  const { clock, promise, chased } = situation;
  if (!promise) return null;
  const opens = chaserOpensAt(clock, promise.day);
  const sent = chased[0];
  return {
    step: "chaser",
    why: "The date has passed. It is fine to ask; keep it short and friendly.",
    opens,
    due: clock.close(clock.businessDay(promise.day, clock.settings.chaserDueDays)),
    settledAt: sent,
    obsolete: noMoreRequestsReason(situation),
    lock: () => `${promiseMessage(situation)} You can ask from ${clock.momentLabel(opens)}, if you have not heard.`,
    since: promise.loggedAt,
  };
}

/** Every chaser after the first: after a pause or, if there is a newer promise, after its day (C10). */
export function secondChaserStep(situation: PlanSituation): StepSpec<"second-chaser"> | null {
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
    why:
      chased.length < settings.chasersAllowed - 1
        ? "You can ask again after a pause or a new date."
        : "You can ask once more after a pause or a new date. After that, stop asking.",
    opens,
    due: clock.close(clock.businessDay(day, settings.secondChaserDueDays)),
    settledAt: again,
    obsolete: noMoreRequestsReason(situation),
    lock: () => `${since} You can ask again from ${clock.momentLabel(opens)}, if you have not heard.`,
    since: newer?.loggedAt,
  };
}

export function letItGoStep(situation: PlanSituation): StepSpec<"let-it-go"> | null {
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
    why: `You had no answer to ${formatCount(settings.chasersAllowed, "follow-up")}. Do not take it personally: close this interview and move on.`,
    opens,
    settledAt: closedAt,
    obsolete: noMoreRequestsReason(situation),
    lock: () =>
      `You last asked on ${formatPlanDay(clock, last)}. Opens ${clock.momentLabel(opens)}, if you have not heard.`,
  };
}
