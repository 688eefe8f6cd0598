import { DAY, MINUTE } from "@/lib/durations";

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** A suggestion for the name of the next round: "Second interview" after the first. After a name without a number it is "Next interview". */
export function nextRoundName(round: string): string {
  const [word = "", ...rest] = round.split(" ");
  const index = ordinals.findIndex((ordinal) => ordinal.toLowerCase() === word.toLowerCase());
  const next = index < 0 ? undefined : ordinals[index + 1];
  return next ? [next, ...rest].join(" ") : "Next interview";
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The length in minutes, by the clock. An end before the start is on the next day. */
export const lengthOf = (start: string, end: string): number =>
  (minuteOf(end) - minuteOf(start) + DAY / MINUTE) % (DAY / MINUTE);

/** In minutes. If an interview is at least so long, the form asks whether morning and evening were confused. */
const longest = 12 * 60;

/** "13 hours", "13 hours and 30 minutes". */
const inHours = (minutes: number) =>
  `${Math.floor(minutes / 60)} hours${minutes % 60 ? ` and ${minutes % 60} minutes` : ""}`;

/** The question about an interview of so many minutes, asked once. Null for a usual length. */
export const longQuestion = (minutes: number, again: string): string | null =>
  minutes >= longest ? `This is ${inHours(minutes)} long. If that is right, ${again}.` : null;

/** Most interviews last an hour. So if nobody gave an end, it is an hour after the start. */
export const anHourAfter = (time: string): string =>
  `${`${(Number(time.slice(0, 2)) + 1) % 24}`.padStart(2, "0")}${time.slice(2)}`;

/** A place where a company interviewed somebody. */
export type PlaceOfCompany = { company: string; zone: string; country: string; region: string };

/**
 * A first guess: the reader's own zone, and the country and region of the last interview in that zone. In `before` the last interview is first.
 * `country` is the country of the zone.
 */
export function likelyPlace(zone: string, country: string, before: readonly PlaceOfCompany[]) {
  const last = before.find((place) => place.zone === zone);
  return { zone, country: last?.country ?? country, region: last?.region ?? "" };
}
