import { and, eq, isNotNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { cancelInterviewMessages } from "../../mail/commands/call-back";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Viewer } from "../../viewer";
import { type Interview, lockInterview } from "../queries";
import { rescheduleRounds } from "./rounds";

type End = { id: string; reason: string };

/** The interview does not take place. Its steps become obsolete, scheduled notes are cancelled; restoring brings the steps back. */
export const cancelInterview = (viewer: Viewer, { id, reason }: End, now: Date) =>
  change(viewer, id, now, "interview cancelled", async (tx, held, by) => {
    if (held.cancelledAt) return;
    await cancelInterviewMessages(tx, { interviewId: id }, "The interview was cancelled.", now);
    return { cancelledAt: now, cancelledBy: by, cancelledBecause: reason };
  });

export const restoreInterview = (viewer: Viewer, { id }: { id: string }, now: Date) =>
  change(viewer, id, now, "interview restored", async (tx, held) => {
    if (!held.cancelledAt) return;
    await refuseGone(tx, id);
    return { cancelledAt: null, cancelledBy: null, cancelledBecause: null };
  });

/** Moving on (R68): no further steps, no further reminders. The people met stay in the record. */
export const closeInterview = (viewer: Viewer, { id, reason }: End, now: Date) =>
  change(viewer, id, now, "interview closed", async (tx, held, by) => {
    if (held.closedAt) return;
    if (held.endsAt > now) throw new Refused("It has not taken place yet. Cancel it instead.");
    await cancelInterviewMessages(tx, { interviewId: id }, "You decided to move on.", now);
    return { closedAt: now, closedBy: by, closedBecause: reason };
  });

export const reopenInterview = (viewer: Viewer, { id }: { id: string }, now: Date) =>
  change(viewer, id, now, "interview reopened", async (tx, held) => {
    if (!held.closedAt) return;
    if (!may.reopenInterview(viewer, held))
      throw new Refused(
        "The candidate has moved on from it. They can open it again, and so does an answer that you log.",
      );
    await refuseGone(tx, id);
    return { closedAt: null, closedBy: null, closedBecause: null };
  });

async function refuseGone(tx: Tx, id: string) {
  const [further] = await tx
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.interviewId, id), isNotNull(handovers.continuedAs)));
  if (further) throw new Refused("It goes on with your agency, in a record of its own.");
}

/**
 * What every such change does: lock the row, check the permission, write only if there is something to write, add to the history,
 * reschedule.
 */
async function change(
  viewer: Viewer,
  id: string,
  now: Date,
  verb: string,
  decide: (tx: Tx, held: Interview, by: string | null) => Promise<Partial<Interview> | undefined>,
) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.cancelInterview(viewer, held)) throw new NotFound();
    const values = await decide(tx, held, "userId" in viewer ? viewer.userId : null);
    if (!values) return;
    await tx
      .update(interviews)
      .set({ ...values, version: held.version + 1 })
      .where(and(eq(interviews.workspaceId, held.workspaceId), eq(interviews.id, id)));
    await record(tx, viewer, now, {
      workspaceId: held.workspaceId,
      interviewId: id,
      candidateUserId: held.candidateUserId,
      consultants: true,
      verb,
    });
    await reschedule(tx, id, now);
    await rescheduleRounds(tx, viewer, held, now);
  });
}
