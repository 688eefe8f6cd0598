import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { waitingItems } from "@/lib/mail/outbox/rules/content";
import type { DeliveryResult, UndeliveredReason } from "../rules/in-flight";

/** True if it was ours to end. What no longer is to be said ends only if nothing was added to it meanwhile. */
export async function endSending(
  tx: Tx,
  { row, reply }: DeliveryResult,
  why: UndeliveredReason,
  now: Date,
): Promise<boolean> {
  const seen = why === "over" ? JSON.stringify(waitingItems(row.content)) : null;
  const ended = await tx.execute(sql`
    update outbox set ended_at = ${now}::timestamptz, ended_reason = ${why}, last_reply = ${reply}, lease_token = null, leased_until = null,
      content = content - 'sealed'
    where id = ${row.id}::uuid and lease_token = ${row.leaseToken}::uuid and sent_at is null and ended_at is null
      and (${seen}::jsonb is null or content -> 'props' -> 'items' = ${seen}::jsonb)
    returning id`);
  if (why === "no such address" && reply)
    await tx.execute(sql`
      insert into suppressions (address, since, reply) values (${row.to}, ${now}::timestamptz, ${reply}) on conflict do nothing`);
  return ended.length > 0;
}
