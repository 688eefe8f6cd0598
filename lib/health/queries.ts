import { and, eq, isNull, min } from "drizzle-orm";
import { readAs } from "@/db/client";
import { outbox, ticks } from "@/db/schema/mail";
import type { System } from "../viewer";

/** What an operator's monitor wants to know, without a word about anybody. */
export async function health(viewer: System, now: Date) {
  const [[tick], [mail]] = await readAs(viewer, (tx) => [
    tx.select({ at: ticks.at, alarm: ticks.alarm }).from(ticks).where(eq(ticks.name, "reminders")),
    tx
      .select({ due: min(outbox.dueAt) })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.endedAt))),
  ]);
  const seconds = (since: Date) => Math.round((now.getTime() - since.getTime()) / 1000);
  const late = mail?.due ? seconds(mail.due) : 0;
  return {
    lastTickSecondsAgo: tick ? seconds(tick.at) : null,
    mailStopped: Boolean(tick?.alarm),
    oldestDueMailSeconds: late > 0 ? late : null,
  };
}
