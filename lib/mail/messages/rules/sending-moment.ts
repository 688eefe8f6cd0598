import { type Instant, toMs } from "@/lib/dates";
import type { Step } from "@/lib/planning/plan/rules/facts";

type Moments = Pick<Step, "aim" | "opens" | "status">;

/** The moment for which a message can be scheduled: its aim or, having none, the opening of its step. */
export const sendingMoment = ({ aim, opens }: Moments): Instant | null => aim ?? opens;

/** R5, R57: a locked message without an aim may be written in advance and wait for its opening. It is never sent before that. */
export const mayWaitForOpening = ({ aim, opens, status }: Moments): boolean =>
  status === "locked" && aim === null && opens !== null;

/** The moment that its page offers, until it has passed: for a step without an aim, only until it opens. */
export function offeredSendingMoment(step: Moments, now: number): Instant | null {
  const moment = sendingMoment(step);
  if (!moment || toMs(moment) <= now) return null;
  return step.aim || mayWaitForOpening(step) ? moment : null;
}
