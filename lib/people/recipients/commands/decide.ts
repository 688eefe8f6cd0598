import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { recipientReports, recipientStops } from "@/db/schema/sending";
import { type RecipientLink, readRecipientToken } from "@/lib/email-tokens";
import { anySenderId } from "@/lib/mail/outbox/rules";
import { returnFailedMessage } from "@/lib/mail/sending/commands/messages";
import type { System } from "@/lib/viewer";
import type { RecipientDecision } from "../input";

/** False for a token that is not ours. Whoever holds the e-mail may decide, and change it at any time. It affects only mail to this address. */
export async function decideAsRecipient(
  viewer: System,
  token: string,
  decision: RecipientDecision,
  now: Date,
): Promise<boolean> {
  const received = readRecipientToken(token);
  if (!received) return false;
  const { senderUserId } = received;
  await transaction(viewer, async (tx): Promise<unknown> => {
    switch (decision) {
      case "report":
        return report(tx, received, now);
      case "undo report":
        return tx
          .update(recipientReports)
          .set({ undoneAt: now })
          .where(eq(recipientReports.outboxId, received.outboxId));
      case "stop sender":
        return stop(tx, received, senderUserId, now);
      case "undo sender":
        return allow(tx, received, senderUserId);
      case "stop all":
        return stop(tx, received, anySenderId, now);
      case "undo all":
        return allow(tx, received, anySenderId);
    }
  });
  return true;
}

/**
 * There is one row for each message. Until an operator has looked at the report, the waiting messages of a new sender are not sent. Other
 * senders are not delayed. If the recipient reports the same message again after that, nothing waits again.
 */
const report = (tx: Tx, { outboxId, senderUserId, agencyId, recipientKey }: RecipientLink, now: Date) =>
  tx
    .insert(recipientReports)
    .values({ outboxId, senderUserId, agencyId, recipientKey, at: now })
    .onConflictDoUpdate({ target: recipientReports.outboxId, set: { at: now, undoneAt: null } });

const allow = (tx: Tx, { recipientKey }: RecipientLink, senderId: string) =>
  tx
    .delete(recipientStops)
    .where(and(eq(recipientStops.recipientKey, recipientKey), eq(recipientStops.senderId, senderId)));

/**
 * From now on no message from this sender or agency is queued for the address. Waiting messages end, and their sender reads why.
 */
async function stop(tx: Tx, { recipientKey }: RecipientLink, senderId: string, now: Date) {
  await tx.insert(recipientStops).values({ recipientKey, senderId, at: now }).onConflictDoNothing();
  const waits = and(
    eq(outbox.recipientKey, recipientKey),
    senderId === anySenderId ? undefined : eq(outbox.senderUserId, senderId),
    ...[isNull(outbox.sentAt), isNull(outbox.endedAt), isNull(outbox.dispatchingAt)],
  );
  const found = await tx.select({ id: outbox.id, interviewId: outbox.interviewId }).from(outbox).where(waits);
  if (found.length === 0) return;
  // Interviews are locked before their e-mails, as in every command.
  await tx.execute(sql`
    select from interviews where id = any(${sql.param(found.flatMap((row) => row.interviewId ?? []))}::uuid[])
    order by workspace_id, id for update`);
  const ended = await tx
    .update(outbox)
    .set({ endedAt: now, endedReason: "asked not to", content: sql`${outbox.content} - 'sealed'` })
    .where(
      and(
        waits,
        inArray(
          outbox.id,
          found.map((row) => row.id),
        ),
      ),
    )
    .returning();
  for (const { toAddress: to, ...row } of ended) await returnFailedMessage(tx, { ...row, to }, "asked not to", now);
}
