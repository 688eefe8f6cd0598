import { dayOf, offsetAt, timeOf, toMs } from "@/lib/dates";
import { cityOf } from "@/lib/people/places/rules/cities";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { relativeDay } from "@/lib/platform/words/dates";
import { wasDueLabel } from "@/lib/platform/words/due";

type About = { role: string; company: string; zone: string; addressGiven: string };

/** One step in a reminder: what, where, why and by when, on its reader's clock. */
export function reminderItem(step: Step, about: About, readerZone: string, now: number) {
  return {
    what: step.title,
    where: `${about.role}, ${about.company}`,
    why: step.step === "check-your-inbox" && about.addressGiven ? `${step.why} It is ${about.addressGiven}.` : step.why,
    when: step.due ? formatReminderDue(toMs(step.due), about.zone, readerZone, now) : "",
  };
}

/**
 * "By 17:00 tomorrow.", or, where the local times differ, "By 22:30 today, London time (17:30 in New York)." For a past deadline it gives
 * the day at most, never how long ago that was.
 */
export function formatReminderDue(due: number, zone: string, readerZone: string, now: number): string {
  const day = relativeDay(dayOf(readerZone, due), dayOf(readerZone, now));
  if (due < now && day !== "today") return `W${wasDueLabel(due, readerZone, now).slice(1)}.`;
  const on = /^[A-Z]/.test(day) ? `on ${day}` : day;
  const elsewhere = offsetAt(readerZone, due) !== offsetAt(zone, due);
  const names = elsewhere ? `, ${cityOf(readerZone)} time (${timeOf(zone, due)} in ${cityOf(zone)})` : "";
  const when = `${timeOf(readerZone, due)} ${on}${names}`;
  return due >= now ? `By ${when}.` : `Was due by ${when}.`;
}

/** The most urgent first. A step without a date comes last. */
export const compareByDue = (step: Step, other: Step) => dueMs(step) - dueMs(other);

const dueMs = (step: Step) => (step.due ? toMs(step.due) : Number.MAX_SAFE_INTEGER);
