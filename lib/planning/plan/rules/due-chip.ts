import { toMs } from "@/lib/dates";
import type { PlanSide } from "@/lib/enums";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import { type DueTone, unhurriedLabel, wasDueLabel } from "@/lib/platform/words/due";
import type { Step } from "./facts";
import { overdueTone } from "./overdue-tone";

/**
 * "was due on Tue 24 Nov", "by 17:30", "by Fri 27 Nov at 17:30". An optional step is never late. `side`: the side that reads it; by default the
 * side of the step.
 */
export function dueChip(
  step: Step,
  zone: string,
  clock: ReadingClock,
  side: PlanSide = step.whose,
): { tone: DueTone; chip: string } {
  if (step.status === "overdue" && step.due && !step.optional)
    return { tone: overdueTone(step, side), chip: wasDueLabel(toMs(step.due), clock.zone, clock.now) };
  if (step.optional) return { tone: "wait", chip: unhurriedLabel(step, side) };
  if (!step.due) return { tone: "due", chip: "when you are ready" };
  return { tone: "due", chip: `by ${formatClockTime(toMs(step.due), zone, clock)}` };
}
