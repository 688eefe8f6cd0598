import { toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import type { Step } from "./facts";
import { compareByImportance } from "./step-order";
import { isStepDoable, isStepEnded } from "./step-status";

/** The steps of a plan, in the order that is most useful to a reader. */
export type PlanGroups = {
  /** What the reader can do now, the most important first. */
  mine: Step[];
  /** What the other side can do now. */
  theirs: Step[];
  /** Steps that are not open yet, snoozed, scheduled, or in review, the soonest first. */
  later: Step[];
  /** Done or skipped, the latest first. */
  done: Step[];
  obsolete: Step[];
};

export function planGroups(steps: readonly Step[], reader: PlanSide): PlanGroups {
  const doable = steps.filter(isStepDoable).toSorted(compareByImportance);
  return {
    mine: doable.filter((step) => step.whose === reader),
    theirs: doable.filter((step) => step.whose !== reader),
    later: steps.filter(isLater).toSorted((a, b) => begins(a) - begins(b)),
    done: steps.filter((step) => step.status === "done").toSorted((a, b) => settled(b) - settled(a)),
    obsolete: steps.filter((step) => step.status === "obsolete"),
  };
}

const isLater = (step: Step) => !isStepEnded(step) && !isStepDoable(step);

const ms = (moment: string | null) => (moment ? toMs(moment) : Number.MAX_SAFE_INTEGER);
const begins = ({ queuedFor, snoozedUntil, opens }: Step) => ms(queuedFor ?? snoozedUntil ?? opens);
const settled = ({ settledAt }: Step) => ms(settledAt);
