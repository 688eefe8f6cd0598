import type { OutboxState } from "@/lib/mail/outbox/rules/outbox-state";
import { hostPause, mayRetryUncertain, retryDelay, sendingTimeLimits, uncertainRetryDelay } from "../rules";
import type { ClaimedEmail, DeliveryResult, UndeliveredReason, Unsent } from "./in-flight";

/** Reasons for which a claimed e-mail must not be sent any more, whatever else is true of it. */
export function expired(rows: ClaimedEmail[], now: Date): DeliveryResult[] {
  return rows.flatMap((row): DeliveryResult[] => {
    if (row.cutOff && !mayRetryUncertain(row.uncertainAttempts, true)) return [{ row, verdict: "unsure", reply: "" }];
    return isTooLate(row, now) ? [{ row, verdict: "given up", reply: "" }] : [];
  });
}

const isTooLate = (row: ClaimedEmail, at: Date) => at.getTime() - row.dueAt.getTime() > sendingTimeLimits[row.class];

/** It is tried again at that moment. Uncertain: it may have arrived, so nobody can cancel it. */
export type Retry = {
  state: Extract<OutboxState, "waiting" | "uncertain">;
  at: Date;
  attempts: number;
  uncertainAttempts: number;
};
type Ended = { state: Extract<OutboxState, "ended">; why: UndeliveredReason };

/** The state that follows from the result of an e-mail that was not sent. An e-mail that is on hold has its next moment already. */
export function nextState(
  result: Exclude<Unsent, { verdict: "on hold" }>,
  now: Date,
  random: () => number,
): Retry | Ended {
  const { row, verdict } = result;
  const { attempts, uncertainAttempts } = row;
  const retry = (at: Date, changes: Partial<Retry> = {}): Retry | Ended =>
    isTooLate(row, at)
      ? { state: "ended", why: "given up" }
      : { state: uncertainAttempts > 0 ? "uncertain" : "waiting", at, attempts, uncertainAttempts, ...changes };
  const after = (ms: number) => new Date(now.getTime() + ms);
  switch (verdict) {
    case "later":
      return retry(after(retryDelay(attempts, random)), { attempts: attempts + 1 });
    case "host away":
    case "bad certificate":
    case "locked out":
      return retry(after(hostPause("host away")));
    case "not now":
      return retry(result.until);
    case "unsure":
      return mayRetryUncertain(uncertainAttempts + 1, row.cutOff)
        ? retry(after(uncertainRetryDelay), { state: "uncertain", uncertainAttempts: uncertainAttempts + 1 })
        : { state: "ended", why: "unsure" };
    default:
      return { state: "ended", why: verdict };
  }
}
