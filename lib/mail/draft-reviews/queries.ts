import { and, asc, desc, eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { draftComments, friendReviews } from "@/db/schema/sharing";
import { NotFound } from "@/lib/errors";
import { type MessageKey, messageKeyInput } from "@/lib/mail/messages/input";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { latestOutboxDelay } from "@/lib/mail/outbox/queries";
import { may } from "@/lib/permissions";
import { isInScope, isInWorkspace, isSharedWith } from "@/lib/scope";
import type { Candidate, Consultant, LinkHolder } from "@/lib/viewer";

const selectComments = (tx: Tx, workspaceId: string, messageId: string) =>
  tx
    .select()
    .from(draftComments)
    .where(and(eq(draftComments.workspaceId, workspaceId), eq(draftComments.messageId, messageId)))
    .orderBy(asc(draftComments.at), asc(draftComments.id));

/** One draft as the consultant who was asked reads it: the present text, and the comments on it. Two round trips. */
export async function getDraftToReview(
  viewer: Consultant,
  interviewId: string,
  messageId: string,
  now: Date,
  zone: string,
) {
  const [[shared], comments] = await readBatch(viewer, (tx) => [
    tx
      .select({ interviewId: messages.interviewId, step: messages.step, interviewerId: messages.interviewerId })
      .from(messages)
      .where(and(isSharedWith(viewer, messages), eq(messages.interviewId, interviewId), eq(messages.id, messageId))),
    selectComments(tx, viewer.workspaceId, messageId),
  ]);
  if (!shared) throw new NotFound();
  const key: MessageKey = messageKeyInput.parse(shared);
  const found = await getMessageView(viewer, key, now, zone);
  const { message, interview } = found;
  if (!message || !may.readDraft(viewer, interview)) throw new NotFound();
  return { ...found, message, selectComments: comments };
}

export type DraftToReview = Awaited<ReturnType<typeof getDraftToReview>>;

/** What second readers said of the candidate's own draft: the consultant's comments, and friends asked by link. */
export async function getMessageReviews(viewer: Candidate, messageId: string | null) {
  if (messageId === null) return { selectComments: [], friends: [] };
  const [comments, friends] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(draftComments)
      .where(and(isInScope(viewer, draftComments), eq(draftComments.messageId, messageId)))
      .orderBy(asc(draftComments.at), asc(draftComments.id)),
    tx
      .select({
        id: friendReviews.id,
        email: friendReviews.email,
        name: friendReviews.name,
        snapshot: friendReviews.snapshot,
        createdAt: friendReviews.createdAt,
        expiresAt: friendReviews.expiresAt,
        revokedAt: friendReviews.revokedAt,
        verdict: friendReviews.verdict,
        comment: friendReviews.comment,
        answeredAt: friendReviews.answeredAt,
        wait: latestOutboxDelay(
          sql`o.candidate_user_id = friend_reviews.candidate_user_id and o.occasion = 'friend-review:' || friend_reviews.id`,
        ),
      })
      .from(friendReviews)
      .where(and(isInScope(viewer, friendReviews), eq(friendReviews.messageId, messageId)))
      .orderBy(desc(friendReviews.createdAt)),
  ]);
  return { selectComments: comments, friends };
}

export type MessageReviews = Awaited<ReturnType<typeof getMessageReviews>>;

/** What a friend's link opens: the text, whose it is, and whether they have answered. Nothing else of that row is asked for. */
export async function getFriendReview(viewer: LinkHolder) {
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select({ snapshot: friendReviews.snapshot, name: friendReviews.name, answeredAt: friendReviews.answeredAt })
      .from(friendReviews)
      .where(and(isInWorkspace(viewer, friendReviews), eq(friendReviews.id, viewer.linkId))),
  ]);
  if (!row) throw new NotFound();
  const { subject, body, from } = row.snapshot;
  return { subject, body, from, answeredAt: row.answeredAt };
}
