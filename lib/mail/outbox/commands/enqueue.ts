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

/** An e-mail from a person to another always has a sender; our own e-mails have none. A copy may be of either. */
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
  /** Unique for ever: a second row for the same occasion is not made. */
  occasion: string;
  /** A normalised address (lib/people/email-addresses/input). */
  to: string;
  dueAt: Date;
  userId?: string;
  /** Why it is never sent: its row is written so that this takes the same time, without its content. */
  notSentReason?: string | null;
  of?: { workspaceId: string; candidateUserId: string | null; interviewId?: string; byConsultant?: boolean };
};

export type EmailToSend = { [Name in EmailName]: GivenEmail<Name> & SenderKinds[Name] }[EmailName] & Addressed;

/** `dueAt` is when it leaves: as was asked, or 08:00 on the sender's next day with room. */
export type QueuedEmail = { id: string; dueAt: Date };

/**
 * Decides that an e-mail is sent, in the transaction of the change that it reports. Null if the occasion has one already. A person's e-mail
 * is counted by the database as it is queued (`reserve_place`): Refused if its address asked for no more, or no day of the next seven has
 * room.
 */
export async function enqueue(tx: Tx, mail: EmailToSend): Promise<QueuedEmail | null> {
  const [id] = await enqueueAll(tx, [mail]).catch(refusal);
  if (!id) return null;
  if (!mail.from) return { id, dueAt: mail.dueAt };
  const [booked] = await tx.select({ dueAt: outbox.dueAt }).from(outbox).where(eq(outbox.id, id));
  return { id, dueAt: booked?.dueAt ?? mail.dueAt };
}

/** The database's own sentences: FT001 no room, FT002 the address asked for no more. */
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
