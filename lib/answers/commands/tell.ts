import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Candidate, Consultant } from "../../viewer";

/**
 * Makes what waits to be told to a candidate agree with this answer, which their consultant has just logged, corrected or undone: news of
 * an outcome that they did not log themselves waits for them, and news of one that is no more does not. In the transaction of the answer,
 * by the database: an e-mail to somebody's own address is not a consultant's to write.
 */
export async function tellOfAnswer(tx: Tx, viewer: Candidate | Consultant, answerId: string, now: Date): Promise<void> {
  if (viewer.as !== "consultant") return;
  await tx.execute(sql`select tell_of_answer(${answerId}::uuid, ${now}::timestamptz)`);
}
