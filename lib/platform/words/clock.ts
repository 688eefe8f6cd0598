import { dayOf, daysBetween, offsetAt, timeOf, toMs } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import { formatMoment, relativeDay, shortDay, weekdayName } from "./dates";

/** `zoneIsShown`: the page or the list names its time zone once (`timesZoneMessage`), so its rows do not. */
export type ReadingClock = { zone: string; now: number; zoneIsShown?: boolean };

/** The sentence of a page or list about its time zone, if one of its places has another local time than the reader; else "". */
export const timesZoneMessage = (
  times: readonly { at: number | string; zone: string }[],
  { zone }: Pick<ReadingClock, "zone">,
): string =>
  times.some((time) => {
    const at = typeof time.at === "string" ? toMs(time.at) : time.at;
    return offsetAt(time.zone, at) !== offsetAt(zone, at);
  })
    ? `All times are ${cityOf(zone)} time.`
    : "";

/** A moment in the reader's own zone: the time alone today, with the day otherwise, and the city where it differs from the interview's. */
export function formatClockTime(ms: number, where: string, clock: ReadingClock): string {
  const zone = clock.zoneIsShown ? clock.zone : where;
  const today = dayOf(clock.zone, clock.now);
  const day = dayOf(clock.zone, ms);
  if (day !== today) {
    const ahead = daysBetween(today, day);
    if (ahead > 0 && ahead < 7 && offsetAt(zone, ms) === offsetAt(clock.zone, ms))
      return `${relativeDay(day, today)} ${timeOf(clock.zone, ms)}`;
    return formatMoment(ms, clock.zone, today, zone);
  }
  const elsewhere = offsetAt(zone, ms) !== offsetAt(clock.zone, ms);
  return elsewhere ? formatMoment(ms, clock.zone, today, zone) : timeOf(clock.zone, ms);
}

/** The same for the middle of a sentence, with the day: "today at 17:30", "Wednesday at 10:30". */
export function formatClockTimeInSentence(ms: number, zone: string, clock: ReadingClock): string {
  const words = formatClockTime(ms, zone, clock);
  return words.replace(/^(?:(\p{L}+) )?(\d\d:\d\d)$/u, (_, day = "today", time) => `${day} at ${time}`);
}

/** "today at 14:10", "yesterday", "on Thursday", "on Thu 12 Nov". */
export function formatPastMoment(at: number, { zone, now }: ReadingClock): string {
  const [day, today] = [dayOf(zone, at), dayOf(zone, now)];
  const ago = daysBetween(day, today);
  if (ago === 0) return `today at ${timeOf(zone, at)}`;
  if (ago === 1) return "yesterday";
  return `on ${ago < 7 ? weekdayName(day) : shortDay(day, today)}`;
}
