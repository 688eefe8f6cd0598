import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { candidates, invitations } from "@/db/schema/workspaces";
import type { InvitedAs } from "@/lib/enums";
import { env } from "@/lib/env";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { cancelEmailByOccasion } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import type { CandidateRow } from "@/lib/people/candidates/commands/with-candidate";
import { type LockedAgency, lockAgency, withAgency } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { isInWorkspace } from "@/lib/scope";
import { newToken } from "@/lib/tokens";
import { type Consultant, system } from "@/lib/viewer";
import type { SendInvitationInput } from "../input";
import { declinedMessage, invitationDays, invitationExpiry, invitedAsLabels, oneTimeLinkStatus } from "../rules";

type InvitationRow = typeof invitations.$inferSelect;
type Invitation = { id: string; invitedAs: InvitedAs; email: string; name: string; candidateId: string | null };

/**
 * An owner invites colleagues. The consultant in charge of a candidate invites the candidate. If the agency does not know the candidate yet,
 * they are added. An open invitation for the same address is replaced: only the newest e-mail works.
 */
export const sendInvitation = (viewer: Consultant, input: SendInvitationInput, now: Date): Promise<void> => {
  const permission = (member: Consultant, here: { workspaceId: string }) => may.sendInvitation(member, here, input.as);
  return withAgency(viewer, permission, now, async (agency) => {
    const [twice] = await agency.tx
      .select({ invitedAs: invitations.invitedAs, email: invitations.email })
      .from(invitations)
      .where(and(isInWorkspace(agency, invitations), eq(invitations.id, input.id)));
    if (twice?.email === input.email && twice.invitedAs === input.as) return agency.unchanged();
    if (twice)
      throw new Refused(
        "This form was already used to invite somebody else. Load the page again, then invite.",
        "email",
      );
    if (input.as !== "candidate" && agency.members.some((member) => member.email === input.email))
      throw new Refused("They are already a member of the agency.", "email");
    const candidate = input.as === "candidate" ? await findOrAddCandidate(agency, input) : null;
    if (candidate && !input.again && (await hasDeclined(agency, candidate.id)))
      throw new Refused(declinedMessage, input.candidateId ? "again" : "email");
    const { id, as: invitedAs, email } = input;
    const name = candidate?.name ?? input.name;
    await insertAndEnqueue(agency, { id, invitedAs, email, name, candidateId: candidate?.id ?? null });
    return agency.audited();
  });
};

/** Whether the candidate declined the last invitation that was not cancelled. */
async function hasDeclined(agency: LockedAgency, candidateId: string): Promise<boolean> {
  const [last] = await agency.tx
    .select({ declinedAt: invitations.declinedAt })
    .from(invitations)
    .where(
      and(
        ...[isInWorkspace(agency, invitations), eq(invitations.candidateId, candidateId)],
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(1);
  return last !== undefined && last.declinedAt !== null;
}

/** The candidate's row that will get the account: the chosen one, the one with this address, or a new one. */
async function findOrAddCandidate(agency: LockedAgency, input: SendInvitationInput) {
  const { tx, workspaceId, now } = agency;
  const { userId } = agency.me;
  const which = input.candidateId ? eq(candidates.id, input.candidateId) : eq(candidates.email, input.email);
  const [known] = await tx
    .select()
    .from(candidates)
    .where(and(isInWorkspace(agency, candidates), which))
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
    await agency.audit("candidate-added", { detail });
    return added!;
  }
  if (!may.inviteCandidate(agency.me, known)) {
    if (input.candidateId) throw new NotFound();
    throw new Refused(
      "The candidate with this address has another consultant. Ask them to send the invitation.",
      "email",
    );
  }
  if (known.userId) throw new Refused(`${known.name} has already accepted an invitation.`, "email");
  if (known.email !== input.email)
    await tx
      .update(candidates)
      .set({ email: input.email, version: known.version + 1 })
      .where(and(isInWorkspace(agency, candidates), eq(candidates.id, known.id)));
  return known;
}

/** Another e-mail with another link; the older link no longer works. `press` becomes the new invitation's id: sent twice, it is one. */
export const resendInvitation = (
  viewer: Consultant,
  { id, press }: { id: string; press: string },
  now: Date,
): Promise<void> =>
  withInvitation(viewer, id, now, async (agency, { row, candidate }) => {
    const [twice] = await agency.tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(
        and(
          isInWorkspace(row, invitations),
          ...[eq(invitations.id, press), eq(invitations.invitedAs, row.invitedAs)],
          row.candidateId ? eq(invitations.candidateId, row.candidateId) : eq(invitations.email, row.email),
        ),
      );
    if (twice) return agency.unchanged();
    const status = oneTimeLinkStatus(row, now);
    if (status === "accepted") throw new Refused("The invitation has already been accepted.");
    if (status === "declined")
      throw new Refused("They declined an invitation. Speak to them before you invite them again.");
    const { invitedAs, name, candidateId } = row;
    // The agency may have another address for a candidate by now.
    const email = candidate ? candidate.email : row.email;
    if (!email) throw new Refused("This candidate no longer has an e-mail address. Invite them on their own page.");
    await insertAndEnqueue(agency, { id: press, invitedAs, email, name, candidateId });
    return agency.audited();
  });

/** Takes an invitation back. One that has come to an end by itself stays as it is. */
export const revokeInvitation = (viewer: Consultant, { id }: { id: string }, now: Date): Promise<void> =>
  withInvitation(viewer, id, now, async (agency, { row }) => {
    if (oneTimeLinkStatus(row, now) !== "open") return agency.unchanged();
    await revokeInvitations(agency, [row.id]);
    const detail = { what: row.name || row.email, candidateId: row.candidateId };
    await agency.audit("invitation-cancelled", { detail });
    await agency.logSecurityEvent({ event: "invitation cancelled", aboutId: row.id });
    return agency.audited();
  });

/** Runs `run` with the agency locked and then the invitation, if the viewer may send such invitations. */
const withInvitation = <T>(
  viewer: Consultant,
  id: string,
  now: Date,
  run: (agency: LockedAgency, on: { row: InvitationRow; candidate: CandidateRow | null }) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer, now);
    const [row] = await tx
      .select()
      .from(invitations)
      .where(and(isInWorkspace(agency, invitations), eq(invitations.id, id)))
      .for("update");
    if (!row) throw new NotFound();
    const [candidate = null] = row.candidateId
      ? await tx
          .select()
          .from(candidates)
          .where(and(isInWorkspace(agency, candidates), eq(candidates.id, row.candidateId)))
      : [];
    if (!may.handleInvitation(agency.me, { ...row, consultantUserId: candidate?.consultantUserId ?? null }))
      throw new NotFound();
    return (await run(agency, { row, candidate })).value;
  });

async function insertAndEnqueue(agency: LockedAgency, invitation: Invitation) {
  const { tx, workspaceId, now } = agency;
  const { userId } = agency.me;
  const { invitedAs, email, candidateId } = invitation;
  const { token, hash } = newToken();
  const older = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        ...[isInWorkspace(agency, invitations), eq(invitations.invitedAs, invitedAs)],
        candidateId ? eq(invitations.candidateId, candidateId) : eq(invitations.email, email),
        ...[isNull(invitations.acceptedAt), isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
      ),
    );
  await revokeInvitations(
    agency,
    older.map(({ id }) => id),
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
    email: "invitation",
    props: {
      link: `${env().APP_URL}/invitations/${token}`,
      ...{ inviter: agency.myName, workspace: agency.name, as: invitedAs, days: invitationDays },
    },
    ...{ occasion: occasionOf(row.id), to: email, dueAt: now },
    from: { userId, at: now },
    of: { workspaceId, candidateUserId: null, byConsultant: true },
  });
  // The days of the link begin when the e-mail is sent.
  if (queued && queued.dueAt > now)
    await tx
      .update(invitations)
      .set({ expiresAt: invitationExpiry(queued.dueAt) })
      .where(and(isInWorkspace(agency, invitations), eq(invitations.id, row.id)));
  const what = `${invitation.name || email}, as ${invitedAsLabels[invitedAs]}`;
  await agency.audit("invitation-sent", { detail: { what, candidateId } });
  await agency.logSecurityEvent({ event: "invitation sent", aboutId: row.id, what: invitedAs });
}

const occasionOf = (id: string) => `invitation:${id}`;

async function revokeInvitations(agency: LockedAgency, ids: string[]) {
  const { tx, me, now } = agency;
  for (const id of ids) {
    await tx
      .update(invitations)
      .set({ revokedAt: now, revokedBy: me.userId })
      .where(and(isInWorkspace(agency, invitations), eq(invitations.id, id)));
    await cancelEmailByOccasion(tx, occasionOf(id), "The invitation was cancelled.", now);
  }
}
