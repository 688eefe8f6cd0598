import { messages } from "@/db/schema/messages";
import { Refused } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { composedMessage, composeMessage, startingText } from "../rules/compose";
import type { OfferReply } from "../rules/composer/offers";
import { isMessageFixed } from "../rules/state";
import { isMessage, messageDone, withMessage } from "./with-message";

/** Replaces the text by a fresh starting draft; an answer to an offer may restart as the other answer. */
export const startMessageAgain = (
  viewer: Candidate,
  input: MessageKey & { answer: OfferReply },
  now: Date,
): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { message, state, writing } = found;
    if (!message) return locked.unchanged();
    if (isMessageFixed(state)) throw new Refused("This is being sent. Cancel sending to change it.");
    const text = startingText(writing, composeMessage(writing, { answer: input.answer }));
    const { subject, body } = text;
    if (message.subject === subject && message.body === body) return locked.unchanged();
    await locked.tx
      .update(messages)
      .set({ subject, body, composed: composedMessage(text), version: message.version + 1, updatedAt: now })
      .where(isMessage(locked, message.id));
    return messageDone(on, "draft-begun-again", input);
  });
