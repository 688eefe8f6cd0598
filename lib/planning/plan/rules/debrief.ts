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
    why: `Tell your consultant first, within ${formatCount(clock.settings.tellConsultantDueHours, "hour")}. They can raise what you did not get to say before the company decides.`,
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
    why: "By tomorrow you will remember fewer names, titles and details.",
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
