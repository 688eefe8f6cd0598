import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { System } from "@/lib/viewer";
import { hostAwayPause, lockedOutPause } from "../rules";
import type { DeliveryResult } from "../rules/in-flight";
import { hostKey } from "./transport";

/** Why nothing may be handed to the mail server now, or null. */
export async function findPauseReason(viewer: System, now: Date): Promise<string | null> {
  const [row] = await transaction(viewer, (tx) =>
    tx.execute<{ reason: string }>(
      sql`select reason from mail_pauses where host = ${hostKey()} and until > ${now}::timestamptz`,
    ),
  );
  return row?.reason ?? null;
}

/** If a server can't be reached, we wait for a minute. If it refuses our credentials, we wait longer, until an operator may have corrected them. */
export async function pauseHost(tx: Tx, results: DeliveryResult[], now: Date) {
  const locked = results.some((result) => result.verdict === "locked out");
  if (!locked && !results.some((result) => result.verdict === "host away")) return;
  const until = new Date(now.getTime() + (locked ? lockedOutPause : hostAwayPause));
  await tx.execute(sql`
    insert into mail_pauses (host, until, reason)
    values (${hostKey()}, ${until}::timestamptz, ${locked ? "locked out" : "host away"})
    on conflict (host) do update set until = excluded.until, reason = excluded.reason`);
}
