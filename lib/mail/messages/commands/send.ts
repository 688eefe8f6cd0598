import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema/messages";
import { toMs } from "@/lib/dates";
import { Refused, Stale } from "@/lib/errors";
import { enqueue, type QueuedEmail } from "@/lib/mail/outbox/commands/enqueue";
import { secondsToUndo, undoUntil } from "@/lib/mail/outbox/rules";
import { normaliseAddress } from "@/lib/people/email-addresses/input";
import { cityOf } from "@/lib/people/places/rules/cities";
import type { Candidate } from "@/lib/viewer";
import type { SendMessageInput } from "../input";
import type { MessageView } from "../queries/message";
import { messageFindings, stopsIn } from "../rules/checks";
import { nameQuestionIn } from "../rules/finding";
import { isNameTicked, nameQuestionMessage } from "../rules/greeting-check";
import { isForAnother, type MessageRecipient, messageEnvelope } from "../rules/recipient";
import { chosenSendingMoment, mayWaitForOpening, sendingMoment } from "../rules/sending-moment";
import { isMessageFixed, type MessageState } from "../rules/state";
import { messageKinds } from "../rules/steps";
import { saveGoesBy } from "./goes-by";
import { saveMessageOfferAnswer } from "./offer-answer";
import { saveRecipientAddress } from "./recipient-address";
import { type SavedMessage, saveDraft } from "./save";
import { auditMessage, isMessage, type LockedMessage, withMessage } from "./with-message";

/**
 * Sends a message: at once (it can be undone for 15 seconds), at its moment (its aim, or the opening of a step that has none), or at the one
 * that its writer chose by the clock of `zone`. The typed text is saved first, whatever the
 * checks say; they run again here, with the present facts. A press that comes twice, or two presses at once, make one e-mail.
 */
export async function sendMessage(
  viewer: Candidate,
  input: SendMessageInput,
  now: Date,
  zone = "UTC",
): Promise<WhenSent> {
  const saved = await saveDraft(viewer, input, now);
  if (input.email) await saveRecipientAddress(viewer, { ...input, email: input.email }, now);
  if (input.goesBy) await saveGoesBy(viewer, { ...input, goesBy: input.goesBy }, now);
  return withMessage(viewer, input, now, async (on) => {
    const { locked } = on;
    const { state } = on.found;
    if (isMessageFixed(state)) return locked.unchanged(whenSentBefore(state, now));
    await saveMessageOfferAnswer(on, input);
    const { recipient } = checkedMessage(on.found, saved, input);
    const wanted = dueMoment(input, on.found, now, zone);
    const { dueAt, id } = await enqueueMessage(on, input.press, wanted);
    await locked.tx
      .update(messages)
      .set({
        scheduledAt: dueAt,
        outboxId: id,
        toName: recipient.to.name,
        toEmail: recipient.to.email,
        cancelledReason: null,
        sentAt: null,
        sentHow: null,
        updatedAt: now,
      })
      .where(and(isMessage(locked, saved.id), eq(messages.version, saved.version)));
    const when = wanted > undoUntil(now) ? "later" : "now";
    await auditMessage(on, when === "now" ? "message-queued" : "message-scheduled", input, {
      toName: recipient.to.name,
    });
    return locked.audited(when);
  });
}

/** Now, with a moment to undo it, or later. */
export type WhenSent = "now" | "later";

/** What an earlier press came to. */
const whenSentBefore = (state: MessageState, now: Date): WhenSent =>
  state.kind === "scheduled" && secondsToUndo(toMs(state.at), state.delayReason, now.getTime()) === null
    ? "later"
    : "now";

/** Checks everything that can stop the sending, with the present facts. */
function checkedMessage(
  { message, recipient, writing, step, interview }: MessageView,
  saved: SavedMessage,
  { intent, goesBy, shownRecipient, step: messageStep }: SendMessageInput,
) {
  if (!message || message.version !== saved.version)
    throw new Stale({ subject: message?.subject ?? "", body: message?.body ?? "" }, message?.version ?? 0);
  if (messageKinds[messageStep].channels[0] !== "email")
    throw new Refused("This note is written by hand. Post it, then press “I have posted it”.");
  if (step.status === "done")
    throw new Refused(step.because ?? "This is already done. To send it from here, undo that first.");
  if (recipient?.way === "through" && interview.consultantUserId)
    throw new Refused(throughConsultantMessage(recipient, interview));
  const whenItOpens = intent !== "send" && mayWaitForOpening(step);
  const findings = messageFindings({ writing, recipient, ...message, step, whenItOpens });
  const stops = stopsIn(findings);
  if (stops.length || !recipient) throw new Refused(stops.map((stop) => stop.found).join(" "));
  const asked = nameQuestionIn(findings);
  if (asked && (!isNameTicked(asked, goesBy) || isForAnother(shownRecipient, recipient)))
    throw new Refused(nameQuestionMessage(asked.question), "goesBy");
  return { message, recipient };
}

/** R41, C7: the sentence for a candidate who may not write to the client directly, by the contact rule. */
export const throughConsultantMessage = (
  { to, reader }: Pick<MessageRecipient, "to" | "reader">,
  { company }: Pick<MessageView["interview"], "company">,
) => `${company} gets messages through ${to.name}. Send it to ${to.name}, who then sends it to ${reader.name}.`;

async function enqueueMessage({ locked, found }: LockedMessage, press: string, dueAt: Date): Promise<QueuedEmail> {
  const { tx, viewer, now } = locked;
  const { message, recipient, me, writing } = found;
  const to = normaliseAddress(recipient?.to.email ?? "");
  if (!message || !recipient || !to) throw new Refused("Add an e-mail address first.");
  const { subject, body } = messageEnvelope(recipient, message.subject, message.body, writing.company);
  const queued = await enqueue(tx, {
    email: "message",
    props: {
      messageId: message.id,
      step: message.step,
      interviewerId: message.interviewerId,
      fromName: me.name,
      replyTo: me.email,
      toName: recipient.to.name,
      subject,
      text: body,
      ...(recipient.also ? { alsoTo: recipient.also } : {}),
    },
    occasion: `message:${message.id}:${press}`,
    to,
    dueAt,
    from: { userId: viewer.userId, at: now },
    of: locked.owner,
  });
  if (!queued) throw new Refused("You already pressed this button. Reload the page, then send the message from there.");
  return queued;
}

/**
 * For "Send now", the end of the time in which it can be undone. Else the moment that the writer chose, or the one that the button named, if
 * it is still the right one; if that has passed, now, and then it can be undone too.
 */
function dueMoment(
  { intent, at, sendOn, sendZone }: SendMessageInput,
  { step }: MessageView,
  now: Date,
  zone: string,
): Date {
  const notBefore = (ms: number) => new Date(Math.max(ms, undoUntil(now).getTime()));
  if (intent === "choose") {
    if (!sendOn) throw new Refused("Choose a day and a time.", "sendOn");
    if (sendZone && sendZone !== zone)
      throw new Refused(
        `Your time zone has changed since you opened the page: your clock is that of ${cityOf(zone)} now. Load the page again, then choose.`,
        "sendOn",
      );
    const chosen = chosenSendingMoment(step, { day: sendOn.slice(0, 10), time: sendOn.slice(11), zone }, now.getTime());
    if ("fault" in chosen) throw new Refused(chosen.fault, "sendOn");
    return notBefore(toMs(chosen.at));
  }
  if (intent !== "schedule") return undoUntil(now);
  const moment = sendingMoment(step);
  if (!moment || toMs(moment) !== toMs(at || moment))
    throw new Refused("The time to send this has changed since you opened the page. Reload the page to see it.");
  return notBefore(toMs(moment));
}
