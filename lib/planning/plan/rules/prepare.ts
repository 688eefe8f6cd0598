import { addDays } from "@/lib/dates";
import { formatCount } from "./clock";
import { overReason, sameReasonForBoth } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

export function prepareStep(situation: PlanSituation): StepSpec<"prepare"> {
  const { clock } = situation;
  const { settings } = clock;
  const opens = clock.at(addDays(clock.startDay, -settings.prepareCalendarDaysBefore), settings.prepareOpensAt);
  return {
    step: "prepare",
    why: "Have your questions ready. Ask what happens next, and when you will hear. Get everybody’s name.",
    opens,
    due: clock.starts,
    obsolete:
      clock.now >= clock.starts ? sameReasonForBoth("The interview has started.", clock.starts) : overReason(situation),
    lock: () =>
      `Opens ${clock.momentLabel(opens)}, ${formatCount(settings.prepareCalendarDaysBefore, "day")} before the interview.`,
  };
}
