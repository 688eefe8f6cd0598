import { monthNames, weekdayNames } from "@/lib/date-names";
import { addDays, type Day, daysBetween, isDay, weekday } from "@/lib/dates";

/** A day as a text says it, and where. `name` is a weekday, 1 for Monday. */
export type SaidDay = { from: number; to: number; text: string } & (
  | { kind: "relative"; ago: number; more: string }
  | { kind: "ago"; least: number; most: number }
  | { kind: "week"; weeksAgo: number }
  | { kind: "weekend" }
  | { kind: "month"; monthsAgo: number }
  | { kind: "weekday"; name: number; last: boolean }
  | { kind: "date"; day: number; month: number | null; year: number | null; name: number | null; swaps?: boolean }
);

const weekdays = weekdayNames.join("|");
const months = monthNames.join("|");
const shortMonths = monthNames.map((name) => name.slice(0, 3)).join("|");
const month = `(?:${months}|sept|${shortMonths})\\.?`;
const numbers = new Map(
  "one two three four five six seven eight nine ten".split(" ").map((word, at) => [word, at + 1]),
);

const forms = [
  // Thursday 19 November 2026, Thursday, the 19th of November
  `(?:(?<w1>${weekdays}),? (?:the )?)?\\b(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${month})\\b(?:,? (?<y1>\\d{4}))?`,
  // Thursday, November 19th, 2026
  `(?:(?<w2>${weekdays}),? )?\\b(?<m2>${month}) (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<y2>\\d{4}))?`,
  // 19.11.2026, 11/19/2026, 2026-11-19
  "(?<![\\d./-])(?<n1>\\d{1,2})[./-](?<n2>\\d{1,2})[./-](?<ny>(?:20)?\\d{2})(?![\\d/-])",
  "(?<![\\d./-])(?<iy>20\\d{2})-(?<im>\\d{2})-(?<id>\\d{2})(?![\\d-])",
  // Thursday the 19th, the 19th
  `(?:(?<w3>${weekdays}),? )?\\bthe (?<d3>\\d{1,2})(?:st|nd|rd|th)\\b(?!-)`,
  `\\b(?:(?<last>last|this past) )?(?<w4>${weekdays})\\b(?! (?:mornings|afternoons|evenings|nights|shifts?)\\b)(?<!\\b(?:every|each|most) \\w+)`,
  "\\b(?<before>the day before )?(?<yesterday>yesterday)\\b",
  "\\b(?<today>earlier today|today|this morning|this afternoon|this evening|tonight|earlier on)\\b",
  "\\b(?<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?<unit>days?|weeks?|months?|fortnights?) ago\\b",
  "\\b(?<week>last week|earlier this week|this week|the week before last)\\b",
  "\\b(?:at|over|on|during) (?<weekend>the weekend|last weekend)\\b",
  "\\b(?<month>last|earlier this|this) month\\b",
];
const all = new RegExp(forms.join("|"), "giu");
/** What is in every form. */
const mayNameOne = /\d|day|tonight|this |earlier|ago|week|month/i;

const monthNumber = (name: string) =>
  monthNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
const weekdayNumber = (name: string | undefined) =>
  name ? weekdayNames.findIndex((full) => full.toLowerCase() === name.toLowerCase()) + 1 || null : null;

const agoRange = (count: number, unit: string) => {
  if (/^day/i.test(unit)) return { least: count, most: count };
  if (/^week/i.test(unit)) return { least: count * 7 - 3, most: count * 7 + 4 };
  if (/^fortnight/i.test(unit)) return { least: count * 14 - 4, most: count * 14 + 4 };
  return { least: count * 30 - 8, most: count * 30 + 12 };
};

type Place = { from: number; to: number; text: string };

/** A date of numbers alone. Which of them is the month depends on the country: it `swaps` if both may be. */
function numericDate(place: Place, { n1, n2, ny, iy, im, id }: Record<string, string | undefined>): SaidDay[] {
  const [first, second] = id ? [Number(id), Number(im)] : [Number(n1), Number(n2)];
  const year = (Number(iy ?? ny) % 2000) + 2000;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  if (month > 12 || month < 1 || day > 31 || day < 1) return [];
  return [{ ...place, kind: "date", day, month, year, name: null, swaps: !id && day <= 12 }];
}

/** The days that a sentence names, in its order. */
export function daysSaid(sentence: string): SaidDay[] {
  if (!mayNameOne.test(sentence)) return [];
  return [...sentence.matchAll(all)].flatMap((found): SaidDay[] => {
    const place = { from: found.index, to: found.index + found[0].length, text: found[0] };
    const groups = found.groups ?? {};
    const day = groups.d1 ?? groups.d2 ?? groups.d3;
    if (day) {
      const name = groups.m1 ?? groups.m2;
      const year = groups.y1 ?? groups.y2;
      return [
        {
          ...place,
          kind: "date",
          day: Number(day),
          month: name ? monthNumber(name) : null,
          year: year ? Number(year) : null,
          name: weekdayNumber(groups.w1 ?? groups.w2 ?? groups.w3),
        },
      ];
    }
    if (groups.n1 || groups.id) return numericDate(place, groups);
    if (groups.w4)
      return [{ ...place, kind: "weekday", name: weekdayNumber(groups.w4) ?? 1, last: Boolean(groups.last) }];
    if (groups.yesterday) return [{ ...place, kind: "relative", ago: groups.before ? 2 : 1, more: "" }];
    if (groups.today)
      return [
        { ...place, kind: "relative", ago: 0, more: /(morning|afternoon|evening)/i.exec(groups.today)?.[0] ?? "" },
      ];
    if (groups.unit) {
      const count = /^an?$/i.test(groups.count ?? "")
        ? 1
        : (numbers.get(groups.count?.toLowerCase() ?? "") ?? Number(groups.count));
      return [{ ...place, kind: "ago", ...agoRange(count, groups.unit) }];
    }
    if (groups.week)
      return [
        { ...place, kind: "week", weeksAgo: /last$/i.test(groups.week) ? 2 : /^last/i.test(groups.week) ? 1 : 0 },
      ];
    if (groups.weekend) return [{ ...place, kind: "weekend" }];
    if (groups.month) return [{ ...place, kind: "month", monthsAgo: /^last/i.test(groups.month) ? 1 : 0 }];
    return [];
  });
}

const monthCount = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const monday = (day: Day) => addDays(day, 1 - weekday(day));

/** Whether somebody who reads it on that day takes it to mean this day, which is over. */
export function means(said: SaidDay, day: Day, readOn: Day): boolean {
  const ago = daysBetween(day, readOn);
  switch (said.kind) {
    case "relative":
      return ago === said.ago;
    case "ago":
      return ago >= said.least && ago <= said.most;
    case "week":
      return daysBetween(monday(day), monday(readOn)) === said.weeksAgo * 7;
    case "weekend":
      return weekday(day) > 5 && ago < 9;
    case "month":
      return monthCount(readOn) - monthCount(day) === said.monthsAgo;
    case "weekday":
      return weekday(day) === said.name && ago < (said.last ? 15 : 8);
    case "date":
      return isDate(said, day) || (said.swaps === true && isDate({ ...said, day: said.month!, month: said.day }, day));
  }
}

const isDate = (said: SaidDay & { kind: "date" }, day: Day): boolean =>
  Number(day.slice(8)) === said.day &&
  (said.month === null || said.month === Number(day.slice(5, 7))) &&
  (said.year === null || said.year === Number(day.slice(0, 4))) &&
  (said.name === null || said.name === weekday(day));

/** The calendar day of a date with a month: that of its year, or the nearest one. */
export function daySaid(said: SaidDay, near: Day): Day | null {
  if (said.kind !== "date" || said.month === null) return null;
  const at = Number(near.slice(0, 4));
  const days = (said.year ? [said.year] : [at - 1, at, at + 1])
    .map((year) => `${year}-${`${said.month}`.padStart(2, "0")}-${`${said.day}`.padStart(2, "0")}`)
    .filter(isDay)
    .sort((one, other) => Math.abs(daysBetween(one, near)) - Math.abs(daysBetween(other, near)));
  return days[0] ?? null;
}
