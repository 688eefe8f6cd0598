import { monthNames, nearDayName, shortMonthNames, shortWeekdayNames, weekdayNames } from "@/lib/date-names";
import { type Day, dayOf, daysBetween, offsetAt, timeOf, weekday } from "@/lib/dates";
import { DAY, HOUR, MINUTE } from "@/lib/durations";
import { cityOf } from "@/lib/people/places/rules/cities";

export const weekdayName = (day: Day): string => weekdayNames[weekday(day) - 1]!;
const shortWeekdayName = (day: Day): string => shortWeekdayNames[weekday(day) - 1]!;

const year = (day: Day, today: Day | undefined) =>
  today && today.slice(0, 4) === day.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;

/** "Fri 27 Nov", with the year only when it is not today's. */
export const shortDay = (day: Day, today?: Day): string =>
  `${shortWeekdayName(day)} ${+day.slice(8)} ${shortMonthNames[+day.slice(5, 7) - 1]}${year(day, today)}`;

/** "Friday 27 November". */
export const longDay = (day: Day, today?: Day): string =>
  `${weekdayName(day)} ${+day.slice(8)} ${monthNames[+day.slice(5, 7) - 1]}${year(day, today)}`;

/** "today", "tomorrow", "Tuesday" within the week ahead, else "Fri 27 Nov". */
export function relativeDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  return nearDayName(ahead) ?? (ahead > 1 && ahead < 7 ? weekdayName(day) : shortDay(day, today));
}

/** "16:30–17:30", and with the weekday of an end after midnight: "22:30–00:15 (Fri)". */
export function formatTimeRange(zone: string, starts: number, ends: number, to = "–"): string {
  const last = dayOf(zone, ends);
  const later = last === dayOf(zone, starts) ? "" : ` (${shortWeekdayName(last)})`;
  return `${timeOf(zone, starts)}${to}${timeOf(zone, ends)}${later}`;
}

/** "Fri 27 Nov at 09:00", with the zone's city when the reader's clock shows another time. */
export function formatMoment(ms: number, zone: string, today?: Day, reader: string = zone): string {
  const elsewhere = reader !== zone && offsetAt(reader, ms) !== offsetAt(zone, ms);
  return `${shortDay(dayOf(zone, ms), today)} at ${timeOf(zone, ms)}${elsewhere ? ` (${cityOf(zone)} time)` : ""}`;
}

/** How long, roughly: "40 min", "3 h", "2 days". Intl would say "40 mins" and "3 hrs". */
export function formatDuration(ms: number): string {
  const length = Math.abs(ms);
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < 2 * DAY) return `${Math.floor(length / HOUR)} h`;
  return `${Math.floor(length / DAY)} days`;
}
