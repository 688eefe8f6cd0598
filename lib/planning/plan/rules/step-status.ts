import { isInReview } from "./draft-review";
import type { Step } from "./facts";

/** Its time has come, and nobody has done it or skipped it. */
export const isStepOpen = ({ status }: Pick<Step, "status">): boolean => status === "open" || status === "overdue";

/** Nothing is left to do: it was done or skipped, or is no longer needed. */
export const isStepEnded = ({ status }: Pick<Step, "status">): boolean => status === "done" || status === "obsolete";

/** Open, and neither snoozed nor with another person. */
export const isStepDoable = (step: Pick<Step, "status" | "snoozedUntil" | "review">): boolean =>
  isStepOpen(step) && !step.snoozedUntil && !isInReview(step);
