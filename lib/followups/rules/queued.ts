import { toMs } from "../../dates";
import type { Facts, Step, StepName } from "./facts";

export type OvertakenMessage = { step: StepName; forId: string | null; because: string };

/**
 * Messages that wait in the outbox though their step no longer waits for that moment: it opens at another one, or is no longer needed. A
 * message of an open step stays: its writer chose when it is sent.
 */
export const overtakenMessages = (steps: readonly Step[], { queued = [] }: Pick<Facts, "queued">): OvertakenMessage[] =>
  queued.flatMap(({ step, forId, at }) => {
    const planned = steps.find((one) => one.step === step && one.forId === forId);
    if (!planned || planned.standing === "gone")
      return [{ step, forId, because: planned?.because ?? "This is no longer part of the plan." }];
    return leavesTooSoonOrLate(planned, at) ? [{ step, forId, because }] : [];
  });

const because = "It opens at another moment now. Read it again before you send it.";

const leavesTooSoonOrLate = ({ standing, opens }: Step, at: string) =>
  standing === "locked" && (opens === null || toMs(opens) !== toMs(at));
