import { dayOf, timeOf } from "@/lib/dates";
import type { OutboxDelayReason } from "@/lib/enums";
import type { OutboxDelay } from "@/lib/mail/outbox/queries";
import { outboxDelayMessage, recipientStoppedMessage } from "@/lib/mail/outbox/rules";
import type { ReadingClock } from "@/lib/platform/words/clock";
import { relativeDay, shortDay } from "@/lib/platform/words/dates";

/** "today at 18:00", "tomorrow, Sun 29 Nov at 08:00", "on Mon 30 Nov at 08:00". */
function formatSendingTime(at: string, reader: ReadingClock): string {
  const [day, today] = [dayOf(reader.zone, Date.parse(at)), dayOf(reader.zone, reader.now)];
  const near = relativeDay(day, today);
  const words =
    near === "today" ? near : near === "tomorrow" ? `tomorrow, ${shortDay(day, today)}` : `on ${shortDay(day, today)}`;
  return `${words} at ${timeOf(reader.zone, Date.parse(at))}`;
}

/** Why a message waits for another day, and until when. */
export const formatOutboxDelay = (why: OutboxDelayReason, at: string, reader: ReadingClock) =>
  outboxDelayMessage(why, formatSendingTime(at, reader));

const words = (delay: OutboxDelay, reader: ReadingClock) =>
  delay.stopped ? `Not sent. ${recipientStoppedMessage}` : delay.why && formatOutboxDelay(delay.why, delay.at, reader);

/** Beside an invitation, a link or a request whose e-mail waits, or whose recipient did not want it. */
export const OutboxDelayNote = ({ delay, reader }: { delay: OutboxDelay | null; reader: ReadingClock }) =>
  delay && <div className="detail">{words(delay, reader)}</div>;

/** The notice of an e-mail that was just asked for. Where it waits, this says when it is sent, as `OutboxDelayNote` does, in place of `atOnce`. */
export const sentNotice = (atOnce: string, delay: OutboxDelay | null | undefined, reader: ReadingClock) =>
  (delay && words(delay, reader)) || atOnce;
