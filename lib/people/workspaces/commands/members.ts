import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { candidates, invitations, memberships } from "@/db/schema/workspaces";
import type { MemberAccess } from "@/lib/enums";
import { Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { inChargeOfAllNotification, newConsultantNotification } from "@/lib/mail/notifications/rules";
import { cancelEmailByOccasion, cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { hasPlan } from "@/lib/planning/outcomes/queries";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import { auditAll } from "@/lib/record/audit/commands";
import { consultantChangeVerbs } from "@/lib/record/audit/rules";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type LockedAgency, withAgency } from "./with-agency";

const lastOwnerMessage = "An agency needs at least one owner. Make somebody else an owner first.";

const otherOwners = (agency: LockedAgency, userId: string) =>
  agency.members.filter((member) => member.access === "owner" && member.userId !== userId);

/** An owner makes a member an owner or a consultant, themselves too as long as another owner stays. */
export const changeAccess = (
  viewer: Consultant,
  { userId, access }: { userId: string; access: MemberAccess },
  now: Date,
) =>
  withAgency(viewer, may.changeAccess, now, async (agency) => {
    const member = agency.members.find((member) => member.userId === userId);
    if (!member) throw new Refused("They are no longer a member.");
    if (member.access === access) return agency.unchanged();
    if (access === "consultant" && otherOwners(agency, userId).length === 0) throw new Refused(lastOwnerMessage);
    await agency.tx.update(memberships).set({ access }).where(membership(viewer, userId));
    if (access === "consultant") await endInvitations(agency, eq(invitations.invitedBy, userId));
    const what = `${member.name ?? member.email} is ${access === "owner" ? "an owner" : "a consultant"}`;
    await agency.audit("access-changed", { detail: { what } });
    await agency.logSecurityEvent({ event: "role changed", aboutId: userId, what: access });
    return agency.audited();
  });

type NamedMember = { userId: string; name: string; email: string };
const namedMember = (one: LockedAgency["members"][number]): NamedMember => ({ ...one, name: one.name ?? one.email });

type RemoveMemberInput = { userId: string; heir: string };

/** An owner ends a membership. The member's candidates and interviews pass to `heir`, and their sessions end. */
export const removeMember = (viewer: Consultant, { userId, heir }: RemoveMemberInput, now: Date) =>
  withAgency(viewer, may.removeMember, now, async (agency) => {
    if (userId === viewer.userId)
      throw new Refused("You can’t remove yourself. Leave the agency on its settings page.");
    const member = agency.members.find((member) => member.userId === userId);
    if (!member) return agency.unchanged();
    await endMembership(agency, { userId, heir });
    await agency.tx.delete(sessions).where(eq(sessions.userId, userId));
    await agency.audit("member-removed", { detail: { what: member.name ?? member.email } });
    await agency.logSecurityEvent({ event: "member removed", aboutId: userId });
    return agency.audited();
  });

/** A member goes by themselves. The last owner stays. */
export const leaveAgency = (viewer: Consultant, { heir }: { heir: string }, now: Date) =>
  withAgency(viewer, may.leaveAgency, now, async (agency) => {
    if (agency.me.access === "owner" && otherOwners(agency, viewer.userId).length === 0)
      throw new Refused(lastOwnerMessage);
    await endMembership(agency, { userId: viewer.userId, heir });
    await agency.audit("member-left", { detail: { what: agency.myName } });
    await agency.logSecurityEvent({ event: "member left" });
    return agency.audited();
  });

const membership = (viewer: Consultant, userId: string) =>
  and(isInWorkspace(viewer, memberships), eq(memberships.userId, userId), isNull(memberships.endedAt));

async function endMembership(agency: LockedAgency, { userId, heir }: RemoveMemberInput) {
  const { tx, me, now } = agency;
  const next = agency.members.find((member) => member.userId === heir && member.userId !== userId);
  if (!next) throw new Refused("Choose who takes over their candidates and interviews.", "heir");
  const leavingMember = agency.members.find((member) => member.userId === userId);
  if (leavingMember) await handOverWork(agency, namedMember(leavingMember), namedMember(next));
  const theirs = leavingMember
    ? or(eq(invitations.invitedBy, userId), eq(invitations.email, leavingMember.email))
    : eq(invitations.invitedBy, userId);
  await endInvitations(agency, theirs);
  await tx.update(memberships).set({ endedAt: now, endedBy: me.userId }).where(membership(me, userId));
}

/**
 * Open invitations that a removed member sent, or somebody who is no longer an owner, no longer let anybody in. The member cannot return by
 * another open invitation either. Candidates that they invited belong to the agency, and may still join.
 */
async function endInvitations({ tx, me, now }: LockedAgency, which: SQL | undefined) {
  const ended = await tx
    .update(invitations)
    .set({ revokedAt: now, revokedBy: me.userId })
    .where(
      and(
        ...[isInWorkspace(me, invitations), which, ne(invitations.invitedAs, "candidate")],
        ...[isNull(invitations.acceptedAt), isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of ended) await cancelEmailByOccasion(tx, `invitation:${id}`, "The invitation was cancelled.", now);
}

/** Every candidate and interview of one consultant gets another. Scheduled notes name the former one, so they are cancelled. */
async function handOverWork(agency: LockedAgency, from: NamedMember, to: NamedMember) {
  const { tx, workspaceId, now } = agency;
  const theirs = and(eq(interviews.workspaceId, workspaceId), eq(interviews.consultantUserId, from.userId));
  const reason = `${to.name} is the consultant now. Read it again before you send it.`;
  await cancelMessagesOfInterviews(tx, and(theirs, hasPlan()), null, reason, now);
  const movedInterviews = await tx
    .update(interviews)
    .set({ consultantUserId: to.userId, consultantName: to.name, consultantEmail: to.email })
    .where(theirs)
    .returning({ interviewId: interviews.id, candidateUserId: interviews.candidateUserId });
  const movedCandidates = await tx
    .update(candidates)
    .set({ consultantUserId: to.userId, version: sql`${candidates.version} + 1` })
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.consultantUserId, from.userId)))
    .returning({ candidateId: candidates.id, what: candidates.name, userId: candidates.userId });
  const auditFields = { workspaceId, consultants: true, byName: agency.myName };
  const hands = { from: from.name, to: to.name };
  await auditAll(tx, agency.me, now, [
    ...movedInterviews.map((interview) => ({
      ...{ ...auditFields, ...interview, verb: consultantChangeVerbs.handedOver },
      detail: { ...hands, fromId: from.userId },
    })),
    ...movedCandidates.map(({ candidateId, what }) => ({
      ...{ ...auditFields, candidateUserId: null, verb: "candidate-handed-over" as const },
      detail: { candidateId, what, ...hands },
    })),
  ]);
  await checkAtNextSweep(
    tx,
    movedInterviews.map((interview) => interview.interviewId),
    now,
  );
  const at = { workspaceId, agency: agency.name };
  const all = inChargeOfAllNotification({
    ...at,
    from: from.name,
    candidates: movedCandidates.length,
    interviews: movedInterviews.length,
  });
  const hasWork = movedCandidates.length + movedInterviews.length > 0 && to.userId !== agency.me.userId;
  await notifyPeople(
    tx,
    [
      ...(hasWork ? [{ userId: to.userId, item: all }] : []),
      ...movedCandidates.flatMap(({ userId }) =>
        userId ? [{ userId, item: newConsultantNotification({ ...at, by: to.name, before: from.name }) }] : [],
      ),
    ],
    now,
  );
}
