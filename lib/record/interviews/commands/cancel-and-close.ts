import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { Refused } from "@/lib/errors";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { Viewer } from "@/lib/viewer";
import type { Interview } from "../queries";
import { rescheduleRounds } from "./reschedule-rounds";
import { type LockedInterview, withInterview } from "./with-interview";

type EndInterviewInput = { id: string; reason: string };

/** The interview does not take place. Its steps become obsolete, scheduled notes are cancelled; restoring brings the steps back. */
export const cancelInterview = (viewer: Viewer, { id, reason }: EndInterviewInput, now: Date) =>
  changeInterview(viewer, id, now, "interview-cancelled", async ({ tx, interview }, by) => {
    if (interview.cancelledAt) return;
    await cancelInterviewMessages(tx, { interviewId: id }, "The interview was cancelled.", now);
    return { cancelledAt: now, cancelledBy: by, cancelledReason: reason };
  });

export const restoreInterview = (viewer: Viewer, { id }: { id: string }, now: Date) =>
  changeInterview(viewer, id, now, "interview-restored", async ({ tx, interview }) => {
    if (!interview.cancelledAt) return;
    await refuseContinued(tx, id);
    return { cancelledAt: null, cancelledBy: null, cancelledReason: null };
  });

/** Closes the interview (R68): no further steps, no further reminders. The interviewers stay in the record. */
export const closeInterview = (viewer: Viewer, { id, reason }: EndInterviewInput, now: Date) =>
  changeInterview(viewer, id, now, "interview-closed", async ({ tx, interview }, by) => {
    if (interview.closedAt) return;
    if (interview.endsAt > now) throw new Refused("It has not taken place yet. Cancel it instead.");
    const why = viewer.as === "consultant" ? "Your consultant closed the interview." : "You closed the interview.";
    await cancelInterviewMessages(tx, { interviewId: id }, why, now);
    return { closedAt: now, closedBy: by, closedReason: reason };
  });

export const reopenInterview = (viewer: Viewer, { id }: { id: string }, now: Date) =>
  changeInterview(viewer, id, now, "interview-reopened", async ({ tx, interview }) => {
    if (!interview.closedAt) return;
    if (!may.reopenInterview(viewer, interview))
      throw new Refused("The candidate closed this interview. They can reopen it. Adding an answer reopens it too.");
    await refuseContinued(tx, id);
    return { closedAt: null, closedBy: null, closedReason: null };
  });

async function refuseContinued(tx: Tx, id: string) {
  const [handover] = await tx
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.interviewId, id), isNotNull(handovers.continuedAs)));
  if (handover) throw new Refused("This interview continues with your agency, on another page.");
}

/** Common to all such changes: it writes only if something changes, and plans the other rounds again. */
async function changeInterview(
  viewer: Viewer,
  id: string,
  now: Date,
  verb: AuditVerb,
  decide: (locked: LockedInterview, by: string | null) => Promise<Partial<Interview> | undefined>,
) {
  await withInterview(viewer, id, may.cancelInterview, now, async (locked) => {
    const { tx, interview } = locked;
    const values = await decide(locked, "userId" in viewer ? viewer.userId : null);
    if (!values) return locked.unchanged();
    await tx
      .update(interviews)
      .set({ ...values, version: interview.version + 1 })
      .where(and(eq(interviews.workspaceId, interview.workspaceId), eq(interviews.id, id)));
    await rescheduleRounds(tx, viewer, interview, now);
    return locked.done(verb);
  });
}
