import { dayOf, relativeDay, timeOf } from "../../dates";

/**
 * "was due on Tue 24 Nov", "was due yesterday", "was due at 10:00" where that is today, in the reader's zone. It gives the day and never
 * how long ago that was: that would be a reproach, and no help. `due` and `now` in ms.
 */
export function wasDueLabel(due: number, zone: string, now: number): string {
  const day = relativeDay(dayOf(zone, due), dayOf(zone, now));
  if (day === "today") return `was due at ${timeOf(zone, due)}`;
  return `was due ${day === "yesterday" ? day : `on ${day}`}`;
}
