import { toMs } from "../../dates";
import type { Step, StepName } from "../../followups/rules/facts";

/** An answer that was given and that asks for something: it is looked at before what only waits for its hour. */
const answersToLookAt: readonly StepName[] = ["arrange-next-round"];
/** As long as these are not done, others wait for them: the consultant cannot speak to the client, and no note can be written from them. */
const holdingUp: readonly StepName[] = ["tell-consultant", "debrief"];

/**
 * How much a candidate's step matters, the smallest first: an offer to answer, an answer to look at, what holds up other steps, whatever has
 * a time, and what is done only by who likes to.
 */
function rank({ step, optional }: Pick<Step, "step" | "optional">): number {
  if (optional) return 4;
  if (step === "answer-the-offer") return 0;
  if (answersToLookAt.includes(step)) return 1;
  return holdingUp.includes(step) ? 2 : 3;
}

type Sorted = Pick<Step, "step" | "optional" | "due" | "aim">;

/** By what matters, then by when it is due. */
export const byWhatMatters = (one: Sorted, other: Sorted) => rank(one) - rank(other) || dueMs(one) - dueMs(other);

function dueMs({ due, aim }: Sorted) {
  const by = due ?? aim;
  return by ? toMs(by) : Number.MAX_SAFE_INTEGER;
}
