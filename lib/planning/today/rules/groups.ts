import type { TodayInterview, TodayRow } from "./today";

/** The tasks of one interview. */
export type TodayGroup = { interview: TodayInterview; rows: TodayRow[] };

/**
 * Rows that are sorted by importance, under the interview that each is about. A group stands where its most important row stood: so an
 * interview with an offer comes before one whose tasks are only older.
 */
export function groupsByInterview(rows: readonly TodayRow[]): TodayGroup[] {
  const groups = new Map<string, TodayGroup>();
  for (const row of rows) {
    const group = groups.get(row.interview.id);
    if (group) group.rows.push(row);
    else groups.set(row.interview.id, { interview: row.interview, rows: [row] });
  }
  return [...groups.values()];
}
