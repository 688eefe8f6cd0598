import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant, mayInsert, policyFor, systemAppends } from "./columns";

/** How long an event is remembered, in days. */
const keptDays = 400;

/**
 * Who signed in, and what was refused, exported and opened to whom. Ids and our own words: no name, no address. An owner reads what was
 * done in the capacity of their agency, everybody what they did themselves.
 */
export const securityEvents = pgTable(
  "security_events",
  {
    id: id().primaryKey(),
    at: instant("at").notNull(),
    /** One of lib/platform/security-log/rules. */
    event: text("event").notNull(),
    /** Who did it; null where nobody is known. */
    userId: uuid("user_id"),
    /** The agency in whose capacity it was done. */
    workspaceId: uuid("workspace_id"),
    /** The member, the invitation or the session that it is about. */
    aboutId: uuid("about_id"),
    detail: text("detail").notNull().default(""),
    /** A keyed hash: whether two came from one network can be seen, and not from which. */
    networkKey: bytes("network_key"),
  },
  (t) => [
    index("security_events_of_agency").on(t.workspaceId, t.id),
    index("security_events_of_person").on(t.userId, t.id),
    index("security_events_of_network").on(t.networkKey, t.id).where(sql`user_id is null`),
    policyFor("candidate", "select", "user_id", "me"),
    mayInsert("candidate", "user_id", "workspace_id is null"),
    policyFor("consultant", "select", "workspace_id", "owned"),
    mayInsert(
      "consultant",
      "workspace_id",
      `user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)`,
    ),
    ...systemAppends(keptDays),
  ],
);
