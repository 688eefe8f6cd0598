import { type Instant, toInstant } from "@/lib/dates";
import type { OutboxDelayReason, SentHow } from "@/lib/enums";
import { outboxState } from "@/lib/mail/outbox/rules/outbox-state";

/** The parts of a message on which its state depends, with its row of the outbox. */
export type MessageSentFields = {
  sentAt: Date | null;
  sentHow: SentHow | null;
  cancelledReason: string | null;
  /** When it is to be sent, as long as it is queued. */
  scheduledAt: Date | null;
};
export type MessageOutboxRow = {
  dueAt: Date;
  /** Why `dueAt` is later than planned, if it is. */
  delayReason?: OutboxDelayReason | null;
  dispatchingAt: Date | null;
  attempts: number;
  sentAt: Date | null;
  endedAt: Date | null;
  /** Why it ended: a word of the sender, or the sentence of the person who cancelled it. */
  endedReason: string | null;
  lastReply: string | null;
};

export type MessageState =
  | { kind: "writing"; reason: string | null }
  /** Scheduled, and can be cancelled. */
  | { kind: "scheduled"; at: Instant; delayReason?: OutboxDelayReason }
  /** Waits to be taken by a mail server. `retrying`: one asked us to try again later. */
  | { kind: "being sent"; retrying: boolean; dispatching: boolean }
  | { kind: "sent"; at: Instant; how: SentHow }
  | { kind: "not delivered"; reason: string; reply: string | null }
  /** Handed to a mail server, but nobody knows whether the server accepted it. */
  | { kind: "unclear"; reason: string; at: Instant };

/**
 * For whoever may not see the row of the outbox, as a consultant may not see that of a candidate's own message: only the message itself says
 * that it is queued.
 */
function hiddenState({ scheduledAt, cancelledReason }: MessageSentFields, now: number): MessageState {
  if (!scheduledAt) return { kind: "writing", reason: cancelledReason };
  if (scheduledAt.getTime() > now) return { kind: "scheduled", at: toInstant(scheduledAt.getTime()) };
  return { kind: "being sent", retrying: false, dispatching: false };
}

/** The state of a message. A message that its writer sent themselves counts as sent as long as its step is done. */
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
  if (!outboxRow) return hiddenState(message, now);
  const state = outboxState(outboxRow);
  if (state === "sent") return { kind: "writing", reason: cancelledReason };
  if (state === "waiting" && outboxRow.dueAt.getTime() > now)
    return {
      ...{ kind: "scheduled", at: toInstant(outboxRow.dueAt.getTime()) },
      ...(outboxRow.delayReason ? { delayReason: outboxRow.delayReason } : {}),
    };
  if (!outboxRow.endedAt)
    return { kind: "being sent", retrying: outboxRow.attempts > 0, dispatching: state === "dispatching" };
  const reason = cancelledReason ?? "";
  if (outboxRow.endedReason === "unsure" || outboxRow.endedReason === "restored")
    return { kind: "unclear", reason, at: toInstant((outboxRow.dispatchingAt ?? outboxRow.dueAt).getTime()) };
  return isUndelivered(outboxRow.endedReason)
    ? { kind: "not delivered", reason, reply: outboxRow.lastReply || null }
    : { kind: "writing", reason: reason || null };
}

/** The reasons for which the sender gives an e-mail up. The writer then has to do something. */
export const undeliveredReasons = ["no such address", "refused", "given up", "unwritable", "unsure", "restored"];
const isUndelivered = (why: string | null) => why !== null && undeliveredReasons.includes(why);

/** Nothing about it can be changed while it is in flight, or once it was sent. */
export const isMessageFixed = ({ kind }: MessageState): boolean =>
  kind === "scheduled" || kind === "being sent" || kind === "sent";
