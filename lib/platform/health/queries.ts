import { and, eq, gte, isNull, max, min, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { outbox, ticks } from "@/db/schema/mail";
import { HOUR } from "@/lib/durations";
import { rateLimitWindow, signInCeilingKey, signInEmailLimits } from "@/lib/people/accounts/rules";
import { keyedHash } from "@/lib/tokens";
import type { System } from "@/lib/viewer";

/** What an operator's monitor wants to know, without a word about anybody. */
export async function getHealth(viewer: System, now: Date) {
  const anHourAgo = rateLimitWindow(new Date(now.getTime() - HOUR));
  const [[tick], [mail], [signInCount], [sending]] = await readBatch(viewer, (tx) => [
    tx.select({ at: ticks.at, alarm: ticks.alarm }).from(ticks).where(eq(ticks.name, "reminders")),
    tx
      .select({ due: min(outbox.dueAt) })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.endedAt))),
    tx
      .select({ most: max(limits.count) })
      .from(limits)
      .where(
        and(
          eq(limits.keyHash, keyedHash(signInCeilingKey.what, signInCeilingKey.whom)),
          gte(limits.windowStart, anHourAgo),
        ),
      ),
    // No more than a monitor has to know: an operator reads them one by one.
    tx.execute<{ paused: boolean; reports: string }>(sql`
      select is_hour_full(${now}::timestamptz) as paused, (select count(*) from (select from recipient_reports
        where reviewed_at is null and undone_at is null limit 1000) r) as reports`),
  ]);
  const seconds = (since: Date) => Math.round((now.getTime() - since.getTime()) / 1000);
  const late = mail?.due ? seconds(mail.due) : 0;
  return {
    lastTickSecondsAgo: tick ? seconds(tick.at) : null,
    mailStopped: Boolean(tick?.alarm),
    /** In this clock hour or the one before, so many asked to sign in that strangers' e-mails were held back. */
    signInMailHeld: (signInCount?.most ?? 0) > signInEmailLimits.ceiling,
    /** So many messages left within this hour to people who are not our users that new senders wait until it is over. */
    newSendersPaused: sending?.paused ?? false,
    /** What recipients reported and no operator has looked at. */
    openReports: Number(sending?.reports ?? 0),
    oldestDueMailSeconds: late > 0 ? late : null,
  };
}
