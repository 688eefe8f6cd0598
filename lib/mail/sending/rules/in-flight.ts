import type { outbox } from "@/db/schema/mail";
import type { MessageEmailProps } from "@/emails/message";
import type { LateEmail } from "@/lib/mail/outbox/rules/content";
import type { DeliveryVerdict, HostTrouble } from "../rules";

/** Which row, and which claim of it. */
export type LeaseKey = { id: string; leaseToken: string };

/**
 * A row of the outbox that is ours for the length of a lease. `leaseToken` names the claim, not only the sender: an e-mail that waited until
 * its lease expired may be claimed again by the same sender, which then has it twice, once without effect.
 */
export type ClaimedEmail = LeaseKey & {
  class: typeof outbox.$inferSelect.class;
  to: string;
  workspaceId: string | null;
  candidateUserId: string | null;
  interviewId: string | null;
  userId: string | null;
  /** Set on a message from a person to another, with the key of its recipient. */
  senderUserId: string | null;
  recipientKey: string | null;
  agencyId: string | null;
  content: typeof outbox.$inferSelect.content;
  dueAt: Date;
  attempts: number;
  uncertainAttempts: number;
  /** Its last lease expired while it was dispatching. */
  cutOff: boolean;
};

/** No more than `most` e-mails of a class to one person since that moment. */
export type Cap = { most: number; since: Date };

/** `late`: the content of an e-mail that is written only when it is sent. `cap`: where its reader's settings say how many there may be. */
export type OutgoingEmail = { row: ClaimedEmail; late?: LateEmail; cap?: Cap };

export const isSameLease = (row: LeaseKey, other: LeaseKey) =>
  other.id === row.id && other.leaseToken === row.leaseToken;

/** Those that were marked as dispatching, and those that were left. */
export function partition<Email extends OutgoingEmail>(wanted: Email[], marked: LeaseKey[]) {
  const isMarked = ({ row }: Email) => marked.some((key) => isSameLease(row, key));
  return { going: wanted.filter(isMarked), left: wanted.filter((email) => !isMarked(email)) };
}

/** What the server said, or why the e-mail was not sent at all. */
type Verdict =
  | { verdict: "sent" }
  | { verdict: Exclude<DeliveryVerdict, "sent"> | "given up" | "cancelled" | "over" | "unwritable" | "asked not to" }
  | { verdict: "not now"; until: Date }
  /** It waits: its sender is new, or its person has had as many as a day has room for. */
  | { verdict: "on hold"; until: Date; why: "new" | "cap" };

export type DeliveryResult = { row: ClaimedEmail; reply: string } & Verdict;

export type EmailOnHold = Extract<DeliveryResult, { verdict: "on hold" }>;

export type Unsent = Exclude<DeliveryResult, { verdict: "sent" }>;

/** `restored`: the installation came back from a backup, and it may have been sent since that was made. */
export type UndeliveredReason =
  | Exclude<DeliveryResult["verdict"], "sent" | "later" | HostTrouble | "not now" | "on hold">
  | "restored";

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
