import { Temporal } from "temporal-polyfill";
import { DAY, MINUTE } from "./durations";

// A Temporal call takes tens of microseconds, and a page of Today needs thousands. So Temporal is called once for the offset of each (zone,
// UTC day); everything else is arithmetic on milliseconds. The cache holds no personal data.

/** An ISO 8601 instant, "2026-09-18T17:00:00Z". */
export type Instant = string;
/** A calendar day, "2026-09-18". */
export type Day = string;
/** A wall clock time, "16:00". */
export type Time = string;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`);

// ---- Days -------------------------------------------------------------------------------------------------------------

const dayNumbers = new Map<Day, number>();
const dayNames = new Map<number, Day>();

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  let number = dayNumbers.get(day);
  if (number === undefined) {
    number = Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY;
    if (dayNumbers.size >= 20_000) dayNumbers.clear();
    dayNumbers.set(day, number);
  }
  return number;
}

function dayFromNumber(number: number): Day {
  let day = dayNames.get(number);
  if (!day) {
    day = new Date(number * DAY).toISOString().slice(0, 10);
    if (dayNames.size >= 20_000) dayNames.clear();
    dayNames.set(number, day);
  }
  return day;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = +text.slice(0, 4);
  return year >= FIRST_YEAR && year <= LAST_YEAR && dayFromNumber(dayNumber(text)) === text;
}

export const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count);

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday, 7 is Sunday. 1 January 1970 was a Thursday. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

// ---- Instants ---------------------------------------------------------------------------------------------------------

export const toMs = (instant: Instant | Date): number =>
  typeof instant === "string" ? Date.parse(instant) : instant.getTime();

const instantTexts = new Map<number, Instant>();

/** Every instant that the rules return is written in this form, so that two of them compare as text. */
export function toInstant(ms: number): Instant {
  const seconds = Math.floor(ms / 1000);
  let text = instantTexts.get(seconds);
  if (!text) {
    text = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
    if (instantTexts.size >= 50_000) instantTexts.clear();
    instantTexts.set(seconds, text);
  }
  return text;
}

/** Instants as people send them: a real day, seconds optional, and an offset or Z. */
export function isInstant(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}:\d{2}))$/.exec(text);
  return parts !== null && isDay(parts[1]!) && isTime(parts[2]!) && (!parts[3] || isTime(parts[3]));
}

// ---- Zones ------------------------------------------------------------------------------------------------------------

const knownZones = new Map<string, boolean>();

/**
 * Names of the IANA list and its aliases. Offsets such as "+01:00" are no zones: they know nothing of clock changes. Intl accepts some
 * ambiguous short names ("IST") that Temporal refuses; a zone is a name that both accept.
 */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(zone)) return false;
  let valid = knownZones.get(zone);
  if (valid === undefined) {
    try {
      new Intl.DateTimeFormat("en-GB", { timeZone: zone });
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      valid = true;
    } catch {
      valid = false;
    }
    if (knownZones.size > 2_000) knownZones.clear();
    knownZones.set(zone, valid);
  }
  return valid;
}

type Change = { at: number; before: number; after: number };

const offsets = new Map<string, Map<number, number | Change>>();

const temporalOffset = (zone: string, ms: number): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

function offsetsOf(zone: string): Map<number, number | Change> {
  let days = offsets.get(zone);
  if (!days) {
    if (offsets.size > 700) offsets.clear();
    days = new Map();
    offsets.set(zone, days);
  }
  return days;
}

function changeWithin(zone: string, from: number, until: number, before: number, after: number): Change {
  let low = from;
  let high = until;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (temporalOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { at: high, before, after };
}

/** What to add to UTC to get this zone's wall clock, in milliseconds. */
export function offsetAt(zone: string, ms: number): number {
  const days = offsetsOf(zone);
  const number = Math.floor(ms / DAY);
  let entry = days.get(number);
  if (entry === undefined) {
    const before = temporalOffset(zone, number * DAY);
    const after = temporalOffset(zone, (number + 1) * DAY);
    entry = before === after ? before : changeWithin(zone, number * DAY, (number + 1) * DAY, before, after);
    if (days.size > 5_000) days.clear();
    days.set(number, entry);
  }
  if (typeof entry === "number") return entry;
  return ms < entry.at ? entry.before : entry.after;
}

export const dayOf = (zone: string, ms: number): Day => dayFromNumber(Math.floor((ms + offsetAt(zone, ms)) / DAY));

export function timeOf(zone: string, ms: number): Time {
  const minutes = Math.floor((ms + offsetAt(zone, ms)) / MINUTE);
  const minutesADay = DAY / MINUTE;
  const ofDay = ((minutes % minutesADay) + minutesADay) % minutesADay;
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

export const wallTimeOf = (zone: string, ms: number): string => `${dayOf(zone, ms)}T${timeOf(zone, ms)}`;

export type ResolvedWallTime =
  | { kind: "one"; at: number }
  | { kind: "skipped"; at: number; neighbours: [string, string] }
  | { kind: "doubled"; earlier: number; later: number };

const wallNumber = (day: Day, time: Time) =>
  dayNumber(day) * DAY + (+time.slice(0, 2) * 60 + +time.slice(3, 5)) * MINUTE;

/** The instants that a local time can mean: usually one, two if the clocks go back over it, none if they go forward over it. */
export function resolveWallTime(zone: string, day: Day, time: Time): ResolvedWallTime {
  const wall = wallNumber(day, time);
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  if (before === after) return { kind: "one", at: wall - before };
  const first = wall - before;
  const second = wall - after;
  const firstHolds = offsetAt(zone, first) === before;
  const secondHolds = offsetAt(zone, second) === after;
  if (firstHolds && secondHolds) return { kind: "doubled", earlier: first, later: second };
  if (firstHolds) return { kind: "one", at: first };
  if (secondHolds) return { kind: "one", at: second };
  const change = changeWithin(zone, wall - DAY, wall + DAY, before, after).at;
  const neighbour = (ms: number) => (dayOf(zone, ms) === day ? timeOf(zone, ms) : wallTimeOf(zone, ms));
  return { kind: "skipped", at: first, neighbours: [neighbour(change - MINUTE), neighbour(change)] };
}

/** For moments the product computes itself: Temporal's `compatible`. */
export function msAt(zone: string, day: Day, time: Time): number {
  const wall = wallNumber(day, time);
  const before = offsetAt(zone, wall - DAY);
  if (before === offsetAt(zone, wall + DAY)) return wall - before;
  const found = resolveWallTime(zone, day, time);
  return found.kind === "doubled" ? found.earlier : found.at;
}
