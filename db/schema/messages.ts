import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { SentHow } from "@/lib/enums";
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
    version: integer("version").notNull().default(1),
    /** The version that its writer re-read (R40), and the one that the consultant approved (R41). */
    rereadVersion: integer("reread_version"),
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
    index("messages_sent_of_user").on(t.candidateUserId, t.sentAt.desc(), t.id.desc()).where(sql`sent_at is not null`),
    index("messages_unsent_of_user").on(t.candidateUserId, t.updatedAt.desc(), t.id.desc()).where(sql`sent_at is null`),
    forCandidates(),
    forConsultants("select", "consultant_workspace_id"),
    forConsultants("update", "consultant_workspace_id"),
    forSystem(),
  ],
);
