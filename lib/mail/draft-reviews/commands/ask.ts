import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { draftComments } from "@/db/schema/sharing";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { isRereadNow, saveMessageText } from "@/lib/mail/messages/commands/save";
import { isMessage, messageDone, withMessage } from "@/lib/mail/messages/commands/with-message";
import type { MessageKey, SaveDraftInput } from "@/lib/mail/messages/input";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import { messageFindings, stopsIn } from "@/lib/mail/messages/rules/checks";
import { nameQuestionIn } from "@/lib/mail/messages/rules/finding";
import { nameQuestionMessage } from "@/lib/mail/messages/rules/greeting-check";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { may } from "@/lib/permissions";
import type { Candidate } from "@/lib/viewer";
import type { TakeProposalInput, TickCommentInput } from "../input";
import { draftReviewState, mayBeReviewed } from "../rules";

/**
 * R41: gives the present text to the consultant to read. From then on they see it; where the client gets notes through them (`through`),
 * this is the only way to send a note. Asking again for a text that they have not read yet changes nothing.
 */
export const askForDraftReview = (viewer: Candidate, input: SaveDraftInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx, interview } = locked;
    if (!may.askForDraftReview(viewer, interview)) throw new NotFound();
    if (!interview.consultantUserId)
      throw new Refused(
        "Your consultant does not use Followthrough. Send it to them from your own mailbox, or ask a friend.",
      );
    const saved = await saveMessageText(on, input);
    const through = found.recipient?.way === "through";
    const rereadVersion = isRereadNow(input, saved)
      ? saved.version
      : saved.rereadVersion === saved.version
        ? saved.rereadVersion
        : null;
    refuseUnready(found, { ...input, version: saved.version, rereadVersion }, through);
    const before = draftReviewState(found.message);
    // If the client's server did not deliver it, the writer can ask again without a change of the text.
    const same = found.message?.version === saved.version && found.state.kind === "writing";
    if (same && before.kind === "asked" && !before.changed) return locked.unchanged();
    if (same && before.kind === "approved" && before.holds) return locked.unchanged();
    await resetDraftReview(tx, saved.id);
    await tx
      .update(messages)
      .set({ reviewRequestedAt: now, sharedAt: now, updatedAt: now, rereadVersion, cancelledReason: null })
      .where(isMessage(locked, saved.id));
    return messageDone(on, "draft-review-asked", input);
  });

/** The reader's earlier verdict no longer counts. Its writer may not write a reader's verdict, so the database clears it. */
const resetDraftReview = (tx: Tx, messageId: string) => tx.execute(sql`select clear_draft_review(${messageId}::uuid)`);

type TextToReview = { subject: string; body: string; version: number; rereadVersion: number | null };

/** A note to the client through the consultant must first pass every check that its writer can act on. */
function refuseUnready({ step, state, recipient, writing }: MessageView, text: TextToReview, through: boolean) {
  if (isMessageFixed(state)) throw new Refused("This is being sent. Cancel sending to change it.");
  if (step.status === "obsolete") throw new Refused(step.because ?? "This is no longer needed.");
  if (step.status === "done") throw new Refused("This is already done. Undo that first.");
  if (!mayBeReviewed(writing.step, recipient?.way))
    throw new Refused("This message goes to your consultant, so they will read it anyway.");
  if (!text.body.trim()) throw new Refused("There is no text yet.", "body");
  if (!through) return;
  const findings = messageFindings({ writing, recipient, ...text, approvedVersion: null, step });
  const stops = stopsIn(findings).filter((stop) => stop.id !== "step" && stop.id !== "approved");
  if (stops.length > 0) throw new Refused(stops.map((stop) => stop.found).join(" "));
  // The writer knows best how its reader is called. A ticked name was saved before this check.
  const asked = nameQuestionIn(findings);
  if (asked) throw new Refused(nameQuestionMessage(asked.question), "goesBy");
}

/** Its writer cancels the request: the consultant no longer sees it, and their approval no longer counts. */
export const cancelDraftReview = (viewer: Candidate, key: MessageKey, now: Date): Promise<void> =>
  withMessage(viewer, key, now, async (on) => {
    const { locked, found } = on;
    const { tx } = locked;
    const { message, state } = found;
    if (!message?.reviewRequestedAt) return locked.unchanged();
    if (isMessageFixed(state)) throw new Refused("This is being sent. Cancel sending first.");
    await resetDraftReview(tx, message.id);
    await tx.update(messages).set({ reviewRequestedAt: null, sharedAt: null }).where(isMessage(locked, message.id));
    return messageDone(on, "draft-review-taken-back", key);
  });

/** Marks a comment as done, or not done. Its words are never changed. */
export const tickComment = (viewer: Candidate, input: TickCommentInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx } = locked;
    if (!found.message) throw new NotFound();
    const itself = and(
      locked.rowsOf(draftComments),
      eq(draftComments.id, input.commentId),
      eq(draftComments.messageId, found.message.id),
    );
    const comment = rowOrNotFound(
      await tx.select({ resolvedAt: draftComments.resolvedAt }).from(draftComments).where(itself),
    );
    const done = input.done === "yes";
    if (done === (comment.resolvedAt !== null)) return locked.unchanged();
    await tx
      .update(draftComments)
      .set({ resolvedAt: done ? now : null })
      .where(itself);
    return messageDone(on, done ? "comment-resolved" : "comment-reopened", input);
  });

/**
 * Puts the proposed wording in the place of the text, and marks the proposal as done. A text that was changed since the proposal was shown
 * is not replaced. The tick "I have re-read it" lapses, as with any change (R40).
 */
export const takeProposal = (viewer: Candidate, input: TakeProposalInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx } = locked;
    const { message } = found;
    if (!message) throw new NotFound();
    const itself = and(
      locked.rowsOf(draftComments),
      eq(draftComments.id, input.commentId),
      eq(draftComments.messageId, message.id),
    );
    const { proposedBody, resolvedAt } = rowOrNotFound(
      await tx
        .select({ proposedBody: draftComments.proposedBody, resolvedAt: draftComments.resolvedAt })
        .from(draftComments)
        .where(itself),
    );
    if (!proposedBody) throw new NotFound();
    if (resolvedAt && message.body === proposedBody) return locked.unchanged();
    if (message.version !== input.version && message.body !== proposedBody)
      throw new Refused("You have changed the text since then. Check the proposal again.", "version");
    await saveMessageText(on, { ...input, subject: message.subject, body: proposedBody });
    await tx.update(draftComments).set({ resolvedAt: now }).where(itself);
    return messageDone(on, "edit-taken", input);
  });
