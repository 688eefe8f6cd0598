import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import type { OutboxContent } from "@/lib/mail/outbox/rules/content";
import { sweepSilently } from "@/lib/planning/reminders/commands/sweep";
import type { System } from "@/lib/viewer";
import { returnFailedMessage } from "./messages";

const batchSize = 100;

/** By this lease a restore (db/backup/restore.ts) holds what no sender may take. It never expires. */
const heldByRestore = "00000000-0000-0000-0000-000000000000";

/**
 * The first ticks after a restore from a backup. What was due by then may have been sent after the backup was made, and nobody can know: so
 * nothing of it is sent. Reminders that are due count as told. Each held e-mail is ended, and a person's message is its writer's again, with
 * a sentence. Only then are people reminded as usual, also of what has come back to them.
 */
export async function settleAfterRestore(viewer: System, now: Date, isOver: () => boolean) {
  const [restored] = await transaction(viewer, (tx) => tx.execute(sql`select from ticks where name = 'restored'`));
  if (!restored) return;
  await sweepSilently(viewer, now, isOver);
  while (!isOver()) {
    const ended = await transaction(viewer, (tx) => endHeld(tx, now));
    if (ended === 0) {
      await transaction(viewer, (tx) => tx.execute(sql`delete from ticks where name = 'restored'`));
      return;
    }
  }
}

type HeldEmail = {
  id: string;
  to: string;
  workspaceId: string | null;
  interviewId: string | null;
  candidateUserId: string | null;
  content: OutboxContent;
};

async function endHeld(tx: Tx, now: Date): Promise<number> {
  const held = await tx.execute<HeldEmail>(sql`
    select id, to_address as "to", workspace_id as "workspaceId", interview_id as "interviewId", candidate_user_id as "candidateUserId", content
    from outbox where lease_token = ${heldByRestore}::uuid and sent_at is null and ended_at is null
    order by id limit ${batchSize}::int`);
  if (held.length === 0) return 0;
  const interviews = held.flatMap(({ interviewId }) => interviewId ?? []);
  await tx.execute(
    sql`select from interviews where id = any(${sql.param(interviews)}::uuid[]) order by workspace_id, id for update`,
  );
  const ids = sql.param(held.map(({ id }) => id));
  const ended = await tx.execute<{ id: string }>(sql`
    update outbox set ended_at = ${now}::timestamptz, ended_reason = 'restored', lease_token = null, leased_until = null,
      content = content - 'sealed'
    where id = any(${ids}::uuid[]) and sent_at is null and ended_at is null returning id`);
  for (const email of held)
    if (ended.some(({ id }) => id === email.id)) await returnFailedMessage(tx, email, "restored", now);
  return held.length;
}
