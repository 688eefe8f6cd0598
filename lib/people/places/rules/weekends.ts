import { weekdayNames } from "@/lib/date-names";

/** Days of the week: 1 is Monday, 7 is Sunday. Empty where work never rests. */
export type Weekend = readonly number[];

const saturdayAndSunday: Weekend = [6, 7];
const known = new Map<string, Weekend>();

type Week = { weekend?: number[] };
/** Node 20 has a property, later ones have a method. */
type Locale = { weekInfo?: Week; getWeekInfo?: () => Week };

/**
 * The playbook's weekend: Saturday and Sunday, except where the country's own in CLDR leaves Sunday out (India's is Sunday alone, and
 * people there are not written to on Saturdays either).
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
