import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { DAY } from "@/lib/durations";
import { undeliveredReasons } from "@/lib/mail/messages/rules/state";
import type { System } from "@/lib/viewer";
import { firstIdAt, outboxKeptDays, recipientKeptDays } from "../rules";

const batchSize = 1000;

/**
 * Deletes finished e-mails, with their addresses and words. The text to a company is kept in its message, and the event in history. Messages that
 * were not delivered stay, because the record shows why. It reads by age along the primary key, so its cost depends only on what it deletes.
 */
export async function forgetFinishedEmails(viewer: System, now: Date, isOver: () => boolean): Promise<number> {
  const old = new Date(now.getTime() - outboxKeptDays * DAY);
  let gone = 0;
  for (let last = batchSize; last === batchSize && !isOver(); gone += last) {
    const rows = await transaction(
      viewer,
      (tx) =>
        tx.execute(sql`
        delete from outbox where id = any(array(
          select id from outbox where id < ${firstIdAt(old.getTime())}::uuid and coalesce(sent_at, ended_at) < ${old}::timestamptz
            and (class <> 'message' or ended_reason is null or ended_reason <> all(${sql.param(undeliveredReasons)}::text[]))
          order by id limit ${batchSize}::int for update skip locked))
        returning id`),
      "by index",
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
