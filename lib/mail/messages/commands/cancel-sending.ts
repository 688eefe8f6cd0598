import { stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { Refused } from "@/lib/errors";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import type { Message } from "../queries/message";
import { isMessage, type LockedMessage, messageDone, withMessage } from "./with-message";

const because = "You called it back.";

/** Stops a message that waits, until the moment at which it leaves. */
export const cancelMessageSending = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind === "writing") return on.locked.unchanged();
    await unscheduleMessage(on, message, because);
    return messageDone(on, "message-cancelled", key);
  });

export async function unscheduleMessage({ locked }: LockedMessage, message: Message, why: string) {
  const { tx, now } = locked;
  const stopped = message.outboxId !== null && (await cancelEmail(tx, message.outboxId, why, now));
  if (!stopped) throw new Refused("It has left already, so it can’t be called back.");
  await tx
    .update(messages)
    .set({ scheduledAt: null, cancelledReason: why, updatedAt: now })
    .where(isMessage(locked, message.id));
}

/** The server's answer was lost; its writer knows that it arrived. */
export const markMessageArrived = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind !== "unclear") return on.locked.unchanged();
    const at = new Date(state.at);
    await markMessageSent(on, message, { at, how: "by us", fact: "email", by: viewer.userId });
    return messageDone(on, "message-sent", key, { toName: message.toName });
  });

type SentDetails = {
  at: Date;
  how: NonNullable<Message["sentHow"]>;
  fact: "email" | "letter" | "in person";
  by: string;
  /** The consultant who passed it on, where that is how it went. */
  passedOnBy?: string;
};

/** The message is sent and its step settled: one fact, stored in both places. */
export async function markMessageSent(
  { locked }: LockedMessage,
  message: Pick<Message, "id" | "step" | "interviewerId" | "toName">,
  sent: SentDetails,
) {
  const { tx, now } = locked;
  const { step, interviewerId } = message;
  await tx
    .update(messages)
    .set({
      toName: message.toName,
      sentAt: sent.at,
      sentHow: sent.how,
      ...(sent.passedOnBy && { passedOnBy: sent.passedOnBy }),
      scheduledAt: null,
      cancelledReason: null,
      updatedAt: now,
    })
    .where(isMessage(locked, message.id));
  await tx
    .insert(stepEvents)
    .values({ ...locked.owner, step, interviewerId, kind: "done", at: sent.at, by: sent.by, how: sent.fact })
    .onConflictDoNothing();
}
