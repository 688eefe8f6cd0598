import { and, eq, inArray } from "drizzle-orm";
import { stepEvents } from "@/db/schema/interviews";
import { may } from "@/lib/permissions";
import { listFacts } from "@/lib/planning/plan/queries";
import { isConsultantHere } from "@/lib/planning/plan/rules/outcome-facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { stepNames, stepSide } from "@/lib/planning/plan/rules/steps";
import { startedFromTodayReason } from "@/lib/planning/plan/rules/unhurried";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { AccountViewer } from "@/lib/viewer";
import type { StartFromTodayInput } from "../input";
import { isStepLate } from "../rules";

/** Sets aside all of this side's steps that were due before the interview was added here. Pressed again, it changes nothing. */
export const startFromToday = (viewer: AccountViewer, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  withInterview(viewer, id, maySettleOwnSteps, now, async (locked) => {
    const { tx, owner } = locked;
    const [planned] = await listFacts(tx, viewer, [id]);
    const late = planned ? plan(planned.facts, now).filter((step) => step.whose === viewer.as && isStepLate(step)) : [];
    if (late.length === 0) return locked.unchanged();
    const eventFields = { at: now, by: viewer.userId, reason: startedFromTodayReason };
    await tx
      .insert(stepEvents)
      .values(
        late.map(({ step, forId }) => ({
          ...owner,
          step,
          interviewerId: forId,
          kind: "waived" as const,
          ...eventFields,
        })),
      )
      // A step may have been skipped earlier, before a new date made it necessary again.
      .onConflictDoUpdate({
        target: [
          stepEvents.workspaceId,
          stepEvents.interviewId,
          stepEvents.step,
          stepEvents.interviewerId,
          stepEvents.kind,
        ],
        set: eventFields,
      });
    return locked.done("started-from-today");
  });

/** Restores the steps that that press set aside, but none that was skipped for a reason of its own. */
export const undoStartFromToday = (viewer: AccountViewer, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  withInterview(viewer, id, maySettleOwnSteps, now, async (locked) => {
    const hasConsultant = isConsultantHere(locked.interview);
    const stepsOfSide = stepNames.filter((step) => stepSide(step, hasConsultant) === viewer.as);
    const restored = await locked.tx
      .delete(stepEvents)
      .where(
        and(
          locked.rowsOf(stepEvents),
          eq(stepEvents.kind, "waived"),
          eq(stepEvents.reason, startedFromTodayReason),
          inArray(stepEvents.step, stepsOfSide),
        ),
      )
      .returning({ id: stepEvents.id });
    return restored.length > 0 ? locked.done("start-from-today-undone") : locked.unchanged();
  });

const maySettleOwnSteps = (viewer: AccountViewer, interview: Interview) => may.settleStep(viewer, interview, viewer.as);
