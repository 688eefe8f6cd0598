import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { System } from "@/lib/viewer";
import { type HostTrouble, hostPause, hostTroubleOf, mailAlarm } from "../rules";
import type { DeliveryResult } from "../rules/in-flight";
import { hostKey } from "./transport";

/** Why nothing may be handed to the mail server now, or null. */
export async function findPauseReason(viewer: System, now: Date): Promise<HostTrouble | null> {
  const [row] = await transaction(viewer, (tx) =>
    tx.execute<{ reason: HostTrouble }>(
      sql`select reason from mail_pauses where host = ${hostKey()} and until > ${now}::timestamptz`,
    ),
  );
  return row?.reason ?? null;
}

/** What an operator is to be told of the mail server, or null. */
export async function findMailAlarm(viewer: System, now: Date): Promise<string | null> {
  const trouble = await findPauseReason(viewer, now);
  if (!trouble) return null;
  const [row] = await transaction(
    viewer,
    (tx) =>
      tx.execute<{ due: string | null }>(
        sql`select to_json(min(due_at)) #>> '{}' as due from outbox where sent_at is null and ended_at is null`,
      ),
    "by index",
  );
  return mailAlarm(trouble, row?.due ? now.getTime() - Date.parse(row.due) : 0);
}

/** A host that is unwell is left alone for a while. If it refuses our credentials, for longer: until an operator may have corrected them. */
export async function pauseHost(tx: Tx, results: DeliveryResult[], now: Date) {
  const trouble = hostTroubleOf(results.map(({ verdict }) => verdict));
  if (!trouble) return;
  const until = new Date(now.getTime() + hostPause(trouble));
  await tx.execute(sql`
    insert into mail_pauses (host, until, reason) values (${hostKey()}, ${until}::timestamptz, ${trouble})
    on conflict (host) do update set until = excluded.until, reason = excluded.reason`);
}
