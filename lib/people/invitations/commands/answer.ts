import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { candidates, invitations, memberships, workspaces } from "@/db/schema/workspaces";
import type { InvitedAs, MemberAccess } from "@/lib/enums";
import { NotFound, Refused } from "@/lib/errors";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { invitationAnsweredNotification } from "@/lib/mail/notifications/rules";
import { linkCandidate } from "@/lib/people/candidates/commands/link";
import { findLockedCandidate } from "@/lib/people/candidates/commands/with-candidate";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import { audit } from "@/lib/record/audit/commands";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type Candidate, hashToken, type System, system, type Viewer } from "@/lib/viewer";
import { closedLinkMessages, invitedAsLabels, oneTimeLinkStatus, otherAddressMessage } from "../rules";

type InvitationRow = typeof invitations.$inferSelect;
type InvitedUser = { userId: string; name: string; email: string };
/** What somebody has become, and in which agency. */
export type Joined = { as: InvitedAs; workspaceId: string };

/** The signed-in person accepts, if it was sent to their address. Returns what they are now, and where. */
export const acceptInvitation = (viewer: Candidate, { token }: { token: string }, now: Date): Promise<Joined> =>
  transaction(system, async (tx) => {
    const row = await lockOpenInvitation(tx, token, now);
    return acceptAs(tx, row, await invitedUser(tx, viewer, row.email), now);
  });

/** The person who got this invitation joins the agency. The transaction holds the invitation. */
export async function acceptAs(tx: Tx, row: InvitationRow, person: InvitedUser, now: Date): Promise<Joined> {
  if (row.invitedAs === "candidate") await joinAsCandidate(tx, row, person, now);
  else await joinAsMember(tx, row, row.invitedAs, person, now);
  await tx.update(invitations).set({ acceptedAt: now, acceptedBy: person.userId }).where(thisInvitation(row));
  const { id: aboutId, workspaceId } = row;
  await logSecurityEvent(
    tx,
    { event: "invitation accepted", userId: person.userId, workspaceId, aboutId, what: row.invitedAs },
    now,
  );
  await notifyInviter(tx, row, row.invitedAs === "candidate" && row.name ? row.name : person.name, true, now);
  return { as: row.invitedAs, workspaceId: row.workspaceId };
}

/** Declines. The holder of the e-mail may do so without an account, but nobody who is signed in as another person. */
export const declineInvitation = (viewer: Candidate | System, { token }: { token: string }, now: Date) =>
  transaction(system, async (tx) => {
    const row = await lockOpenInvitation(tx, token, now);
    if (viewer.as === "candidate") await invitedUser(tx, viewer, row.email);
    await tx.update(invitations).set({ declinedAt: now }).where(thisInvitation(row));
    const userId = "userId" in viewer ? viewer.userId : undefined;
    const { id: aboutId, workspaceId } = row;
    await logSecurityEvent(tx, { event: "invitation declined", userId, workspaceId, aboutId }, now);
    await auditInvitation(tx, row, viewer, now, "invitation-declined", row.name || row.email);
    await notifyInviter(tx, row, row.name || row.email, false, now);
  });

/** The sender is notified of the answer, as long as they are a member. */
async function notifyInviter(tx: Tx, row: InvitationRow, person: string, accepted: boolean, now: Date) {
  const { workspaceId, candidateId, id: key, invitedBy: userId } = row;
  const [agency] = await tx
    .select({ name: workspaces.name })
    .from(workspaces)
    .innerJoin(memberships, eq(memberships.workspaceId, workspaces.id))
    .where(and(eq(workspaces.id, workspaceId), eq(memberships.userId, userId), isNull(memberships.endedAt)));
  if (!agency) return;
  const answer = {
    workspaceId,
    agency: agency.name,
    person,
    as: invitedAsLabels[row.invitedAs],
    candidateId,
    accepted,
    key,
  };
  await notifyPeople(tx, [{ userId, item: invitationAnsweredNotification(answer) }], now);
}

const thisInvitation = (row: InvitationRow) =>
  and(eq(invitations.workspaceId, row.workspaceId), eq(invitations.id, row.id));

/**
 * Locks the invitation first, so that the second of two presses finds it used. The workspace is locked before the invitation, in the same
 * order as in the command that cancels one.
 */
export async function lockOpenInvitation(tx: Tx, token: string, now: Date): Promise<InvitationRow> {
  const which = eq(invitations.tokenHash, hashToken(token));
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(sql`${workspaces.id} = (select workspace_id from invitations where ${which})`)
    .for("no key update");
  const [row] = await tx.select().from(invitations).where(which).for("update");
  const status = oneTimeLinkStatus(row, now);
  if (!row || status !== "open") throw new Refused(closedLinkMessages[status === "open" ? "unknown" : status]);
  return row;
}

async function invitedUser(tx: Tx, viewer: Candidate, address: string): Promise<InvitedUser> {
  const [me] = await tx.select().from(users).where(eq(users.id, viewer.userId)).for("share");
  if (!me?.name) throw new NotFound();
  if (me.email !== address) throw new Refused(otherAddressMessage(address));
  return { userId: me.id, name: me.name, email: me.email };
}

async function joinAsCandidate(tx: Tx, row: InvitationRow, person: InvitedUser, now: Date) {
  const { userId, name: byName } = person;
  const viewer = { as: "candidate" as const, userId };
  const locked = row.candidateId
    ? await findLockedCandidate(tx, viewer, row, eq(candidates.id, row.candidateId), now)
    : null;
  // The agency has corrected the address since: this invitation went to somebody else.
  if (locked?.candidate.email !== row.email) throw new Refused(closedLinkMessages.revoked);
  await linkCandidate(locked, userId);
  const { id: candidateId, name: what } = locked.candidate;
  await locked.audit("invitation-accepted", { detail: { what, candidateId }, byName, candidateUserId: userId });
}

/** If they are a member already, they keep the higher access of the two. */
async function joinAsMember(tx: Tx, row: InvitationRow, role: MemberAccess, person: InvitedUser, now: Date) {
  const { workspaceId } = row;
  const { userId } = person;
  const [candidate] = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.userId, userId)));
  if (candidate)
    throw new Refused("You are a candidate of this agency. To accept, leave the agency on your settings page first.");
  await tx
    .insert(memberships)
    .values({ workspaceId, userId, access: role, createdAt: now })
    .onConflictDoUpdate({
      target: [memberships.workspaceId, memberships.userId],
      set: {
        access: sql`case when memberships.ended_at is null and memberships.access = 'owner' then 'owner' else excluded.access end`,
        createdAt: sql`case when memberships.ended_at is null then memberships.created_at else excluded.created_at end`,
        endedAt: null,
        endedBy: null,
      },
    });
  const viewer: Viewer = { as: "consultant", userId, workspaceId, access: role };
  await auditInvitation(tx, row, viewer, now, "invitation-accepted", person.name, person.name);
}

const auditInvitation = (
  tx: Tx,
  row: InvitationRow,
  viewer: Viewer,
  now: Date,
  verb: AuditVerb,
  what: string,
  byName = "",
) =>
  audit(tx, viewer, now, {
    ...{ workspaceId: row.workspaceId, candidateUserId: null, consultants: true },
    ...{ verb, byName, detail: { what, candidateId: row.candidateId } },
  });
