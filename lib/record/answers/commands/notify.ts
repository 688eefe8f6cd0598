import { sql } from "drizzle-orm";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";

/**
 * Makes a candidate's waiting news agree with this answer, which their consultant has just logged, corrected or undone: news of an outcome
 * that they did not log themselves is waiting, news of an outcome that no longer exists is not. In the transaction of the answer, by the
 * database: a consultant may not write e-mails to a person's private address.
 */
export async function notifyOfAnswer(
  { tx, viewer, now }: LockedInterview<AccountViewer>,
  answerId: string,
): Promise<void> {
  if (viewer.as !== "consultant") return;
  await tx.execute(sql`select notify_of_answer(${answerId}::uuid, ${now}::timestamptz)`);
}
