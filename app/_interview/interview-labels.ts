import { dayOf, offsetAt } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { stepDefinition } from "@/lib/planning/plan/rules/steps";
import { formatMoment, formatTimeRange, shortDay } from "@/lib/platform/words/dates";

/** A step of preparation that is no longer needed is not listed. */
export const isWorthListing = ({ step, status }: Step) =>
  !stepDefinition(step).isBeforeInterview || status !== "obsolete";

/** "Thu 19 Nov, 16:30–17:30, London (GMT)": in the interview's own zone, and in the reader's beside it where the two differ. */
export function formatInterviewTime(
  row: { startsAt: Date; endsAt: Date; zone: string },
  zone: string,
  now: Date,
): string {
  const [starts, ends] = [row.startsAt.getTime(), row.endsAt.getTime()];
  const today = dayOf(zone, now.getTime());
  const there = `${shortDay(dayOf(row.zone, starts), today)}, ${formatTimeRange(row.zone, starts, ends)}`;
  if (offsetAt(zone, starts) === offsetAt(row.zone, starts)) return there;
  return `${shortDay(dayOf(zone, starts), today)}, ${formatTimeRange(zone, starts, ends)} in ${cityOf(zone)} (${formatMoment(starts, row.zone, today)} in ${cityOf(row.zone)})`;
}
