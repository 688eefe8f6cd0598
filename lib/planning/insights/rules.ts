import { type Day, dayOf } from "@/lib/dates";
import { DAY, HOUR } from "@/lib/durations";
import type { InterviewOutcome } from "@/lib/enums";

/** One interview as insights count it. Moments are epoch milliseconds; `zone` is the interview's. */
export type InsightsInterview = {
  ended: number;
  zone: string;
  round: string;
  client: string;
  outcome: InterviewOutcome | null;
  /** When the consultant knew how it went: the debrief, or a call. */
  debriefed: number | null;
  /** When the client's feedback came, and when the candidate could read it. */
  feedbackReceived: number | null;
  feedbackShared: number | null;
  /** Each day that was promised for an answer, and each moment at which an answer or feedback came. */
  promises: { day: Day; logged: number }[];
  answerMoments: number[];
};

export type InsightsMeasure = "debriefed" | "feedbackReceived" | "feedbackShared";
/** `middle` is the median, and the middle half lies between `low` and `high`. The unit is that of the measure. */
export type MeasureSpread = { count: number; low: number; middle: number; high: number };
export type MonthTimes = { month: string; spread: MeasureSpread | null };

export const measureUnits: Record<InsightsMeasure, { ms: number; words: string }> = {
  debriefed: { ms: HOUR, words: "hours" },
  feedbackReceived: { ms: DAY, words: "days" },
  feedbackShared: { ms: DAY, words: "days" },
};

/** A quantile by linear interpolation between the two values around it. `sorted` ascending and not empty; `at` from 0 to 1. */
export function quantile(sorted: readonly number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

const roundToTenth = (value: number) => Math.round(value * 10) / 10;

/** Rounded to a tenth. Null if nothing was measured. */
export function measureSpread(values: readonly number[]): MeasureSpread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => roundToTenth(quantile(sorted, at))) as [
    number,
    number,
    number,
  ];
  return { count: values.length, low, middle, high };
}

/** The twelve months that end with the one of `today`, as "2026-11", earliest first. */
export function twelveMonthsTo(today: Day): string[] {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, index) => {
    const count = year * 12 + month - 1 - (11 - index);
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });
}

/** How long after the interview's end, by the month in which it was held. What has not happened yet is not counted. */
export function timesByMonth(
  rows: readonly InsightsInterview[],
  measure: InsightsMeasure,
  months: readonly string[],
): MonthTimes[] {
  const taken = new Map<string, number[]>();
  for (const row of rows) {
    const when = row[measure];
    if (when === null) continue;
    const month = dayOf(row.zone, row.ended).slice(0, 7);
    const values = taken.get(month) ?? [];
    values.push(Math.max(0, when - row.ended) / measureUnits[measure].ms);
    taken.set(month, values);
  }
  return months.map((month) => ({ month, spread: measureSpread(taken.get(month) ?? []) }));
}

export type PromiseResult = "kept" | "moved" | "broken";
export type ClientPromises = { client: string } & Record<PromiseResult, number>;

/**
 * The result of a promised day: kept, if an update came by then; moved, if a new day was named by then; broken otherwise. While the day is
 * not over there is no result yet.
 */
export function promiseResult(
  { promises, answerMoments: words, zone }: InsightsInterview,
  index: number,
  now: number,
): PromiseResult | null {
  const { day, logged } = promises[index]!;
  const isBy = (moment: number | undefined) => moment !== undefined && dayOf(zone, moment) <= day;
  const firstAnswer = words.filter((moment) => moment >= logged).toSorted((one, other) => one - other)[0];
  if (isBy(firstAnswer)) return "kept";
  if (isBy(promises[index + 1]?.logged)) return "moved";
  return day < dayOf(zone, now) ? "broken" : null;
}

/** By client, the most broken first. */
export function promisesByClient(rows: readonly InsightsInterview[], now: number): ClientPromises[] {
  const found = new Map<string, ClientPromises>();
  for (const row of rows)
    row.promises.forEach((_, index) => {
      const result = promiseResult(row, index, now);
      if (!result) return;
      const sum = found.get(row.client) ?? { client: row.client, kept: 0, moved: 0, broken: 0 };
      sum[result] += 1;
      found.set(row.client, sum);
    });
  const sorted = [...found.values()];
  return sorted.sort((one, other) => other.broken - one.broken || one.client.localeCompare(other.client, "en"));
}

export type RoundOutcomes = { round: string; none: number } & Record<InterviewOutcome, number>;

const maxRounds = 6;

/** By round, the most frequent first; rare names of rounds are counted together. */
export function outcomesByRound(rows: readonly InsightsInterview[]): RoundOutcomes[] {
  const sums = (named: (row: InsightsInterview) => string) => {
    const found = new Map<string, RoundOutcomes>();
    for (const row of rows) {
      const round = named(row);
      const sum = found.get(round) ?? { round, next: 0, offer: 0, rejected: 0, withdrawn: 0, closed: 0, none: 0 };
      sum[row.outcome ?? "none"] += 1;
      found.set(round, sum);
    }
    return [...found.values()].sort((sum, other) => roundTotal(other) - roundTotal(sum));
  };
  const all = sums((row) => row.round);
  if (all.length <= maxRounds) return all;
  const shownRounds = new Set(all.slice(0, maxRounds - 1).map((sum) => sum.round));
  const others = "Other rounds";
  const grouped = sums((row) => (shownRounds.has(row.round) ? row.round : others));
  return [...grouped.filter((sum) => sum.round !== others), ...grouped.filter((sum) => sum.round === others)];
}

export const roundTotal = (sum: RoundOutcomes) =>
  sum.next + sum.offer + sum.rejected + sum.withdrawn + sum.closed + sum.none;

/** What the page of insights shows of all interviews that were counted. */
export type InsightsFigures = {
  interviews: number;
  times: Record<InsightsMeasure, MonthTimes[]>;
  promises: ClientPromises[];
  outcomes: RoundOutcomes[];
};

export const insightsFigures = (
  rows: readonly InsightsInterview[],
  months: readonly string[],
  now: number,
): InsightsFigures => ({
  interviews: rows.length,
  times: {
    debriefed: timesByMonth(rows, "debriefed", months),
    feedbackReceived: timesByMonth(rows, "feedbackReceived", months),
    feedbackShared: timesByMonth(rows, "feedbackShared", months),
  },
  promises: promisesByClient(rows, now),
  outcomes: outcomesByRound(rows),
});
