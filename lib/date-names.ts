// Intl gives the names, and it is asked once: a page needs thousands. Their order and the signs between them stay ours (lib/dates.ts), because
// British English has a comma in "Friday, 4 September 2026" and in no other day, and Intl may change that with any release of Node. Short names of
// months are American, "Sep": British English has "Sept". So Node 20 and 24 say the same, and tests/rules/dates.test.ts holds them to it.

const namesOf = (locale: string, part: Intl.DateTimeFormatOptions, times: readonly number[]): readonly string[] =>
  times.map(new Intl.DateTimeFormat(locale, { ...part, timeZone: "UTC" }).format);

const week = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, 1 + index)); // 1 January 2024 was a Monday
const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index));
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const nearDayNames = [-1, 0, 1].map((ahead) => relative.format(ahead, "day"));

/** From Monday on. */
export const weekdayNames = namesOf("en-GB", { weekday: "long" }, week);
export const shortWeekdayNames = namesOf("en-GB", { weekday: "short" }, week);
export const monthNames = namesOf("en-GB", { month: "long" }, months);
export const shortMonthNames = namesOf("en-US", { month: "short" }, months);

/** "yesterday", "today" and "tomorrow", by how many days ahead it is; undefined for any other day. */
export const nearDayName = (ahead: number): string | undefined => nearDayNames[ahead + 1];
