import { type Instant, toInstant } from "@/lib/dates";
import type { OutboxDelayReason, SentHow } from "@/lib/enums";
import { outboxState } from "@/lib/mail/outbox/rules/outbox-state";

/** The parts of a message on which its state depends, with its row of the outbox. */
export type MessageSentFields = {
  sentAt: Date | null;
  sentHow: SentHow | null;
  cancelledReason: string | null;
};
export type MessageOutboxRow = {
  dueAt: Date;
  /** Why `dueAt` is later than it was to leave, if it is. */
  delayReason?: OutboxDelayReason | null;
  dispatchingAt: Date | null;
  attempts: number;
  sentAt: Date | null;
  endedAt: Date | null;
  /** The sender's own word for why it ended, or the sentence of whoever called it back. */
  endedReason: string | null;
  lastReply: string | null;
};

export type MessageState =
  | { kind: "writing"; reason: string | null }
  /** Scheduled, and can be cancelled. */
  | { kind: "scheduled"; at: Instant; delayReason?: OutboxDelayReason }
  /** Waits to be taken by a mail server; `retrying` when one asked to come again. */
  | { kind: "leaving"; retrying: boolean; dispatching: boolean }
  | { kind: "sent"; at: Instant; how: SentHow }
  | { kind: "came back"; reason: string; reply: string | null }
  /** Handed over, but whether it was taken nobody knows. */
  | { kind: "unclear"; reason: string; at: Instant };

/** The state of a message. One that its writer sent themselves counts as long as its step says so. */
export function messageState(
  message: MessageSentFields | null,
  outboxRow: MessageOutboxRow | null,
  settled: boolean,
  now: number,
): MessageState {
  if (!message) return { kind: "writing", reason: null };
  const { sentAt, sentHow, cancelledReason } = message;
  const byUs = sentHow === "by us" || (sentHow === "passed on" && outboxRow?.sentAt);
  if (sentAt && sentHow && (byUs || settled)) return { kind: "sent", at: toInstant(sentAt.getTime()), how: sentHow };
  if (!outboxRow) return { kind: "writing", reason: cancelledReason };
  const state = outboxState(outboxRow);
  if (state === "sent") return { kind: "writing", reason: cancelledReason };
  if (state === "waiting" && outboxRow.dueAt.getTime() > now)
    return {
      ...{ kind: "scheduled", at: toInstant(outboxRow.dueAt.getTime()) },
      ...(outboxRow.delayReason ? { delayReason: outboxRow.delayReason } : {}),
    };
  if (!outboxRow.endedAt)
    return { kind: "leaving", retrying: outboxRow.attempts > 0, dispatching: state === "dispatching" };
  const reason = cancelledReason ?? "";
  if (outboxRow.endedReason === "unsure")
    return { kind: "unclear", reason, at: toInstant((outboxRow.dispatchingAt ?? outboxRow.endedAt).getTime()) };
  return isUndelivered(outboxRow.endedReason)
    ? { kind: "came back", reason, reply: outboxRow.lastReply || null }
    : { kind: "writing", reason: reason || null };
}

/** Why the sender gave an e-mail up. Its writer has to do something about it. */
export const undeliveredReasons = ["no such address", "refused", "given up", "unwritable", "unsure"];
const isUndelivered = (why: string | null) => why !== null && undeliveredReasons.includes(why);

/** Nothing about it can be changed while it is in flight, or once it was sent. */
export const isMessageFixed = ({ kind }: MessageState): boolean =>
  kind === "scheduled" || kind === "leaving" || kind === "sent";
