import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { withoutTimeLimit } from "@/db/time-limit";
import { clockFrom } from "@/lib/current-time";
import { logger } from "@/lib/logger";
import { forgetExpiredSignIns } from "@/lib/people/accounts/commands/forget-expired";
import { forgetSecurityEvents } from "@/lib/platform/security-log/commands";
import { isStopping } from "@/lib/platform/stopping/queries";
import { forgetDeletedNotes } from "@/lib/record/notes/commands";
import type { System } from "@/lib/viewer";
import { settleAfterRestore } from "./after-restore";
import { analyzeWhatGrew } from "./analyze";
import { logHeldByCap } from "./caps";
import { forgetFinishedEmails, forgetRecipients } from "./forget";
import { findMailAlarm } from "./pauses";
import { sendDueEmails } from "./send";
import { allEnded, sweepAndSend } from "./sweep-and-send";
import { transport } from "./transport";

type TickOptions = { budgetMs: number; random: () => number };

/**
 * Everything that happens by itself. It can be called by anybody, as often, as late and as concurrently as they like: the rows decide what
 * is done. `now` is the database's time. Nothing new starts after 70 % of the time, or once the process is told to stop, so that started
 * work can be finished.
 */
export async function tick(viewer: System, now: Date, { budgetMs, random }: TickOptions) {
  const began = performance.now();
  const clock = clockFrom(now);
  const used = (part: number) => () => isStopping() || performance.now() - began > budgetMs * part;
  await settleAfterRestore(viewer, now, used(0.35));
  const [{ paused, ...counts }] = await allEnded([
    sweepAndSend(viewer, clock, { transport: transport(), isOver: used(0.7), random }),
    analyzeWhatGrew(viewer, used(0.7)),
  ]);
  await recordTick(viewer, clock(), await findMailAlarm(viewer, clock()));
  await logNewSenderPause(viewer, clock());
  await logHeldByCap(viewer, () => takeTurn(viewer, clock(), "held by cap", "1 hour"));
  if (!used(0.7)() && (await takeTurn(viewer, clock(), "forget", "1 hour"))) {
    await forgetExpiredSignIns(viewer, clock());
    await forgetSecurityEvents(viewer, clock());
    await forgetFinishedEmails(viewer, clock(), used(0.7));
    await forgetRecipients(viewer, clock());
    await forgetDeletedNotes(viewer, clock());
  }
  return { ...counts, paused };
}

/**
 * For somebody who waits at their screen: sends what is due now, without waiting for the next tick. It continues after their request was
 * answered, so the request's time limit does not count for it.
 */
export function sendNow(viewer: System, now: Date, random: () => number) {
  const began = performance.now();
  const isOver = () => isStopping() || performance.now() - began > 10_000;
  return withoutTimeLimit(() => sendDueEmails(viewer, clockFrom(now), { transport: transport(), isOver, random }));
}

/**
 * Stores when the last tick was, and whether something went wrong, for /api/health. A later moment does not win over an earlier one: an older
 * version may have stored one of the future, from a wrong clock.
 */
const recordTick = (viewer: System, now: Date, alarm: string | null) =>
  transaction(viewer, (tx) =>
    tx.execute(sql`
      insert into ticks (name, at, alarm) values ('reminders', ${now}::timestamptz, ${alarm})
      on conflict (name) do update set at = excluded.at, alarm = excluded.alarm`),
  );

/** Logs a line for each hour in which new senders wait. It names nobody. */
async function logNewSenderPause(viewer: System, now: Date) {
  const [row] = await transaction(viewer, (tx) =>
    tx.execute<{ paused: boolean }>(sql`select is_hour_full(${now}::timestamptz) as paused`),
  );
  if (row?.paused && (await takeTurn(viewer, now, "new senders paused", "1 hour")))
    logger.warn("Many messages left within this hour: those of new senders wait until it is over");
}

/** True for only one of all callers in so much time. A moment far in the future comes from a wrong clock, and is ignored. */
async function takeTurn(viewer: System, now: Date, name: string, every: string) {
  const taken = await transaction(viewer, (tx) =>
    tx.execute(sql`
      insert into ticks (name, at) values (${name}, ${now}::timestamptz)
      on conflict (name) do update set at = excluded.at
        where ticks.at <= excluded.at - ${every}::interval or ticks.at > excluded.at + ${every}::interval
      returning name`),
  );
  return taken.length > 0;
}
