import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { DeliveryResult, EmailOnHold } from "../rules/in-flight";
import type { Retry } from "../rules/next-state";
import { postponeMessage } from "./messages";

/** Only if it is still ours: after our lease has expired another sender may have it. */
export const scheduleRetry = (
  tx: Tx,
  { row, reply }: DeliveryResult,
  { state, at, attempts, uncertainAttempts }: Retry,
) =>
  tx.execute(sql`
    update outbox set next_attempt_at = ${at}::timestamptz, attempts = ${attempts}::int, uncertain_attempts = ${uncertainAttempts}::int, last_reply = ${reply},
      lease_token = null, leased_until = null, dispatching_at = case when ${state === "uncertain"}::boolean then dispatching_at end
    where id = ${row.id}::uuid and lease_token = ${row.leaseToken}::uuid and sent_at is null and ended_at is null`);

/** What a person sends visibly waits: its moment is a later one, as if it had been scheduled for then. */
export async function postpone(tx: Tx, { row, until, why }: EmailOnHold) {
  const postponed = await tx.execute(sql`
    update outbox set next_attempt_at = ${until}::timestamptz, due_at = ${until}::timestamptz, delay_reason = ${why}, lease_token = null, leased_until = null,
      dispatching_at = case when uncertain_attempts > 0 then dispatching_at end
    where id = ${row.id}::uuid and lease_token = ${row.leaseToken}::uuid and sent_at is null and ended_at is null returning id`);
  if (postponed.length > 0) await postponeMessage(tx, row, until);
}
