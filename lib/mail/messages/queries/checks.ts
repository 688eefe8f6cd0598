import { type Day, isDay, isTime, resolveWallTime } from "@/lib/dates";
import { getSpeller } from "@/lib/platform/spelling/queries";
import type { Candidate } from "@/lib/viewer";
import type { CheckMessageInput } from "../input";
import { type MessageChanges, messageChanges } from "../rules/changes";
import { type CheckLine, checkLines } from "../rules/checks";
import type { CheckedMessage } from "../rules/finding";
import { likelyReadingDay, likelySendingMoment } from "../rules/reading-day";
import { messageRecipient } from "../rules/recipient";
import { mayWaitForOpening } from "../rules/sending-moment";
import { getMessageView, type MessageView } from "./message";

/** `body`: the text that was checked, to whose places the lines refer. `changes`: since its writer re-read it last. */
export type MessageChecksAnswer = { lines: CheckLine[]; changes: MessageChanges; subject: string; body: string };

type TextToCheck = Pick<CheckMessageInput, "subject" | "body" | "recipientId" | "email" | "goesBy"> & {
  isReread: boolean;
  wasReread?: boolean;
  /** The moment that its writer has chosen, by the clock of a zone. */
  chosen?: { at: string; zone: string };
};

/** Checks a text that is being written, with everything that the record says. */
export async function checkMessage(
  viewer: Candidate,
  input: CheckMessageInput,
  now: Date,
): Promise<MessageChecksAnswer> {
  const found = await getMessageView(viewer, input, now);
  return messageChecksOf(
    found,
    {
      ...input,
      isReread: input.reread === "yes",
      wasReread: input.wasReread === "yes",
      ...(input.sendOn && input.sendZone ? { chosen: { at: input.sendOn, zone: input.sendZone } } : {}),
    },
    now.getTime(),
  );
}

export async function messageChecksOf(
  found: MessageView,
  text: TextToCheck,
  now: number,
): Promise<MessageChecksAnswer> {
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
    readOn: messageReadOn(found, now, chosenMoment(text)),
    ...(text.goesBy ? { goesBy: text.goesBy } : {}),
  };
  return { lines: checkLines(checked), changes: text.isReread ? null : messageChanges(read, text), subject, body };
}

function recipientOf({ writing }: MessageView, { recipientId, email }: TextToCheck) {
  const chosen = messageRecipient({ ...writing, recipientId: recipientId || writing.recipientId });
  return chosen && { ...chosen, to: { ...chosen.to, email: email || chosen.to.email } };
}

/** The day on which it is likely to be read where the interview took place. */
export const messageReadOn = (found: MessageView, now: number, chosen: number | null = null): Day =>
  likelyReadingDay(likelySendingMoment(found, now, chosen), found.writing.step, found.interview);

function chosenMoment({ chosen }: TextToCheck): number | null {
  if (!chosen) return null;
  const [day = "", time = ""] = chosen.at.split("T");
  if (!isDay(day) || !isTime(time)) return null;
  const found = resolveWallTime(chosen.zone, day, time);
  return found.kind === "one" ? found.at : null;
}
