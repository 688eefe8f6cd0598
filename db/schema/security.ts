import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant, mayInsert, policyFor, systemAppends } from "./columns";

/** How long an event is kept, in days. */
const keptDays = 400;

/**
 * Who signed in, what was refused, what was exported, and who got access. It holds ids and our own words: no name, no address. Owners read
 * what was done in the name of their agency, and everybody reads what they did themselves.
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
    /** The agency in whose name it was done. */
    workspaceId: uuid("workspace_id"),
    /** The member, the invitation or the session that it is about. */
    aboutId: uuid("about_id"),
    detail: text("detail").notNull().default(""),
    /** A keyed hash. It shows whether two events came from one network, but not from which network. */
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
