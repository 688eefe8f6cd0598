import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stillNews } from "../../news/queries";
import { owedIn, stillOwed } from "../../reminders/queries";
import type { System } from "../../viewer";
import { isWeighed, minded } from "../rules";
import type { Claimed } from "./claim";
import type { Result } from "./mark";

/** `late`: what a letter says that is worded only when it leaves. */
export type Going = { row: Claimed; late?: { path: string } };
type Looked = { wanted: Going[]; stopped: Result[] };
type Dispatched<One extends Going> = { going: One[]; stopped: Result[] };

const ids = (rows: Claimed[]) => sql.param(rows.map((row) => row.id));
const tickets = (rows: Claimed[]) => sql.param(rows.map((row) => row.ticket));
type Gone = { id: string; ticket: string };
const isSame = (row: Claimed, one: Gone) => one.id === row.id && one.ticket === row.ticket;
const careful = Object.entries(minded).flatMap(([name, minds]) => (minds ? [name] : []));

/** The last look at what reminders and news are to say. What no longer applies stays here. */
export async function look(viewer: System, rows: Claimed[], now: Date): Promise<Looked> {
  const reminders = rows.filter((row) => row.class === "reminder");
  const news = rows.filter((row) => row.class === "news");
  const [owed, told] = await Promise.all([
    reminders.length > 0 ? stillOwed(viewer, reminders, now) : null,
    news.length > 0 ? stillNews(viewer, news, now) : null,
  ]);
  const stopped: Result[] = [];
  const wanted: Going[] = [];
  for (const row of rows) {
    const found = owed?.get(row.id) ?? told?.get(row.id);
    if (!found) wanted.push({ row });
    else if ("props" in found) wanted.push({ row: { ...row, to: found.to }, late: found.props });
    else
      stopped.push({
        row,
        reply: "",
        ...(found.over ? { verdict: "over" } : { verdict: "not now", until: found.until }),
      });
  }
  return { wanted, stopped };
}

/** Once this is committed they count as on their way: nobody can call them back any more, and a crash leaves them uncertain. */
export async function dispatch<One extends Going>(tx: Tx, wanted: One[]): Promise<Dispatched<One>> {
  if (wanted.length === 0) return { going: [], stopped: [] };
  const { going, left } = parted(wanted, await leave(tx, wanted));
  return { going, stopped: left.length > 0 ? await whyNot(tx, left) : [] };
}

export function parted<One extends Going>(wanted: One[], gone: Gone[]) {
  const isGone = ({ row }: One) => gone.some((one) => isSame(row, one));
  const left = wanted.filter((one) => !isGone(one)).map(({ row }) => row);
  return { going: wanted.filter(isGone), left };
}

/**
 * From here on they count as on their way, unless they may not go: only those that do are returned. One that was added to
 * since it was claimed is not among them: there is more to say now, and so it is claimed anew once our lease has run out.
 */
export const leave = (tx: Tx, wanted: Going[]) => {
  const rows = wanted.map(({ row }) => row);
  const seen = rows.map((row) => (isWeighed(row.class) ? JSON.stringify(owedIn(row)) : null));
  return tx.execute<Gone>(sql`
    update outbox o set dispatching_at = clock_timestamp(), claimed_until = clock_timestamp() + interval '30 seconds'
    from unnest(${ids(rows)}::uuid[], ${tickets(rows)}::uuid[], ${sql.param(seen)}::text[]) as n(id, ticket, seen)
    where o.id = n.id and o.claim = n.ticket and o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null
      and (n.seen is null or o.content -> 'props' -> 'owed' = n.seen::jsonb)
      and not exists (select from suppressions s where s.address = o.to_address and o.class = any(${sql.param(careful)}::text[]))
      and not exists (select from interviews i where i.id = o.interview_id and o.class = 'note' and i.cancelled_at is not null)
    returning o.id, o.claim as ticket`);
};

/** Called back, taken over by another sender after our lease had run out, cancelled, or to an address that refused us before. */
export async function whyNot(tx: Tx, rows: Claimed[]): Promise<Result[]> {
  const found = await tx.execute<Gone & { suppressed: boolean; cancelled: boolean }>(sql`
    select o.id, o.claim as ticket, exists (select from suppressions s where s.address = o.to_address) as suppressed,
      exists (select from interviews i where i.id = o.interview_id and i.cancelled_at is not null) as cancelled
    from outbox o join unnest(${ids(rows)}::uuid[], ${tickets(rows)}::uuid[]) as n(id, ticket) on o.id = n.id and o.claim = n.ticket
    where o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null`);
  return found.flatMap(({ suppressed, cancelled, ...one }): Result[] => {
    const row = rows.find((asked) => isSame(asked, one));
    if (!row || !(suppressed || cancelled)) return [];
    return [{ row, verdict: cancelled ? "cancelled" : "no such address", reply: "" }];
  });
}
