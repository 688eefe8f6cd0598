import { and, eq, gt, isNull } from "drizzle-orm";
import { transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { friendReviews } from "@/db/schema/sharing";
import { NotFound, Refused } from "@/lib/errors";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { friendReviewedNotification } from "@/lib/mail/notifications/rules";
import { isInWorkspace } from "@/lib/scope";
import { type LinkHolder, system } from "@/lib/viewer";
import type { AnswerFriendReviewInput } from "../input";

/**
 * A friend's answer about the draft, once. The row itself has a date and a name, so it writes no history. Its writer is notified: the
 * link's role may not write an e-mail, so the system does all of it, in the one row that the link names.
 */
export async function answerFriendReview(viewer: LinkHolder, input: AnswerFriendReviewInput, now: Date): Promise<void> {
  if (viewer.as !== "client") throw new NotFound();
  await transaction(system, async (tx) => {
    const [answered] = await tx
      .update(friendReviews)
      .set({ verdict: input.verdict, comment: input.comment, answeredAt: now })
      .where(
        and(
          isInWorkspace(viewer, friendReviews),
          eq(friendReviews.id, viewer.linkId),
          isNull(friendReviews.answeredAt),
          isNull(friendReviews.revokedAt),
          gt(friendReviews.expiresAt, now),
        ),
      )
      .returning({
        id: friendReviews.id,
        messageId: friendReviews.messageId,
        userId: friendReviews.candidateUserId,
      });
    if (!answered) throw new Refused("This link has already been used. The answer can’t be changed.");
    const { id, userId, messageId } = answered;
    const [about] = await tx
      .select()
      .from(messages)
      .where(and(isInWorkspace(viewer, messages), eq(messages.id, messageId)));
    if (!userId || !about) return;
    const { interviewId, step, interviewerId } = messageKeyInput.parse(about);
    const path = messageHref(interviewId, step, interviewerId);
    await notifyPeople(
      tx,
      [{ userId, item: friendReviewedNotification({ id, good: input.verdict === "good to go", path }) }],
      now,
    );
  });
}
