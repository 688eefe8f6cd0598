import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { feedback } from "@/db/schema/debriefs";
import { audit } from "../audit/commands";
import { NotFound } from "../errors";
import { type Interview, lockInterview } from "../interviews/queries";
import { may } from "../permissions";
import type { Candidate } from "../viewer";
import type { markFeedbackReadInput } from "./input";

/** The candidate marks it as read: from then on it can be withdrawn only with a reason, and not unseen. */
export async function markFeedbackRead(viewer: Candidate, input: z.output<typeof markFeedbackReadInput>, now: Date) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.id);
    if (!may.writeLesson(viewer, interview)) throw new NotFound();
    const [found] = await tx
      .select({ undoneAt: feedback.undoneAt })
      .from(feedback)
      .where(and(eq(feedback.interviewId, interview.id), eq(feedback.id, input.feedbackId)));
    if (!found || found.undoneAt) throw new NotFound();
    await markFeedbackReadInTransaction(tx, viewer, interview, now, input.feedbackId);
  });
}

/** Whoever writes a lesson from it has read it. Within the transaction that holds the interview. */
export async function markFeedbackReadInTransaction(
  tx: Tx,
  viewer: Candidate,
  interview: Interview,
  now: Date,
  feedbackId?: string,
) {
  const read = await tx
    .update(feedback)
    .set({ readAt: now })
    .where(
      and(
        eq(feedback.workspaceId, interview.workspaceId),
        eq(feedback.interviewId, interview.id),
        eq(feedback.source, "consultant"),
        feedbackId ? eq(feedback.id, feedbackId) : undefined,
        isNull(feedback.readAt),
        isNull(feedback.undoneAt),
      ),
    )
    .returning({ id: feedback.id });
  if (read.length === 0) return;
  const owner = {
    workspaceId: interview.workspaceId,
    interviewId: interview.id,
    candidateUserId: interview.candidateUserId,
  };
  await audit(tx, viewer, now, { ...owner, consultants: true, verb: "feedback-read" });
}
