import { and, desc, eq, sql } from "drizzle-orm";
import { concerns, debriefs } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import { isSharedWith } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { MarkDebriefReadInput, RaiseConcernInput } from "../input";

const maySettleOwnStep = (viewer: Consultant, interview: Interview) => may.settleStep(viewer, interview, "consultant");

/** The consultant has read what was shared: the desk no longer lists it, and the candidate sees when. */
export async function markDebriefRead(viewer: Consultant, { id, read }: MarkDebriefReadInput, now: Date) {
  await withInterview(viewer, id, maySettleOwnStep, now, async (locked) => {
    const { tx, interview } = locked;
    const [shared] = await tx
      .select({
        at: debriefs.sharedAt,
        read: sql<boolean>`exists (select from step_events f where f.workspace_id = debriefs.workspace_id
          and f.interview_id = debriefs.interview_id and f.step = 'read-debrief' and f.kind = 'done')`,
      })
      .from(debriefs)
      .where(and(isSharedWith(viewer, debriefs), eq(debriefs.interviewId, interview.id)));
    if (!shared) throw new Refused("This debrief is not shared with you.");
    if (read === "yes" && shared.read) return locked.unchanged();
    const fact = { ...locked.owner, step: "read-debrief", kind: "done" } as const;
    const isReadEvent = and(locked.rowsOf(stepEvents), eq(stepEvents.step, fact.step));
    const deleted = await tx.delete(stepEvents).where(isReadEvent).returning({ kind: stepEvents.kind });
    if (read === "no" && deleted.length === 0) return locked.unchanged();
    if (read === "yes") await tx.insert(stepEvents).values({ ...fact, at: now, by: viewer.userId });
    return locked.done(read === "yes" ? "debrief-read" : "debrief-unread");
  });
}

/**
 * R15, R17: the concern was raised with the client, with the result. The result may be added later, or changed: the candidate reads the
 * present one, and the moment at which it was raised stays.
 */
export async function raiseConcern(viewer: Consultant, { id, result }: RaiseConcernInput, now: Date) {
  await withInterview(viewer, id, may.raiseConcern, now, async (locked) => {
    const { tx, interview } = locked;
    if (interview.cancelledAt) throw new Refused("This interview was cancelled.");
    const [concern] = await tx
      .select()
      .from(concerns)
      .where(locked.rowsOf(concerns))
      .orderBy(desc(concerns.requestedAt))
      .limit(1);
    if (!concern) throw new Refused("There is no concern to raise now.");
    const first = concern.raisedAt === null;
    if (!first && concern.result === result) return locked.unchanged();
    await tx
      .update(concerns)
      .set({ result, ...(first && { raisedAt: now, raisedBy: viewer.userId }) })
      .where(and(eq(concerns.workspaceId, interview.workspaceId), eq(concerns.id, concern.id)));
    return locked.done(first ? "concern-raised" : "concern-result", result ? { detail: { what: result } } : {});
  });
}
