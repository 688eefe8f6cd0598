import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { feedback } from "@/db/schema/debriefs";
import { NotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Candidate } from "@/lib/viewer";
import type { markFeedbackReadInput } from "./input";

/** The candidate marks it as read. From then on it can be withdrawn only with a reason, and they see that it was withdrawn. */
export async function markFeedbackRead(viewer: Candidate, input: z.output<typeof markFeedbackReadInput>, now: Date) {
  await withInterview(viewer, input.id, may.writeLesson, now, async (locked) => {
    const [found] = await locked.tx
      .select({ undoneAt: feedback.undoneAt })
      .from(feedback)
      .where(and(locked.rowsOf(feedback), eq(feedback.id, input.feedbackId)));
    if (!found || found.undoneAt) throw new NotFound();
    const isFirst = await markFeedbackReadInTransaction(locked, input.feedbackId);
    return isFirst ? locked.audited() : locked.unchanged();
  });
}

/** A candidate who writes a lesson from the feedback has read it. Returns whether any was unread. Runs in the transaction that has locked the interview. */
export async function markFeedbackReadInTransaction(
  locked: LockedInterview<Candidate>,
  feedbackId?: string,
): Promise<boolean> {
  const read = await locked.tx
    .update(feedback)
    .set({ readAt: locked.now })
    .where(
      and(
        locked.rowsOf(feedback),
        eq(feedback.source, "consultant"),
        feedbackId ? eq(feedback.id, feedbackId) : undefined,
        isNull(feedback.readAt),
        isNull(feedback.undoneAt),
      ),
    )
    .returning({ id: feedback.id });
  if (read.length === 0) return false;
  await locked.audit("feedback-read");
  return true;
}
