import type { NewsEmailProps } from "@/emails/news";
import type { OutboxDelayReason } from "@/lib/enums";
import type { StepName } from "@/lib/planning/plan/rules/facts";

/**
 * Domains that belong to nobody, for examples and tests (RFC 2606, RFC 6761). No mail server can deliver to them, and a server that is
 * asked to trusts the sender less.
 */
const reserved = /(?:^|[@.])(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/i;

/** For a normalised address (lib/people/email-addresses/input). */
export const isReservedAddress = (address: string): boolean => reserved.test(address);

/**
 * The mailbox to which a normalised address leads, as far as that is generally known: the part after a plus is the owner's own, and Gmail
 * ignores dots. This is what is counted, and what is blocked; an e-mail goes to the address as it was given.
 */
export function mailboxAddress(address: string): string {
  const [name = "", host = ""] = address.split("@");
  const bare = name.replace(/(?<=.)\+.*$/, "");
  return /^(?:gmail|googlemail)\.com$/.test(host) ? `${bare.replaceAll(".", "")}@gmail.com` : `${bare}@${host}`;
}

/** So long, in milliseconds, the sender leaves a message that was sent "now" alone, so that "Undo" really holds it back. */
const undoMs = 15_000;

export const undoUntil = (now: Date): Date => new Date(now.getTime() + undoMs);

/** How many seconds are left to undo it; null for a message that waits for another reason, or no longer. */
export function secondsToUndo(dueAt: number, delayReason: OutboxDelayReason | null | undefined, now: number) {
  const left = dueAt - now;
  return delayReason || left <= 0 || left > undoMs ? null : left / 1_000;
}

/**
 * Shown wherever such an e-mail waits. A new sender reads one sentence, whatever it waits for, so that it does not reveal what others sent.
 * `when` is "tomorrow at 08:00" or "Sun 29 Nov at 08:00", in the reader's zone.
 */
export const outboxDelayMessage = (why: OutboxDelayReason, when: string) =>
  `${delayReasonMessages[why]} This one is sent ${when}.`;

const delayReasonMessages: Record<OutboxDelayReason, string> = {
  new: "In your first week, some messages to new people wait, so that nobody can use Followthrough for unwanted mail.",
  number: "There is a daily limit on messages to new people, so that nobody can use Followthrough for unwanted mail.",
  cap: "Many e-mails are going to this address today, so some of them wait.",
};

/** The sentence for the sender of a message whose recipient asked for no more, from them or from anybody here. */
export const recipientStoppedMessage = "This address asked not to get messages from here.";

/** The sender's name in a mail program: never the person's name alone, because it comes from our address. */
export const senderName = (who: string, passedOn = false) => `${who} ${passedOn ? "and" : "via"} Followthrough`;

/** Stands for a sender's id, for a recipient who wants no more messages from anybody here. */
export const anySenderId = "00000000-0000-0000-0000-000000000000";

/** A step that a reminder is about. Its words are written when the reminder is sent, because they may have changed by then. */
export type ReminderStep = { workspaceId: string; interviewId: string; step: StepName; forId: string | null };

/** An event. Several that wait for one reader are sent together, and later news of one replaces the earlier. */
export type NotificationItem = NewsEmailProps["items"][number] & { key: string; path: string };

/**
 * For a candidate whose consultant logged an outcome, as the database stores it (`notify_of_answer()`): which interview it is, and no words.
 * They read the outcome on its page, when they choose to. `answers` are the ids of those of which they were not notified yet.
 */
type AnswerNotification = {
  kind: "answer";
  key: string;
  path: string;
  of: { role: string; company: string; consultant: string; answers: string[] };
};

/** To the consultant in charge, or to whoever asked: a client answered by link, as the database keeps it (`client_answered()`). */
type ClientAnswerNotification = {
  kind: "client";
  key: string;
  path: string;
  of: { role: string; company: string; candidate: string; by: string };
};

/** An event as it waits in the outbox. The database adds some by itself, which get their words when they are sent. */
export type WaitingNotification = NotificationItem | AnswerNotification | ClientAnswerNotification;
