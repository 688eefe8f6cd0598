import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { FriendVerdict } from "@/lib/enums";
import { bytes, createdAt, forCandidates, forConsultants, forSystem, instant, linkHolders } from "./columns";
import { childKeys, ofInterview } from "./interviews";

/**
 * What the consultant writes to the client, made from what the candidate shared. The candidate sees it once it is sent: only then is the
 * candidate's user id set. `used` are the answers that it was made from, and when each was last changed.
 */
export const briefs = pgTable(
  "briefs",
  {
    ...ofInterview(),
    contactId: uuid("contact_id"),
    toName: text("to_name").notNull().default(""),
    toEmail: text("to_email").notNull().default(""),
    subject: text("subject").notNull().default(""),
    body: text("body").notNull().default(""),
    sources: jsonb("sources")
      .$type<{ field: string; interviewerId: string | null; updatedAt: string }[]>()
      .notNull()
      .default([]),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
    updatedAt: instant("updated_at").notNull(),
    outboxId: uuid("outbox_id"),
    sentAt: instant("sent_at"),
    endedAt: instant("ended_at"),
    endedReason: text("ended_reason").notNull().default(""),
  },
  (t) => [...childKeys("briefs", t), forCandidates("select"), forConsultants(), forSystem()],
);

/** What the second reader says of one version of a draft. */
export const draftComments = pgTable(
  "draft_comments",
  {
    ...ofInterview(),
    messageId: uuid("message_id").notNull(),
    /** The version of the draft that the comment is about, and the words that it quotes, if any. */
    version: integer("version").notNull(),
    quote: text("quote").notNull().default(""),
    body: text("body").notNull(),
    /** Another wording of the whole text, if the reader proposes one. The writer takes it or keeps their own. */
    proposedBody: text("proposed_body").notNull().default(""),
    by: uuid("by"),
    byName: text("by_name").notNull(),
    at: instant("at").notNull(),
    resolvedAt: instant("resolved_at"),
  },
  (t) => [
    ...childKeys("draft_comments", t),
    index("draft_comments_of").on(t.workspaceId, t.messageId),
    forCandidates(),
    forConsultants(),
    forSystem(),
  ],
);

/** A friend asked by link to read a draft (R41). The page shows that text as it was then, and nothing else. */
export const friendReviews = pgTable(
  "friend_reviews",
  {
    ...ofInterview(),
    messageId: uuid("message_id").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull().default(""),
    tokenHash: bytes("token_hash").notNull(),
    snapshot: jsonb("snapshot").$type<{ subject: string; body: string; from: string; version: number }>().notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    verdict: text("verdict").$type<FriendVerdict>(),
    comment: text("comment").notNull().default(""),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    ...childKeys("friend_reviews", t),
    index("friend_reviews_token").on(t.tokenHash),
    forCandidates(),
    ...linkHolders("id", "select", "update"),
    forSystem(),
  ],
);

/** A candidate asks their consultant to work on this interview with them. Once accepted, it continues in the consultant's agency. */
export const handovers = pgTable(
  "handovers",
  {
    ...ofInterview(),
    email: text("email").notNull(),
    name: text("name").notNull().default(""),
    tokenHash: bytes("token_hash").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    /** The agency's interview that was made from this one, in which it goes on. */
    continuedAs: uuid("continued_as"),
    declinedAt: instant("declined_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    ...childKeys("handovers", t),
    index("handovers_token").on(t.tokenHash),
    index("handovers_email").on(t.email),
    index("handovers_continued").on(t.continuedAs).where(sql`continued_as is not null`),
    forCandidates(),
    forSystem(),
  ],
);
