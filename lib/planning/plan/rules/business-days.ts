import Holidays from "date-holidays";
import { addDays, type Day, dayNumber, weekday } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { countryName, countryOptions } from "@/lib/people/places/rules/countries";
import { type Weekend, weekendLabel, weekendOfCountry } from "@/lib/people/places/rules/weekends";

// date-holidays is 800 kB and takes milliseconds to construct: only server code may import this file, and results are kept in bounded
// caches. Calendars are not personal data.

const library = new Holidays();
const withCalendar = library.getCountries("en");

/** Whether we know the public holidays of a country. Of other countries we know only the weekend. */
export const hasHolidayCalendar = (country: string): boolean => Object.hasOwn(withCalendar, country);

let choices: [value: string, words: string][] | undefined;

/** Every country to choose from. The list says for which of them the holidays are not known. */
export function countryChoices(): [value: string, words: string][] {
  choices ??= countryOptions(
    (code) => `${countryName(code)}${hasHolidayCalendar(code) ? "" : " (no holiday calendar)"}`,
  );
  return choices;
}

/** The sentence for a country whose holidays are not known. Null if they are. */
export const noHolidayCalendarMessage = (country: string, weekend?: Weekend | null): string | null =>
  hasHolidayCalendar(country)
    ? null
    : `We have no calendar of public holidays for ${countryName(country)}. Only its weekend (${weekendLabel(weekend ?? weekendOfCountry(country))}) does not count as working days.`;

type InCountry = { country: string; settings?: { weekend?: Weekend } | null };

/** The same as a field, for the page and the JSON of a plan. Empty if the holidays are known. */
export function holidayNoteField({ country, settings }: InCountry): { note?: string } {
  const note = noHolidayCalendarMessage(country, settings?.weekend);
  return note ? { note } : {};
}

/** The subdivisions of a country as date-holidays names them: { ENG: "England", … }. */
export const regionsOfCountry = (country: string): Record<string, string> =>
  hasHolidayCalendar(country) ? (library.getStates(country, "en") ?? {}) : {};

/** The regions to choose from, by name. */
export const regionChoices = (country: string): [code: string, name: string][] =>
  Object.entries(regionsOfCountry(country)).sort((a, b) => a[1].localeCompare(b[1], "en"));

/** A region as a form shows it again: by its name, "Scotland" and not "SCT", or as it was typed. */
export const regionLabel = (country: string | undefined, region: string | undefined): string | undefined =>
  (country && region && regionsOfCountry(country)[region]) || region;

const codeOf = (names: Record<string, string>, text: string) => {
  const sought = text.toLowerCase();
  return Object.keys(names).find((code) => code.toLowerCase() === sought || names[code]!.toLowerCase() === sought);
};

/** "eng" and "England" are ENG, and "by-a" is BY-A, a subdivision of a subdivision; null when there is no such thing. */
export function findRegionCode(country: string, text: string): string | null {
  const whole = codeOf(regionsOfCountry(country), text);
  if (whole) return whole;
  const [first = "", second = "", ...rest] = text.split(/[-.]/);
  const state = codeOf(regionsOfCountry(country), first);
  const part = state && codeOf(library.getRegions(country, state, "en") ?? {}, second);
  return part && rest.length === 0 ? `${state}-${part}` : null;
}

type Calendar = { holidays: Holidays; years: Map<number, Map<Day, string>> };

const calendars = new Map<string, Calendar>();

function calendarOf(country: string, region: string): Calendar {
  const key = `${country}-${region}`;
  let calendar = calendars.get(key);
  if (!calendar) {
    const [state, part] = region.split("-");
    calendar = { holidays: new Holidays({ country, state, region: part }), years: new Map() };
    if (calendars.size >= 200) calendars.delete(calendars.keys().next().value!);
    calendars.set(key, calendar);
  }
  return calendar;
}

/** A holiday counts on each day of which it takes a part, from the day that has its name on. */
function daysOf(holiday: { date: string; start: Date; end: Date }): Day[] {
  const first = holiday.date.slice(0, 10);
  const startsAtHour = +holiday.date.slice(11, 13);
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / HOUR;
  // Midnight to midnight lasts 23 to 25 hours where the clocks change.
  const count = Math.max(1, Math.ceil((startsAtHour + hours - 1.5) / 24));
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

const none = new Map<Day, string>();

/** The public holidays of a year, with their names: other types (bank, school, optional, observance) are working days. */
function publicHolidays(country: string, region: string | null, year: number): Map<Day, string> {
  if (!hasHolidayCalendar(country)) return none;
  const calendar = calendarOf(country, region ?? "");
  let days = calendar.years.get(year);
  if (!days) {
    days = new Map();
    for (const named of [year - 1, year])
      for (const holiday of calendar.holidays.getHolidays(named, "en"))
        if (holiday.type === "public")
          for (const day of daysOf(holiday)) if (+day.slice(0, 4) === year) days.set(day, holiday.name);
    if (calendar.years.size >= 40) calendar.years.clear();
    calendar.years.set(year, days);
  }
  return days;
}

export const holidayOn = (day: Day, country: string, region: string | null): string | undefined =>
  publicHolidays(country, region, +day.slice(0, 4)).get(day);

/** `weekend`: the workspace's own; without one, the country's. */
export const isBusinessDay = (day: Day, country: string, region: string | null, weekend?: Weekend | null): boolean =>
  !(weekend ?? weekendOfCountry(country)).includes(weekday(day)) && holidayOn(day, country, region) === undefined;

type CountBusinessDays = (day: Day, n: number) => Day;

const counters = new Map<string, CountBusinessDays>();

/** The nth business day strictly after a day (or before it, for a negative n); the day itself for 0. */
export function businessDayCounter(
  country: string,
  region: string | null,
  weekend?: Weekend | null,
): CountBusinessDays {
  const off = weekend ?? weekendOfCountry(country);
  const key = `${country}-${region ?? ""}-${off.join("")}`;
  let count = counters.get(key);
  if (!count) {
    count = cachedCounter((day) => isBusinessDay(day, country, region, off));
    if (counters.size >= 1_000) counters.clear();
    counters.set(key, count);
  }
  return count;
}

export const businessDay = (
  day: Day,
  n: number,
  country: string,
  region: string | null,
  weekend?: Weekend | null,
): Day => businessDayCounter(country, region, weekend)(day, n);

type IsBusinessDay = (day: Day) => boolean;

function cachedCounter(works: IsBusinessDay): CountBusinessDays {
  const cache = new Map<number, Day>();
  return (day, n) => {
    const key = dayNumber(day) * 1_000 + n;
    let found = cache.get(key);
    if (!found) {
      found = walkBusinessDays(day, n, works);
      if (cache.size >= 5_000) cache.clear();
      cache.set(key, found);
    }
    return found;
  };
}

function walkBusinessDays(day: Day, n: number, works: IsBusinessDay): Day {
  let found = day;
  for (let left = Math.min(Math.abs(n), 400); left > 0; ) {
    found = addDays(found, Math.sign(n));
    if (works(found)) left -= 1;
  }
  return found;
}
