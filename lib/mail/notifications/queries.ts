import { sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import type { LateEmail, OutboxContent } from "@/lib/mail/outbox/rules/content";
import { earliestSendingTime } from "@/lib/planning/reminders/rules/when-to-send";
import type { System } from "@/lib/viewer";
import { formatNotification, mayReceiveNotification, notificationsPath, type ReaderAgencies } from "./rules";

type WaitingNews = { id: string; userId: string | null; content: OutboxContent<"news"> };
type NotifiedPerson = {
  id: string;
  email: string;
  zone: string;
  quietFrom: string;
  quietTo: string;
  muted: boolean;
} & ReaderAgencies;
type NotificationRecheck = { over: true } | { over: false; until: Date } | { to: string; late: LateEmail<"news"> };

const mostItems = 12;

/**
 * Checks again, just before it is sent: whether its reader still wants news, is still a member of the agency that it is about, and whether
 * this is the hour for it. One round trip.
 */
export async function recheckNotifications(
  viewer: System,
  rows: WaitingNews[],
  now: Date,
): Promise<Map<string, NotificationRecheck>> {
  const ids = [...new Set(rows.flatMap((row) => row.userId ?? []))];
  const found = await readBatch(
    viewer,
    (tx) =>
      tx.execute<NotifiedPerson>(sql`
      select u.id, u.email, coalesce(u.zone, 'UTC') as zone, left(u.quiet_from::text, 5) as "quietFrom", left(u.quiet_to::text, 5) as "quietTo",
        array(select w.workspace_id::text from memberships w where w.user_id = u.id and w.ended_at is null) as desks,
        array(select c.workspace_id::text from candidates c where c.user_id = u.id) as agencies,
        exists (select from mutes m where m.user_id = u.id and m.class = 'news') as muted
      from users u where u.id = any(${sql.param(ids)}::uuid[])`),
    "by index",
  );
  const known = new Map(found.map((item) => [item.id, item]));
  return new Map(rows.map((row) => [row.id, recheckNotification(row, known.get(row.userId ?? ""), now)]));
}

/** Quiet hours are kept. The daily cap counts reminders only: news is rare, and waiting news is sent together. */
function recheckNotification(
  { content }: WaitingNews,
  person: NotifiedPerson | undefined,
  now: Date,
): NotificationRecheck {
  const all = content.props.items
    .map(formatNotification)
    .filter((item) => person && mayReceiveNotification(item, person));
  if (!person || person.muted || all.length === 0) return { over: true };
  const next = earliestSendingTime(
    { ...person, remindedAt: [], mostADay: 1, hoursApart: 0, seenAt: null },
    now.getTime(),
  );
  if (next > now.getTime()) return { over: false, until: new Date(next) };
  const items = all.slice(-mostItems).map(({ kind, what, why }) => ({ kind, what, why }));
  const props = { items, more: all.length - items.length };
  return { to: person.email, late: { email: "news", path: notificationsPath(all), props } };
}
