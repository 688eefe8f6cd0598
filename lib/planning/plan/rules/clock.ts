import { type Day, dayOf, type Instant, msAt, type Time, timeOf, toMs } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import { formatMoment } from "@/lib/platform/words/dates";
import { businessDayCounter } from "./business-days";
import type { Facts } from "./facts";
import { completePlanSettings, type PlanSettings } from "./settings";

/** The words of playbook.md's clock section for one interview: local times, business days, opening and close. In milliseconds. */
export type PlanClock = {
  settings: PlanSettings;
  now: number;
  today: Day;
  starts: number;
  ends: number;
  startDay: Day;
  endDay: Day;
  at: (day: Day, time: Time) => number;
  opening: (day: Day) => number;
  close: (day: Day) => number;
  /** The nth business day strictly after a day; before it, for a negative n. */
  businessDay: (after: Day, n: number) => Day;
  dayOf: (ms: number) => Day;
  /** A fact's instant, or null while it has not happened. */
  pastOrNull: (instant: Instant | null | undefined) => number | null;
  momentLabel: (ms: number) => string;
  /** The same for something that has happened. If it was today, only the time. */
  sinceLabel: (ms: number) => string;
};

/** The time zone of the reader. `zoneIsShown`: the page names the zone once, so the sentences do not. */
export type ReadingZone = { zone: string; zoneIsShown?: boolean };

export function planClock(
  facts: Facts,
  now: number,
  { zone: readerZone, zoneIsShown }: Partial<ReadingZone> = {},
): PlanClock {
  const settings = completePlanSettings(facts.settings);
  const { zone, country, region } = facts;
  const starts = toMs(facts.starts);
  const ends = toMs(facts.ends);
  const today = dayOf(readerZone ?? zone, now);
  const say = (ms: number) => formatMoment(ms, readerZone ?? zone, today, zoneIsShown ? readerZone : zone);
  return {
    settings,
    now,
    today,
    starts,
    ends,
    startDay: dayOf(zone, starts),
    endDay: dayOf(zone, ends),
    at: (day, time) => msAt(zone, day, time),
    opening: (day) => msAt(zone, day, settings.opening),
    close: (day) => msAt(zone, day, settings.close),
    businessDay: businessDayCounter(country, region, facts.settings?.weekend),
    dayOf: (ms) => dayOf(zone, ms),
    pastOrNull: (instant) => {
      if (!instant) return null;
      const ms = toMs(instant);
      return ms <= now ? ms : null;
    },
    momentLabel: say,
    sinceLabel: (ms) => (dayOf(readerZone ?? zone, ms) === today ? timeOf(readerZone ?? zone, ms) : say(ms)),
  };
}

export const hoursInMs = (count: number) => count * HOUR;
export const calendarDaysInMs = (count: number) => count * DAY;

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "two working days", "24 hours" */
export const formatCount = (count: number, noun: string): string =>
  `${numberWords[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;

/** The earliest of the moments, without those that have not happened. */
export function earliestMoment(...moments: (number | null | undefined)[]): number | null {
  let found: number | null = null;
  for (const ms of moments) if (ms !== null && ms !== undefined && (found === null || ms < found)) found = ms;
  return found;
}
