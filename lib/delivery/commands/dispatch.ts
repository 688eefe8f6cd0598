import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Standing, stillOwed } from "../../reminders/queries";
import { minded } from "../rules";
import type { Claimed } from "./claim";
import type { Result } from "./mark";

export type Going = { row: Claimed; reminder?: object };
type Dispatched = { going: Going[]; stopped: Result[] };

const ids = (rows: Claimed[]) => sql.param(rows.map((row) => row.id));
const careful = Object.entries(minded).flatMap(([name, minds]) => (minds ? [name] : []));

/**
 * The last look before a letter leaves. Once this is committed it counts as on its way: nobody can call it back any more, and a crash
 * leaves it uncertain. What no longer applies, or is no longer ours, stays here.
 */
export async function dispatch(tx: Tx, rows: Claimed[], now: Date): Promise<Dispatched> {
  if (rows.length === 0) return { going: [], stopped: [] };
  const reminders = rows.filter((row) => row.class === "reminder");
  const owed = reminders.length > 0 ? await stillOwed(tx, reminders, now) : new Map<string, Standing>();
  const stopped: Result[] = [];
  const wanted: Going[] = [];
  for (const row of rows) {
    const found = owed.get(row.id);
    if (!found) wanted.push({ row });
    else if ("props" in found) wanted.push({ row: { ...row, to: found.to }, reminder: found.props });
    else
      stopped.push({
        row,
        reply: "",
        ...(found.over ? { verdict: "over" } : { verdict: "not now", until: found.until }),
      });
  }
  const gone = new Set(
    (
      await leave(
        tx,
        wanted.map((one) => one.row),
      )
    ).map((row) => row.id),
  );
  const left = wanted.filter(({ row }) => !gone.has(row.id)).map(({ row }) => row);
  if (left.length > 0) stopped.push(...(await whyNot(tx, left)));
  return { going: wanted.filter(({ row }) => gone.has(row.id)), stopped };
}

/** From here on they count as on their way, unless they may not go: only those that do are returned. */
export const leave = (tx: Tx, rows: Claimed[]) =>
  tx.execute<{ id: string }>(sql`
    update outbox o set dispatching_at = clock_timestamp(), claimed_until = clock_timestamp() + interval '30 seconds'
    where o.id = any(${ids(rows)}::uuid[]) and o.claim = ${rows[0]?.ticket ?? null}::uuid and o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null
      and not exists (select from suppressions s where s.address = o.to_address and o.class = any(${sql.param(careful)}::text[]))
      and not exists (select from interviews i where i.id = o.interview_id and o.class = 'note' and i.cancelled_at is not null)
    returning o.id`);

/** Called back, taken over by another sender after our lease had run out, cancelled, or to an address that refused us before. */
export async function whyNot(tx: Tx, rows: Claimed[]): Promise<Result[]> {
  const found = await tx.execute<{ id: string; suppressed: boolean; cancelled: boolean }>(sql`
    select o.id, exists (select from suppressions s where s.address = o.to_address) as suppressed,
      exists (select from interviews i where i.id = o.interview_id and i.cancelled_at is not null) as cancelled
    from outbox o
    where o.id = any(${ids(rows)}::uuid[]) and o.claim = ${rows[0]!.ticket}::uuid and o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null`);
  return found.flatMap(({ id, suppressed, cancelled }): Result[] => {
    const row = rows.find((one) => one.id === id);
    if (!row || !(suppressed || cancelled)) return [];
    return [{ row, verdict: cancelled ? "cancelled" : "no such address", reply: "" }];
  });
}
