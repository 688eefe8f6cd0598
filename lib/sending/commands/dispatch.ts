import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DAY, HOUR } from "../../dates";
import { recheckNotifications } from "../../notifications/queries";
import { anySenderId } from "../../outbox/rules";
import { recheckReminders, reminderStepsIn } from "../../reminders/queries";
import type { System } from "../../viewer";
import { isRechecked, respectsSuppressions } from "../rules";
import type { ClaimedEmail, DeliveryResult } from "../rules/in-flight";

/** `late`: the content of an e-mail that is written only when it is sent. */
export type OutgoingEmail = { row: ClaimedEmail; late?: { path: string } };
type Rechecked = { wanted: OutgoingEmail[]; stopped: DeliveryResult[] };
type Dispatched<Email extends OutgoingEmail> = { going: Email[]; stopped: DeliveryResult[] };

const ids = (rows: ClaimedEmail[]) => sql.param(rows.map((row) => row.id));
const leaseTokens = (rows: ClaimedEmail[]) => sql.param(rows.map((row) => row.ticket));
type DispatchedRow = { id: string; ticket: string };
const isSame = (row: ClaimedEmail, dispatched: DispatchedRow) =>
  dispatched.id === row.id && dispatched.ticket === row.ticket;
const classesRespectingSuppressions = Object.entries(respectsSuppressions).flatMap(([name, minds]) =>
  minds ? [name] : [],
);

/** The last look at what reminders and news are to say. What no longer applies stays here. */
export async function recheck(viewer: System, rows: ClaimedEmail[], now: Date): Promise<Rechecked> {
  const reminders = rows.filter((row) => row.class === "reminder");
  const news = rows.filter((row) => row.class === "news");
  const [reminderRechecks, notificationRechecks] = await Promise.all([
    reminders.length > 0 ? recheckReminders(viewer, reminders, now) : null,
    news.length > 0 ? recheckNotifications(viewer, news, now) : null,
  ]);
  const stopped: DeliveryResult[] = [];
  const wanted: OutgoingEmail[] = [];
  for (const row of rows) {
    const found = reminderRechecks?.get(row.id) ?? notificationRechecks?.get(row.id);
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

/** Once this is committed they count as in flight: nobody can cancel them any more, and a crash leaves them uncertain. */
export async function dispatch<Email extends OutgoingEmail>(
  tx: Tx,
  wanted: Email[],
  now: Date,
): Promise<Dispatched<Email>> {
  if (wanted.length === 0) return { going: [], stopped: [] };
  const { going, left } = partition(wanted, await markDispatching(tx, wanted, now));
  return { going, stopped: left.length > 0 ? await undispatchedResults(tx, left, now) : [] };
}

export function partition<Email extends OutgoingEmail>(wanted: Email[], gone: DispatchedRow[]) {
  const isGone = ({ row }: Email) => gone.some((dispatched) => isSame(row, dispatched));
  const left = wanted.filter((email) => !isGone(email)).map(({ row }) => row);
  return { going: wanted.filter(isGone), left };
}

/**
 * From here on these e-mails count as in flight, except those that may not be sent: only the others are returned. A reminder to which a
 * sweep added since it was claimed is left out: it has more to say now, and is claimed again once our lease has expired. E-mails to people
 * who are not our users are counted by the hour.
 */
export const markDispatching = (tx: Tx, wanted: OutgoingEmail[], now: Date) => {
  const rows = wanted.map(({ row }) => row);
  const seen = rows.map((row) => (isRechecked(row.class) ? JSON.stringify(reminderStepsIn(row)) : null));
  const isPersons = rows.some(({ senderUserId }) => senderUserId !== null);
  const update = sql`
    update outbox o set dispatching_at = clock_timestamp(), claimed_until = clock_timestamp() + interval '30 seconds'
    from unnest(${ids(rows)}::uuid[], ${leaseTokens(rows)}::uuid[], ${sql.param(seen)}::text[]) as n(id, ticket, seen)
    where o.id = n.id and o.claim = n.ticket and o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null
      and (n.seen is null or o.content -> 'props' -> 'owed' = n.seen::jsonb)
      and not exists (select from suppressions s where s.address = o.to_address and o.class = any(${sql.param(classesRespectingSuppressions)}::text[]))
      and not exists (select from interviews i where i.id = o.interview_id and o.class = 'note' and i.cancelled_at is not null)
      ${isPersons ? mayBeSent(now) : sql``}
    returning o.id, o.claim as ticket`;
  return tx.execute<DispatchedRow>(isPersons ? countedByHour(update, now) : update);
};

/** What people send to others: not to who asked for no more, and not while new senders wait. */
const mayBeSent = (now: Date) => sql`
  and not exists (select from recipient_stops s where s.recipient_key = o.recipient_key
    and s.sender_id in (o.sender_user_id, ${anySenderId}::uuid))
  and (not o.is_from_new
    or why_held(o.sender_user_id, o.consultant_workspace_id, o.recipient_key, ${now}::timestamptz) is null)`;

const countedByHour = (gone: SQL, now: Date) => sql`
  with gone as (${gone}, o.sender_user_id as sender, o.to_address as address),
  counted as (insert into sending_hours as h (hour, left_count)
    select date_trunc('hour', ${now}::timestamptz, 'UTC'), count(*) from gone g
    where g.sender is not null and not exists (select from users u where u.email = g.address) having count(*) > 0
    on conflict (hour) do update set left_count = h.left_count + excluded.left_count)
  select id, ticket from gone`;

/**
 * Not sent: cancelled, claimed by another sender after our lease had expired, to an address that refused us before or asked for no more, or
 * from a new sender while those wait: until the hour is over, or for a day at a time until an operator has looked at a report.
 */
export async function undispatchedResults(tx: Tx, rows: ClaimedEmail[], now: Date): Promise<DeliveryResult[]> {
  const found = await tx.execute<DispatchedRow & { suppressed: boolean; cancelled: boolean; held: string | null }>(sql`
    select o.id, o.claim as ticket, exists (select from suppressions s where s.address = o.to_address) as suppressed,
      exists (select from interviews i where i.id = o.interview_id and i.cancelled_at is not null) as cancelled,
      case when o.sender_user_id is not null
        then why_held(o.sender_user_id, o.consultant_workspace_id, o.recipient_key, ${now}::timestamptz) end as held
    from outbox o join unnest(${ids(rows)}::uuid[], ${leaseTokens(rows)}::uuid[]) as n(id, ticket) on o.id = n.id and o.claim = n.ticket
    where o.claimed_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null`);
  return found.flatMap(({ suppressed, cancelled, held: delayReason, ...key }): DeliveryResult[] => {
    const row = rows.find((asked) => isSame(asked, key));
    if (!row) return [];
    if (cancelled && row.class === "note") return [{ row, verdict: "cancelled", reply: "" }];
    if (delayReason === "asked not to") return [{ row, verdict: "asked not to", reply: "" }];
    if (suppressed && respectsSuppressions[row.class]) return [{ row, verdict: "no such address", reply: "" }];
    if (delayReason)
      return [{ row, verdict: "held", reply: "", until: delayReason === "hour" ? nextHour(now) : dayAfter(now) }];
    return [];
  });
}

const nextHour = (now: Date) => new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
const dayAfter = (now: Date) => new Date(now.getTime() + DAY);
