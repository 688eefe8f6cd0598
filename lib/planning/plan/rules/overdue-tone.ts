import type { PlanSide } from "@/lib/enums";
import type { Step } from "./facts";
import { stepDefinition } from "./steps";

/**
 * The colour of an overdue step for its reader, on every page. It is red only if the delay harms somebody: if somebody waits for an offer, an
 * answer or news, or if it is the consultant's own work, because a candidate or a client waits for all of that. Every other step keeps its
 * colour: amber for the reader's own steps, blue for the other side's. The words of its chip still say that it was due.
 */
export function overdueTone({ step, whose }: Pick<Step, "step" | "whose">, reader: PlanSide): "late" | "due" | "wait" {
  const isConsultantsOwn = whose === "consultant" && reader === "consultant";
  if (isConsultantsOwn || stepDefinition(step).mattersWhenLate) return "late";
  return whose === reader ? "due" : "wait";
}
