import { toMs } from "@/lib/dates";
import type { Step } from "./facts";
import type { StepDefinition } from "./step-definition";
import { stepDefinition } from "./steps";

const ranks: Record<StepDefinition["urgency"], number> = { offer: 0, answer: 1, "blocks others": 2, time: 3 };

/**
 * How urgent a candidate's step is, the smallest first: an offer to answer, an answer to look at, steps that block others, steps with a
 * time, and optional steps.
 */
function rank({ step, optional }: Pick<Step, "step" | "optional">): number {
  return optional ? 4 : ranks[stepDefinition(step).urgency];
}

type RankedStep = Pick<Step, "step" | "optional" | "due" | "aim">;

/** Sorts by importance, then by due time. */
export const compareByImportance = (first: RankedStep, second: RankedStep) =>
  rank(first) - rank(second) || dueMs(first) - dueMs(second);

function dueMs({ due, aim }: RankedStep) {
  const by = due ?? aim;
  return by ? toMs(by) : Number.MAX_SAFE_INTEGER;
}
