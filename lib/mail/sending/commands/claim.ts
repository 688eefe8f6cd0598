import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { System } from "@/lib/viewer";
import type { ClaimedEmail, LeaseKey } from "../rules/in-flight";

/** A lease that expired during sending leaves one more e-mail that may have arrived. */
const cutOff = sql`(outbox.dispatching_at is not null and outbox.leased_until is not null)`;

/** Claims the oldest due e-mails without a lease, for 30 seconds on the database's clock. One statement. */
export async function claimDueEmails(
  viewer: System,
  leaseToken: string,
  now: Date,
  limit: number,
): Promise<ClaimedEmail[]> {
  const rows = await transaction(viewer, (tx) =>
    tx.execute<Omit<ClaimedEmail, "dueAt" | "leaseToken"> & { dueAt: string }>(sql`
      with due as materialized (
        select id, ${cutOff} as cut_off from outbox
        where sent_at is null and ended_at is null and next_attempt_at <= ${now}::timestamptz
          and (leased_until is null or leased_until < clock_timestamp())
        order by next_attempt_at limit ${limit}::int for update skip locked
      )
      update outbox o set lease_token = ${leaseToken}::uuid, leased_until = clock_timestamp() + interval '30 seconds',
        uncertain_attempts = o.uncertain_attempts + due.cut_off::int
      from due where o.id = due.id
      returning o.id, o.class, o.to_address as "to", o.workspace_id as "workspaceId", o.candidate_user_id as "candidateUserId",
        o.interview_id as "interviewId", o.user_id as "userId", o.sender_user_id as "senderUserId",
        encode(o.recipient_key, 'hex') as "recipientKey", o.consultant_workspace_id as "agencyId", o.content, o.due_at as "dueAt",
        o.attempts, o.uncertain_attempts as "uncertainAttempts", due.cut_off as "cutOff"`),
  );
  const claimed = rows.map((row) => ({ ...row, leaseToken, dueAt: new Date(row.dueAt) }));
  return claimed.sort((row, other) => row.dueAt.getTime() - other.dueAt.getTime());
}

/** Gives back what was claimed and not begun, as far as it still is ours. */
export const releaseClaims = (tx: Tx, rows: LeaseKey[]) =>
  tx.execute(sql`
    update outbox o set lease_token = null, leased_until = null
    from unnest(${leasesSql(rows)}) as n(id, lease_token)
    where o.id = n.id and o.lease_token = n.lease_token and o.ended_at is null`);

/** Two arrays for unnest(): the ids of these rows, and the tokens of their leases. */
export const leasesSql = (rows: LeaseKey[]) =>
  sql`${sql.param(rows.map((row) => row.id))}::uuid[], ${sql.param(rows.map((row) => row.leaseToken))}::uuid[]`;
