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
  /** Why `dueAt` is later than the moment for which it was scheduled, if it is. */
  delayReason?: OutboxDelayReason | null;
  dispatchingAt: Date | null;
  attempts: number;
  sentAt: Date | null;
  endedAt: Date | null;
  /** The sender's own word for why it ended, or the sentence of whoever cancelled it. */
  endedReason: string | null;
  lastReply: string | null;
};

export type MessageState =
  | { kind: "writing"; because: string | null }
  /** Scheduled, and can be cancelled. */
  | { kind: "scheduled"; at: Instant; delayReason?: OutboxDelayReason }
  /** Waits to be taken by a mail server. `retrying`: one asked us to try again later. */
  | { kind: "being sent"; retrying: boolean; dispatching: boolean }
  | { kind: "sent"; at: Instant; how: SentHow }
  | { kind: "not delivered"; because: string; reply: string | null }
  /** Handed over, but whether it was taken nobody knows. */
  | { kind: "unclear"; because: string; at: Instant };

/** The state of a message. One that its writer sent themselves counts as long as its step says so. */
export function messageState(
  message: MessageSentFields | null,
  outboxRow: MessageOutboxRow | null,
  settled: boolean,
  now: number,
): MessageState {
  if (!message) return { kind: "writing", because: null };
  const { sentAt, sentHow, cancelledReason } = message;
  const byUs = sentHow === "by us" || (sentHow === "passed on" && outboxRow?.sentAt);
  if (sentAt && sentHow && (byUs || settled)) return { kind: "sent", at: toInstant(sentAt.getTime()), how: sentHow };
  if (!outboxRow) return { kind: "writing", because: cancelledReason };
  const state = outboxState(outboxRow);
  if (state === "sent") return { kind: "writing", because: cancelledReason };
  if (state === "waiting" && outboxRow.dueAt.getTime() > now)
    return {
      ...{ kind: "scheduled", at: toInstant(outboxRow.dueAt.getTime()) },
      ...(outboxRow.delayReason ? { delayReason: outboxRow.delayReason } : {}),
    };
  if (!outboxRow.endedAt)
    return { kind: "being sent", retrying: outboxRow.attempts > 0, dispatching: state === "dispatching" };
  const because = cancelledReason ?? "";
  if (outboxRow.endedReason === "unsure")
    return { kind: "unclear", because, at: toInstant((outboxRow.dispatchingAt ?? outboxRow.endedAt).getTime()) };
  return isUndelivered(outboxRow.endedReason)
    ? { kind: "not delivered", because, reply: outboxRow.lastReply || null }
    : { kind: "writing", because: because || null };
}

/** Why the sender gave an e-mail up. Its writer has to do something about it. */
export const undeliveredReasons = ["no such address", "refused", "given up", "unwritable", "unsure"];
const isUndelivered = (why: string | null) => why !== null && undeliveredReasons.includes(why);

/** Nothing about it can be changed while it is in flight, or once it was sent. */
export const isMessageFixed = ({ kind }: MessageState): boolean =>
  kind === "scheduled" || kind === "being sent" || kind === "sent";
