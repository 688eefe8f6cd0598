import { toMs } from "@/lib/dates";
import type { Facts } from "./facts";

/** A promise that was logged after an answer, or together with it, starts the waiting again. Both in epoch milliseconds. */
export const isOvertakenByPromise = (answeredAt: number, promisedAt: number | null): boolean =>
  promisedAt !== null && promisedAt >= answeredAt;

/** Whether the employer has answered and no later promise started the waiting again. */
export const hasAnswerInForce = ({ answeredAt, promise }: Pick<Facts, "answeredAt" | "promise">): boolean =>
  answeredAt !== null && !isOvertakenByPromise(toMs(answeredAt), promise?.loggedAt ? toMs(promise.loggedAt) : null);
