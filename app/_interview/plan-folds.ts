import type { PlanSide } from "@/lib/enums";
import type { Step } from "@/lib/planning/plan/rules/facts";
import type { PlanGroups } from "@/lib/planning/plan/rules/plan-groups";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import type { PlanLine } from "./plan-lines";

/** The rest of a plan, in folds. Each says how many steps are in it. */
export const planFolds = (
  { later, done, obsolete }: Pick<PlanGroups, "later" | "done" | "obsolete">,
  linesOf: (steps: readonly Step[]) => PlanLine[],
): { head: string; lines: PlanLine[] }[] =>
  [
    { head: "Later", lines: linesOf(later) },
    { head: "Done", lines: linesOf(done) },
    { head: "No longer needed", lines: linesOf(obsolete) },
  ].filter(({ lines }) => lines.length > 0);

/** If the reader has nothing to do now: what is next, and from when. */
export function nothingToDoMessage(
  later: readonly Step[],
  whose: PlanSide,
  zone: string,
  reader: ReadingClock,
): string {
  const next = later.find((step) => step.whose === whose && step.status === "locked");
  if (!next?.opens) return "Nothing now.";
  return `Nothing now. Next: ${next.title}, from ${formatClockTimeInSentence(Date.parse(next.opens), zone, reader)}.`;
}
