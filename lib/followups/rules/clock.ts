import { at, DAY, type Day, dayOf, HOUR, type Instant, moment, type Time, timeOf, toMs } from "../../dates";
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
  past: (instant: Instant | null | undefined) => number | null;
  say: (ms: number) => string;
  /** The same of something that has happened: of today, only the time. */
  saySince: (ms: number) => string;
};

/** In whose zone sentences are read. `zoneIsSaid`: the page names the zone once, so that no sentence names it. */
export type ReadingZone = { zone: string; zoneIsSaid?: boolean };

export function planClock(
  facts: Facts,
  now: number,
  { zone: reader, zoneIsSaid }: Partial<ReadingZone> = {},
): PlanClock {
  const settings = completePlanSettings(facts.settings);
  const { zone, country, region } = facts;
  const starts = toMs(facts.starts);
  const ends = toMs(facts.ends);
  const today = dayOf(reader ?? zone, now);
  const say = (ms: number) => moment(ms, reader ?? zone, today, zoneIsSaid ? reader : zone);
  return {
    settings,
    now,
    today,
    starts,
    ends,
    startDay: dayOf(zone, starts),
    endDay: dayOf(zone, ends),
    at: (day, time) => at(zone, day, time),
    opening: (day) => at(zone, day, settings.opening),
    close: (day) => at(zone, day, settings.close),
    businessDay: businessDayCounter(country, region, facts.settings?.weekend),
    dayOf: (ms) => dayOf(zone, ms),
    past: (instant) => {
      if (!instant) return null;
      const ms = toMs(instant);
      return ms <= now ? ms : null;
    },
    say,
    saySince: (ms) => (dayOf(reader ?? zone, ms) === today ? timeOf(reader ?? zone, ms) : say(ms)),
  };
}

export const hoursInMs = (count: number) => count * HOUR;
export const calendarDaysInMs = (count: number) => count * DAY;

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "two working days", "24 hours" */
export const formatCount = (count: number, noun: string): string =>
  `${WORDS[count] ?? count} ${noun}${count === 1 ? "" : "s"}`;

/** The earliest of the moments that have come about. */
export function earliestMoment(...moments: (number | null | undefined)[]): number | null {
  let found: number | null = null;
  for (const one of moments) if (one !== null && one !== undefined && (found === null || one < found)) found = one;
  return found;
}
