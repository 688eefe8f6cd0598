import { and, eq, inArray } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import type { AuditVerb } from "../../audit/rules/verbs";
import type { PlanSide } from "../../enums";
import { NotFound } from "../../errors";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { listFacts } from "../../plan/queries";
import { isConsultantHere } from "../../plan/rules/facts-from-row";
import { plan } from "../../plan/rules/plan";
import { stepNames, stepSide } from "../../plan/rules/steps";
import { startedFromTodayReason } from "../../plan/rules/unhurried";
import { reschedule } from "../../reminders/commands/reschedule";
import type { AccountViewer } from "../../viewer";
import type { StartFromTodayInput } from "../input";
import { isStepLate } from "../rules";

/** Sets aside all of this side's steps that were due before the interview was put on record. Pressed again, it changes nothing. */
export const startFromToday = (viewer: AccountViewer, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  onInterview(viewer, id, async (tx, interview, whose) => {
    const [planned] = await listFacts(tx, viewer, [interview.id]);
    const late = planned ? plan(planned.facts, now).filter((step) => step.whose === whose && isStepLate(step)) : [];
    if (late.length === 0) return;
    const eventFields = { at: now, by: viewer.userId, reason: startedFromTodayReason };
    await tx
      .insert(stepEvents)
      .values(
        late.map(({ step, forId }) => ({
          ...ownerKeys(interview),
          step,
          interviewerId: forId,
          kind: "waived" as const,
          ...eventFields,
        })),
      )
      // One that was skipped before a new day asked for it again.
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
    await auditAndReschedule(tx, viewer, interview, "started-from-today", now);
  });

/** Brings back what that press set aside, and no step that was skipped for a reason of its own. */
export const undoStartFromToday = (viewer: AccountViewer, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  onInterview(viewer, id, async (tx, interview, whose) => {
    const stepsOfSide = stepNames.filter((step) => stepSide(step, isConsultantHere(interview)) === whose);
    const restored = await tx
      .delete(stepEvents)
      .where(
        and(
          ...[eq(stepEvents.workspaceId, interview.workspaceId), eq(stepEvents.interviewId, interview.id)],
          ...[
            eq(stepEvents.kind, "waived"),
            eq(stepEvents.reason, startedFromTodayReason),
            inArray(stepEvents.step, stepsOfSide),
          ],
        ),
      )
      .returning({ id: stepEvents.id });
    if (restored.length > 0) await auditAndReschedule(tx, viewer, interview, "start-from-today-undone", now);
  });

const onInterview = (
  viewer: AccountViewer,
  id: string,
  run: (tx: Tx, interview: Interview, whose: PlanSide) => Promise<void>,
) =>
  transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    const whose = viewer.as;
    if (!may.settleStep(viewer, interview, whose)) throw new NotFound();
    await run(tx, interview, whose);
  });

async function auditAndReschedule(tx: Tx, viewer: AccountViewer, interview: Interview, verb: AuditVerb, now: Date) {
  await audit(tx, viewer, now, { ...ownerKeys(interview), consultants: true, verb });
  await reschedule(tx, interview.id, now);
}

const ownerKeys = (interview: Interview) => ({
  workspaceId: interview.workspaceId,
  interviewId: interview.id,
  candidateUserId: interview.candidateUserId,
});
