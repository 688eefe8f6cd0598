import { chaserOpensAt } from "./chaser";
import { formatCount, type PlanClock } from "./clock";
import { answeredReason, noMoreRequestsReason, promiseMessage, sameReasonForBoth } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

const checkInDay = (clock: PlanClock) => clock.businessDay(clock.endDay, clock.settings.checkInOpensDays);
export const checkInOpensAt = (clock: PlanClock) => clock.opening(checkInDay(clock));

/** Before the answer date nobody may ask (R5, C5). So this note only shows interest. */
export function interestNoteStep(situation: PlanSituation): StepSpec<"interest-note"> | null {
  const { clock, facts, promise } = situation;
  const chosen = facts.interestNote || situation.findSettled("interest-note") !== null;
  if (!promise || !chosen) return null;
  const day = clock.businessDay(promise.day, -clock.settings.interestNoteDaysBefore);
  const opens = clock.opening(day);
  const passed =
    clock.now >= chaserOpensAt(clock, promise.day)
      ? sameReasonForBoth("The date has passed, so you can ask for an update now.")
      : null;
  return {
    step: "interest-note",
    why: "Write shortly before the date, and ask for nothing.",
    opens,
    due: clock.close(day),
    obsolete: noMoreRequestsReason(situation) ?? passed,
    lock: () => `${promiseMessage(situation)} You can send this from ${clock.momentLabel(opens)}.`,
    optional: true,
  };
}

export function checkInStep(situation: PlanSituation): StepSpec<"check-in"> | null {
  const { clock, promise, chased } = situation;
  if (promise && !situation.findSettled("check-in")) return null;
  const days = clock.settings.checkInOpensDays;
  const opens = checkInOpensAt(clock);
  return {
    step: "check-in",
    why: `We do not know when you will hear. After ${formatCount(days, "working day")}, a short note shows your interest. If you can, ask for the date first.`,
    opens,
    due: clock.close(clock.businessDay(checkInDay(clock), clock.settings.checkInDueDays)),
    settledAt: promise ? null : chased[0],
    obsolete: noMoreRequestsReason(situation),
    lock: () => {
      const from = `You can check in from ${clock.momentLabel(opens)}, ${formatCount(days, "working day")} after the interview`;
      if (clock.now < clock.ends) return `${from}, if you have no date by then.`;
      const asked = situation.agency && !situation.consultantHere && situation.promise === null;
      return asked
        ? `Has ${situation.consultant} said when you will hear? Add the date. ${from}, if there is none.`
        : `We do not know when you will hear. ${from}.`;
    },
  };
}

export function checkYourInboxStep(situation: PlanSituation): StepSpec<"check-your-inbox"> | null {
  const { clock, promise } = situation;
  if (!promise) return null;
  const opens = clock.opening(promise.day);
  return {
    step: "check-your-inbox",
    why: "Check the inbox and the spam folder of the address you gave them.",
    opens,
    due: clock.close(promise.day),
    obsolete: answeredReason(situation),
    since: promise.loggedAt,
    lock: () => `${promiseMessage(situation)} Opens ${clock.momentLabel(opens)}.`,
  };
}
