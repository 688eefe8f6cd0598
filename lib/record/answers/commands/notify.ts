import { sql } from "drizzle-orm";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";

/**
 * Adds or cancels the e-mail that tells a candidate of this answer, which their consultant has just logged, corrected or undone. An outcome that
 * the candidate did not log themselves has such an e-mail; an outcome that no longer exists has none. A function of the database does it, in
 * the transaction of the answer, because a consultant may not write e-mails to a person's private address.
 */
export async function notifyOfAnswer(
  { tx, viewer, now }: LockedInterview<AccountViewer>,
  answerId: string,
): Promise<void> {
  if (viewer.as !== "consultant") return;
  await tx.execute(sql`select notify_of_answer(${answerId}::uuid, ${now}::timestamptz)`);
}
