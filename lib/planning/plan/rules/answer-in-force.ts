import { toMs } from "@/lib/dates";
import type { Facts } from "./facts";

/** Whether a promise starts the waiting again: it was logged after the answer, or together with it. Both in epoch milliseconds. */
export const isOvertakenByPromise = (answeredAt: number, promisedAt: number | null): boolean =>
  promisedAt !== null && promisedAt >= answeredAt;

/** Whether the company has answered and no later promise started the waiting again. */
export const hasAnswerInForce = ({ answeredAt, promise }: Pick<Facts, "answeredAt" | "promise">): boolean =>
  answeredAt !== null && !isOvertakenByPromise(toMs(answeredAt), promise?.loggedAt ? toMs(promise.loggedAt) : null);
