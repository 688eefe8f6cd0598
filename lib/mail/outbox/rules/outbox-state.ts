/**
 * The states of a row of the outbox. No column holds them: they follow from the columns that are there, and each arrow is one committed
 * statement of the sender (lib/mail/sending/commands), except that a person's cancelling ends what waits or is claimed.
 *
 *              claim              markDispatching                  accepted
 *   waiting ───────────► claimed ─────────────────► dispatching ──────────────► sent
 *    ▲  ▲                 │   │                      │   │   │
 *    │  └─ lease expired ─┘   │ no longer applies,   │   │   └ refused ────────► ended
 *    │     or released        │ or too late          │   │                        ▲
 *    │                        └──────────────────────┼───┼────────────────────────┤
 *    └─────── not now, later ────────────────────────┘   │ no answer,             │
 *                                                        │ or lease expired       │
 *                          dispatching ◄── claim ── uncertain ── tried too often ─┘
 *
 * - waiting: nobody has it. It is claimed once `next_attempt_at` has passed.
 * - claimed: one sender has it until its lease expires, and nothing was handed to a mail server.
 * - dispatching: from here on it may be with a mail server, and nobody can cancel it.
 * - uncertain: it was dispatching, and nobody knows whether it arrived. It is claimed again, but not for ever.
 * - sent, ended: nothing more happens to it. `ended_reason` says why it was not sent.
 */
export type OutboxState = "waiting" | "claimed" | "dispatching" | "uncertain" | "sent" | "ended";

type OutboxStateColumns = {
  sentAt: Date | null;
  endedAt: Date | null;
  dispatchingAt: Date | null;
  /**
   * Whether a lease is in force, which only the database's clock knows. A page does not ask: it only needs to know whether an e-mail can still
   * be cancelled, and takes what is claimed as waiting and what is uncertain as dispatching.
   */
  isLeased?: boolean;
};

export function outboxState({ sentAt, endedAt, dispatchingAt, isLeased }: OutboxStateColumns): OutboxState {
  if (sentAt) return "sent";
  if (endedAt) return "ended";
  if (dispatchingAt) return isLeased === false ? "uncertain" : "dispatching";
  return isLeased ? "claimed" : "waiting";
}
