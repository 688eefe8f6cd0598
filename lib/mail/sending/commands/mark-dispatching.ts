import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { anySenderId } from "@/lib/mail/outbox/rules";
import { waitingItems } from "@/lib/mail/outbox/rules/content";
import { respectsSuppressions } from "../rules";
import { aheadOf } from "../rules/caps";
import type { LeaseKey, OutgoingEmail } from "../rules/in-flight";
import { capsSql, countedByCap } from "./caps";
import { isAmong, leasesSql } from "./claim";

const classesRespectingSuppressions = Object.entries(respectsSuppressions).flatMap(([name, minds]) =>
  minds ? [name] : [],
);

/**
 * From here on these e-mails count as in flight, except those that may not be sent: only the others are returned. A reminder to which a
 * sweep added since it was claimed is left out: it has more to say now, and is claimed again once our lease has expired. So is what is over
 * the cap of its person. E-mails to people who are not our users are counted by the hour.
 */
export const markDispatching = (tx: Tx, wanted: OutgoingEmail[], now: Date) => {
  const rows = wanted.map(({ row }) => row);
  const seen = rows.map(({ content }) => jsonOrNull(waitingItems(content)));
  const isPersons = rows.some(({ senderUserId }) => senderUserId !== null);
  const update = sql`
    update outbox o set dispatching_at = ${now}::timestamptz, leased_until = clock_timestamp() + interval '30 seconds'
    from unnest(${leasesSql(rows)}, ${sql.param(seen)}::text[], ${sql.param(aheadOf(wanted))}::int[], ${capsSql(wanted, now)})
      as n(id, lease_token, seen, ahead, most, since)
    where ${isAmong(rows)} and o.id = n.id and o.lease_token = n.lease_token and o.leased_until > clock_timestamp()
      and o.sent_at is null and o.ended_at is null
      and n.ahead + (select count(*) from (${countedByCap}) c) < n.most
      and (n.seen is null or o.content -> 'props' -> 'items' = n.seen::jsonb)
      and not exists (select from suppressions s where s.address = o.to_address and o.class = any(${sql.param(classesRespectingSuppressions)}::text[]))
      and not exists (select from interviews i where i.id = o.interview_id and o.class = 'message' and i.cancelled_at is not null)
      ${isPersons ? mayBeSent(now) : sql``}
    returning o.id, o.lease_token as "leaseToken"`;
  return tx.execute<LeaseKey>(isPersons ? countedByHour(update, now) : update);
};

const jsonOrNull = (items: unknown[] | null) => items && JSON.stringify(items);

/** What people send to others: not to who asked for no more, and not while new senders wait. */
const mayBeSent = (now: Date) => sql`
  and not exists (select from recipient_stops s where s.recipient_key = o.recipient_key
    and s.sender_id in (o.sender_user_id, ${anySenderId}::uuid))
  and (not o.sender_is_new
    or sending_hold_reason(o.sender_user_id, o.consultant_workspace_id, o.recipient_key, ${now}::timestamptz) is null)`;

const countedByHour = (gone: SQL, now: Date) => sql`
  with gone as (${gone}, o.sender_user_id as sender, o.to_address as address),
  counted as (insert into sending_hours as h (hour, sent_count)
    select date_trunc('hour', ${now}::timestamptz, 'UTC'), count(*) from gone g
    where g.sender is not null and not exists (select from users u where u.email = g.address) having count(*) > 0
    on conflict (hour) do update set sent_count = h.sent_count + excluded.sent_count)
  select id, "leaseToken" from gone`;
