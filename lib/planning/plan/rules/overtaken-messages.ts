import { toMs } from "@/lib/dates";
import type { Facts, Step, StepName } from "./facts";

export type OvertakenMessage = { step: StepName; forId: string | null; because: string };

/**
 * Messages that wait in the outbox though their step no longer waits for that moment: it opens at another one, or is no longer needed. A
 * message of an open step stays: its writer chose when it is sent.
 */
export const overtakenMessages = (
  steps: readonly Step[],
  { scheduledMessages: queued = [] }: Pick<Facts, "scheduledMessages">,
): OvertakenMessage[] =>
  queued.flatMap(({ step, forId, at }) => {
    const planned = steps.find((planStep) => planStep.step === step && planStep.forId === forId);
    if (!planned || planned.status === "obsolete")
      return [{ step, forId, because: planned?.because ?? "This is no longer part of the plan." }];
    return isAtAnotherMoment(planned, at) ? [{ step, forId, because: movedMessage }] : [];
  });

const movedMessage = "It opens at another moment now. Read it again before you send it.";

const isAtAnotherMoment = ({ status, opens }: Step, at: string) =>
  status === "locked" && (opens === null || toMs(opens) !== toMs(at));
