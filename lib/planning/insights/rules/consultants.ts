import { addDays, type Day } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { twelveMonthsTo } from "../rules";

/** Both days are included. */
export type DateRange = { from: Day; to: Day };

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
const monthsBack = (today: Day, count: number): Day => `${twelveMonthsTo(today)[11 - count]}-01`;

/** The ranges that the page offers, with their names. In some months two are the same: then the first of them is left out. */
export function rangePresets(today: Day): [name: string, range: DateRange][] {
  const thisMonth = firstOfMonth(today);
  const lastOfMonthBefore = addDays(thisMonth, -1);
  const presets: [string, DateRange][] = [
    ["This month", { from: thisMonth, to: today }],
    ["Last month", { from: firstOfMonth(lastOfMonthBefore), to: lastOfMonthBefore }],
    ["Last three months", { from: monthsBack(today, 2), to: today }],
    ["This year", { from: `${today.slice(0, 4)}-01-01`, to: today }],
    ["Last twelve months", { from: monthsBack(today, 11), to: today }],
  ];
  return presets.filter(
    ([, { from, to }], at) => !presets.slice(at + 1).some(([, it]) => it.from === from && it.to === to),
  );
}

/** The days in the address, the earlier first. If the first is missing, the range is twelve months long. If the last is missing, it is today. */
export function askedRange({ from, to }: { from: Day | ""; to: Day | "" }, today: Day): DateRange {
  const last = to || (from > today ? from : today);
  const first = from || monthsBack(last, 11);
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

type Counts = { interviews: number; offers: number; placements: number };
/** The figures of one consultant's interviews, of interviews without a consultant, or of all, with the median time until feedback was shared. No names. */
export type CountedRow = Counts & { sharedAfterMs: number | null; consultant: string | null; isTotal: boolean };
/** `hours`: that median, rounded to a tenth. */
export type ConsultantFigures = Counts & { hours: number | null; key: string; name: string };

const figuresOf = (row: CountedRow | undefined) => ({
  ...{ interviews: row?.interviews ?? 0, offers: row?.offers ?? 0, placements: row?.placements ?? 0 },
  hours: row?.sharedAfterMs == null ? null : Math.round((row.sharedAfterMs / HOUR) * 10) / 10,
});

/**
 * A line for each member by name, also for those without interviews. Then, if there are any, a line for interviews without a consultant, or whose
 * consultant has left. Then a line for all of them. If one consultant is chosen, only their line.
 */
export function figuresByConsultant(
  rows: readonly CountedRow[],
  members: readonly { userId: string; name: string }[],
  who: string,
): ConsultantFigures[] {
  const each = rows.filter((row) => !row.isTotal);
  const isMember = (id: string | null) => members.some((member) => member.userId === id);
  const lines = [
    ...members
      .filter((member) => who === "all" || member.userId === who)
      .map(({ userId, name }) => ({
        ...{ key: userId, name },
        ...figuresOf(each.find((row) => row.consultant === userId)),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, "en")),
    ...each
      .filter((row) => !isMember(row.consultant))
      .map((row) => ({
        ...{ key: row.consultant ?? "nobody", name: row.consultant ? "Former colleague" : "No consultant" },
        ...figuresOf(row),
      })),
  ];
  const all = { key: "all", name: "All", ...figuresOf(rows.find((row) => row.isTotal)) };
  return lines.length > 1 ? [...lines, all] : lines;
}
