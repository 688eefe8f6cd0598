import { toMs } from "../../dates";
import type { Step, StepName } from "../../plan/rules/facts";

/** An answer that came and needs an action: it comes before steps that only have a time. */
const answerSteps: readonly StepName[] = ["arrange-next-round"];
/** Others wait for these: without them the consultant cannot speak to the client, and no note can be written. */
const blockingSteps: readonly StepName[] = ["tell-consultant", "debrief"];

/**
 * How urgent a candidate's step is, the smallest first: an offer to answer, an answer to look at, steps that block others, steps with a
 * time, and optional steps.
 */
function rank({ step, optional }: Pick<Step, "step" | "optional">): number {
  if (optional) return 4;
  if (step === "answer-the-offer") return 0;
  if (answerSteps.includes(step)) return 1;
  return blockingSteps.includes(step) ? 2 : 3;
}

type RankedStep = Pick<Step, "step" | "optional" | "due" | "aim">;

/** By what matters, then by when it is due. */
export const compareByImportance = (first: RankedStep, second: RankedStep) =>
  rank(first) - rank(second) || dueMs(first) - dueMs(second);

function dueMs({ due, aim }: RankedStep) {
  const by = due ?? aim;
  return by ? toMs(by) : Number.MAX_SAFE_INTEGER;
}
