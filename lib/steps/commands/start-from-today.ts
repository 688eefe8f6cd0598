import { and, eq, inArray } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { stepFacts } from "@/db/schema/interviews";
import { NotFound } from "../../errors";
import { listFacts } from "../../followups/queries";
import { type PlanSide, stepNames, stepSide } from "../../followups/rules/facts";
import { isConsultantHere } from "../../followups/rules/from-row";
import { startedFromTodayReason } from "../../followups/rules/late";
import { plan } from "../../followups/rules/plan";
import { audit } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Candidate, Consultant } from "../../viewer";
import type { StartFromTodayInput } from "../input";
import { isStepLate } from "../rules";

type Person = Candidate | Consultant;

/** Sets aside all of this side's steps that were due before the interview was put on record. Pressed again, it changes nothing. */
export const startFromToday = (viewer: Person, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  onInterview(viewer, id, async (tx, held, whose) => {
    const [known] = await listFacts(tx, viewer, [held.id]);
    const late = known ? plan(known.facts, now).filter((step) => step.whose === whose && isStepLate(step)) : [];
    if (late.length === 0) return;
    const said = { at: now, by: viewer.userId, reason: startedFromTodayReason };
    await tx
      .insert(stepFacts)
      .values(
        late.map(({ step, forId }) => ({
          ...ownerOf(held),
          step,
          interviewerId: forId,
          kind: "waived" as const,
          ...said,
        })),
      )
      // One that was skipped before a new day asked for it again.
      .onConflictDoUpdate({
        target: [stepFacts.workspaceId, stepFacts.interviewId, stepFacts.step, stepFacts.interviewerId, stepFacts.kind],
        set: said,
      });
    await tell(tx, viewer, held, "started from today", now);
  });

/** Brings back what that press set aside, and no step that was skipped for a reason of its own. */
export const undoStartFromToday = (viewer: Person, { id }: StartFromTodayInput, now: Date): Promise<void> =>
  onInterview(viewer, id, async (tx, held, whose) => {
    const ours = stepNames.filter((step) => stepSide(step, isConsultantHere(held)) === whose);
    const back = await tx
      .delete(stepFacts)
      .where(
        and(
          ...[eq(stepFacts.workspaceId, held.workspaceId), eq(stepFacts.interviewId, held.id)],
          ...[
            eq(stepFacts.kind, "waived"),
            eq(stepFacts.reason, startedFromTodayReason),
            inArray(stepFacts.step, ours),
          ],
        ),
      )
      .returning({ id: stepFacts.id });
    if (back.length > 0) await tell(tx, viewer, held, "start from today undone", now);
  });

const onInterview = (viewer: Person, id: string, act: (tx: Tx, held: Interview, whose: PlanSide) => Promise<void>) =>
  asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    const whose = viewer.as;
    if (!may.settleStep(viewer, held, whose)) throw new NotFound();
    await act(tx, held, whose);
  });

async function tell(tx: Tx, viewer: Person, held: Interview, verb: string, now: Date) {
  await audit(tx, viewer, now, { ...ownerOf(held), consultants: true, verb });
  await reschedule(tx, held.id, now);
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});
