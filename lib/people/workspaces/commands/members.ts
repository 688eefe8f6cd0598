import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { candidates, invitations, memberships } from "@/db/schema/workspaces";
import type { MemberAccess } from "@/lib/enums";
import { NotFound, Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { inChargeOfAllNotification, newConsultantNotification } from "@/lib/mail/notifications/rules";
import { cancelEmailByOccasion, cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { hasPlan } from "@/lib/planning/outcomes/queries";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import { audit, auditAll } from "@/lib/record/audit/commands";
import { consultantChangeVerbs } from "@/lib/record/audit/rules";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type Consultant, system } from "@/lib/viewer";
import { type LockedAgency, lockAgency } from "../queries";
import { logAgencyEvent } from "./agency";

const lastOwnerMessage = "An agency keeps one owner at least. Make somebody else an owner first.";

const otherOwners = (agency: LockedAgency, userId: string) =>
  agency.members.filter((one) => one.access === "owner" && one.userId !== userId);

/** An owner makes a member an owner or a consultant, themselves too as long as another owner stays. */
export const changeAccess = (
  viewer: Consultant,
  { userId, access }: { userId: string; access: MemberAccess },
  now: Date,
) =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer);
    if (!may.changeAccess(agency.me, viewer)) throw new NotFound();
    const member = agency.members.find((one) => one.userId === userId);
    if (!member) throw new Refused("They are not a member any more.");
    if (member.access === access) return;
    if (access === "consultant" && otherOwners(agency, userId).length === 0) throw new Refused(lastOwnerMessage);
    await tx.update(memberships).set({ access }).where(membership(viewer, userId));
    if (access === "consultant") await endInvitations(tx, agency, eq(invitations.invitedBy, userId), now);
    const what = `${member.name ?? member.email} is ${access === "owner" ? "an owner" : "a consultant"}`;
    await auditAgency(tx, agency, "access-changed", what, now);
    await logAgencyEvent(tx, agency, { event: "role changed", aboutId: userId, what: access }, now);
  });

type NamedMember = { userId: string; name: string; email: string };
const namedMember = (one: LockedAgency["members"][number]): NamedMember => ({ ...one, name: one.name ?? one.email });

type RemoveMemberInput = { userId: string; heir: string };

/** An owner ends a membership. The member's candidates and interviews pass to `heir`, and their sessions end. */
export const removeMember = (viewer: Consultant, { userId, heir }: RemoveMemberInput, now: Date) =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer);
    if (!may.removeMember(agency.me, viewer)) throw new NotFound();
    if (userId === viewer.userId) throw new Refused("To go yourself, leave the agency on its settings page.");
    const member = agency.members.find((one) => one.userId === userId);
    if (!member) return;
    await endMembership(tx, agency, { userId, heir }, now);
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await auditAgency(tx, agency, "member-removed", member.name ?? member.email, now);
    await logAgencyEvent(tx, agency, { event: "member removed", aboutId: userId }, now);
  });

/** A member goes by themselves. The last owner stays. */
export const leaveAgency = (viewer: Consultant, { heir }: { heir: string }, now: Date) =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer);
    if (!may.leaveAgency(agency.me, viewer)) throw new NotFound();
    if (agency.me.access === "owner" && otherOwners(agency, viewer.userId).length === 0)
      throw new Refused(lastOwnerMessage);
    await endMembership(tx, agency, { userId: viewer.userId, heir }, now);
    await auditAgency(tx, agency, "member-left", agency.myName, now);
    await logAgencyEvent(tx, agency, { event: "member left" }, now);
  });

const membership = ({ workspaceId }: Consultant, userId: string) =>
  and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId), isNull(memberships.endedAt));

async function endMembership(tx: Tx, agency: LockedAgency, { userId, heir }: RemoveMemberInput, now: Date) {
  const next = agency.members.find((one) => one.userId === heir && one.userId !== userId);
  if (!next) throw new Refused("Choose who takes over their candidates and interviews.", "heir");
  const leavingMember = agency.members.find((one) => one.userId === userId);
  if (leavingMember) await handOverWork(tx, agency, namedMember(leavingMember), namedMember(next), now);
  const theirs = leavingMember
    ? or(eq(invitations.invitedBy, userId), eq(invitations.email, leavingMember.email))
    : eq(invitations.invitedBy, userId);
  await endInvitations(tx, agency, theirs, now);
  await tx.update(memberships).set({ endedAt: now, endedBy: agency.me.userId }).where(membership(agency.me, userId));
}

/**
 * A removed member lets nobody in, and cannot return by another open invitation; a former owner lets nobody in either. Candidates whom they
 * invited are the agency's, and may still join.
 */
async function endInvitations(tx: Tx, agency: LockedAgency, which: SQL | undefined, now: Date) {
  const ended = await tx
    .update(invitations)
    .set({ revokedAt: now, revokedBy: agency.me.userId })
    .where(
      and(
        ...[eq(invitations.workspaceId, agency.me.workspaceId), which, ne(invitations.invitedAs, "candidate")],
        ...[isNull(invitations.acceptedAt), isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of ended)
    await cancelEmailByOccasion(tx, `invitation:${id}`, "The invitation was taken back.", now);
}

/** Every candidate and interview of one consultant gets another. Scheduled notes name the former one, so they are cancelled. */
async function handOverWork(tx: Tx, agency: LockedAgency, from: NamedMember, to: NamedMember, now: Date) {
  const { workspaceId } = agency.me;
  const theirs = and(eq(interviews.workspaceId, workspaceId), eq(interviews.consultantUserId, from.userId));
  const reason = `${to.name} is the consultant in charge now. Read it again before you send it.`;
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

const auditAgency = (tx: Tx, agency: LockedAgency, verb: AuditVerb, what: string, now: Date) =>
  audit(tx, agency.me, now, {
    ...{ workspaceId: agency.me.workspaceId, candidateUserId: null, consultants: true },
    ...{ verb, detail: { what }, byName: agency.myName },
  });
