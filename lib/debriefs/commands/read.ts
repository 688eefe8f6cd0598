import { and, desc, eq, sql } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { concerns, debriefs } from "@/db/schema/debriefs";
import { stepFacts } from "@/db/schema/interviews";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import type { MarkDebriefReadInput, RaiseConcernInput } from "../input";

/** The consultant has read what was shared: the desk no longer lists it, and the candidate sees when. */
export async function markDebriefRead(viewer: Consultant, { id, read }: MarkDebriefReadInput, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.settleStep(viewer, held, "consultant")) throw new NotFound();
    const [shared] = await tx
      .select({
        at: debriefs.sharedAt,
        read: sql<boolean>`exists (select from step_facts f where f.workspace_id = debriefs.workspace_id
          and f.interview_id = debriefs.interview_id and f.step = 'read-debrief' and f.kind = 'done')`,
      })
      .from(debriefs)
      .where(and(eq(debriefs.consultantWorkspaceId, viewer.workspaceId), eq(debriefs.interviewId, held.id)));
    if (!shared) throw new Refused("Nothing of the debrief is shared with you now.");
    if (read === "yes" && shared.read) return;
    const fact = { ...ownerOf(held), step: "read-debrief", kind: "done" as const };
    const itself = and(
      ...[eq(stepFacts.workspaceId, held.workspaceId), eq(stepFacts.interviewId, held.id)],
      eq(stepFacts.step, fact.step),
    );
    const gone = await tx.delete(stepFacts).where(itself).returning({ kind: stepFacts.kind });
    if (read === "no" && gone.length === 0) return;
    if (read === "yes") await tx.insert(stepFacts).values({ ...fact, at: now, by: viewer.userId });
    await told(tx, viewer, held, now, read === "yes" ? "debrief read" : "debrief to be read again");
  });
}

/**
 * R15, R17: the concern was raised with the client, with the result. The result may be added later, or changed: the candidate reads the
 * present one, and the moment at which it was raised stays.
 */
export async function raiseConcern(viewer: Consultant, { id, cameOfIt }: RaiseConcernInput, now: Date) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.raiseConcern(viewer, held)) throw new NotFound();
    if (held.cancelledAt) throw new Refused("This interview was cancelled.");
    const [asked] = await tx
      .select()
      .from(concerns)
      .where(and(eq(concerns.workspaceId, held.workspaceId), eq(concerns.interviewId, held.id)))
      .orderBy(desc(concerns.askedAt))
      .limit(1);
    if (!asked) throw new Refused("There is no concern to raise any more: the candidate took it back.");
    const first = asked.raisedAt === null;
    if (!first && asked.cameOfIt === cameOfIt) return;
    await tx
      .update(concerns)
      .set({ cameOfIt, ...(first && { raisedAt: now, raisedBy: viewer.userId }) })
      .where(and(eq(concerns.workspaceId, held.workspaceId), eq(concerns.id, asked.id)));
    await told(tx, viewer, held, now, first ? "concern raised" : "what came of the concern", cameOfIt);
  });
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

async function told(tx: Tx, viewer: Consultant, held: Interview, now: Date, verb: string, what?: string) {
  await record(tx, viewer, now, { ...ownerOf(held), consultants: true, verb, ...(what && { detail: { what } }) });
  await reschedule(tx, held.id, now);
}
