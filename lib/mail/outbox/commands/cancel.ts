import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/mail";

/** Cancels one queued e-mail. True if it was in time: then it will never be sent. */
export async function cancelEmail(tx: Tx, outboxId: string, reason: string, now: Date): Promise<boolean> {
  const stopped = await tx
    .update(outbox)
    .set({ endedAt: now, endedReason: reason })
    .where(and(eq(outbox.id, outboxId), isNull(outbox.sentAt), isNull(outbox.endedAt), isNull(outbox.dispatchingAt)))
    .returning({ id: outbox.id });
  return stopped.length > 0;
}

/** The same by its occasion, if nobody has stored its id. */
export async function cancelEmailByOccasion(tx: Tx, occasion: string, reason: string, now: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ endedAt: now, endedReason: reason })
    .where(
      and(eq(outbox.occasion, occasion), isNull(outbox.sentAt), isNull(outbox.endedAt), isNull(outbox.dispatchingAt)),
    );
}

type Which = { interviewId: string; steps?: string[]; interviewerId?: string | null };

/**
 * Cancels the scheduled messages of an interview (of these steps, to this interviewer) and says so on their drafts. The database does it,
 * because a consultant who logs an answer cancels a message that they may not read. Returns how many were in time.
 */
export async function cancelInterviewMessages(tx: Tx, which: Which, reason: string, now: Date): Promise<number> {
  const [row] = await tx.execute<{ stopped: string }>(
    sql`select cancel_messages(${which.interviewId}::uuid, ${sql.param(which.steps ?? null)}::text[],
      ${which.interviewerId ?? null}::uuid, ${reason}::text, ${now}::timestamptz) as stopped`,
  );
  return Number(row?.stopped ?? 0);
}

/** The same for all of the viewer's interviews that `which` selects, in one query. `steps` null: all of them. */
export async function cancelMessagesOfInterviews(
  tx: Tx,
  which: SQL | undefined,
  steps: readonly string[] | null,
  reason: string,
  now: Date,
) {
  await tx.execute(
    sql`select cancel_messages(interviews.id, ${sql.param(steps)}::text[], null, ${reason}::text, ${now}::timestamptz)
      from interviews where ${which}`,
  );
}
