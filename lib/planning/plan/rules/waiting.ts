import { longDay } from "@/lib/platform/words/dates";
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
      ? sameReasonForBoth("The date has passed, so you can ask now.")
      : null;
  return {
    step: "interest-note",
    why: "Shortly before the date, and without asking for anything.",
    opens,
    due: clock.close(day),
    obsolete: noMoreRequestsReason(situation) ?? passed,
    lock: () => `${promiseMessage(situation)} Opens ${clock.momentLabel(opens)}.`,
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
    why: `No date is on record. A short note after ${formatCount(days, "working day")} shows interest; if you can, ask for the date first.`,
    opens,
    due: clock.close(clock.businessDay(checkInDay(clock), clock.settings.checkInDueDays)),
    settledAt: promise ? null : chased[0],
    obsolete: noMoreRequestsReason(situation),
    lock: () => {
      const when = `opens ${clock.momentLabel(opens)}, ${formatCount(days, "working day")} after the interview.`;
      if (clock.now < clock.ends) return `If no date is given by then, this ${when}`;
      const asked = situation.agency && !situation.consultantHere && situation.promise === null;
      return asked
        ? `Has ${situation.consultant} said when you will hear? Add the date; without one, this ${when}`
        : `No date is on record. This ${when}`;
    },
  };
}

export function checkYourInboxStep(situation: PlanSituation): StepSpec<"check-your-inbox"> | null {
  const { clock, promise } = situation;
  if (!promise) return null;
  const opens = clock.opening(promise.day);
  return {
    step: "check-your-inbox",
    why: "Look at the address you gave them, spam folder too: good news has been missed there.",
    opens,
    due: clock.close(promise.day),
    obsolete: answeredReason(situation),
    since: promise.loggedAt,
    lock: () => `They said ${longDay(promise.day, clock.today)}. Opens ${clock.momentLabel(opens)}.`,
  };
}
