import { addDays, dayOf, msAt, timeOf } from "@/lib/dates";
import { HOUR, MINUTE } from "@/lib/durations";

/** Nobody gets a reminder within these minutes of using the product; that use is recorded once a minute at most. */
const activeMinutes = 15 + 1;

/**
 * A person we may write to: their zone, their quiet hours, when recent reminders went to them, and when they last used the product. In
 * milliseconds.
 */
export type SendingLimits = {
  zone: string;
  quietFrom: string;
  quietTo: string;
  remindedAt: number[];
  mostADay: number;
  hoursApart: number;
  seenAt: number | null;
};

/**
 * The first moment, from `from` on, at which another reminder may go to this person: not while they are active, not in quiet hours, not too
 * many, not too soon.
 */
export function earliestSendingTime(reader: SendingLimits, from: number): number {
  const { seenAt } = reader;
  // A time in the future comes from a clock that is ahead of ours, so it is ignored.
  let moment = seenAt !== null && seenAt <= from ? Math.max(from, seenAt + activeMinutes * MINUTE) : from;
  for (;;) {
    const later = Math.max(afterQuiet(reader, moment), afterLast(reader, moment), afterEnough(reader, moment));
    if (later <= moment) return moment;
    moment = Math.ceil(later / 1000) * 1000;
  }
}

function afterQuiet({ zone, quietFrom, quietTo }: SendingLimits, moment: number): number {
  const time = timeOf(zone, moment);
  const quiet = quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
  if (!quiet) return moment;
  const day = dayOf(zone, moment);
  const end = msAt(zone, day, quietTo);
  return end > moment ? end : msAt(zone, addDays(day, 1), quietTo);
}

const afterLast = ({ remindedAt, hoursApart }: SendingLimits, moment: number) =>
  Math.max(moment, ...remindedAt.filter((at) => at <= moment).map((at) => at + hoursApart * HOUR));

function afterEnough({ zone, remindedAt, mostADay }: SendingLimits, moment: number): number {
  const day = dayOf(zone, moment);
  const sent = remindedAt.filter((at) => dayOf(zone, at) === day).length;
  return sent < mostADay ? moment : msAt(zone, addDays(day, 1), "00:00");
}

export type ReminderCap = { most: number; since: Date };

/**
 * The rule for the last moment before sending. `earliestSendingTime` allowed the reminder a moment ago, so it is enough that no other
 * reminder was sent within the hours apart, or, if there are none, that the day is not full.
 */
export const reminderCap = ({ zone, mostADay, hoursApart }: SendingLimits, now: number): ReminderCap =>
  hoursApart > 0
    ? { most: 1, since: new Date(now - hoursApart * HOUR) }
    : { most: mostADay, since: new Date(msAt(zone, dayOf(zone, now), "00:00") - 1) };
