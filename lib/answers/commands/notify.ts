import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Candidate, Consultant } from "../../viewer";

/**
 * Makes a candidate's waiting news agree with this answer, which their consultant has just logged, corrected or undone: news of an outcome
 * that they did not log themselves is waiting, news of an outcome that no longer exists is not. In the transaction of the answer, by the
 * database: a consultant may not write e-mails to a person's private address.
 */
export async function notifyOfAnswer(
  tx: Tx,
  viewer: Candidate | Consultant,
  answerId: string,
  now: Date,
): Promise<void> {
  if (viewer.as !== "consultant") return;
  await tx.execute(sql`select notify_of_answer(${answerId}::uuid, ${now}::timestamptz)`);
}
