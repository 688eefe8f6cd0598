import type { Instant } from "@/lib/dates";
import { calendarDaysInMs, formatCount } from "./clock";
import { defaultPlanSettings, type PlanSettings } from "./settings";

/**
 * R51: a line on Today and never an e-mail, about all of a person's applications rather than one interview: shown while they wait for an
 * answer and have few live applications, and at most once a week after they dismissed it.
 */
export function keepLookingMessage(
  person: { waiting: boolean; live: number; putAwayAt: Instant | null },
  now: Instant,
  settings: PlanSettings = defaultPlanSettings,
): string | null {
  if (!person.waiting || person.live >= settings.keepLookingBelow) return null;
  const again = person.putAwayAt
    ? Date.parse(person.putAwayAt) + calendarDaysInMs(settings.keepLookingEveryCalendarDays)
    : 0;
  if (Date.parse(now) < again) return null;
  const live = person.live === 0 ? "no active application" : formatCount(person.live, "active application");
  return `You have ${live}. It is safer to keep applying while you wait.`;
}
