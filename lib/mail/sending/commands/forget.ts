import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { DAY } from "@/lib/durations";
import { undeliveredReasons } from "@/lib/mail/messages/rules/state";
import type { System } from "@/lib/viewer";
import { firstIdAt, outboxKeptDays, recipientKeptDays } from "../rules";

const batchSize = 1000;

/**
 * Finished e-mails are deleted, with addresses and words: the text to an employer is in its message, the event in the history. Undelivered
 * notes stay, because the record shows why. Read by age along the primary key, so that the cost depends only on what is deleted.
 */
export async function forgetFinishedEmails(viewer: System, now: Date, isOver: () => boolean): Promise<number> {
  const old = new Date(now.getTime() - outboxKeptDays * DAY);
  let gone = 0;
  for (let last = batchSize; last === batchSize && !isOver(); gone += last) {
    const rows = await transaction(viewer, (tx) =>
      tx.execute(sql`
        delete from outbox where id in (
          select id from outbox where id < ${firstIdAt(old.getTime())}::uuid and coalesce(sent_at, ended_at) < ${old}::timestamptz
            and (class <> 'note' or ended_reason is null or ended_reason <> all(${sql.param(undeliveredReasons)}::text[]))
          order by id limit ${batchSize}::int for update skip locked)
        returning id`),
    );
    last = rows.length;
  }
  return gone;
}

/**
 * A recipient is remembered for longer than a year, so that a yearly greeting does not count as an e-mail to a new one; then the row is
 * deleted.
 */
export const forgetRecipients = (viewer: System, now: Date) =>
  transaction(viewer, async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    await tx.execute(sql`delete from known_recipients where last_at < ${ago(recipientKeptDays)}::timestamptz`);
    await tx.execute(sql`delete from recipient_reports where at < ${ago(recipientKeptDays)}::timestamptz`);
    await tx.execute(sql`delete from sending_hours where hour < ${ago(2)}::timestamptz`);
  });
