import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ClientDecision, DebriefAudience, PlanSide } from "@/lib/enums";
import type { DebriefField } from "@/lib/record/debriefs/rules/fields";
import {
  bytes,
  createdAt,
  forCandidates,
  forConsultants,
  forSystem,
  instant,
  linkHolders,
  mayInsert,
  sharedWith,
} from "./columns";
import { childKeys, ofInterview } from "./interviews";

export const debriefs = pgTable(
  "debriefs",
  {
    ...ofInterview(),
    thankedInPersonAt: instant("thanked_in_person_at"),
    /** The candidate wants the concern to be raised with the client, as soon as the consultant can read it. */
    raiseRequestedAt: instant("raise_requested_at"),
    /** The questions that the client answers too, each with a grade (lib/record/feedback/rules). */
    grades: jsonb("grades").$type<Record<string, number>>().notNull().default({}),
    startedAt: instant("started_at").notNull(),
    /** Until it is saved it is a draft that only the candidate sees. */
    ...{ savedAt: instant("saved_at"), sharedAt: instant("shared_at") },
    /** Who of the agency wrote down what the candidate said on the phone, and when. Null where the candidate wrote it. */
    ...{ takenDownAt: instant("taken_down_at"), takenDownBy: uuid("taken_down_by") },
    takenDownByName: text("taken_down_by_name").notNull().default(""),
    consultantWorkspaceId: sharedWith(),
    /** Goes up with every save and with every autosave: two windows never overwrite each other unseen. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    ...childKeys("debriefs", t),
    unique("debriefs_one").on(t.workspaceId, t.interviewId),
    forCandidates(),
    forConsultants("select", "consultant_workspace_id"),
    forSystem(),
  ],
);

/** Text that was typed into the debrief's form and not saved yet. No policy lets anybody but the candidate see it. */
export const debriefDrafts = pgTable(
  "debrief_drafts",
  {
    ...ofInterview(),
    formValues: jsonb("form_values").$type<Record<string, string>>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    ...childKeys("debrief_drafts", t),
    unique("debrief_drafts_one").on(t.workspaceId, t.interviewId),
    forCandidates(),
    forSystem(),
  ],
);

/** One answer of the debrief. Its readers are set row by row; a private note cannot be shared at all. */
export const debriefEntries = pgTable(
  "debrief_entries",
  {
    ...ofInterview(),
    field: text("field").$type<DebriefField>().notNull(),
    interviewerId: uuid("interviewer_id"),
    body: text("body").notNull(),
    /** The readers that its writer has chosen. They take effect in the two columns below, once the debrief is shared. */
    audience: text("audience").$type<DebriefAudience>().notNull().default("me"),
    sharedAt: instant("shared_at"),
    consultantWorkspaceId: sharedWith(),
    /** When it was allowed to go to the client. */
    clientSharedAt: instant("client_shared_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    ...childKeys("debrief_entries", t),
    unique("debrief_entries_one").on(t.workspaceId, t.interviewId, t.field, t.interviewerId).nullsNotDistinct(),
    check(
      "private_stays_private",
      sql`field <> 'private' or (audience = 'me' and shared_at is null and client_shared_at is null)`,
    ),
    check(
      "as_meant",
      sql`(shared_at is null or audience <> 'me') and (client_shared_at is null or audience = 'client')`,
    ),
    check("about_whom", sql`(field in ('talked_about', 'caught_interest')) = (interviewer_id is not null)`),
    check("released_is_shared", sql`client_shared_at is null or shared_at is not null`),
    forCandidates(),
    forConsultants("select", "consultant_workspace_id"),
    forSystem(),
  ],
);

/** A concern that the consultant was asked to raise with the client, and its result (R15, R17). */
export const concerns = pgTable(
  "concerns",
  {
    ...ofInterview(),
    requestedAt: instant("requested_at").notNull(),
    raisedAt: instant("raised_at"),
    raisedBy: uuid("raised_by"),
    result: text("result").notNull().default(""),
  },
  (t) => [...childKeys("concerns", t), forCandidates(), forConsultants(), forSystem()],
);

/** A client contact's one-time page: one interview, revocable. */
export const feedbackLinks = pgTable(
  "feedback_links",
  {
    ...ofInterview(),
    contactId: uuid("contact_id"),
    name: text("name").notNull().default(""),
    email: text("email").notNull(),
    tokenHash: bytes("token_hash").notNull(),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    revokedBy: uuid("revoked_by"),
    /** When it was made to be copied. Null if we sent it by e-mail. */
    copiedAt: instant("copied_at"),
    /** What the page shows, and nothing else: the job, time, place, the candidate (as the agency has set it), and who asks. */
    pageContent: jsonb("page_content")
      .$type<{ role: string; when: string; about?: string; asker?: string; agency?: string }>()
      .notNull(),
  },
  (t) => [
    ...childKeys("feedback_links", t),
    unique("feedback_links_and_interview").on(t.workspaceId, t.interviewId, t.id),
    index("feedback_links_token").on(t.tokenHash),
    forConsultants(),
    ...linkHolders("id", "select"),
    forSystem(),
  ],
);

/** What the client said, in the client's words. No policy lets a candidate see it. */
export const clientFeedback = pgTable(
  "client_feedback",
  {
    ...ofInterview(),
    decision: text("decision").$type<ClientDecision>(),
    strengths: text("strengths").notNull().default(""),
    shortfalls: text("shortfalls").notNull().default(""),
    verbatim: text("verbatim").notNull().default(""),
    nextStage: text("next_stage").notNull().default(""),
    promiseDay: date("promise_day", { mode: "string" }),
    givenBy: text("given_by").notNull().default(""),
    how: text("how").notNull().default(""),
    givenAt: instant("given_at").notNull(),
    loggedAt: instant("logged_at").notNull(),
    loggedBy: uuid("logged_by"),
    linkId: uuid("link_id"),
    grades: jsonb("grades").$type<Record<string, number>>().notNull().default({}),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** When it was sent. It is saved while the client types, and the agency can read it only after this. A consultant’s entry counts as sent. */
    submittedAt: instant("submitted_at"),
    /** When a client last sent their decision or day by link, or changed it. Null for a consultant's entry. */
    answeredAt: instant("answered_at"),
    /** The id of the answer or promise that was added to the record from it. Entries of other people are still open. */
    recordedAs: uuid("recorded_as"),
    /** A consultant decided not to add it to the record. If the client changes the answer later, it counts as a new one. */
    dismissedAt: instant("dismissed_at"),
    keptPrivateAt: instant("kept_private_at"),
    keptPrivateBy: uuid("kept_private_by"),
    keptPrivateReason: text("kept_private_reason").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    ...childKeys("client_feedback", t),
    index("client_feedback_of_workspace")
      .on(t.workspaceId, t.submittedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`submitted_at is not null`),
    foreignKey({
      name: "client_feedback_link",
      columns: [t.workspaceId, t.interviewId, t.linkId],
      foreignColumns: [feedbackLinks.workspaceId, feedbackLinks.interviewId, feedbackLinks.id],
    }),
    forConsultants(),
    ...linkHolders("link_id", "select", "insert", "update"),
    forSystem(),
  ],
);

/** Feedback as the candidate reads it: shared by the consultant, or logged by a candidate who got it directly. */
export const feedback = pgTable(
  "feedback",
  {
    ...ofInterview(),
    clientFeedbackId: uuid("client_feedback_id"),
    source: text("source").$type<PlanSide>().notNull(),
    strengths: text("strengths").notNull().default(""),
    shortfalls: text("shortfalls").notNull().default(""),
    tips: text("tips").notNull().default(""),
    nextStage: text("next_stage").notNull().default(""),
    grades: jsonb("grades").$type<Record<string, number>>().notNull().default({}),
    givenBy: text("given_by").notNull().default(""),
    how: text("how").notNull().default(""),
    givenAt: instant("given_at").notNull(),
    sharedAt: instant("shared_at").notNull(),
    sharedBy: uuid("shared_by"),
    readAt: instant("read_at"),
    undoneAt: instant("undone_at"),
    undoneReason: text("undone_reason").notNull().default(""),
  },
  (t) => [
    ...childKeys("feedback", t),
    index("feedback_of_user").on(t.candidateUserId, t.interviewId),
    forCandidates("select"),
    forCandidates("update"),
    mayInsert("candidate", "candidate_user_id", "source = 'candidate'"),
    forConsultants(),
    forSystem(),
  ],
);

export const lessons = pgTable(
  "lessons",
  {
    ...ofInterview(),
    body: text("body").notNull(),
    sharedAt: instant("shared_at"),
    consultantWorkspaceId: sharedWith(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    ...childKeys("lessons", t),
    index("lessons_of_user").on(t.candidateUserId, t.createdAt.desc().nullsFirst()),
    forCandidates(),
    forConsultants("select", "consultant_workspace_id"),
    forSystem(),
  ],
);

/** R55: what changed for the candidate, or that nothing did. */
export const situations = pgTable(
  "situations",
  {
    ...ofInterview(),
    changed: text("changed"),
    statedAt: instant("stated_at").notNull(),
    statedBy: uuid("stated_by"),
  },
  (t) => [...childKeys("situations", t), forCandidates(), forConsultants("select"), forSystem()],
);
