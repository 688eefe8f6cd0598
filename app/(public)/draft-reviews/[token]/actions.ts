"use server";

import { publicAction } from "@/lib/action";
import { answerFriendReview } from "@/lib/mail/draft-reviews/commands/answer-friend-review";
import { answerFriendReviewInput } from "@/lib/mail/draft-reviews/input";
import { findLinkHolder } from "@/lib/viewer";

/** The link is checked again: it may have been revoked since the page was opened. */
export const answerFriendReviewAction = publicAction(answerFriendReviewInput, async ({ token, ...answer }, now) => {
  const to = `/draft-reviews/${encodeURIComponent(token)}`;
  const found = await findLinkHolder("friend-review", token, now);
  if ("endedReason" in found) return { to };
  await answerFriendReview(found.viewer, answer, now);
  return { to };
});
