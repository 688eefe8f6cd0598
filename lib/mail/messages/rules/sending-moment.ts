import { type Day, type Instant, resolveWallTime, type Time, toInstant, toMs } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import type { Step } from "@/lib/planning/plan/rules/facts";

const longestWaitDays = 60;

type Moments = Pick<Step, "aim" | "opens" | "status">;

/** The moment for which a message can be scheduled: its aim or, having none, the opening of its step. */
export const sendingMoment = ({ aim, opens }: Moments): Instant | null => aim ?? opens;

/** R5, R57: a locked message without an aim may be written in advance and wait for its opening. It is never sent before that. */
export const mayWaitForOpening = ({ aim, opens, status }: Moments): boolean =>
  status === "locked" && aim === null && opens !== null;

/** A time that comes twice would be sent at one of the two, and nobody has said at which. */
export const doubledTimeMessage = "The clocks go back then, so this time comes twice. Choose another time.";

/** The moment that a writer chose by their own clock: for a locked step not before it opens (R5, R57). */
export function chosenSendingMoment(
  step: Moments,
  { day, time, zone }: { day: Day; time: Time; zone: string },
  now: number,
): { at: Instant } | { fault: string } {
  const found = resolveWallTime(zone, day, time);
  if (found.kind === "skipped")
    return { fault: "The clocks go forward then, so this time does not exist. Choose another time." };
  if (found.kind === "doubled") return { fault: doubledTimeMessage };
  const { at } = found;
  if (at <= now) return { fault: "This time has passed. Choose a later time." };
  if (at > now + longestWaitDays * DAY) return { fault: `Choose a time within the next ${longestWaitDays} days.` };
  if (step.status === "locked" && (!step.opens || at < toMs(step.opens)))
    return { fault: "This step is not open yet at that time. Choose a later time." };
  return { at: toInstant(at) };
}

/** The moment that its page offers, until it has passed: for a step without an aim, only until it opens. */
export function offeredSendingMoment(step: Moments, now: number): Instant | null {
  const moment = sendingMoment(step);
  if (!moment || toMs(moment) <= now) return null;
  return step.aim || mayWaitForOpening(step) ? moment : null;
}
