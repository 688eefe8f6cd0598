import { and, desc, eq, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { promises } from "@/db/schema/answers";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../audit/commands";
import type { AuditVerb } from "../audit/rules/verbs";
import { NotFound, Refused } from "../errors";
import { type Interview, lockInterview } from "../interviews/queries";
import { may } from "../permissions";
import { listFacts } from "../plan/queries";
import type { Step, StepDeed, StepEventName, StepName } from "../plan/rules/facts";
import { plan } from "../plan/rules/plan";
import { isStepOpen } from "../plan/rules/step-status";
import { reschedule } from "../reminders/commands/reschedule";
import type { Consultant } from "../viewer";
import type { AddUpdateInput } from "./input";

/** The fact that it leaves, the step that it may settle, and how history calls it. */
const updateKinds = {
  asked: { fact: "asked-client", step: "ask-the-client", verb: "client-asked" },
  told: { fact: "told-candidate", step: "update-the-candidate", verb: "candidate-updated" },
} as const satisfies Record<AddUpdateInput["what"], { fact: StepDeed; step: StepName; verb: AuditVerb }>;

/**
 * The client was asked, or the candidate got an update, whatever the result. It is on the record, for the candidate to see without asking,
 * and settles the step of that name: a question only on the day for which it is meant, an update to the candidate also before.
 */
export async function addUpdate(viewer: Consultant, { id, what, how, note, since }: AddUpdateInput, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, interview, "consultant")) throw new NotFound();
    if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
    if (interview.endsAt > now) throw new Refused("The interview is not over yet.");
    const { fact: event, step, verb } = updateKinds[what];
    const eventFields = { at: now, by: viewer.userId, how, reason: note };
    if (await isNoted(tx, interview, event, { ...eventFields, since })) return;
    await saveUpdateEvent(tx, interview, event, eventFields);
    const planned = await findPlannedStep(tx, viewer, interview, step, now);
    if (planned && (isStepOpen(planned) || (what === "told" && planned.status === "locked")))
      await saveUpdateEvent(tx, interview, step, eventFields);
    if (what === "told") await markUpdatePromiseKept(tx, interview, now);
    await audit(tx, viewer, now, {
      ...ownerKeys(interview),
      consultants: true,
      verb,
      ...(note && { detail: { what: note } }),
    });
    await reschedule(tx, interview.id, now);
  });
}

/** Undoes it. The facts on which the step depends are removed too, if they were entered together with it. */
export async function undoUpdate(viewer: Consultant, { id, what }: Pick<AddUpdateInput, "id" | "what">, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, interview, "consultant")) throw new NotFound();
    const { fact: event, step, verb } = updateKinds[what];
    const ofThis = and(eq(stepEvents.workspaceId, interview.workspaceId), eq(stepEvents.interviewId, interview.id));
    const [deleted] = await tx
      .delete(stepEvents)
      .where(and(ofThis, eq(stepEvents.step, event), eq(stepEvents.kind, "done")))
      .returning({ at: stepEvents.at });
    if (!deleted) return;
    const same = and(eq(stepEvents.step, step), eq(stepEvents.kind, "done"), eq(stepEvents.at, deleted.at));
    await tx.delete(stepEvents).where(and(ofThis, same));
    const promiseOfInterview = and(
      eq(promises.workspaceId, interview.workspaceId),
      eq(promises.interviewId, interview.id),
    );
    await tx
      .update(promises)
      .set({ fulfilledAt: null })
      .where(and(promiseOfInterview, eq(promises.kind, "update"), eq(promises.fulfilledAt, deleted.at)));
    await audit(tx, viewer, now, {
      ...ownerKeys(interview),
      consultants: true,
      verb: "update-undone",
      detail: { undone: verb },
    });
    await reschedule(tx, interview.id, now);
  });
}

const ownerKeys = (interview: Interview) => ({
  workspaceId: interview.workspaceId,
  interviewId: interview.id,
  candidateUserId: interview.candidateUserId,
});

async function findPlannedStep(
  tx: Tx,
  viewer: Consultant,
  interview: Interview,
  step: StepName,
  now: Date,
): Promise<Step | null> {
  const [planned] = await listFacts(tx, viewer, [interview.id]);
  return (planned && plan(planned.facts, now).find((planStep) => planStep.step === step)) ?? null;
}

type UpdateEventFields = { at: Date; by: string; how: string; reason: string };

/** This press came before, and its answer never did: noted twice, one undo would leave half of it. */
async function isNoted(
  tx: Tx,
  interview: Interview,
  event: StepEventName,
  { by, how, reason, since }: UpdateEventFields & { since: string },
) {
  const [last] = await tx
    .select({ at: stepEvents.at })
    .from(stepEvents)
    .where(
      and(
        eq(stepEvents.workspaceId, interview.workspaceId),
        eq(stepEvents.interviewId, interview.id),
        eq(stepEvents.step, event),
        eq(stepEvents.kind, "done"),
        eq(stepEvents.by, by),
        eq(stepEvents.how, how),
        eq(stepEvents.reason, reason),
      ),
    );
  return last !== undefined && last.at.getTime() !== Date.parse(since);
}

/** The latest counts: the one before it stays in history. */
const saveUpdateEvent = (tx: Tx, interview: Interview, step: StepEventName, eventFields: UpdateEventFields) =>
  tx
    .insert(stepEvents)
    .values({ ...ownerKeys(interview), step, kind: "done", ...eventFields })
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

/** The promise to report back is kept. */
async function markUpdatePromiseKept(tx: Tx, interview: Interview, now: Date) {
  const ofThis = and(eq(promises.workspaceId, interview.workspaceId), eq(promises.interviewId, interview.id));
  const [last] = await tx
    .select({ id: promises.id, fulfilledAt: promises.fulfilledAt })
    .from(promises)
    .where(and(ofThis, eq(promises.kind, "update"), isNull(promises.undoneAt)))
    .orderBy(desc(promises.loggedAt), desc(promises.id))
    .limit(1);
  if (last && !last.fulfilledAt)
    await tx
      .update(promises)
      .set({ fulfilledAt: now })
      .where(and(ofThis, eq(promises.id, last.id)));
}
