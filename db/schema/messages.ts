import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { SentHow } from "@/lib/enums";
import type { Reading } from "@/lib/mail/messages/rules/composer/answers";
import type { Said } from "@/lib/mail/messages/rules/composer/letter";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { createdAt, forCandidates, forConsultants, forSystem, instant, sharedWith } from "./columns";
import { childKeys, ofInterview } from "./interviews";

/** One message of the plan to one person. */
export const messages = pgTable(
  "messages",
  {
    ...ofInterview(),
    step: text("step").$type<MessageStep>().notNull(),
    /** Set if the step exists once for each interviewer. For other messages the writer may choose the recipient. */
    interviewerId: uuid("interviewer_id"),
    recipientId: uuid("recipient_id"),
    toName: text("to_name").notNull().default(""),
    toEmail: text("to_email").notNull().default(""),
    subject: text("subject").notNull().default(""),
    body: text("body").notNull().default(""),
    /** The last text that was composed for it, by which is known what its writer changed; and which draft it is, counted from 0. */
    composed: jsonb("composed").$type<Said[][]>().notNull().default([]),
    attempt: integer("attempt").notNull().default(0),
    version: integer("version").notNull().default(1),
    /** The version that its writer re-read (R40), and the one that the consultant approved (R41). */
    rereadVersion: integer("reread_version"),
    /** The text that its writer re-read last, so that the next reading shows what changed. */
    rereadSubject: text("reread_subject"),
    rereadBody: text("reread_body"),
    reviewRequestedAt: instant("review_requested_at"),
    approvedVersion: integer("approved_version"),
    approvedAt: instant("approved_at"),
    approvedBy: uuid("approved_by"),
    returnedAt: instant("returned_at"),
    returnedReason: text("returned_reason").notNull().default(""),
    /** Shared from the moment that the consultant was asked to read it. */
    sharedAt: instant("shared_at"),
    consultantWorkspaceId: sharedWith(),
    /** Set while it is scheduled in the outbox; cleared with a reason when it is cancelled. */
    scheduledAt: instant("scheduled_at"),
    outboxId: uuid("outbox_id"),
    cancelledReason: text("cancelled_reason"),
    sentAt: instant("sent_at"),
    sentHow: text("sent_how").$type<SentHow>(),
    /** Who passed it on to the client, where the contact rule is `through`. */
    passedOnBy: uuid("passed_on_by"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    ...childKeys("messages", t),
    unique("messages_one").on(t.workspaceId, t.interviewId, t.step, t.interviewerId).nullsNotDistinct(),
    index("messages_sent_of_user")
      .on(t.candidateUserId, t.sentAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`sent_at is not null`),
    index("messages_unsent_of_user")
      .on(t.candidateUserId, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`sent_at is null`),
    forCandidates(),
    forConsultants("select", "consultant_workspace_id"),
    forConsultants("update", "consultant_workspace_id"),
    forSystem(),
  ],
);

/**
 * What the candidate answered about their notes on one interviewer, so that a draft can say it: how each jotting is to be read, and what they
 * have done that is like it. Nobody else sees it.
 */
export const draftAnswers = pgTable(
  "draft_answers",
  {
    ...ofInterview(),
    interviewerId: uuid("interviewer_id").notNull(),
    /** By the jotting's own words. If the words change, the jotting is a new one. */
    readings: jsonb("readings").$type<Record<string, Reading>>().notNull().default({}),
    /** "At [place] I [did]". Both are empty until it is answered. */
    did: text("did").notNull().default(""),
    place: text("place").notNull().default(""),
    evidenceSkippedAt: instant("evidence_skipped_at"),
    /** What the role asks for that this shows, as the candidate ticked. */
    skills: text("skills").array().notNull().default(sql`'{}'`),
    skillsAnsweredAt: instant("skills_answered_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    ...childKeys("draft_answers", t),
    unique("draft_answers_one").on(t.workspaceId, t.interviewId, t.interviewerId),
    forCandidates(),
    forSystem(),
  ],
);
