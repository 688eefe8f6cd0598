// Intl gives the names, and we ask it once, because a page needs thousands. The order of the words and the signs between them are ours
// (lib/dates.ts): Intl writes "Friday, 4 September 2026" with a comma and other days without, and may change that with any release of Node. Short
// names of months are the American ones ("Sep"), because British English has "Sept". tests/rules/dates.test.ts checks it on Node 20 and 24.

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
