import type { Tx } from "@/db/client";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { overtakenMessages } from "@/lib/planning/plan/rules/overtaken-messages";
import type { PlannedInterview } from "../queries";

/** After any change: cancels messages that would be sent before their step opens, or whose step no longer exists. True if there were any. */
export async function cancelOvertakenMessages(tx: Tx, known: PlannedInterview[], now: Date): Promise<boolean> {
  let stopped = 0;
  for (const { row, steps, facts } of known)
    for (const { step, forId, reason } of overtakenMessages(steps, facts))
      stopped += await cancelInterviewMessages(
        tx,
        { interviewId: row.id, steps: [step], interviewerId: forId },
        reason,
        now,
      );
  return stopped > 0;
}
