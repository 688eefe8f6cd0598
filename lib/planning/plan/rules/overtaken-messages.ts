import { toMs } from "@/lib/dates";
import type { Facts, Step, StepName } from "./facts";

export type OvertakenMessage = { step: StepName; forId: string | null; reason: string };

/**
 * Scheduled messages whose step has changed: it opens at another moment, or is no longer needed. The message of an open step stays, because its
 * writer chose when it is sent.
 */
export const overtakenMessages = (
  steps: readonly Step[],
  { scheduledMessages: queued = [] }: Pick<Facts, "scheduledMessages">,
): OvertakenMessage[] =>
  queued.flatMap(({ step, forId, at }) => {
    const planned = steps.find((planStep) => planStep.step === step && planStep.forId === forId);
    if (!planned || planned.status === "obsolete")
      return [{ step, forId, reason: planned?.because ?? "This is no longer part of the plan." }];
    return isAtAnotherMoment(planned, at) ? [{ step, forId, reason: movedMessage }] : [];
  });

const movedMessage = "The time for this message has changed. Read it again before you send it.";

const isAtAnotherMoment = ({ status, opens }: Step, at: string) =>
  status === "locked" && (opens === null || toMs(opens) !== toMs(at));
