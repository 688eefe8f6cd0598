import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { type EmailName, emailRegistry } from "@/emails/registry";
import { recipientKey } from "@/lib/email-tokens";
import { Refused } from "@/lib/errors";
import type { GivenEmail } from "../rules/content";
import { sealSecrets } from "./secrets";

/** The writer of a message to another person, and when. Such a message counts against their limits, and waits for a day with room. */
type Sender = { userId: string; at: Date };

/** An e-mail from one person to another always has a sender. Our own e-mails have none. A copy may have one or not. */
type SenderKinds = {
  [Name in "message" | "invitation" | "handover" | "client-feedback" | "friend-review"]: { from: Sender };
} & { copy: { from?: Sender } } & {
  [Name in
    | "sign-in"
    | "change-address-old"
    | "change-address-new"
    | "change-address-taken"
    | "address-changed"
    | "new-device"
    | "reminder"
    | "news"]: { from?: never };
};

type Addressed = {
  /** Unique for ever: there is never a second row for the same occasion. */
  occasion: string;
  /** A normalised address (lib/people/email-addresses/input). */
  to: string;
  dueAt: Date;
  userId?: string;
  /** Why it is never sent. Its row is written all the same, without content, so that it takes the same time as another. */
  notSentReason?: string | null;
  of?: { workspaceId: string; candidateUserId: string | null; interviewId?: string; byConsultant?: boolean };
};

export type EmailToSend = { [Name in EmailName]: GivenEmail<Name> & SenderKinds[Name] }[EmailName] & Addressed;

/** `dueAt` is when it is sent: at the wanted moment, or at 08:00 on the next day on which the sender may send more. */
export type QueuedEmail = { id: string; dueAt: Date };

/**
 * Decides that an e-mail is sent, in the transaction of the change that it reports. Null if the occasion has one already. A person's e-mail
 * is counted by the database as it is queued (`reserve_place`): Refused if the recipient wants no more messages, or if the sender may send
 * no more on any of the next seven days.
 */
export async function enqueue(tx: Tx, mail: EmailToSend): Promise<QueuedEmail | null> {
  const [id] = await enqueueAll(tx, [mail]).catch(refusal);
  if (!id) return null;
  if (!mail.from) return { id, dueAt: mail.dueAt };
  const [booked] = await tx.select({ dueAt: outbox.dueAt }).from(outbox).where(eq(outbox.id, id));
  return { id, dueAt: booked?.dueAt ?? mail.dueAt };
}

/** Errors of the database: FT001 the sender has reached the limit, FT002 the recipient wants no more messages. */
function refusal(fault: unknown): never {
  const cause = fault instanceof Error ? fault.cause : undefined;
  if (cause instanceof Error && "code" in cause && (cause.code === "FT001" || cause.code === "FT002"))
    throw new Refused(cause.message);
  throw fault;
}

/** The same for several, in one statement. */
export async function enqueueAll(tx: Tx, mails: EmailToSend[]): Promise<string[]> {
  if (mails.length === 0) return [];
  const rows = await tx
    .insert(outbox)
    .values(mails.map(outboxRow))
    .onConflictDoNothing({ target: outbox.occasion })
    .returning({ id: outbox.id });
  return rows.map((row) => row.id);
}

const outboxRow = (mail: EmailToSend) => ({
  class: emailRegistry[mail.email].class,
  occasion: mail.occasion,
  toAddress: mail.to,
  content: { ...sealSecrets(mail), ...(mail.notSentReason ? { sealed: undefined } : {}) },
  endedAt: mail.notSentReason ? mail.dueAt : null,
  endedReason: mail.notSentReason ?? null,
  dueAt: mail.dueAt,
  nextAttemptAt: mail.dueAt,
  userId: mail.userId ?? null,
  ...(mail.from
    ? { senderUserId: mail.from.userId, recipientKey: recipientKey(mail.to), createdAt: mail.from.at }
    : {}),
  workspaceId: mail.of?.workspaceId ?? null,
  candidateUserId: mail.of?.candidateUserId ?? null,
  consultantWorkspaceId: mail.of?.byConsultant ? mail.of.workspaceId : null,
  interviewId: mail.of?.interviewId ?? null,
});
