import { isInReview } from "./draft-review";
import type { Step } from "./facts";

/** Open or overdue: its time has come, and nobody has done or skipped it. */
export const isStepOpen = ({ status }: Pick<Step, "status">): boolean => status === "open" || status === "overdue";

/** Done, skipped, or no longer needed. */
export const isStepEnded = ({ status }: Pick<Step, "status">): boolean => status === "done" || status === "obsolete";

/** Open, not snoozed, and its draft is not with another person. */
export const isStepDoable = (step: Pick<Step, "status" | "snoozedUntil" | "review">): boolean =>
  isStepOpen(step) && !step.snoozedUntil && !isInReview(step);
