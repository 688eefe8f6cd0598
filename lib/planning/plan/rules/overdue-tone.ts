import type { PlanSide } from "@/lib/enums";
import type { Step } from "./facts";
import { stepDefinition } from "./steps";

/**
 * The colour of an overdue step for its reader, on every page. It is red only where somebody loses by the delay: where an offer, an answer or
 * news is waited for, and at the consultant's own work, because a candidate or a client waits for all of it. Every other step keeps the
 * colour that it had: amber for the reader's own, blue for the other side's. The words of its chip still say that it was due.
 */
export function overdueTone({ step, whose }: Pick<Step, "step" | "whose">, reader: PlanSide): "late" | "due" | "wait" {
  const isConsultantsOwn = whose === "consultant" && reader === "consultant";
  if (isConsultantsOwn || stepDefinition(step).mattersWhenLate) return "late";
  return whose === reader ? "due" : "wait";
}
