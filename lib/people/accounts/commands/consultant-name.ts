import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";

/**
 * In a transaction of the system: the interviews of which a person is in charge get that person's present name and address. A scheduled
 * note to an address that they no longer have is cancelled.
 */
export async function updateConsultantName(tx: Tx, userId: string, now: Date) {
  const ledInterviews = sql`interviews.consultant_user_id = ${userId}::uuid
    and interviews.workspace_id in (select m.workspace_id from memberships m where m.user_id = ${userId}::uuid and m.ended_at is null)`;
  const [me] = await tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, userId));
  if (!me) return;
  const was = sql`interviews.consultant_email`;
  const toThem = sql`exists (select from outbox o where o.interview_id = interviews.id and o.class = 'message' and o.sent_at is null
    and o.ended_at is null and (o.to_address = ${was} or o.content #>> '{props,alsoTo,email}' = ${was}))`;
  const reason = "Names or addresses on the record have changed. Read it again before you send it.";
  await cancelMessagesOfInterviews(
    tx,
    sql`${ledInterviews} and ${was} is distinct from ${me.email} and ${toThem}`,
    null,
    reason,
    now,
  );
  await tx
    .update(interviews)
    .set({ consultantName: me.name ?? me.email, consultantEmail: me.email })
    .where(
      sql`${ledInterviews} and (interviews.consultant_name, interviews.consultant_email) is distinct from (${me.name ?? me.email}, ${me.email})`,
    );
}
