import type { outbox } from "@/db/schema/mail";
import type { MessageEmailProps } from "@/emails/message";
import type { DeliveryVerdict } from "../rules";

/**
 * A row of the outbox that is ours for the length of a lease. `leaseToken` names the claim, not only the sender: an e-mail that waited until
 * its lease expired may be claimed again by the same sender, which then has it twice, once without effect.
 */
export type ClaimedEmail = {
  id: string;
  ticket: string;
  class: typeof outbox.$inferSelect.class;
  to: string;
  workspaceId: string | null;
  candidateUserId: string | null;
  interviewId: string | null;
  userId: string | null;
  /** Set on what a person sends to somebody, as is the key of its recipient. */
  senderUserId: string | null;
  recipientKey: string | null;
  agencyId: string | null;
  content: typeof outbox.$inferSelect.content;
  dueAt: Date;
  tries: number;
  maybes: number;
  cutOff: boolean;
};

/** The result of an e-mail: what the server said, or why it was not sent at all. */
export type DeliveryResult = {
  row: ClaimedEmail;
  verdict: DeliveryVerdict | "given up" | "cancelled" | "over" | "not now" | "unwritable" | "asked not to" | "held";
  reply: string;
  until?: Date;
};

export type UndeliveredReason = Exclude<
  DeliveryResult["verdict"],
  "sent" | "later" | "host away" | "locked out" | "not now" | "held"
>;

export type SendingCounts = { sent: number; retried: number; ended: number; unsure: number };

/** A message that a person wrote, as its row of the outbox has it. */
export type OutboxMessage = {
  id: string;
  to: string;
  workspaceId: string;
  interviewId: string;
  candidateUserId: string | null;
  props: MessageEmailProps;
};
