import { formatCount, hoursInMs } from "./clock";
import { courtesyAfterOutcome, overReason } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

export const opensAfterInterviewMessage = ({ clock }: PlanSituation) =>
  `Opens when the interview ends, ${clock.momentLabel(clock.ends)}.`;

export function tellConsultantStep(situation: PlanSituation): StepSpec<"tell-consultant"> | null {
  const { clock, agency } = situation;
  if (!agency) return null;
  return {
    step: "tell-consultant",
    why: `Your consultant first, within ${formatCount(clock.settings.tellConsultantDueHours, "hour")}: they can raise what you did not get to say before the client decides.`,
    opens: clock.ends,
    aim: clock.ends,
    due: clock.ends + hoursInMs(clock.settings.tellConsultantDueHours),
    settledAt: situation.toldAt,
    obsolete: overReason(situation),
    unhurried: courtesyAfterOutcome(situation),
    lock: () => opensAfterInterviewMessage(situation),
  };
}

export function debriefStep(situation: PlanSituation): StepSpec<"debrief"> {
  const { clock } = situation;
  const { settings } = clock;
  return {
    step: "debrief",
    why: "Names, titles and what you talked about get fuzzy by tomorrow.",
    opens: clock.ends,
    aim: clock.ends + hoursInMs(settings.debriefAimHours),
    due: Math.max(
      clock.at(clock.endDay, settings.debriefDueAt),
      clock.ends + hoursInMs(settings.debriefDueHoursAtLeast),
    ),
    settledAt: situation.debriefedAt,
    obsolete: overReason(situation),
    unhurried: courtesyAfterOutcome(situation),
    lock: () => opensAfterInterviewMessage(situation),
  };
}
