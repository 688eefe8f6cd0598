import { formatCount, hoursInMs } from "./clock";
import { courtesyAfterOutcome, overReason } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

export const opensAfterInterviewMessage = ({ clock }: PlanSituation) =>
  `Opens when the interview ends, ${clock.momentLabel(clock.ends)}.`;

export function tellConsultantStep(situation: PlanSituation): StepSpec | null {
  const { clock, consultant, agency } = situation;
  if (!agency) return null;
  return {
    step: "tell-consultant",
    title: `Tell ${consultant} how it went`,
    why: `Your consultant first, within ${formatCount(clock.settings.tellConsultantDueHours, "hour")}: they can raise what you did not get to say before the client decides.`,
    rules: ["R12", "R13", "R14", "R15", "R16", "R17"],
    opens: clock.ends,
    aim: clock.ends,
    due: clock.ends + hoursInMs(clock.settings.tellConsultantDueHours),
    settledAt: situation.toldAt,
    obsolete: overReason(situation),
    unhurried: courtesyAfterOutcome(situation),
    lock: () => opensAfterInterviewMessage(situation),
  };
}

export function debriefStep(situation: PlanSituation): StepSpec {
  const { clock } = situation;
  const { settings } = clock;
  return {
    step: "debrief",
    title: "Debrief while it is fresh",
    why: "Names, titles and what you talked about get fuzzy by tomorrow.",
    rules: ["R10", "R11", "R15", "R16", "R19", "R20", "R43"],
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
