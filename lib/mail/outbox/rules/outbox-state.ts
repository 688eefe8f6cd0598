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

type OutboxStateColumns = { sentAt: Date | null; endedAt: Date | null; dispatchingAt: Date | null };

/**
 * The state as a page needs it. Only the database's clock knows whether a lease is in force, and a page need not know: it asks whether an
 * e-mail can still be cancelled. So a claimed one counts as waiting, and an uncertain one as dispatching.
 */
export function outboxState(columns: OutboxStateColumns): Exclude<OutboxState, "claimed" | "uncertain"> {
  if (columns.sentAt) return "sent";
  if (columns.endedAt) return "ended";
  return columns.dispatchingAt ? "dispatching" : "waiting";
}
