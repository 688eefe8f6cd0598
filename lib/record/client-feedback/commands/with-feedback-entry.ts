import { and, eq } from "drizzle-orm";
import { clientFeedback } from "@/db/schema/debriefs";
import { NotFound } from "@/lib/errors";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Consultant } from "@/lib/viewer";

export type FeedbackEntry = typeof clientFeedback.$inferSelect;
export type LockedEntry = { locked: LockedInterview<Consultant>; entry: FeedbackEntry };

/** Runs `run` on an entry of what the client said, with its interview locked. */
export const withFeedbackEntry = <T>(
  viewer: Consultant,
  { interviewId, feedbackId }: { interviewId: string; feedbackId: string },
  permission: (viewer: Consultant, interview: Interview) => boolean,
  now: Date,
  run: (on: LockedEntry) => Promise<Ending<T>>,
): Promise<T> =>
  withInterview(viewer, interviewId, permission, now, async (locked) =>
    run({ locked, entry: await getFeedbackEntry(locked, feedbackId) }),
  );

export const isFeedbackEntry = (locked: LockedInterview, id: string) =>
  and(locked.rowsOf(clientFeedback), eq(clientFeedback.id, id));

/** An entry of this interview that was sent. What a client is still typing counts as missing. */
async function getFeedbackEntry(locked: LockedInterview, id: string): Promise<FeedbackEntry> {
  const [entry] = await locked.tx.select().from(clientFeedback).where(isFeedbackEntry(locked, id));
  if (!entry?.submittedAt) throw new NotFound();
  return entry;
}
