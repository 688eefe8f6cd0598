import { addDays } from "@/lib/dates";
import { capitalise } from "@/lib/platform/text/rules";
import { weekdayName } from "@/lib/platform/words/dates";
import { formatCount, hoursInMs, type PlanClock } from "./clock";
import { opensAfterInterviewMessage } from "./debrief";
import type { Facts, PlanInterviewer } from "./facts";
import { courtesyAfterOutcome, noThanksReason } from "./obsolete";
import { missingNamesMessage, type PlanSituation } from "./situation";
import type { RuleNumber } from "./sources";
import type { StepSpec } from "./step-spec";
import { steps } from "./steps";
import { startedFromTodayReason } from "./unhurried";

const [r23, r24, ...wordingRules] = steps["thank-you"].rules;
/** Before days off the rules about those days count too. */
const beforeFreeDaysRules: RuleNumber[] = [r23, r24, "R25", ...wordingRules, "C2"];

/** When thank-yous are best sent and when they are late. Before days off, the deadline is the opening of the business day `next`. */
function thankYouTimes({ endDay, ends, settings, ...clock }: PlanClock) {
  const next = clock.businessDay(endDay, 1);
  const tomorrow = addDays(endDay, 1);
  if (next !== tomorrow)
    return { aim: clock.at(addDays(next, -1), settings.thankYouFreeDayAimAt), due: clock.opening(next), next };
  const soon = ends + hoursInMs(settings.thankYouAimHours);
  const aim =
    soon <= clock.at(endDay, settings.thankYouAimUntil) ? soon : clock.at(tomorrow, settings.thankYouAimNextDayAt);
  return { aim, due: ends + hoursInMs(settings.thankYouDueHours), next: null };
}

/** Stands for people whose names are not known yet: one step asks for the names. It has no id. */
const unnamedInterviewer: PlanInterviewer = { id: "", name: "the interviewer", topicNoted: false };

/** The people to thank: each interviewer, or "the interviewer" if nobody is named. */
export const interviewersToThank = ({ interviewers }: Pick<Facts, "interviewers">): readonly PlanInterviewer[] =>
  interviewers.length > 0 ? interviewers : [unnamedInterviewer];

export function thankYouSteps(situation: PlanSituation): StepSpec<"thank-you">[] {
  const { clock, facts } = situation;
  const { aim, due, next } = thankYouTimes(clock);
  const when = next
    ? `Send it so that it is there on ${weekdayName(next)} morning, the next working day.`
    : `Send it the same day if you can, and within ${formatCount(clock.settings.thankYouDueHours, "hour")} of the interview.`;
  const apart = facts.interviewers.length > 1 ? " Write a separate note to each person, in different words." : "";
  const obsolete = noThanksReason(situation);
  return interviewersToThank(facts).map((interviewer) => ({
    step: "thank-you",
    interviewer,
    why: `${missingNamesMessage(situation)}${when}${apart}${contactRuleMessage(situation)}`,
    rules: next ? beforeFreeDaysRules : undefined,
    opens: clock.ends,
    aim,
    due,
    obsolete,
    unhurried: courtesyAfterOutcome(situation),
    lock: () => opensAfterInterviewMessage(situation),
  }));
}

function contactRuleMessage({ agency, facts, consultant }: PlanSituation): string {
  if (!agency || facts.contact === "direct") return "";
  const name = capitalise(consultant);
  return facts.contact === "copy" ? ` ${name} gets a copy.` : ` ${name} reads it, approves it and sends it.`;
}

export function handwrittenNoteSteps(situation: PlanSituation): StepSpec<"handwritten-note">[] {
  const { clock, facts } = situation;
  if (!facts.handwritten || facts.format !== "in_person") return [];
  const days = clock.settings.handwrittenDueDays;
  const obsolete = noThanksReason(situation);
  return interviewersToThank(facts).map((interviewer) => ({
    step: "handwritten-note",
    interviewer,
    why: `${missingNamesMessage(situation)}People still like a handwritten note after meeting in person. Post it within ${formatCount(days, "working day")}.`,
    opens: clock.ends,
    due: clock.close(clock.businessDay(clock.endDay, days)),
    obsolete,
    unhurried: courtesyAfterOutcome(situation),
    lock: () => opensAfterInterviewMessage(situation),
  }));
}

/** When the thank-you to this interviewer was sent or skipped. Null if it was set aside with all late steps, so that no other step starts from it. */
export function thankedAt({ findSettled: settled }: PlanSituation, { id }: PlanInterviewer): number | null {
  const found = settled("thank-you", id || null);
  return found && !(found.row.how === "waived" && found.row.reason === startedFromTodayReason) ? found.at : null;
}
