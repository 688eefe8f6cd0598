import { and, eq, isNull } from "drizzle-orm";
import { stepEvents } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { dayOf, msAt } from "../../dates";
import { Refused } from "../../errors";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Candidate } from "../../viewer";
import type { MarkSentMyselfInput, MessageKey } from "../input";
import { markMessageSent, unscheduleMessage } from "./cancel-sending";
import { saveMessageOfferAnswer } from "./offer-answer";
import { saveMessageText } from "./save";
import { throughConsultantMessage } from "./send";
import { auditMessage, withMessage } from "./with-message";

const stepEventHow = { "by email": "email", "by post": "letter", "by hand": "in person" } as const;

/** Its writer sent it from their own mailbox, posted it or handed it over. The step is settled on that day. */
export const markSentMyself = (viewer: Candidate, input: MarkSentMyselfInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { held, found } = on;
    const { step, state } = found;
    if (state.kind === "sent" || step.status === "done") return;
    if (step.status === "locked") throw new Refused(step.locked ?? "This is not open yet.");
    if (step.status === "obsolete") throw new Refused(step.because ?? "This no longer applies.");
    const { recipient, interview } = found;
    if (recipient?.way === "through" && interview.consultantUserId)
      throw new Refused(throughConsultantMessage(recipient, interview));
    await saveMessageOfferAnswer(on, viewer, input, now);
    const when = sentMoment(input.on, held.zone, held.endsAt, now);
    if (found.message && (state.kind === "scheduled" || state.kind === "leaving")) {
      await unscheduleMessage(on, found.message, "You sent it yourself.", now);
      found.state = { kind: "writing", because: null };
    }
    const kept = await saveMessageText(on, viewer, input, now);
    const { step: name, interviewerId } = input;
    const sent = { at: when, how: input.how, fact: stepEventHow[input.how], by: viewer.userId };
    const toName = found.recipient?.reader.name ?? "";
    await markMessageSent(on, { id: kept.id, step: name, interviewerId, toName }, sent, now);
    await auditMessage(on, viewer, now, "message-sent-by-writer", input, { how: input.how });
    await reschedule(on.tx, held.id, now);
  });

/** A day in the interview's own zone, neither before it nor still to come. */
function sentMoment(day: string, zone: string, endsAt: Date, now: Date): Date {
  if (!day || day === dayOf(zone, now.getTime())) return now;
  if (day > dayOf(zone, now.getTime())) throw new Refused("That day is still to come.", "on");
  if (day < dayOf(zone, endsAt.getTime())) throw new Refused("That day is before the interview.", "on");
  return new Date(Math.max(endsAt.getTime(), msAt(zone, day, "12:00")));
}

/** Marked by mistake: the step is open again, and the text is as it was. A message that our e-mail sent stays sent. */
export const undoSentMyself = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { message, state } = on.found;
    if (!message || state.kind !== "sent") return;
    if (state.how === "passed on") throw new Refused("Your consultant passed it on, so only they can take that back.");
    if (state.how === "by us") throw new Refused("This has left by e-mail, so it can't be taken back.");
    const { tx, held } = on;
    await tx
      .update(messages)
      .set({ sentAt: null, sentHow: null, updatedAt: now })
      .where(and(eq(messages.workspaceId, held.workspaceId), eq(messages.id, message.id)));
    await tx
      .delete(stepEvents)
      .where(
        and(
          eq(stepEvents.workspaceId, held.workspaceId),
          eq(stepEvents.interviewId, held.id),
          eq(stepEvents.step, key.step),
          eq(stepEvents.kind, "done"),
          key.interviewerId ? eq(stepEvents.interviewerId, key.interviewerId) : isNull(stepEvents.interviewerId),
        ),
      );
    await auditMessage(on, viewer, now, "step-undone", key);
    await reschedule(tx, held.id, now);
  });
