import { cityOf, dayOf, daysBetween, formatMoment, offsetAt, relativeDay, timeOf, toMs } from "../dates";
import type { PlanSide } from "../enums";
import type { Step } from "../plan/rules/facts";
import { unhurriedLabel } from "../plan/rules/unhurried";
import { wasDueLabel } from "../plan/rules/was-due-label";

export type DueTone = "due" | "late" | "wait" | "lock" | "done";
/** `zoneIsShown`: the page or the list names its time zone once (`timesZoneMessage`), so no row of it does. */
export type ReadingClock = { zone: string; now: number; zoneIsShown?: boolean };

/**
 * "was due on Tue 24 Nov", "by 17:30", "by Fri 27 Nov at 17:30"; an optional step is never late. `side`: whose page it is, by default the
 * step's own.
 */
export function dueChip(
  step: Step,
  zone: string,
  clock: ReadingClock,
  side: PlanSide = step.whose,
): { tone: DueTone; chip: string } {
  if (step.status === "overdue" && step.due && !step.optional)
    return { tone: "late", chip: wasDueLabel(toMs(step.due), clock.zone, clock.now) };
  if (step.optional) return { tone: "wait", chip: unhurriedLabel(step, side) };
  if (!step.due) return { tone: "due", chip: "when you are ready" };
  return { tone: "due", chip: `by ${formatClockTime(toMs(step.due), zone, clock)}` };
}

/** The one sentence of a page or list about its time zone, where one of its places has another local time than the reader; else "". */
export const timesZoneMessage = (
  times: readonly { at: number | string; zone: string }[],
  { zone }: Pick<ReadingClock, "zone">,
): string =>
  times.some((time) => {
    const at = typeof time.at === "string" ? toMs(time.at) : time.at;
    return offsetAt(time.zone, at) !== offsetAt(zone, at);
  })
    ? `All times are ${cityOf(zone)} time.`
    : "";

/** A moment in the reader's own zone: the time alone today, with the day otherwise, and the city where it differs from the interview's. */
export function formatClockTime(ms: number, where: string, clock: ReadingClock): string {
  const zone = clock.zoneIsShown ? clock.zone : where;
  const today = dayOf(clock.zone, clock.now);
  const day = dayOf(clock.zone, ms);
  if (day !== today) {
    const ahead = daysBetween(today, day);
    if (ahead > 0 && ahead < 7 && offsetAt(zone, ms) === offsetAt(clock.zone, ms))
      return `${relativeDay(day, today)} ${timeOf(clock.zone, ms)}`;
    return formatMoment(ms, clock.zone, today, zone);
  }
  const elsewhere = offsetAt(zone, ms) !== offsetAt(clock.zone, ms);
  return elsewhere ? formatMoment(ms, clock.zone, today, zone) : timeOf(clock.zone, ms);
}

/** The same in a sentence, where a bare time would not say of which day: "today at 17:30". */
export function formatClockTimeInSentence(ms: number, zone: string, clock: ReadingClock): string {
  const words = formatClockTime(ms, zone, clock);
  return /^\d\d:\d\d$/.test(words) ? `today at ${words}` : words;
}
