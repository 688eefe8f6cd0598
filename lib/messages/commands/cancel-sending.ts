import { and, eq } from "drizzle-orm";
import { stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { Refused } from "../../errors";
import { cancelEmail } from "../../outbox/commands/cancel";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Candidate } from "../../viewer";
import type { MessageKey } from "../input";
import type { Message } from "../queries/message";
import { auditMessage, type LockedMessage, messageOwner, withMessage } from "./with-message";

const because = "You called it back.";

/** Stops a message that waits, until the moment at which it leaves. */
export const cancelMessageSending = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind === "writing") return;
    await unscheduleMessage(on, message, because, now);
    await auditMessage(on, viewer, now, "message-cancelled", key);
    await reschedule(on.tx, on.held.id, now);
  });

export async function unscheduleMessage({ tx, held }: LockedMessage, message: Message, why: string, now: Date) {
  const stopped = message.outboxId !== null && (await cancelEmail(tx, message.outboxId, why, now));
  if (!stopped) throw new Refused("It has left already, so it can't be called back.");
  await tx
    .update(messages)
    .set({ scheduledAt: null, cancelledReason: why, updatedAt: now })
    .where(and(eq(messages.workspaceId, held.workspaceId), eq(messages.id, message.id)));
}

/** The server's answer was lost; its writer knows that it arrived. */
export const markMessageArrived = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind !== "unclear") return;
    const at = new Date(state.at);
    await markMessageSent(on, message, { at, how: "by us", fact: "email", by: viewer.userId }, now);
    await auditMessage(on, viewer, now, "message-sent", key, { toName: message.toName });
    await reschedule(on.tx, on.held.id, now);
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
  { tx, held }: LockedMessage,
  message: Pick<Message, "id" | "step" | "interviewerId" | "toName">,
  sent: SentDetails,
  now: Date,
) {
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
    .where(and(eq(messages.workspaceId, held.workspaceId), eq(messages.id, message.id)));
  await tx
    .insert(stepEvents)
    .values({ ...messageOwner(held), step, interviewerId, kind: "done", at: sent.at, by: sent.by, how: sent.fact })
    .onConflictDoNothing();
}
