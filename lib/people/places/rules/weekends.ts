import { weekdayNames } from "@/lib/date-names";

/** Days of the week: 1 is Monday, 7 is Sunday. Empty if every day is a working day. */
export type Weekend = readonly number[];

const saturdayAndSunday: Weekend = [6, 7];
const known = new Map<string, Weekend>();

type Week = { weekend?: number[] };
/** In Node 20 it is a property, in later releases a method. */
type Locale = { weekInfo?: Week; getWeekInfo?: () => Week };

/**
 * The playbook's weekend is Saturday and Sunday. Only if Sunday is no part of a country's weekend in CLDR, the country's own weekend counts.
 * (India's is Sunday alone, but nobody there gets messages on Saturdays either.)
 */
export function weekendOfLocale(locale: Locale): Weekend {
  const own = (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend;
  return !own || own.includes(7) ? saturdayAndSunday : [...own].sort();
}

export function weekendOfCountry(country: string): Weekend {
  const weekend = known.get(country) ?? weekendOfLocale(new Intl.Locale(`und-${country}`) as Locale);
  known.set(country, weekend);
  return weekend;
}

/** [5, "Friday"] and so on, for a form that lists them. */
export const weekdayOptions = weekdayNames.map((name, index) => [`${index + 1}`, name] as const);

/** "Friday and Saturday", or "no day". */
export const weekendLabel = (weekend: Weekend): string =>
  new Intl.ListFormat("en-GB").format(weekend.map((day) => weekdayNames[day - 1]!)) || "no day";
