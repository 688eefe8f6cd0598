import { and, eq, isNull } from "drizzle-orm";
import { interviewers, stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { toMs } from "@/lib/dates";
import { Refused } from "@/lib/errors";
import { markMessageSent } from "@/lib/mail/messages/commands/cancel-sending";
import { rememberInterviewerName } from "@/lib/mail/messages/commands/goes-by";
import { auditMessage, isMessage, messageDone } from "@/lib/mail/messages/commands/with-message";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { messageFindings, stopsIn } from "@/lib/mail/messages/rules/checks";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import { isNameTicked, nameQuestionMessage } from "@/lib/mail/messages/rules/greeting-check";
import { anotherRecipientMessage, otherPersonsAddressMessage } from "@/lib/mail/messages/rules/pasted-name";
import { isForAnother, type MessageRecipient } from "@/lib/mail/messages/rules/recipient";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { liftSuppression } from "@/lib/mail/outbox/commands/lift-suppression";
import { secondsToUndo, undoUntil } from "@/lib/mail/outbox/rules";
import { normaliseAddress } from "@/lib/people/email-addresses/input";
import type { Consultant } from "@/lib/viewer";
import type { DraftKey, PassOnDraftInput } from "../input";
import { isOwnSending, passOnRecipient, passOnSenderName } from "../rules";
import { approveLockedDraft, refuseWritersSending } from "./review";
import { type LockedDraft, withDraft } from "./with-draft";

/** The pressed button: send now, at the step's aim, or the consultant has passed it on in another way. */
type PassOnWithIntent = PassOnDraftInput & {
  intent: Exclude<PassOnDraftInput["intent"], "approve">;
  /** What was pasted with the address (lib/people/email-addresses/input `pastedName`). */
  pastedName?: string | undefined;
};

/**
 * R41, `through`: the consultant approves this exact text and passes it on to the interviewer, from here (with replies to the consultant
 * and a copy to its writer) or in a way of their own. Either settles the writer's step.
 */
export const passOnDraft = (viewer: Consultant, input: PassOnWithIntent, now: Date): Promise<PassedOn> =>
  withDraft(viewer, input, now, async (on) => {
    const { locked } = on;
    const before = passedOnBefore(on, input);
    if (before) return locked.unchanged(before);
    await approveLockedDraft(on, input.version);
    const { recipient, goesBy } = checkedRecipient(on, input);
    const passed = input.intent === "myself" ? input.intent : await enqueuePassedOn(on, input, recipient);
    if (passed === "myself") await markPassedOnByHand(on, recipient);
    if (goesBy && recipient.reader.id)
      await rememberInterviewerName(locked.tx, locked.interview.workspaceId, recipient.reader.id, goesBy);
    return locked.audited(passed);
  });

/** What became of it, which may be another than the button named: an aim that has just passed is now. */
type PassedOn = PassOnWithIntent["intent"];

/** The same press again, or a colleague's a moment later. */
function passedOnBefore({ found, locked }: LockedDraft, { intent }: PassOnWithIntent): PassedOn | null {
  const { state, outboxRow } = found;
  if (!isOwnSending(found)) return null;
  if (state.kind === "sent" && !outboxRow) return "myself";
  if (state.kind === "sent" || state.kind === "being sent") return "now";
  if (state.kind !== "scheduled" || intent === "myself") return null;
  return secondsToUndo(toMs(state.at), state.delayReason, locked.now.getTime()) === null ? null : "now";
}

/** Checks the contact rule, the step and everything that can stop the sending, with the present facts. Only the writer has to re-read it (R40). */
function checkedRecipient(
  { found, message }: LockedDraft,
  input: PassOnWithIntent,
): { recipient: MessageRecipient; goesBy: string | null } {
  const { writing, recipient, step } = found;
  if (recipient?.way !== "through")
    throw new Refused(
      `${writing.company} no longer gets messages through the agency, so ${writing.by} sends this one themselves.`,
    );
  const to = passOnRecipient(recipient, writing, input.email);
  const isAnother = isForAnother(input.shownRecipient, to);
  if (input.email && isAnother)
    throw new Refused(anotherRecipientMessage(input.email, input.shownRecipient ?? "", to), "email");
  const anothers = otherPersonsAddressMessage(input.pastedName ?? "", to.to.name);
  if (anothers) throw new Refused(anothers, "email");
  if (step.status === "done") throw new Refused("This was already done in another way.");
  const byMyself = input.intent === "myself";
  const text = { ...message, approvedVersion: message.version };
  const findings = messageFindings({ writing, recipient: to, ...text, step });
  const stops = stopsIn(findings);
  for (const stop of stops) {
    if (stop.id === "reread")
      throw new Refused(`${writing.by} has not re-read this text. Return it and ask them to re-read it.`);
    if (stop.id === "recipient" && byMyself) continue;
    throw new Refused(stop.found, stop.id === "recipient" && !to.to.email ? "email" : undefined);
  }
  const asked = nameQuestionIn(findings);
  if (asked && !byMyself && (isAnother || !isNameTicked(asked, input.goesBy)))
    throw new Refused(nameQuestionMessage(asked.question), "goesBy");
  return { recipient: to, goesBy: byMyself ? null : (asked?.name ?? null) };
}

async function enqueuePassedOn(
  on: LockedDraft,
  input: PassOnWithIntent,
  recipient: MessageRecipient,
): Promise<"now" | "aim"> {
  const { locked, found, message, me } = on;
  const { tx, viewer, interview, now } = locked;
  const to = normaliseAddress(recipient.to.email);
  if (!to) throw new Refused("Add an e-mail address first.", "email");
  await liftSuppression(tx, interview.id, to);
  await saveInterviewerAddress(on, recipient);
  const wanted = input.intent === "aim" ? dueMoment(input, found.step.aim, now) : undoUntil(now);
  const queued = await enqueue(tx, {
    email: "message",
    props: {
      messageId: message.id,
      step: message.step,
      interviewerId: message.interviewerId,
      fromName: passOnSenderName(found.writing.by, me.name),
      replyTo: me.email,
      toName: recipient.to.name,
      subject: message.subject,
      text: message.body,
      passedOn: { by: viewer.userId, name: me.name },
    },
    occasion: `message:${message.id}:${input.press}`,
    to,
    dueAt: wanted,
    from: { userId: viewer.userId, at: now },
    of: { ...locked.owner, byConsultant: true },
  });
  if (!queued) throw new Refused("You already pressed this button. Reload the page, then send the draft from there.");
  const { id, dueAt } = queued;
  await tx
    .update(messages)
    .set({
      ...{ scheduledAt: dueAt, outboxId: id, toName: recipient.to.name, toEmail: to },
      ...{ cancelledReason: null, sentAt: null, sentHow: null },
    })
    .where(isMessage(locked, message.id));
  const when = wanted > undoUntil(now) ? "aim" : "now";
  const verb = when === "aim" ? "passing-on-scheduled" : "passing-on-queued";
  await auditMessage(on, verb, messageKeyInput.parse(message), { toName: recipient.to.name });
  return when;
}

/** The aim that the button named, if it is still the aim. If it has passed, now, and then it can be undone too. */
function dueMoment({ at }: PassOnWithIntent, aim: string | null, now: Date): Date {
  if (!aim || toMs(aim) !== toMs(at || aim))
    throw new Refused("The time to send this has changed since you opened the page. Reload the page to see it.");
  return new Date(Math.max(toMs(aim), undoUntil(now).getTime()));
}

/** Saves an address that was typed here on the record. */
async function saveInterviewerAddress({ locked, found }: LockedDraft, { reader, to }: MessageRecipient) {
  const known = found.writing.panel.find((person) => person.id === reader.id);
  if (!known || known.email === to.email) return;
  await locked.tx
    .update(interviewers)
    .set({ email: to.email })
    .where(and(locked.rowsOf(interviewers), eq(interviewers.id, known.id)));
}

async function markPassedOnByHand(on: LockedDraft, recipient: MessageRecipient) {
  const { viewer, now } = on.locked;
  const { step, interviewerId } = on.message;
  const sent = { at: now, how: "passed on", fact: "email", by: viewer.userId, passedOnBy: viewer.userId } as const;
  await markMessageSent(on, { id: on.message.id, step, interviewerId, toName: recipient.reader.name }, sent);
  await auditMessage(on, "message-passed-on", messageKeyInput.parse(on.message), {
    toName: recipient.reader.name,
  });
}

/** Cancels the scheduled message, or undoes the mark that it was passed on by hand. A sent message stays sent. */
export const undoPassOn = (viewer: Consultant, which: DraftKey, now: Date): Promise<void> =>
  withDraft(viewer, which, now, async (on) => {
    const { locked, message, found } = on;
    const { tx } = locked;
    const { kind } = found.state;
    const mine = isMessage(locked, message.id);
    if (kind === "writing") return locked.unchanged();
    if (kind !== "sent") refuseWritersSending(on);
    if (kind === "sent" && message.sentHow === "passed on" && !found.outboxRow?.sentAt) {
      await tx.update(messages).set({ sentAt: null, sentHow: null, passedOnBy: null }).where(mine);
      await tx
        .delete(stepEvents)
        .where(
          and(
            locked.rowsOf(stepEvents),
            ...[eq(stepEvents.step, message.step), eq(stepEvents.kind, "done")],
            message.interviewerId
              ? eq(stepEvents.interviewerId, message.interviewerId)
              : isNull(stepEvents.interviewerId),
          ),
        );
    } else {
      const why = `${on.me.name} cancelled sending.`;
      const stopped = message.outboxId !== null && (await cancelEmail(tx, message.outboxId, why, now));
      if (!stopped) throw new Refused("It has already been sent, so you can’t cancel sending.");
      await tx.update(messages).set({ scheduledAt: null, cancelledReason: why }).where(mine);
    }
    return messageDone(on, "message-cancelled", messageKeyInput.parse(message));
  });
