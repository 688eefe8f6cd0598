/**
 * Every table, in the order in which a request reaches it: who asks, where they are, which interview it is about, what is written about it,
 * what is sent, and what is noted. An upgrade takes its locks in this order, so it waits behind requests and not across them.
 * docs/development.md shows the same order, and a test keeps both complete.
 */
export const lockOrder = [
  ...["sessions", "users", "workspaces", "memberships", "invitations"],
  ...["candidates", "clients", "client_contacts", "positions"],
  ...[
    "interviews",
    "interviewers",
    "step_events",
    "promises",
    "answers",
    "questions",
    "tasks",
    "situations",
    "concerns",
    "notes",
  ],
  ...["debriefs", "debrief_drafts", "draft_answers", "debrief_entries", "lessons"],
  ...["feedback_links", "client_feedback", "feedback", "handovers"],
  ...["templates", "messages", "draft_comments", "friend_reviews", "briefs"],
  ...["mutes", "recipient_stops", "recipient_reports", "agency_limits", "known_recipients", "sending_hours"],
  ...["suppressions", "outbox", "reminders", "audit_events", "security_events", "search_entries", "insights_counts"],
  ...["mail_pauses", "ticks", "limits", "sign_ins", "sign_in_places", "email_changes"],
];

/** A table that is not known here, because it is newer, comes last. */
export const inLockOrder = (tables: readonly string[]): string[] =>
  [...new Set(tables)].sort((one, other) => place(one) - place(other) || one.localeCompare(other));

const place = (table: string) => (lockOrder.includes(table) ? lockOrder.indexOf(table) : lockOrder.length);
