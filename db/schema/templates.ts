import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { users } from "./accounts";
import {
  candidateAddsOwn,
  createdAt,
  forConsultants,
  forSystem,
  id,
  instant,
  policyFor,
  tenant,
  uniqueId,
} from "./columns";
import { workspaces } from "./workspaces";

/** A text with placeholders, with which a message can begin: a person's own, in their own workspace, or a house template of an agency. */
export const templates = pgTable(
  "templates",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    /** Whose own it is. Null for a house template, which its agency's owners write. */
    userId: uuid("user_id").references(() => users.id),
    /** The workspace again, for a house template: its consultants find it by this column. Its candidates read it through `house_templates_of()`. */
    consultantWorkspaceId: uuid("consultant_workspace_id").generatedAlwaysAs(
      sql.raw("case when user_id is null then workspace_id end"),
    ),
    name: text("name").notNull(),
    /** The message for which it is. */
    step: text("step").$type<MessageStep>().notNull(),
    subject: text("subject").notNull().default(""),
    body: text("body").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("templates", t),
    uniqueIndex("templates_by_name").on(t.workspaceId, sql`lower(name)`),
    index("templates_of_user").on(t.userId),
    policyFor("candidate", "select", "user_id", "me"),
    candidateAddsOwn("templates", "user_id"),
    policyFor("candidate", "update", "user_id", "me"),
    policyFor("candidate", "delete", "user_id", "me"),
    forConsultants("select", "consultant_workspace_id"),
    forSystem(),
  ],
);
