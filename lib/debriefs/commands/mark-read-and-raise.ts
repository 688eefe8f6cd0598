import { and, desc, eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { concerns, debriefs } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../../audit/commands";
import type { AuditVerb } from "../../audit/rules/verbs";
import { NotFound, Refused } from "../../errors";
import { type Interview, interviewOwner, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { MarkDebriefReadInput, RaiseConcernInput } from "../input";

/** The consultant has read what was shared: the desk no longer lists it, and the candidate sees when. */
export async function markDebriefRead(viewer: Consultant, { id, read }: MarkDebriefReadInput, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, interview, "consultant")) throw new NotFound();
    const [shared] = await tx
      .select({
        at: debriefs.sharedAt,
        read: sql<boolean>`exists (select from step_events f where f.workspace_id = debriefs.workspace_id
          and f.interview_id = debriefs.interview_id and f.step = 'read-debrief' and f.kind = 'done')`,
      })
      .from(debriefs)
      .where(and(eq(debriefs.consultantWorkspaceId, viewer.workspaceId), eq(debriefs.interviewId, interview.id)));
    if (!shared) throw new Refused("Nothing of the debrief is shared with you now.");
    if (read === "yes" && shared.read) return;
    const fact = { ...interviewOwner(interview), step: "read-debrief", kind: "done" } as const;
    const isReadEvent = and(
      ...[eq(stepEvents.workspaceId, interview.workspaceId), eq(stepEvents.interviewId, interview.id)],
      eq(stepEvents.step, fact.step),
    );
    const deleted = await tx.delete(stepEvents).where(isReadEvent).returning({ kind: stepEvents.kind });
    if (read === "no" && deleted.length === 0) return;
    if (read === "yes") await tx.insert(stepEvents).values({ ...fact, at: now, by: viewer.userId });
    await auditAndReschedule(tx, viewer, interview, now, read === "yes" ? "debrief-read" : "debrief-unread");
  });
}

/**
 * R15, R17: the concern was raised with the client, with the result. The result may be added later, or changed: the candidate reads the
 * present one, and the moment at which it was raised stays.
 */
export async function raiseConcern(viewer: Consultant, { id, result }: RaiseConcernInput, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.raiseConcern(viewer, interview)) throw new NotFound();
    if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
    const [concern] = await tx
      .select()
      .from(concerns)
      .where(and(eq(concerns.workspaceId, interview.workspaceId), eq(concerns.interviewId, interview.id)))
      .orderBy(desc(concerns.requestedAt))
      .limit(1);
    if (!concern) throw new Refused("There is no concern to raise any more: the candidate took it back.");
    const first = concern.raisedAt === null;
    if (!first && concern.result === result) return;
    await tx
      .update(concerns)
      .set({ result, ...(first && { raisedAt: now, raisedBy: viewer.userId }) })
      .where(and(eq(concerns.workspaceId, interview.workspaceId), eq(concerns.id, concern.id)));
    await auditAndReschedule(tx, viewer, interview, now, first ? "concern-raised" : "concern-result", result);
  });
}

async function auditAndReschedule(
  tx: Tx,
  viewer: Consultant,
  interview: Interview,
  now: Date,
  verb: AuditVerb,
  what?: string,
) {
  await audit(tx, viewer, now, {
    ...interviewOwner(interview),
    consultants: true,
    verb,
    ...(what && { detail: { what } }),
  });
  await reschedule(tx, interview.id, now);
}
