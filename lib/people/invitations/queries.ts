import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { invitations, workspaces } from "@/db/schema/workspaces";
import { isUuid } from "@/db/uuid";
import type { InvitedAs } from "@/lib/enums";
import { latestOutboxDelay, type OutboxDelay, readOutboxDelay } from "@/lib/mail/outbox/queries";
import { pageLimit, pageOf } from "@/lib/pages";
import { memberRows } from "@/lib/people/workspaces/queries";
import { isNameInWorkspace } from "@/lib/scope";
import { type Consultant, hashToken, type System } from "@/lib/viewer";
import { maxInvitedAtOnce, type OneTimeLinkStatus, oneTimeLinkStatus } from "./rules";

/** What a link is for. Opening it changes nothing, however often a scanner does so. */
export async function findInvitationByLink(viewer: System, token: string, now: Date) {
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select({
        invitedAs: invitations.invitedAs,
        email: invitations.email,
        /** Not the name itself, because anybody with the link can read this page. */
        hasName: sql<boolean>`${invitations.name} <> ''`,
        acceptedAt: invitations.acceptedAt,
        acceptedBy: invitations.acceptedBy,
        declinedAt: invitations.declinedAt,
        revokedAt: invitations.revokedAt,
        expiresAt: invitations.expiresAt,
        workspaceId: invitations.workspaceId,
        workspace: workspaces.name,
        inviter: users.name,
      })
      .from(invitations)
      .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
      .leftJoin(users, eq(users.id, invitations.invitedBy))
      .where(eq(invitations.tokenHash, hashToken(token))),
  ]);
  return { status: oneTimeLinkStatus(row, now), row: row ?? null };
}

/** The name in the last invitation to this address, to fill in a newcomer's name. Only the owner of the address can read it, when signed in. */
export async function findInvitedName(viewer: System, email: string, now: Date): Promise<string> {
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select({ name: invitations.name })
      .from(invitations)
      .where(
        and(
          ...[eq(invitations.email, email), ne(invitations.name, ""), gt(invitations.expiresAt, now)],
          ...[isNull(invitations.declinedAt), isNull(invitations.revokedAt)],
        ),
      )
      .orderBy(desc(invitations.createdAt))
      .limit(1),
  ]);
  return row?.name ?? "";
}

export type AgencyInvitation = {
  id: string;
  email: string;
  name: string;
  invitedAs: InvitedAs;
  inviter: string | null;
  invitedBy: string;
  candidateId: string | null;
  /** Who is in charge of the invited candidate. */
  consultantUserId: string | null;
  createdAt: Date;
  expiresAt: Date;
  status: OneTimeLinkStatus;
  wait: OutboxDelay | null;
};

type InvitationDateTexts = Record<"createdAt" | "expiresAt" | "acceptedAt" | "declinedAt" | "revokedAt", string | null>;

/** The agency's invitations, the latest first; one that a newer to the same address replaced is left out. Goes into a page's round trip. */
export const invitationRows = (tx: Tx, before: string) =>
  tx.execute<
    Omit<AgencyInvitation, "createdAt" | "expiresAt" | "status" | "wait"> & InvitationDateTexts & { wait: unknown }
  >(sql`
    select i.id, i.email, i.name, i.invited_as as "invitedAs", m.name as inviter, i.created_at as "createdAt", i.expires_at as "expiresAt",
      i.accepted_at as "acceptedAt", i.declined_at as "declinedAt", i.revoked_at as "revokedAt", i.invited_by as "invitedBy",
      ${latestOutboxDelay(sql`o.occasion = 'invitation:' || i.id`)} as wait, i.candidate_id as "candidateId", c.consultant_user_id as "consultantUserId"
    from invitations i left join members_here() m on m.user_id = i.invited_by
      left join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
    where i.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      and not (i.revoked_at is not null and exists (select from invitations n where n.workspace_id = i.workspace_id
        and n.email = i.email and n.invited_as = i.invited_as and n.created_at >= i.revoked_at))
      ${isUuid(before) ? sql`and (i.created_at, i.id) < (select b.created_at, b.id from invitations b where b.workspace_id = i.workspace_id and b.id = ${before}::uuid)` : sql``}
    order by i.created_at desc, i.id desc limit ${pageLimit("invitations")}`);

export function invitationsPage(rows: Awaited<ReturnType<typeof invitationRows>>, now: Date) {
  const date = (text: string | null | undefined) => (text ? new Date(text) : null);
  const page = pageOf("invitations", rows, (last) => last.id);
  const list = page.rows.map((row): AgencyInvitation => {
    const expiresAt = new Date(row.expiresAt!);
    const dates = {
      acceptedAt: date(row.acceptedAt),
      declinedAt: date(row.declinedAt),
      revokedAt: date(row.revokedAt),
    };
    const { id, email, name, invitedAs, inviter, invitedBy, candidateId, consultantUserId } = row;
    const wait = readOutboxDelay(row.wait, "wait");
    const status = oneTimeLinkStatus({ ...dates, expiresAt }, now);
    const people = { inviter, invitedBy, candidateId, consultantUserId };
    return {
      id,
      email,
      name,
      invitedAs,
      ...people,
      wait,
      createdAt: new Date(row.createdAt!),
      expiresAt,
      status,
    };
  });
  return { list, older: page.next };
}

/** The agency's members and invitations, in one round trip. */
export async function listMembersAndInvitations(viewer: Consultant, before: string, now: Date) {
  const [members, rows] = await readBatch(viewer, (tx) => [memberRows(tx), invitationRows(tx, before)]);
  const { list, older } = invitationsPage(rows, now);
  return { members, invitations: list, older };
}

/**
 * The viewer's candidates who have an e-mail address and were never invited, the newest first. At most as many as can be invited at once, and
 * whether there are more.
 */
export async function listUninvitedCandidates(viewer: Consultant) {
  const found = await readBatch(viewer, (tx) =>
    tx.execute<{ name: string; email: string }>(sql`
      select c.name, c.email from candidates c
      where ${isNameInWorkspace(viewer, "c")} and c.consultant_user_id = ${viewer.userId}::uuid and c.user_id is null and c.left_at is null
        and c.email is not null and not exists (select from invitations i where i.workspace_id = c.workspace_id and i.candidate_id = c.id)
      order by c.created_at desc, c.id desc limit ${maxInvitedAtOnce + 1}`),
  );
  return { candidates: found.slice(0, maxInvitedAtOnce), hasMore: found.length > maxInvitedAtOnce };
}

/** The state of a candidate's account in the agency: linked, invited, or neither. */
export async function findCandidateInvitation(viewer: Consultant, candidateId: string, now: Date) {
  const rows = await readBatch(viewer, (tx) =>
    tx.execute<Record<string, string | null> & { wait: unknown }>(sql`
      select c.name, c.email, c.linked_at as "linkedAt", c.left_at as "leftAt", c.user_id as "userId", c.consultant_user_id as "consultantUserId",
        i.id, i.email as "invitedEmail", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.declined_at as "declinedAt", i.revoked_at as "revokedAt",
        ${latestOutboxDelay(sql`o.occasion = 'invitation:' || i.id`)} as wait
      from candidates c left join lateral (select * from invitations i where i.workspace_id = c.workspace_id and i.candidate_id = c.id
        order by i.created_at desc limit 1) i on true
      where ${isNameInWorkspace(viewer, "c")} and c.id = ${candidateId}::uuid`),
  );
  const [row] = rows;
  if (!row) return null;
  const date = (text: string | null | undefined) => (text ? new Date(text) : null);
  const last = row.id
    ? {
        id: row.id,
        email: row.invitedEmail!,
        status: oneTimeLinkStatus(
          {
            acceptedAt: date(row.acceptedAt),
            declinedAt: date(row.declinedAt),
            revokedAt: date(row.revokedAt),
            expiresAt: new Date(row.expiresAt!),
          },
          now,
        ),
        expiresAt: new Date(row.expiresAt!),
        wait: readOutboxDelay(row.wait, "wait"),
      }
    : null;
  return {
    name: row.name!,
    email: row.email ?? "",
    isLinked: row.userId !== null,
    leftAt: date(row.leftAt),
    candidate: { workspaceId: viewer.workspaceId, consultantUserId: row.consultantUserId ?? null },
    last,
  };
}
