import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema/messages";
import { Refused } from "../../errors";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Candidate } from "../../viewer";
import type { MessageKey } from "../input";
import { composeMessage, type OfferReply } from "../rules/compose";
import { isMessageFixed } from "../rules/state";
import { auditMessage, withMessage } from "./with-message";

/** Replaces the text by a fresh starting draft; an answer to an offer may restart as the other answer. */
export const startMessageAgain = (
  viewer: Candidate,
  input: MessageKey & { answer: OfferReply },
  now: Date,
): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { tx, held, found } = on;
    const { message, state, writing } = found;
    if (!message) return;
    if (isMessageFixed(state)) throw new Refused("This is on its way. Call it back to change it.");
    const { subject, body } = composeMessage(writing, input.answer);
    if (message.subject === subject && message.body === body) return;
    await tx
      .update(messages)
      .set({ subject, body, version: message.version + 1, updatedAt: now })
      .where(and(eq(messages.workspaceId, held.workspaceId), eq(messages.id, message.id)));
    // R41: the text that was approved is gone, so it is its writer's turn again.
    if (message.approvedVersion === message.version) await reschedule(tx, held.id, now);
    await auditMessage(on, viewer, now, "draft-begun-again", input);
  });
