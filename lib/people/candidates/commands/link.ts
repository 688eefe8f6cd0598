import { and, eq, isNull, sql } from "drizzle-orm";
import { interviews } from "@/db/schema/interviews";
import { candidates, memberships } from "@/db/schema/workspaces";
import { Refused } from "@/lib/errors";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { isInWorkspace } from "@/lib/scope";
import type { LockedCandidate } from "./with-candidate";

/** Members of an agency read what clients said in their own words. No candidate may read that about themselves. */
export const memberAndCandidateMessage = "Somebody who works in this agency can’t also be its candidate.";

/**
 * The rows about an interview that its candidate may read. The client's words, its links, and a brief that was not sent are not among them.
 */
const candidateTables = [
  ...["interviewers", "promises", "step_events", "answers", "questions", "tasks", "situations", "concerns"],
  ...["debriefs", "debrief_entries", "lessons", "messages", "draft_comments"],
];

/**
 * In a transaction of the system: a candidate's row, which it holds, gets the account that accepted, and so do all rows that are theirs to
 * read. The foreign keys pass on a change of the account, but not a first account: they cannot follow a null.
 */
export async function linkCandidate(locked: LockedCandidate, userId: string) {
  const { tx, candidate, now } = locked;
  const { workspaceId, id } = candidate;
  if (candidate.userId === userId) return;
  if (candidate.userId) throw new Refused("Somebody else has already accepted this invitation.");
  const [other] = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(isInWorkspace(candidate, candidates), eq(candidates.userId, userId)));
  if (other) throw new Refused("You are already a candidate of this agency.");
  const [member] = await tx
    .select({ access: memberships.access })
    .from(memberships)
    .where(and(isInWorkspace(candidate, memberships), eq(memberships.userId, userId), isNull(memberships.endedAt)));
  if (member) throw new Refused(memberAndCandidateMessage);
  await locked.update({ userId, linkedAt: now, leftAt: null });
  const linkedInterviews = await tx
    .update(interviews)
    .set({ candidateUserId: userId })
    .where(
      and(eq(interviews.workspaceId, workspaceId), eq(interviews.candidateId, id), isNull(interviews.candidateUserId)),
    )
    .returning({ id: interviews.id, nextCheckAt: interviews.nextCheckAt });
  if (linkedInterviews.length === 0) return;
  const ids = sql.param(linkedInterviews.map((interview) => interview.id));
  for (const name of candidateTables)
    await tx.execute(sql`update ${sql.identifier(name)} set candidate_user_id = ${userId}::uuid
      where workspace_id = ${workspaceId}::uuid and interview_id = any(${ids}::uuid[]) and candidate_user_id is null`);
  // Feedback that was withdrawn before anybody read it stays hidden. Feedback that was read stays visible, as withdrawn.
  await tx.execute(sql`update feedback f set candidate_user_id = ${userId}::uuid
    where f.workspace_id = ${workspaceId}::uuid and f.interview_id = any(${ids}::uuid[]) and f.candidate_user_id is null
      and (f.undone_at is null or exists (select from feedback r where r.workspace_id = f.workspace_id
        and r.interview_id = f.interview_id and r.client_feedback_id is not distinct from f.client_feedback_id
        and r.read_at <= f.undone_at))`);
  // They get the history that they would have read with an account at that time, but nothing that another account kept private.
  await tx.execute(sql`update audit_events set candidate_user_id = ${userId}::uuid
    where workspace_id = ${workspaceId}::uuid and interview_id = any(${ids}::uuid[]) and candidate_user_id is null and visible_to_candidate
      and (consultant_workspace_id is not null or "by" = ${userId}::uuid)`);
  await tx.execute(sql`update briefs set candidate_user_id = ${userId}::uuid
    where workspace_id = ${workspaceId}::uuid and interview_id = any(${ids}::uuid[]) and sent_at is not null`);
  for (const interview of linkedInterviews) if (interview.nextCheckAt) await reschedule(tx, interview.id, now);
}
