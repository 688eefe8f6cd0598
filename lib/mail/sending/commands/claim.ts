import { sql } from "drizzle-orm";
import { type Tx, writeBatch } from "@/db/client";
import type { System } from "@/lib/viewer";
import type { ClaimedEmail, LeaseKey } from "../rules/in-flight";
import { withoutFlush } from "./flush";

/** A lease that expired during sending leaves one more e-mail that may have arrived. */
const cutOff = (row: "o" | "old") => sql.raw(`(${row}.dispatching_at is not null and ${row}.leased_until is not null)`);

/**
 * Claims the oldest due e-mails without a lease, for 30 seconds on the database's clock. One statement. It is not flushed to disk: if a
 * crash of the database loses the lease, nobody has the e-mails, and nothing else happened.
 */
export async function claimDueEmails(
  viewer: System,
  leaseToken: string,
  now: Date,
  limit: number,
): Promise<ClaimedEmail[]> {
  const [, rows] = await writeBatch(
    viewer,
    (tx) => [
      withoutFlush(tx),
      tx.execute<Omit<ClaimedEmail, "dueAt" | "leaseToken"> & { dueAt: string }>(sql`
        with due as materialized (
          select id from outbox where sent_at is null and ended_at is null and next_attempt_at <= ${now}::timestamptz
            and (leased_until is null or leased_until < clock_timestamp())
          order by next_attempt_at limit ${limit}::int for update skip locked
        )
        update outbox o set lease_token = ${leaseToken}::uuid, leased_until = clock_timestamp() + interval '30 seconds',
          uncertain_attempts = o.uncertain_attempts + ${cutOff("o")}::int
        where o.id = any(array(select id from due))
        returning o.id, o.class, o.to_address as "to", o.workspace_id as "workspaceId", o.candidate_user_id as "candidateUserId",
          o.interview_id as "interviewId", o.user_id as "userId", o.sender_user_id as "senderUserId",
          encode(o.recipient_key, 'hex') as "recipientKey", o.consultant_workspace_id as "agencyId", o.content, o.due_at as "dueAt",
          o.attempts, o.uncertain_attempts as "uncertainAttempts", ${cutOff("old")} as "cutOff"`),
    ],
    "by index",
  );
  const claimed = rows.map((row) => ({ ...row, leaseToken, dueAt: new Date(row.dueAt) }));
  return claimed.sort((row, other) => row.dueAt.getTime() - other.dueAt.getTime());
}

/** Gives back what was claimed and not begun, as far as it still is ours. */
export const releaseClaims = (tx: Tx, rows: LeaseKey[]) =>
  tx.execute(sql`
    update outbox o set lease_token = null, leased_until = null
    from unnest(${leasesSql(rows)}) as n(id, lease_token)
    where ${isAmong(rows)} and o.id = n.id and o.lease_token = n.lease_token and o.ended_at is null`);

/** A second condition beside a join: with it the database finds the rows of the outbox ("o") by their ids, in whatever order it joins. */
export const isAmong = (rows: { id: string }[]) => sql`o.id = any(${sql.param(rows.map((row) => row.id))}::uuid[])`;

/** Two arrays for unnest(): the ids of these rows, and the tokens of their leases. */
export const leasesSql = (rows: LeaseKey[]) =>
  sql`${sql.param(rows.map((row) => row.id))}::uuid[], ${sql.param(rows.map((row) => row.leaseToken))}::uuid[]`;
