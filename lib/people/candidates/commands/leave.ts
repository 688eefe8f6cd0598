import { and, eq, sql } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import type { Candidate } from "@/lib/viewer";
import { withOwnCandidacy } from "./with-candidate";

/** What was never shared with the agency is deleted once its writer has left. A friend's reading shows a draft, so it is deleted too. */
const unsharedRows = [
  ...["debrief_drafts", "draft_answers", "friend_reviews"].map((name) => [name, sql`true`] as const),
  ...["debrief_entries", "lessons", "debriefs"].map((name) => [name, sql`shared_at is null`] as const),
  // A step that the candidate opened early. Without their account it would look as if their consultant had opened it (C7).
  ["step_events", sql`kind = 'unlocked' and by = candidate_user_id`] as const,
  // The step of a note that was sent stays settled. The text goes, because it was between the candidate and its recipient.
  ["messages", sql`shared_at is null`] as const,
];

/**
 * A candidate leaves an agency: what they shared stays there, the rest is deleted, scheduled notes are cancelled, and they no longer see
 * the interviews there. Removing the account from the candidate's row removes it from everything, by the foreign keys.
 */
export const leaveAsCandidate = (viewer: Candidate, { workspaceId }: { workspaceId: string }, now: Date) =>
  withOwnCandidacy(viewer, { workspaceId }, now, async (locked) => {
    const { tx, candidate } = locked;
    const ownInterviews = await tx
      .select({ id: interviews.id, nextCheckAt: interviews.nextCheckAt })
      .from(interviews)
      .where(and(eq(interviews.workspaceId, workspaceId), eq(interviews.candidateId, candidate.id)))
      .for("update");
    const ids = sql.param(ownInterviews.map((interview) => interview.id));
    const [me] = await tx.select({ name: users.name }).from(users).where(eq(users.id, viewer.userId));
    for (const { id } of ownInterviews)
      await cancelInterviewMessages(tx, { interviewId: id }, "The candidate left the agency.", now);
    for (const [name, condition] of unsharedRows)
      await tx.execute(sql`delete from ${sql.identifier(name)}
        where workspace_id = ${workspaceId}::uuid and interview_id = any(${ids}::uuid[]) and ${condition}`);
    await locked.update({ userId: null, leftAt: now });
    const detail = { what: candidate.name, candidateId: candidate.id };
    await locked.audit("candidate-left", { detail, byName: me?.name ?? "" });
    const { userId } = viewer;
    await logSecurityEvent(tx, { event: "candidate left", userId, workspaceId, aboutId: candidate.id }, now);
    for (const interview of ownInterviews) if (interview.nextCheckAt) await reschedule(tx, interview.id, now);
    return locked.audited();
  });
