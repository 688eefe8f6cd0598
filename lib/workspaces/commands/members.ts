import { and, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { candidates, invitations, memberships } from "@/db/schema/workspaces";
import { NotFound, Refused } from "../../errors";
import { audit, auditAll } from "../../history/commands";
import { consultantChangeVerbs } from "../../history/rules";
import { cancelEmailByOccasion, cancelMessagesOfInterviews } from "../../mail/commands/call-back";
import { notifyPeople } from "../../news/commands";
import { inChargeOfAllNotification, newConsultantNotification } from "../../news/rules";
import { hasPlan } from "../../outcomes/queries";
import { may } from "../../permissions";
import { checkAtNextSweep } from "../../reminders/commands/rewake";
import { type Consultant, system } from "../../viewer";
import { type LockedAgency, lockAgency } from "../queries";
import { logAgencyEvent } from "./agency";

type Role = "owner" | "consultant";

const lastOwner = "An agency keeps one owner at least. Make somebody else an owner first.";

const ownersBut = (held: LockedAgency, userId: string) =>
  held.members.filter((one) => one.role === "owner" && one.userId !== userId);

/** An owner makes a member an owner or a consultant, themselves too as long as another owner stays. */
export const changeAccess = (viewer: Consultant, { userId, role }: { userId: string; role: Role }, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await lockAgency(tx, viewer);
    if (!may.changeRoles(held.me, viewer)) throw new NotFound();
    const member = held.members.find((one) => one.userId === userId);
    if (!member) throw new Refused("They are not a member any more.");
    if (member.role === role) return;
    if (role === "consultant" && ownersBut(held, userId).length === 0) throw new Refused(lastOwner);
    await tx.update(memberships).set({ role }).where(membership(viewer, userId));
    if (role === "consultant") await endInvitations(tx, held, eq(invitations.invitedBy, userId), now);
    const what = `${member.name ?? member.email} is ${role === "owner" ? "an owner" : "a consultant"}`;
    await tell(tx, held, "role changed", what, now);
    await logAgencyEvent(tx, held, { event: "role changed", aboutId: userId, what: role }, now);
  });

type Named = { userId: string; name: string; email: string };
const named = (one: LockedAgency["members"][number]): Named => ({ ...one, name: one.name ?? one.email });

type Leaving = { userId: string; heir: string };

/** An owner ends a membership. The member's candidates and interviews pass to `heir`, and their sessions end. */
export const removeMember = (viewer: Consultant, { userId, heir }: Leaving, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await lockAgency(tx, viewer);
    if (!may.removeMember(held.me, viewer)) throw new NotFound();
    if (userId === viewer.userId) throw new Refused("To go yourself, leave the agency on its settings page.");
    const member = held.members.find((one) => one.userId === userId);
    if (!member) return;
    await end(tx, held, { userId, heir }, now);
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await tell(tx, held, "member removed", member.name ?? member.email, now);
    await logAgencyEvent(tx, held, { event: "member removed", aboutId: userId }, now);
  });

/** A member goes by themselves. The last owner stays. */
export const leaveAgency = (viewer: Consultant, { heir }: { heir: string }, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await lockAgency(tx, viewer);
    if (!may.leaveAgency(held.me, viewer)) throw new NotFound();
    if (held.me.role === "owner" && ownersBut(held, viewer.userId).length === 0) throw new Refused(lastOwner);
    await end(tx, held, { userId: viewer.userId, heir }, now);
    await tell(tx, held, "member left", held.myName, now);
    await logAgencyEvent(tx, held, { event: "member left" }, now);
  });

const membership = ({ workspaceId }: Consultant, userId: string) =>
  and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId), isNull(memberships.endedAt));

async function end(tx: Tx, held: LockedAgency, { userId, heir }: Leaving, now: Date) {
  const next = held.members.find((one) => one.userId === heir && one.userId !== userId);
  if (!next) throw new Refused("Choose who takes over their candidates and interviews.", "heir");
  const gone = held.members.find((one) => one.userId === userId);
  if (gone) await passOn(tx, held, named(gone), named(next), now);
  const theirs = gone
    ? or(eq(invitations.invitedBy, userId), eq(invitations.email, gone.email))
    : eq(invitations.invitedBy, userId);
  await endInvitations(tx, held, theirs, now);
  await tx.update(memberships).set({ endedAt: now, endedBy: held.me.userId }).where(membership(held.me, userId));
}

/**
 * A removed member lets nobody in, and cannot return by another open invitation; a former owner lets nobody in either. Candidates whom they
 * invited are the agency's, and may still join.
 */
async function endInvitations(tx: Tx, held: LockedAgency, which: SQL | undefined, now: Date) {
  const ended = await tx
    .update(invitations)
    .set({ revokedAt: now, revokedBy: held.me.userId })
    .where(
      and(
        ...[eq(invitations.workspaceId, held.me.workspaceId), which, ne(invitations.as, "candidate")],
        ...[isNull(invitations.acceptedAt), isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
      ),
    )
    .returning({ id: invitations.id });
  for (const { id } of ended)
    await cancelEmailByOccasion(tx, `invitation:${id}`, "The invitation was taken back.", now);
}

/** Every candidate and interview of one consultant gets another. Scheduled notes name the former one, so they are cancelled. */
async function passOn(tx: Tx, held: LockedAgency, from: Named, to: Named, now: Date) {
  const { workspaceId } = held.me;
  const theirs = and(eq(interviews.workspaceId, workspaceId), eq(interviews.consultantUserId, from.userId));
  const because = `${to.name} is the consultant in charge now. Read it again before you send it.`;
  await cancelMessagesOfInterviews(tx, and(theirs, hasPlan()), null, because, now);
  const moved = await tx
    .update(interviews)
    .set({ consultantUserId: to.userId, consultantName: to.name, consultantEmail: to.email })
    .where(theirs)
    .returning({ interviewId: interviews.id, candidateUserId: interviews.candidateUserId });
  const led = await tx
    .update(candidates)
    .set({ consultantUserId: to.userId, version: sql`${candidates.version} + 1` })
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.consultantUserId, from.userId)))
    .returning({ candidateId: candidates.id, what: candidates.name, userId: candidates.userId });
  const told = { workspaceId, consultants: true, byName: held.myName };
  const hands = { from: from.name, to: to.name };
  await auditAll(tx, held.me, now, [
    ...moved.map((one) => ({
      ...{ ...told, ...one, verb: consultantChangeVerbs.handedOver },
      detail: { ...hands, fromId: from.userId },
    })),
    ...led.map(({ candidateId, what }) => ({
      ...{ ...told, candidateUserId: null, verb: "candidate handed over" },
      detail: { candidateId, what, ...hands },
    })),
  ]);
  await checkAtNextSweep(
    tx,
    moved.map((one) => one.interviewId),
    now,
  );
  const at = { workspaceId, agency: held.name };
  const all = inChargeOfAllNotification({ ...at, from: from.name, candidates: led.length, interviews: moved.length });
  const hasWork = led.length + moved.length > 0 && to.userId !== held.me.userId;
  await notifyPeople(
    tx,
    [
      ...(hasWork ? [{ userId: to.userId, item: all }] : []),
      ...led.flatMap(({ userId }) =>
        userId ? [{ userId, item: newConsultantNotification({ ...at, by: to.name, before: from.name }) }] : [],
      ),
    ],
    now,
  );
}

const tell = (tx: Tx, held: LockedAgency, verb: string, what: string, now: Date) =>
  audit(tx, held.me, now, {
    ...{ workspaceId: held.me.workspaceId, candidateUserId: null, consultants: true },
    ...{ verb, detail: { what }, byName: held.myName },
  });
