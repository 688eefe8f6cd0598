import { addDays, type Day, dayOf, daysBetween, timeOf } from "@/lib/dates";
import { shortDay } from "@/lib/platform/words/dates";

/** Positions are per cent of the drawing's width, so that the same drawing fits every screen. */
export type TimelineX = number;

export type TimelineColumn = { day: Day; x: TimelineX; width: TimelineX; off: boolean };
export type TimelineAxis = { columns: TimelineColumn[]; at: (ms: number) => TimelineX };

const offDayWidth = 0.35;
const maxDays = 150;
const [DAWN, DUSK] = [7 * 60, 21 * 60];

const tenths = (x: number) => Math.round(x * 10) / 10;

/** Working days have the same width, and days off are narrow. Within a day, the hours of the night are at its edges. */
export function timelineAxis(zone: string, first: Day, last: Day, off: (day: Day) => boolean): TimelineAxis {
  const count = Math.min(maxDays, Math.max(2, daysBetween(first, last) + 1));
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  const widths = days.map((day) => (off(day) ? offDayWidth : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  const columns = days.map((day, index) => {
    const width = (widths[index]! / whole) * 100;
    const column = { day, x, width, off: widths[index] !== 1 };
    x += width;
    return column;
  });
  return {
    columns,
    at: (ms) => {
      const column = columns[daysBetween(first, dayOf(zone, ms))];
      if (!column) return dayOf(zone, ms) < first ? 0 : 100;
      const time = timeOf(zone, ms);
      const minutes = +time.slice(0, 2) * 60 + +time.slice(3);
      const share = Math.min(1, Math.max(0, (minutes - DAWN) / (DUSK - DAWN)));
      return tenths(column.x + share * column.width);
    },
  };
}

export type TimelineDayLabel = { day: Day; x: TimelineX; words: string; end: boolean; wide: boolean };

/** The widths in pixels for which labels are chosen: a small phone, and a page with its margins on a tablet. */
export const narrowTimelineWidth = 270;
export const wideTimelineWidth = 620;
const letterWidth = 6.8;

/** Chooses names of days that do not overlap, the important ones first: some for every screen, the rest only for a wide one. */
export function timelineDayLabels(axis: TimelineAxis, important: readonly Day[]): TimelineDayLabel[] {
  // It is not known yet which days of a later month will be chosen, so each of them names its month.
  const first = axis.columns[0]?.day.slice(0, 7);
  const possibleLabels = axis.columns
    .filter((column) => !column.off || important.includes(column.day))
    .map((column) => {
      const words = shortDay(column.day, column.day);
      return { column, words: column.day.slice(0, 7) === first ? words.slice(0, words.lastIndexOf(" ")) : words };
    });
  const rank = (day: Day) => (important.includes(day) ? important.indexOf(day) : important.length);
  possibleLabels.sort((a, b) => rank(a.column.day) - rank(b.column.day) || (a.column.day < b.column.day ? -1 : 1));
  const labels: TimelineDayLabel[] = [];
  for (const wide of [false, true]) {
    const width = wide ? wideTimelineWidth : narrowTimelineWidth;
    const length = (words: string) => ((words.length * letterWidth) / width) * 100;
    const gap = (10 / width) * 100;
    const span = ({ x, words, end }: Omit<TimelineDayLabel, "wide">) =>
      end ? [x - length(words), x + gap] : [x, x + length(words) + gap];
    for (const { column, words } of possibleLabels) {
      if (labels.some((label) => label.day === column.day)) continue;
      const atStart = { day: column.day, x: tenths(column.x), words, end: false };
      const fits = atStart.x + length(words) <= 100;
      const label = fits ? atStart : { ...atStart, x: tenths(column.x + column.width), end: true };
      const [from, to] = span(label);
      const touches = labels.some((other) => span(other)[0]! < to! && from! < span(other)[1]!);
      if (!touches && from! >= 0) labels.push({ ...label, wide });
    }
  }
  return labels.sort((a, b) => a.x - b.x);
}
