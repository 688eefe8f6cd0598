import { formatCount } from "./clock";
import { formatPlanDay, offeredReason } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

/** The step comes again and again. Each answer moves it to a later day, so a `done` row never settles it for good. */
export function mySituationStep(situation: PlanSituation): StepSpec<"my-situation"> | null {
  const { clock, facts, agency } = situation;
  const row = situation.findSettled("my-situation");
  const lastSaidAt = Math.max(clock.pastOrNull(facts.situationSaidAt) ?? -1, row?.row.how === "done" ? row.at : -1);
  if (!agency || lastSaidAt < 0) return null;
  const days = clock.settings.situationEveryDays;
  const opens = clock.opening(clock.businessDay(clock.dayOf(lastSaidAt), days));
  return {
    step: "my-situation",
    why: "Tell them what has changed: salary, notice period, other offers. If nothing has, tell them that too.",
    opens,
    obsolete: offeredReason(situation),
    since: lastSaidAt + 1,
    lock: () =>
      `You last updated them on ${formatPlanDay(clock, lastSaidAt)}. Opens ${clock.momentLabel(opens)}, ${formatCount(days, "working day")} later.`,
  };
}
