import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { bytes, forSystem, instant } from "./columns";

/**
 * The people that a person, or an agency, has written to, as keyed hashes. The first e-mail to a new recipient is counted: `day` is the UTC day
 * on which it counts, and `outbox_id` is that e-mail. If it is cancelled before it is sent, it no longer counts.
 */
export const knownRecipients = pgTable(
  "known_recipients",
  {
    senderId: uuid("sender_id").notNull(),
    recipientKey: bytes("recipient_key").notNull(),
    day: date("day").notNull(),
    outboxId: uuid("outbox_id").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.senderId, t.recipientKey] }),
    index("known_recipients_day").on(t.senderId, t.day),
    index("known_recipients_last").on(t.lastAt),
    forSystem(),
  ],
);

/** Addresses that asked to get no more: from one person, or (`sender_id` is the nil UUID) from anybody here. Kept for good. */
export const recipientStops = pgTable(
  "recipient_stops",
  {
    recipientKey: bytes("recipient_key").notNull(),
    senderId: uuid("sender_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.recipientKey, t.senderId] }), forSystem()],
);

/** What recipients reported: a row for each message. It names the sender, and never the recipient's address. */
export const recipientReports = pgTable(
  "recipient_reports",
  {
    outboxId: uuid("outbox_id").primaryKey(),
    senderUserId: uuid("sender_user_id").notNull(),
    /** The agency that it was sent for, if any. */
    agencyId: uuid("agency_id"),
    recipientKey: bytes("recipient_key").notNull(),
    at: instant("at").notNull(),
    undoneAt: instant("undone_at"),
    /** An operator has looked at it (bin/admin.mjs). */
    reviewedAt: instant("reviewed_at"),
  },
  (t) => [index("recipient_reports_sender").on(t.senderUserId), index("recipient_reports_at").on(t.at), forSystem()],
);

/** How many new people an agency may write to in a day, if an operator has set a number. */
export const agencyLimits = pgTable(
  "agency_limits",
  { agencyId: uuid("agency_id").primaryKey(), aDay: integer("a_day").notNull(), since: instant("since").notNull() },
  () => [forSystem()],
);

/** How many e-mails were sent from people to recipients who are not our users, by the hour. */
export const sendingHours = pgTable(
  "sending_hours",
  {
    hour: instant("hour").primaryKey(),
    sentCount: integer("sent_count").notNull(),
  },
  () => [forSystem()],
);
