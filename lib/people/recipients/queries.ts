import { and, eq, isNull } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { recipientReports, recipientStops } from "@/db/schema/sending";
import { readRecipientToken } from "@/lib/email-tokens";
import { anySenderId } from "@/lib/mail/outbox/rules";
import type { System } from "@/lib/viewer";

/** What the recipient of a message sees of it: who sent it, and what they decided. Null for a token that is not ours. */
export async function findReceivedMessage(viewer: System, token: string) {
  const received = readRecipientToken(token);
  if (!received) return null;
  const [[sender], stops, [report]] = await readBatch(viewer, (tx) => [
    tx.select({ name: users.name }).from(users).where(eq(users.id, received.senderUserId)),
    tx
      .select({ senderId: recipientStops.senderId })
      .from(recipientStops)
      .where(eq(recipientStops.recipientKey, received.recipientKey)),
    tx
      .select({ at: recipientReports.at })
      .from(recipientReports)
      .where(and(eq(recipientReports.outboxId, received.outboxId), isNull(recipientReports.undoneAt))),
  ]);
  const hasStopped = (id: string) => stops.some(({ senderId }) => senderId === id);
  return {
    /** Null if the account was deleted. */
    sender: sender?.name ?? null,
    isReported: report !== undefined,
    stopsSender: hasStopped(received.senderUserId),
    stopsAll: hasStopped(anySenderId),
  };
}
