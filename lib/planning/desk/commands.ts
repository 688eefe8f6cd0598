import { and, desc, eq, isNull } from "drizzle-orm";
import { promises } from "@/db/schema/answers";
import { stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step, StepDeed, StepEventName, StepName } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Consultant } from "@/lib/viewer";
import type { AddUpdateInput } from "./input";

/** The fact that is recorded, the step that it may settle, and the verb for history. */
const updateKinds = {
  asked: { fact: "asked-client", step: "ask-the-client", verb: "client-asked" },
  updated: { fact: "told-candidate", step: "update-the-candidate", verb: "candidate-updated" },
} as const satisfies Record<AddUpdateInput["what"], { fact: StepDeed; step: StepName; verb: AuditVerb }>;

/**
 * Records that the client was asked, or that the candidate got an update, whatever the result. The candidate sees it without asking. It settles
 * the step of that name: a question settles it only on the day of the step, an update to the candidate also before.
 */
export const addUpdate = (viewer: Consultant, { id, what, how, note, since }: AddUpdateInput, now: Date) =>
  withInterview(viewer, id, maySettle, now, async (locked) => {
    if (!(await recordUpdate(locked, { what, how, note, since }))) return locked.unchanged();
    return locked.done(updateKinds[what].verb, note ? { detail: { what: note } } : {});
  });

/** How the update was given: as the form says, or "here" for a text that the candidate reads on the interview's page. */
type Update = Pick<AddUpdateInput, "what" | "note" | "since"> & { how: AddUpdateInput["how"] | "here" };

/** The same for an interview that a transaction holds, without a line of history. Returns false if this press was received before. */
export async function recordUpdate(locked: LockedInterview<Consultant>, { what, how, note, since }: Update) {
  const { viewer, interview, now } = locked;
  if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
  if (interview.endsAt > now) throw new Refused("The interview is not over yet.");
  const { fact: event, step } = updateKinds[what];
  const eventFields = { at: now, by: viewer.userId, how, reason: note };
  if (await isNoted(locked, event, { ...eventFields, since })) return false;
  await saveUpdateEvent(locked, event, eventFields);
  const planned = await findPlannedStep(locked, step);
  // A text of several lines is shown by itself, so the plan does not repeat it.
  if (planned && (isStepOpen(planned) || (what === "updated" && planned.status === "locked")))
    await saveUpdateEvent(locked, step, how === "here" ? { ...eventFields, reason: "" } : eventFields);
  if (what === "updated") await markUpdatePromiseKept(locked);
  return true;
}

/** Undoes it. The facts on which the step depends are removed too, if they were entered together with it. */
export const undoUpdate = (viewer: Consultant, { id, what }: Pick<AddUpdateInput, "id" | "what">, now: Date) =>
  withInterview(viewer, id, maySettle, now, async (locked) => {
    const { tx } = locked;
    const { fact: event, step, verb } = updateKinds[what];
    const ofThis = locked.rowsOf(stepEvents);
    const [deleted] = await tx
      .delete(stepEvents)
      .where(and(ofThis, eq(stepEvents.step, event), eq(stepEvents.kind, "done")))
      .returning({ at: stepEvents.at });
    if (!deleted) return locked.unchanged();
    const same = and(eq(stepEvents.step, step), eq(stepEvents.kind, "done"), eq(stepEvents.at, deleted.at));
    await tx.delete(stepEvents).where(and(ofThis, same));
    await tx
      .update(promises)
      .set({ fulfilledAt: null })
      .where(and(locked.rowsOf(promises), eq(promises.kind, "update"), eq(promises.fulfilledAt, deleted.at)));
    return locked.done("update-undone", { detail: { undone: verb } });
  });

const maySettle = (viewer: Consultant, interview: Interview) => may.settleStep(viewer, interview, "consultant");

async function findPlannedStep(
  { tx, viewer, interview, now }: LockedInterview<Consultant>,
  step: StepName,
): Promise<Step | null> {
  const [planned] = await listFacts(tx, viewer, [interview.id]);
  return (planned && plan(planned.facts, now).find((planStep) => planStep.step === step)) ?? null;
}

type UpdateEventFields = { at: Date; by: string; how: string; reason: string };

/** Whether this press was received before and its answer was lost. If it were recorded twice, one undo would remove only one of the two. */
async function isNoted(
  locked: LockedInterview,
  event: StepEventName,
  { by, how, reason, since }: UpdateEventFields & { since: string },
) {
  const [last] = await locked.tx
    .select({ at: stepEvents.at })
    .from(stepEvents)
    .where(
      and(
        locked.rowsOf(stepEvents),
        eq(stepEvents.step, event),
        eq(stepEvents.kind, "done"),
        eq(stepEvents.by, by),
        eq(stepEvents.how, how),
        eq(stepEvents.reason, reason),
      ),
    );
  return last !== undefined && last.at.getTime() !== Date.parse(since);
}

/** The latest one counts. Earlier ones stay in history. */
const saveUpdateEvent = ({ tx, owner }: LockedInterview, step: StepEventName, eventFields: UpdateEventFields) =>
  tx
    .insert(stepEvents)
    .values({ ...owner, step, kind: "done", ...eventFields })
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

/** Marks the promise to report back as kept. */
async function markUpdatePromiseKept(locked: LockedInterview) {
  const { tx, now } = locked;
  const ofThis = locked.rowsOf(promises);
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
