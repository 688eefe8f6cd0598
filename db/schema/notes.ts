import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import {
  changedByWriter,
  forConsultants,
  forSystem,
  id,
  instant,
  isByWriter,
  mayInsert,
  tenant,
  uniqueId,
} from "./columns";
import { interviews } from "./interviews";
import { candidates, clients, workspaces } from "./workspaces";

/**
 * What a consultant notes about a candidate, a client or an interview, for their agency alone. It has no column of a candidate, and no policy lets
 * one read it. Each note is about one of the three.
 */
export const notes = pgTable(
  "notes",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    candidateId: uuid("candidate_id"),
    clientId: uuid("client_id"),
    interviewId: uuid("interview_id"),
    body: text("body").notNull(),
    /** Who wrote it. The name stays here after they leave the agency. */
    by: uuid("by").notNull(),
    byName: text("by_name").notNull(),
    at: instant("at").notNull(),
    editedAt: instant("edited_at"),
    /** When its writer deleted it. They can undo that for a day. Then the tick deletes the row. */
    deletedAt: instant("deleted_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("notes", t),
    check("notes_about_one", sql`num_nonnulls(candidate_id, client_id, interview_id) = 1`),
    foreignKey({
      name: "notes_candidate",
      columns: [t.workspaceId, t.candidateId],
      foreignColumns: [candidates.workspaceId, candidates.id],
    }),
    foreignKey({
      name: "notes_client",
      columns: [t.workspaceId, t.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }),
    foreignKey({
      name: "notes_interview",
      columns: [t.workspaceId, t.interviewId],
      foreignColumns: [interviews.workspaceId, interviews.id],
    }),
    index("notes_of_candidate")
      .on(t.workspaceId, t.candidateId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`candidate_id is not null`),
    index("notes_of_client")
      .on(t.workspaceId, t.clientId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`client_id is not null`),
    index("notes_of_interview")
      .on(t.workspaceId, t.interviewId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`interview_id is not null`),
    index("notes_deleted").on(t.deletedAt).where(sql`deleted_at is not null`),
    forConsultants("select"),
    mayInsert("consultant", "workspace_id", isByWriter),
    ...changedByWriter(),
    forSystem(),
  ],
);
