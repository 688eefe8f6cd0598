import { addDays, type Day, dayOf, daysBetween, type Instant, msAt, type Time, toMs } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import type { Weekend } from "@/lib/people/places/rules/weekends";
import { isBusinessDay } from "@/lib/planning/plan/rules/business-days";

/** The facts of an interview that measuring its client needs. Promises are in the order in which they were logged. */
export type MeasuredInterview = {
  id: string;
  who: string;
  ends: Instant;
  zone: string;
  country: string;
  region: string | null;
  promises: { day: Day; logged: Instant }[];
  answered: Instant | null;
};

/** When the agency's working days close, and its weekend, if it has one of its own. */
type WorkingDay = { close: Time; weekend?: Weekend };

/** How late an answer was: whole working days after the promised day, or hours after the end of that day's working time. All 0: in time. */
export type AnswerLateness = { days: number; hours: number; id: string; who: string; stillOpen: boolean };
type AnswerDuration = { days: number; id: string; who: string };
export type ClientResponseTimes = {
  /** From the end of an interview to the first answer, in working days. */
  answers: { count: number; median: number; worst: AnswerDuration } | null;
  promises: { count: number; kept: number; median: AnswerLateness; worst: AnswerLateness } | null;
};

/** Working days after the first day, up to and with the second. */
export function workingDays(
  from: Day,
  to: Day,
  { country, region }: Pick<MeasuredInterview, "country" | "region">,
  weekend?: Weekend,
): number {
  const length = Math.min(daysBetween(from, to), 1_000);
  let count = 0;
  for (let n = 1; n <= length; n += 1) if (isBusinessDay(addDays(from, n), country, region, weekend)) count += 1;
  return count;
}

/**
 * A client's response time. Half of the answers came within the median, and none took longer than the worst. If the number of answers is even,
 * the longer of the two in the middle counts, so that "half" is always true.
 */
export function clientResponseTimes(
  all: readonly MeasuredInterview[],
  now: number,
  by: WorkingDay,
): ClientResponseTimes {
  const took = all.flatMap((interview): AnswerDuration[] => {
    const { id, who, ends, zone, answered } = interview;
    if (!answered || toMs(answered) <= toMs(ends)) return [];
    return [
      { id, who, days: workingDays(dayOf(zone, toMs(ends)), dayOf(zone, toMs(answered)), interview, by.weekend) },
    ];
  });
  took.sort((a, b) => a.days - b.days);
  const late = all.flatMap((interview) => answerLateness(interview, now, by) ?? []);
  late.sort((a, b) => a.days - b.days || a.hours - b.hours);
  const inTime = late.filter((interview) => isAnswerInTime(interview)).length;
  return {
    answers: took.length ? { count: took.length, median: upperMedian(took).days, worst: took.at(-1)! } : null,
    promises: late.length ? { count: late.length, kept: inTime, median: upperMedian(late), worst: late.at(-1)! } : null,
  };
}

const upperMedian = <T>(sorted: readonly T[]): T => sorted[Math.floor(sorted.length / 2)]!;

export const isAnswerInTime = ({ days, hours }: Pick<AnswerLateness, "days" | "hours">) => days === 0 && hours === 0;

/**
 * How late the answer was, measured by the first promise that was not kept. A newer promise replaces an older one only if it was given before
 * the older day was over. Null if nothing was promised, or if the day has not passed.
 */
export function answerLateness(
  measured: MeasuredInterview,
  now: number,
  { close, weekend }: WorkingDay,
): AnswerLateness | null {
  const { promises, answered, zone, id, who } = measured;
  const until = answered ? toMs(answered) : now;
  for (const [index, { day, logged }] of promises.entries()) {
    if (answered && toMs(logged) > until) return null; // promised only after it was answered
    const over = msAt(zone, day, close);
    const common = { id, who, stillOpen: answered === null };
    if (until <= over) {
      if (answered) return { days: 0, hours: 0, ...common };
      if (!promises[index + 1]) return null;
      continue;
    }
    const next = promises[index + 1];
    if (next && toMs(next.logged) <= over) continue;
    const days = workingDays(day, dayOf(zone, until), measured, weekend);
    return { days, hours: days > 0 ? 0 : Math.max(1, Math.floor((until - over) / HOUR)), ...common };
  }
  return null;
}

export const workingDaysLabel = (days: number) =>
  days === 0 ? "the same day" : `${days} working ${days === 1 ? "day" : "days"}`;

export const latenessLabel = ({ days, hours }: Pick<AnswerLateness, "days" | "hours">) =>
  days > 0 ? `${workingDaysLabel(days)} late` : hours > 0 ? `${hours} h late` : "on time";
