import { and, eq, isNull } from "drizzle-orm";
import { stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { dayOf, msAt } from "@/lib/dates";
import { Refused } from "@/lib/errors";
import type { Candidate } from "@/lib/viewer";
import type { MarkSentMyselfInput, MessageKey } from "../input";
import { markMessageSent, unscheduleMessage } from "./cancel-sending";
import { saveMessageOfferAnswer } from "./offer-answer";
import { saveMessageText } from "./save";
import { throughConsultantMessage } from "./send";
import { isMessage, messageDone, withMessage } from "./with-message";

const stepEventHow = { "by email": "email", "by post": "letter", "by hand": "in person" } as const;

/** Its writer sent it from their own mailbox, posted it or handed it over. The step is settled on that day. */
export const markSentMyself = (viewer: Candidate, input: MarkSentMyselfInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { step, state } = found;
    if (state.kind === "sent" || step.status === "done") return locked.unchanged();
    if (step.status === "locked") throw new Refused(step.locked ?? "This is not open yet.");
    if (step.status === "obsolete") throw new Refused(step.because ?? "This no longer applies.");
    const { recipient, interview } = found;
    if (recipient?.way === "through" && interview.consultantUserId)
      throw new Refused(throughConsultantMessage(recipient, interview));
    await saveMessageOfferAnswer(on, input);
    const when = sentMoment(input.on, locked.interview.zone, locked.interview.endsAt, now);
    if (found.message && (state.kind === "scheduled" || state.kind === "being sent")) {
      await unscheduleMessage(on, found.message, "You sent it yourself.");
      found.state = { kind: "writing", reason: null };
    }
    const kept = await saveMessageText(on, input);
    const { step: name, interviewerId } = input;
    const sent = { at: when, how: input.how, fact: stepEventHow[input.how], by: viewer.userId };
    const toName = found.recipient?.reader.name ?? "";
    await markMessageSent(on, { id: kept.id, step: name, interviewerId, toName }, sent);
    return messageDone(on, "message-sent-by-writer", input, { how: input.how });
  });

/** A moment on that day in the interview's zone. The day must not be before the interview or in the future. */
function sentMoment(day: string, zone: string, endsAt: Date, now: Date): Date {
  if (!day || day === dayOf(zone, now.getTime())) return now;
  if (day > dayOf(zone, now.getTime())) throw new Refused("This date is in the future.", "on");
  if (day < dayOf(zone, endsAt.getTime())) throw new Refused("This date is before the interview.", "on");
  return new Date(Math.max(endsAt.getTime(), msAt(zone, day, "12:00")));
}

/** Undoes that mark: the step is open again, and the text is unchanged. A message that we sent by e-mail stays sent. */
export const undoSentMyself = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { locked, found } = on;
    const { message, state } = found;
    if (!message || state.kind !== "sent") return locked.unchanged();
    if (state.how === "passed on") throw new Refused("Your consultant sent it, so only they can undo this.");
    if (state.how === "by us") throw new Refused("This was sent by e-mail, so it can’t be undone.");
    const { tx } = locked;
    await tx.update(messages).set({ sentAt: null, sentHow: null, updatedAt: now }).where(isMessage(locked, message.id));
    await tx
      .delete(stepEvents)
      .where(
        and(
          locked.rowsOf(stepEvents),
          eq(stepEvents.step, key.step),
          eq(stepEvents.kind, "done"),
          key.interviewerId ? eq(stepEvents.interviewerId, key.interviewerId) : isNull(stepEvents.interviewerId),
        ),
      );
    return messageDone(on, "step-undone", key);
  });
