import { and, eq, gte, isNull, max, min, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { outbox, ticks } from "@/db/schema/mail";
import { withTimeLimit } from "@/db/time-limit";
import { currentTime } from "@/lib/current-time";
import { HOUR } from "@/lib/durations";
import { rateLimitWindow, signInCeilingKey, signInEmailLimits } from "@/lib/people/accounts/rules";
import { keyedHash } from "@/lib/tokens";
import type { System } from "@/lib/viewer";

/** In milliseconds: whoever asks gets an answer within two seconds, whatever hangs, also on a busy machine. */
const longestWait = 1_000;

/** Whether the database answers this server. */
export const isDatabaseReady = (viewer: System): Promise<boolean> =>
  withTimeLimit(longestWait, () => readBatch(viewer, (tx) => tx.execute(sql`select 1`))).then(
    () => true,
    () => false,
  );

/** The numbers for an operator's monitor. They name nobody. */
export const getHealth = (viewer: System, now: Date) => withTimeLimit(longestWait, () => readHealth(viewer, now));

/** The same at the present moment. Asking for the time is within the limit too, because it may be the database that hangs. */
export const getPresentHealth = (viewer: System) =>
  withTimeLimit(longestWait, async () => readHealth(viewer, await currentTime()));

async function readHealth(viewer: System, now: Date) {
  const anHourAgo = rateLimitWindow(new Date(now.getTime() - HOUR));
  const [[tick], [mail], [signInCount], [sending]] = await readBatch(
    viewer,
    (tx) => [
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
      // A monitor needs only the number. An operator reads the reports one by one.
      tx.execute<{ paused: boolean; reports: string; readOnly: boolean; held: string }>(sql`
        select is_hour_full(${now}::timestamptz) as paused,
          current_setting('default_transaction_read_only') = 'on' or pg_is_in_recovery() as "readOnly",
          (select count(*) from (select from recipient_reports where reviewed_at is null and undone_at is null limit 1000) r) as reports,
          (select count(*) from (select from outbox
            where delay_reason = 'cap' and sent_at is null and ended_at is null limit 1000) o) as held`),
    ],
    "by index",
  );
  const seconds = (since: Date) => Math.round((now.getTime() - since.getTime()) / 1000);
  const late = mail?.due ? seconds(mail.due) : 0;
  return {
    database: sending?.readOnly ? ("read-only" as const) : ("up" as const),
    lastTickSecondsAgo: tick ? seconds(tick.at) : null,
    mailStopped: Boolean(tick?.alarm),
    /** Whether sign-in e-mails to strangers are held back, because too many people asked for one in this clock hour or the one before. */
    signInMailHeld: (signInCount?.most ?? 0) > signInEmailLimits.ceiling,
    /** Whether new senders have to wait until this hour is over, because too many messages were sent to people who are not our users. */
    newSendersPaused: sending?.paused ?? false,
    /** How many reports of recipients no operator has looked at. */
    openReports: Number(sending?.reports ?? 0),
    /** E-mails that wait because more were queued for one person than a day has room for (1000: that many or more). */
    heldByCap: Number(sending?.held ?? 0),
    oldestDueMailSeconds: late > 0 ? late : null,
  };
}
