import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type * as enums from "@/lib/enums";
import type { StepEventName } from "@/lib/planning/plan/rules/facts";
import {
  candidateAddsOwn,
  candidateUser,
  createdAt,
  forCandidates,
  forConsultants,
  forSystem,
  id,
  instant,
  tenant,
  uniqueId,
} from "./columns";
import { worklistIndexes } from "./worklist";
import { candidates as candidateTable, clients, positions, workspaces } from "./workspaces";

export const interviews = pgTable(
  "interviews",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    candidateId: uuid("candidate_id").notNull(),
    candidateUserId: candidateUser(),
    /** The id of the first round. All rounds of one process have the same. */
    processId: uuid("process_id").notNull(),
    round: text("round").notNull().default("First interview"),
    role: text("role").notNull(),
    company: text("company").notNull(),
    clientId: uuid("client_id"),
    positionId: uuid("position_id"),
    route: text("route").$type<enums.InterviewRoute>().notNull(),
    contactRule: text("contact_rule").$type<enums.ContactRule>().notNull(),
    /** The consultant: a member of the workspace, or somebody that we know only by name. */
    consultantUserId: uuid("consultant_user_id"),
    consultantName: text("consultant_name"),
    consultantEmail: text("consultant_email"),
    agencyName: text("agency_name"),
    /** Local time in `zone` as it was typed ("2026-09-18T16:00"), beside the instants that it resolved to. */
    startsLocal: text("starts_local").notNull(),
    endsLocal: text("ends_local").notNull(),
    zone: text("zone").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    country: text("country").notNull(),
    region: text("region"),
    format: text("format").$type<enums.InterviewFormat>().notNull(),
    place: text("place").notNull().default(""),
    link: text("link").notNull().default(""),
    asksFor: text("asks_for").notNull().default(""),
    /** The e-mail address that the candidate gave the employer (R52). */
    addressGiven: text("address_given").notNull().default(""),
    /** From the debrief. It is here because both sides' plans depend on it (R19). */
    wanted: text("wanted").$type<enums.JobWanted>(),
    cancelledAt: instant("cancelled_at"),
    cancelledBy: uuid("cancelled_by"),
    cancelledReason: text("cancelled_reason"),
    closedAt: instant("closed_at"),
    closedBy: uuid("closed_by"),
    closedReason: text("closed_reason"),
    version: integer("version").notNull().default(1),
    /**
     * Derived from the plan: the next instant at which anybody must be reminded. 'infinity' if the plan is open and has no reminder left, null
     * if it is over.
     */
    nextCheckAt: instant("next_check_at"),
    /**
     * Derived too, so that an index finds whose turn it is, even on a desk with ten thousand interviews. For each side: since when it has
     * something to do, the earliest due time ('infinity': none), and which step. Also the day on which an answer is due.
     */
    consultantFrom: instant("consultant_from"),
    consultantDue: instant("consultant_due"),
    consultantSteps: text("consultant_steps").array().notNull().default(sql`'{}'`),
    othersFrom: instant("others_from"),
    othersDue: instant("others_due"),
    othersSteps: text("others_steps").array().notNull().default(sql`'{}'`),
    answerDay: date("answer_day", { mode: "string" }),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique("interviews_of_candidate").on(t.workspaceId, t.id, t.candidateUserId),
    foreignKey({
      name: "interviews_candidate",
      columns: [t.workspaceId, t.candidateId],
      foreignColumns: [candidateTable.workspaceId, candidateTable.id],
    }),
    foreignKey({
      name: "interviews_candidate_user",
      columns: [t.workspaceId, t.candidateId, t.candidateUserId],
      foreignColumns: [candidateTable.workspaceId, candidateTable.id, candidateTable.userId],
    }).onUpdate("cascade"),
    foreignKey({
      name: "interviews_client",
      columns: [t.workspaceId, t.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }),
    foreignKey({
      name: "interviews_position",
      columns: [t.workspaceId, t.positionId],
      foreignColumns: [positions.workspaceId, positions.id],
    }),
    ...worklistIndexes(t),
    index("interviews_of_workspace").on(t.workspaceId, t.startsAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("interviews_of_consultant").on(
      t.workspaceId,
      t.consultantUserId,
      t.startsAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("interviews_of_candidate_row").on(t.workspaceId, t.candidateId, t.startsAt.desc().nullsFirst()),
    index("interviews_of_client")
      .on(t.workspaceId, t.clientId, t.startsAt.desc().nullsFirst())
      .where(sql`client_id is not null`),
    index("interviews_of_position").on(t.workspaceId, t.positionId).where(sql`position_id is not null`),
    // Finds the candidates of a position one after another, and skips their other rounds (lib/people/positions/queries/stages.ts).
    index("interviews_pipeline")
      .on(t.workspaceId, t.positionId, t.candidateId, t.startsAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`position_id is not null`),
    uniqueId("interviews", t),
    index("interviews_process").on(t.processId),
    index("interviews_of_user").on(t.candidateUserId, t.startsAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("interviews_live_of_user").on(t.candidateUserId, t.startsAt).where(sql`next_check_at is not null`),
    index("interviews_live_of_consultant").on(t.consultantUserId, t.nextCheckAt).where(sql`next_check_at is not null`),
    index("interviews_live_of_workspace").on(t.workspaceId, t.nextCheckAt).where(sql`next_check_at is not null`),
    index("interviews_due").on(t.nextCheckAt).where(sql`next_check_at is not null`),
    forCandidates("select"),
    forCandidates("update"),
    candidateAddsOwn("interviews"),
    forConsultants(),
    forSystem(),
  ],
);

/** The columns of every table that belongs to an interview: its workspace, its interview, and the candidate. */
export const ofInterview = () => ({
  id: id(),
  workspaceId: tenant(),
  interviewId: uuid("interview_id").notNull(),
  candidateUserId: candidateUser(),
});

type Told = { workspaceId: never; interviewId: never; candidateUserId: never };

/** A row about an interview must have the interview's workspace and candidate. */
export const interviewKeys = (name: string, columns: object) => {
  const t = columns as Told;
  return [
    foreignKey({
      name: `${name}_interview`,
      columns: [t.workspaceId, t.interviewId],
      foreignColumns: [interviews.workspaceId, interviews.id],
    }),
    foreignKey({
      name: `${name}_candidate`,
      columns: [t.workspaceId, t.interviewId, t.candidateUserId],
      foreignColumns: [interviews.workspaceId, interviews.id, interviews.candidateUserId],
    }).onUpdate("cascade"),
  ];
};

/** The keys of a table that belongs to an interview. */
export const childKeys = (name: string, columns: object) => {
  const t = columns as Told & { id: never };
  return [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    ...interviewKeys(name, columns),
    uniqueId(name, columns),
    index(`${name}_of_interview`).on(t.interviewId),
  ];
};

export const interviewers = pgTable(
  "interviewers",
  {
    ...ofInterview(),
    name: text("name").notNull(),
    title: text("title").notNull().default(""),
    email: text("email").notNull().default(""),
    phone: text("phone").notNull().default(""),
    linkedin: text("linkedin").notNull().default(""),
    /** Other names that they go by, as a writer confirmed them: a greeting may use each. */
    goesBy: text("goes_by").array().notNull().default(sql`'{}'`),
    /** The debrief noted what caught their interest (R43): the plan knows only that there is such a note. */
    topicNotedAt: instant("topic_noted_at"),
    /** When they agreed to stay in touch, whatever the outcome (R75). */
    inTouchAt: instant("in_touch_at"),
    position: smallint("position").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [...childKeys("interviewers", t), forCandidates(), forConsultants(), forSystem()],
);

/** A fact about one step of the plan: it was done, waived, unlocked early, snoozed, or chosen. Undo removes the row; history keeps it. */
export const stepEvents = pgTable(
  "step_events",
  {
    ...ofInterview(),
    step: text("step").$type<StepEventName>().notNull(),
    interviewerId: uuid("interviewer_id"),
    kind: text("kind").$type<enums.StepEventKind>().notNull(),
    at: instant("at").notNull(),
    by: uuid("by"),
    /** How it was done: call, email, letter, in person, linkedin. */
    how: text("how"),
    reason: text("reason").notNull().default(""),
    until: instant("until"),
  },
  (t) => [
    ...childKeys("step_events", t),
    unique("step_events_once").on(t.workspaceId, t.interviewId, t.step, t.interviewerId, t.kind).nullsNotDistinct(),
    forCandidates(),
    forConsultants(),
    forSystem(),
  ],
);
