import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { candidates, invitations } from "@/db/schema/workspaces";
import type { InvitedAs } from "@/lib/enums";
import { env } from "@/lib/env";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { cancelEmailByOccasion } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { logAgencyEvent } from "@/lib/people/workspaces/commands/agency";
import { type LockedAgency, lockAgency } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { audit } from "@/lib/record/audit/commands";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { newToken } from "@/lib/tokens";
import { type Consultant, system } from "@/lib/viewer";
import type { SendInvitationInput } from "../input";
import { invitationDays, invitationExpiry, invitedAsLabels, oneTimeLinkStatus } from "../rules";

type Invitation = { id: string; invitedAs: InvitedAs; email: string; name: string; candidateId: string | null };

/**
 * An owner invites colleagues, the consultant in charge of a candidate invites the candidate. A candidate whom the agency does not know yet
 * is added. An open invitation for the same address is replaced: the newest e-mail counts.
 */
export const sendInvitation = (viewer: Consultant, input: SendInvitationInput, now: Date): Promise<void> =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer);
    if (!may.sendInvitation(agency.me, viewer, input.as)) throw new NotFound();
    const { workspaceId } = viewer;
    const [twice] = await tx
      .select({ invitedAs: invitations.invitedAs, email: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, input.id)));
    if (twice?.email === input.email && twice.invitedAs === input.as) return;
    if (twice)
      throw new Refused("This form was used before, for somebody else. Load the page again, then invite.", "email");
    if (input.as !== "candidate" && agency.members.some((member) => member.email === input.email))
      throw new Refused("They are a member of the agency already.", "email");
    const candidate = input.as === "candidate" ? await findOrAddCandidate(tx, agency, input, now) : null;
    const { id, as: invitedAs, email } = input;
    await insertAndEnqueue(
      tx,
      agency,
      { id, invitedAs, email, name: candidate?.name ?? input.name, candidateId: candidate?.id ?? null },
      now,
    );
  });

/** The row that will be linked: the one that was chosen, the one with this address, or a new one. */
async function findOrAddCandidate(tx: Tx, agency: LockedAgency, input: SendInvitationInput, now: Date) {
  const { workspaceId, userId } = agency.me;
  const which = input.candidateId ? eq(candidates.id, input.candidateId) : eq(candidates.email, input.email);
  const [known] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), which))
    .orderBy(sql`${candidates.userId} nulls last`)
    .limit(1)
    .for("no key update");
  if (!known && input.candidateId) throw new NotFound();
  if (!known) {
    const [added] = await tx
      .insert(candidates)
      .values({
        ...{ workspaceId, name: input.name, email: input.email },
        ...{ consultantUserId: userId, createdAt: now, createdBy: userId },
      })
      .returning();
    const detail = { what: input.name, candidateId: added!.id };
    await auditInvitation(tx, agency, "candidate-added", detail, now);
    return added!;
  }
  if (!may.inviteCandidate(agency.me, known)) {
    if (input.candidateId) throw new NotFound();
    throw new Refused("A colleague is in charge of the candidate with this address. Ask them to send it.", "email");
  }
  if (known.userId) throw new Refused(`${known.name} has accepted already, and works with you here.`, "email");
  if (known.email !== input.email)
    await tx
      .update(candidates)
      .set({ email: input.email, version: known.version + 1 })
      .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.id, known.id)));
  return known;
}

/** Another e-mail with another link; the older link no longer works. `press` becomes the new invitation's id: sent twice, it is one. */
export const resendInvitation = (
  viewer: Consultant,
  { id, press }: { id: string; press: string },
  now: Date,
): Promise<void> =>
  transaction(system, async (tx) => {
    const { held: agency, row, of: candidate } = await lockInvitation(tx, viewer, id);
    const [twice] = await tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(
        and(
          ...[
            eq(invitations.workspaceId, row.workspaceId),
            eq(invitations.id, press),
            eq(invitations.invitedAs, row.invitedAs),
          ],
          row.candidateId ? eq(invitations.candidateId, row.candidateId) : eq(invitations.email, row.email),
        ),
      );
    if (twice) return;
    const status = oneTimeLinkStatus(row, now);
    if (status === "accepted") throw new Refused("It has been accepted already.");
    if (status === "declined") throw new Refused("It was declined. Speak to them before you invite them again.");
    const { invitedAs, name, candidateId } = row;
    // The agency may have another address for a candidate by now.
    const email = candidate ? candidate.email : row.email;
    if (!email) throw new Refused("There is no address for this candidate any more. Invite them from their own page.");
    await insertAndEnqueue(tx, agency, { id: press, invitedAs, email, name, candidateId }, now);
  });

/** Takes an invitation back. One that has come to an end by itself stays as it is. */
export const revokeInvitation = (viewer: Consultant, { id }: { id: string }, now: Date): Promise<void> =>
  transaction(system, async (tx) => {
    const { held: agency, row } = await lockInvitation(tx, viewer, id);
    if (oneTimeLinkStatus(row, now) !== "open") return;
    await revokeInvitations(tx, agency, [row.id], now);
    await auditInvitation(
      tx,
      agency,
      "invitation-cancelled",
      { what: row.name || row.email, candidateId: row.candidateId },
      now,
    );
    await logAgencyEvent(tx, agency, { event: "invitation cancelled", aboutId: row.id }, now);
  });

/** The invitation, held, if the viewer might have sent it. */
async function lockInvitation(tx: Tx, viewer: Consultant, id: string) {
  const agency = await lockAgency(tx, viewer);
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, viewer.workspaceId), eq(invitations.id, id)))
    .for("update");
  if (!row) throw new NotFound();
  const [candidate = null] = row.candidateId
    ? await tx
        .select()
        .from(candidates)
        .where(and(eq(candidates.workspaceId, viewer.workspaceId), eq(candidates.id, row.candidateId)))
    : [];
  if (!may.handleInvitation(agency.me, { ...row, consultantUserId: candidate?.consultantUserId ?? null }))
    throw new NotFound();
  return { held: agency, row, of: candidate };
}

async function insertAndEnqueue(tx: Tx, agency: LockedAgency, invitation: Invitation, now: Date) {
  const { workspaceId, userId } = agency.me;
  const { invitedAs, email, candidateId } = invitation;
  const { token, hash } = newToken();
  const older = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        ...[eq(invitations.workspaceId, workspaceId), eq(invitations.invitedAs, invitedAs)],
        candidateId ? eq(invitations.candidateId, candidateId) : eq(invitations.email, email),
        ...[isNull(invitations.acceptedAt), isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
      ),
    );
  await revokeInvitations(
    tx,
    agency,
    older.map(({ id }) => id),
    now,
  );
  const row = rowOrNotFound(
    await tx
      .insert(invitations)
      .values({
        ...invitation,
        ...{ workspaceId, tokenHash: hash, invitedBy: userId, createdAt: now },
        expiresAt: invitationExpiry(now),
      })
      .onConflictDoNothing()
      .returning({ id: invitations.id }),
  );
  const queued = await enqueue(tx, {
    letter: "invitation",
    props: {
      link: `${env().APP_URL}/invitations/${token}`,
      ...{ inviter: agency.myName, workspace: agency.name, as: invitedAs, days: invitationDays },
    },
    ...{ occasion: occasionOf(row.id), to: email, dueAt: now },
    from: { userId, at: now },
    of: { workspaceId, candidateUserId: null, byConsultant: true },
  });
  // Its days begin when it leaves.
  if (queued && queued.dueAt > now)
    await tx
      .update(invitations)
      .set({ expiresAt: invitationExpiry(queued.dueAt) })
      .where(and(eq(invitations.workspaceId, workspaceId), eq(invitations.id, row.id)));
  const what = `${invitation.name || email}, as ${invitedAsLabels[invitedAs]}`;
  await auditInvitation(tx, agency, "invitation-sent", { what, candidateId }, now);
  await logAgencyEvent(tx, agency, { event: "invitation sent", aboutId: row!.id, what: invitedAs }, now);
}

const occasionOf = (id: string) => `invitation:${id}`;

async function revokeInvitations(tx: Tx, agency: LockedAgency, ids: string[], now: Date) {
  for (const id of ids) {
    await tx
      .update(invitations)
      .set({ revokedAt: now, revokedBy: agency.me.userId })
      .where(and(eq(invitations.workspaceId, agency.me.workspaceId), eq(invitations.id, id)));
    await cancelEmailByOccasion(tx, occasionOf(id), "The invitation was taken back.", now);
  }
}

const auditInvitation = (tx: Tx, agency: LockedAgency, verb: AuditVerb, detail: Record<string, unknown>, now: Date) =>
  audit(tx, agency.me, now, {
    ...{ workspaceId: agency.me.workspaceId, candidateUserId: null, consultants: true },
    ...{ verb, detail, byName: agency.myName },
  });
