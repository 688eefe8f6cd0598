import { getSpeller } from "@/lib/platform/spelling/queries";
import type { Candidate } from "@/lib/viewer";
import type { CheckMessageInput } from "../input";
import { type MessageChanges, messageChanges } from "../rules/changes";
import { type CheckLine, checkLines } from "../rules/checks";
import type { CheckedMessage } from "../rules/finding";
import { messageRecipient } from "../rules/recipient";
import { mayWaitForOpening } from "../rules/sending-moment";
import { getMessageView, type MessageView } from "./message";

/** `body`: the text that was checked, to whose places the lines refer. `changes`: since its writer re-read it last. */
export type MessageChecksAnswer = { lines: CheckLine[]; changes: MessageChanges; subject: string; body: string };

type TextToCheck = Pick<CheckMessageInput, "subject" | "body" | "recipientId" | "email" | "goesBy"> & {
  isReread: boolean;
  wasReread?: boolean;
};

/** Checks a text that is being written, with everything that the record says. */
export async function checkMessage(
  viewer: Candidate,
  input: CheckMessageInput,
  now: Date,
): Promise<MessageChecksAnswer> {
  const found = await getMessageView(viewer, input, now);
  return messageChecksOf(found, {
    ...input,
    isReread: input.reread === "yes",
    wasReread: input.wasReread === "yes",
  });
}

export async function messageChecksOf(found: MessageView, text: TextToCheck): Promise<MessageChecksAnswer> {
  const { message, step } = found;
  const { subject, body } = text;
  const isSaved = message?.subject === subject && message.body === body;
  const isApproved = isSaved && message.approvedVersion === message.version;
  const read = message?.rereadBody == null ? null : { subject: message.rereadSubject ?? "", body: message.rereadBody };
  const checked: CheckedMessage = {
    writing: found.writing,
    recipient: recipientOf(found, text),
    ...{ subject, body, step },
    // Versions are compared with each other only.
    version: 1,
    rereadVersion: text.isReread ? 1 : read || text.wasReread ? 0 : null,
    approvedVersion: message?.approvedVersion == null ? null : isApproved ? 1 : 0,
    whenItOpens: mayWaitForOpening(step),
    speller: await getSpeller(),
    ownWords: found.me.ownWords,
    ...(text.goesBy ? { goesBy: text.goesBy } : {}),
  };
  return { lines: checkLines(checked), changes: text.isReread ? null : messageChanges(read, text), subject, body };
}

function recipientOf({ writing }: MessageView, { recipientId, email }: TextToCheck) {
  const chosen = messageRecipient({ ...writing, recipientId: recipientId || writing.recipientId });
  return chosen && { ...chosen, to: { ...chosen.to, email: email || chosen.to.email } };
}
