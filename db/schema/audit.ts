import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActorKind } from "@/lib/enums";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import {
  candidateUser,
  forCandidates,
  forConsultants,
  forSystem,
  id,
  instant,
  mayInsert,
  ownWorkspaceOnly,
  signsAsThemselves,
  uniqueId,
} from "./columns";
import { interviewKeys } from "./interviews";
import { candidates as candidateTable } from "./workspaces";

/** Who did what, when. Rows are added and read, never changed. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id(),
    workspaceId: uuid("workspace_id").notNull(),
    /** Null if the candidate may not see it, or has no account yet. */
    candidateUserId: candidateUser(),
    /** The candidate may read it, now or once they have an account: lib/people/candidates/commands/link uses it. */
    visibleToCandidate: boolean("visible_to_candidate").notNull().default(false),
    /** Null if consultants may not see it. */
    consultantWorkspaceId: uuid("consultant_workspace_id"),
    interviewId: uuid("interview_id"),
    at: instant("at").notNull(),
    by: uuid("by"),
    byName: text("by_name").notNull().default(""),
    actorKind: text("actor_kind").$type<ActorKind>().notNull(),
    /** A key of `auditVerbs` (lib/record/audit/rules/verbs), such as "debrief-shared"; for a few keys `detail` has more words. */
    verb: text("verb").$type<AuditVerb>().notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("audit_events", t),
    ...interviewKeys("audit_events", t),
    foreignKey({
      name: "audit_events_person",
      columns: [t.workspaceId, t.candidateUserId],
      foreignColumns: [candidateTable.workspaceId, candidateTable.userId],
    }).onUpdate("cascade"),
    ownWorkspaceOnly("audit_events"),
    index("audit_events_of_interview").on(t.interviewId, t.id),
    index("audit_events_of_workspace").on(t.workspaceId, t.id),
    // Every plan asks who was in charge of its interview before. Few interviews have such rows.
    index("audit_events_handed_over")
      .on(t.interviewId)
      .where(sql`verb in ('interview-handed-over', 'interview-taken-over', 'consultant-changed')`),
    forCandidates("select"),
    mayInsert("candidate", "candidate_user_id", signsAsThemselves("candidate")),
    forConsultants("select", "consultant_workspace_id"),
    mayInsert("consultant", "workspace_id", signsAsThemselves("consultant")),
    forSystem(),
  ],
);
