import { dayOf, offsetAt } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { stepDefinition } from "@/lib/planning/plan/rules/steps";
import { formatTimeRange, shortDay } from "@/lib/platform/words/dates";

/** A step of preparation that is no longer needed is not listed. */
export const isWorthListing = ({ step, status }: Step) =>
  !stepDefinition(step).isBeforeInterview || status !== "obsolete";

/**
 * "Thu 19 Nov, 17:30–18:30", by the reader's clock. Where the interview's place has another time, it follows once:
 * "(16:30–17:30 in London)".
 */
export function formatInterviewTime(
  row: { startsAt: Date; endsAt: Date; zone: string },
  zone: string,
  now: Date,
): string {
  const [starts, ends] = [row.startsAt.getTime(), row.endsAt.getTime()];
  const today = dayOf(zone, now.getTime());
  const [here, there] = [dayOf(zone, starts), dayOf(row.zone, starts)];
  const shown = `${shortDay(here, today)}, ${formatTimeRange(zone, starts, ends)}`;
  if (offsetAt(zone, starts) === offsetAt(row.zone, starts)) return shown;
  const day = here === there ? "" : `${shortDay(there, today)}, `;
  return `${shown} (${day}${formatTimeRange(row.zone, starts, ends)} in ${cityOf(row.zone)})`;
}
