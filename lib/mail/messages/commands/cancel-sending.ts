import { stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { Refused } from "@/lib/errors";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import type { Message } from "../queries/message";
import { isMessage, type LockedMessage, messageDone, withMessage } from "./with-message";

const reason = "You cancelled sending.";

/** Cancels the sending of a scheduled message. That is possible until the moment when it is sent. */
export const cancelMessageSending = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind === "writing") return on.locked.unchanged();
    await unscheduleMessage(on, message, reason);
    return messageDone(on, "message-cancelled", key);
  });

export async function unscheduleMessage({ locked }: LockedMessage, message: Message, why: string) {
  const { tx, now } = locked;
  const stopped = message.outboxId !== null && (await cancelEmail(tx, message.outboxId, why, now));
  if (!stopped) throw new Refused("It has already been sent, so you can’t cancel sending.");
  await tx
    .update(messages)
    .set({ scheduledAt: null, cancelledReason: why, updatedAt: now })
    .where(isMessage(locked, message.id));
}

/** The mail server's answer was lost, and the writer says that the message arrived. */
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
  /** The consultant who passed it on, if it was passed on. */
  passedOnBy?: string;
};

/** Marks the message as sent and its step as done: it is one fact, stored in two places. */
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
