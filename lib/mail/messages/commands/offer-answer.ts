import { stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import type { SendMessageInput } from "../input";
import type { LockedMessage } from "./with-message";

/** R77: whether the offer is accepted or declined, stored when its answer is sent. It counts once the message was sent. */
export async function saveMessageOfferAnswer(
  { locked }: LockedMessage,
  { step, answer }: Pick<SendMessageInput, "step" | "answer">,
): Promise<void> {
  const { tx, viewer, now } = locked;
  if (step !== "answer-the-offer") return;
  if (!answer) throw new Refused("Say whether you accept or decline the offer.", "answer");
  const answered = { at: now, by: viewer.userId, how: answer };
  await tx
    .insert(stepEvents)
    .values({ ...locked.owner, step, kind: "chosen", ...answered })
    .onConflictDoUpdate({
      target: [
        stepEvents.workspaceId,
        stepEvents.interviewId,
        stepEvents.step,
        stepEvents.interviewerId,
        stepEvents.kind,
      ],
      set: answered,
    });
}
