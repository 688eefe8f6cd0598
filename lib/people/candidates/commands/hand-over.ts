import { and, eq, inArray, sql } from "drizzle-orm";
import { interviews } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { inChargeNotification, newConsultantNotification } from "@/lib/mail/notifications/rules";
import { cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";
import type { LockedAgency } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import { auditAll } from "@/lib/record/audit/commands";
import { consultantChangeVerbs, noConsultantName } from "@/lib/record/audit/rules";
import type { Consultant } from "@/lib/viewer";
import type { HandOverCandidateInput } from "../input";
import { type CandidateRow, withCandidateOfAgency } from "./with-candidate";

/**
 * Another consultant takes charge of a candidate, and of all their interviews. Scheduled notes name the former consultant, or have them in
 * copy, so they are cancelled to be read again. Both the new consultant and the candidate are notified.
 */
export async function handOverCandidate(viewer: Consultant, { id, to, from }: HandOverCandidateInput, now: Date) {
  await withCandidateOfAgency(viewer, id, may.handOverCandidate, now, async (agency, locked) => {
    const { tx, candidate } = locked;
    if (candidate.consultantUserId === to) return agency.unchanged();
    const members = agency.members.map((member) => ({ ...member, name: member.name ?? member.email }));
    const next = members.find((member) => member.userId === to);
    if (!next) throw new Refused("That colleague is no longer a member. Choose another.", "to");
    const before = members.find((member) => member.userId === candidate.consultantUserId);
    // If somebody else has just handed the candidate over, this must not undo it without the person seeing it.
    if ((candidate.consultantUserId ?? "") !== from)
      throw new Refused(
        `A colleague has changed this: the consultant is now ${before?.name ?? "somebody else"}. Check it before you hand over.`,
        "to",
      );
    await locked.update({ consultantUserId: to });
    const detail = { what: candidate.name, candidateId: id, from: before?.name ?? noConsultantName, to: next.name };
    await agency.audit("candidate-handed-over", { detail });
    const interviews = await handOverInterviews(agency, candidate, next);
    const at = { workspaceId: viewer.workspaceId, agency: agency.name };
    const theirs = inChargeNotification({
      ...at,
      candidateId: id,
      candidate: candidate.name,
      by: agency.myName,
      interviews,
      hasAccount: candidate.userId !== null,
    });
    await notifyPeople(
      tx,
      [
        ...(to === viewer.userId ? [] : [{ userId: to, item: theirs }]),
        ...(candidate.userId
          ? [
              {
                userId: candidate.userId,
                item: newConsultantNotification({ ...at, by: next.name, before: before?.name ?? null }),
              },
            ]
          : []),
      ],
      now,
    );
    return agency.audited();
  });
}

async function handOverInterviews(
  agency: LockedAgency,
  { id, workspaceId }: CandidateRow,
  next: { userId: string; name: string; email: string },
) {
  const { tx, now } = agency;
  const theirs = and(eq(interviews.workspaceId, workspaceId), eq(interviews.candidateId, id));
  const moved = await tx
    .select({
      ...{ id: interviews.id, candidateUserId: interviews.candidateUserId },
      ...{ fromId: interviews.consultantUserId, from: interviews.consultantName },
    })
    .from(interviews)
    .where(and(theirs, sql`${interviews.consultantUserId} is distinct from ${next.userId}::uuid`))
    .for("update");
  if (moved.length === 0) return 0;
  const ids = moved.map((interview) => interview.id);
  await tx
    .update(interviews)
    .set({ consultantUserId: next.userId, consultantName: next.name, consultantEmail: next.email })
    .where(and(theirs, inArray(interviews.id, ids)));
  const reason = `${next.name} is the consultant now. Read it again before you send it.`;
  await cancelMessagesOfInterviews(tx, inArray(interviews.id, ids), null, reason, now);
  await auditAll(
    tx,
    agency.me,
    now,
    moved.map(({ id: interviewId, candidateUserId, from, fromId }) => ({
      ...{ workspaceId, interviewId, candidateUserId, consultants: true, byName: agency.myName },
      ...{ verb: consultantChangeVerbs.handedOver },
      detail: { from: from ?? noConsultantName, fromId, to: next.name },
    })),
  );
  await checkAtNextSweep(tx, ids, now);
  return ids.length;
}
