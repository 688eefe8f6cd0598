import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { DeliveryResult } from "../rules/in-flight";
import { isAmong } from "./claim";

/** Those that were not marked before. Links and codes are of no use any more, and neither is an earlier refusal of the address. */
export const markEmailsSent = (tx: Tx, sent: DeliveryResult[], now: Date) =>
  tx.execute<{ id: string }>(sql`
    with known as (delete from suppressions where address = any(${sql.param(sent.map(({ row }) => row.to))}::text[]))
    update outbox o set sent_at = ${now}::timestamptz, lease_token = null, leased_until = null, last_reply = r.reply, content = o.content - 'sealed'
    from unnest(${sql.param(sent.map(({ row }) => row.id))}::uuid[], ${sql.param(sent.map(({ reply }) => reply))}::text[]) as r(id, reply)
    where ${isAmong(sent.map(({ row }) => row))} and o.id = r.id and o.sent_at is null returning o.id`);
