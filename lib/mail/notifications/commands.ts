import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enqueueAll } from "@/lib/mail/outbox/commands/enqueue";
import type { NotificationItem } from "@/lib/mail/outbox/rules";

export type PersonNotification = { userId: string; item: NotificationItem };

/** How many rows fit into one statement. */
const batchSize = 1_000;

/**
 * Notifies each of these people of an event, in a transaction of the system: one e-mail of their own, or one more line in the e-mail that
 * still waits, in place of an earlier line about the same thing. People who turned news off get none.
 */
export async function notifyPeople(tx: Tx, notifications: PersonNotification[], now: Date): Promise<void> {
  for (let from = 0; from < notifications.length; from += batchSize)
    await notifyBatch(tx, notifications.slice(from, from + batchSize), now);
}

async function notifyBatch(tx: Tx, notifications: PersonNotification[], now: Date) {
  const readers = await tx.execute<{ id: string; email: string }>(sql`
    select id, email from users u where id = any(${sql.param(notifications.map((notification) => notification.userId))}::uuid[])
      and not exists (select from mutes m where m.user_id = u.id and m.class = 'news')`);
  const addresses = new Map(readers.map((reader) => [reader.id, reader.email]));
  const itemsByPerson = new Map<string, NotificationItem[]>();
  for (const { userId, item } of notifications)
    if (addresses.has(userId)) itemsByPerson.set(userId, [...(itemsByPerson.get(userId) ?? []), item]);
  if (itemsByPerson.size === 0) return;
  const rows = [...itemsByPerson].map(([user, items]) => ({ user, keys: items.map((item) => item.key), items }));
  const added = await tx.execute<{ id: string }>(sql`
    update outbox o set content = jsonb_set(o.content, '{props,items}', (
      select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(o.content #> '{props,items}') e
      where not n.keys @> jsonb_build_array(e -> 'key')
    ) || n.items)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("user" uuid, keys jsonb, items jsonb)
    where o.id = (select w.id from outbox w where w.user_id = n."user" and w.class = 'news'
      and w.sent_at is null and w.ended_at is null and w.dispatching_at is null order by w.next_attempt_at limit 1 for update)
    returning o.user_id as id`);
  for (const { id } of added) itemsByPerson.delete(id);
  await enqueueAll(
    tx,
    [...itemsByPerson].map(([userId, items]) => ({
      email: "news" as const,
      props: { items },
      occasion: `news:${randomUUID()}`,
      ...{ to: addresses.get(userId)!, userId, dueAt: now },
    })),
  );
}
