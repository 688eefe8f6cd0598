import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CandidateShownAs, ContactRule, EditAccess, InvitedAs, MemberAccess, WorkspaceKind } from "@/lib/enums";
import { users } from "./accounts";
import { bytes, createdAt, forConsultants, forSystem, id, instant, policyFor, tenant, uniqueId } from "./columns";

/** An agency, or one person's own. Its id is the `workspace_id` of all its rows. */
export const workspaces = pgTable(
  "workspaces",
  {
    id: id().primaryKey(),
    kind: text("kind").$type<WorkspaceKind>().notNull(),
    name: text("name").notNull(),
    /** Set for a personal workspace: its owner. */
    ownerUserId: uuid("owner_user_id").references(() => users.id),
    /** The playbook's numbers that this workspace changed; the rest are defaults (lib/planning/plan/rules). */
    settings: jsonb("settings").$type<Record<string, unknown>>().notNull().default({}),
    /** Who may change a record, in addition to the consultant in charge and the owners: nobody, or every consultant of the agency. */
    editAccess: text("edit_access").$type<EditAccess>().notNull().default("assigned"),
    /** How a client who is asked by link reads the candidate's name: by name, first name, or initials. */
    candidateShownAs: text("candidate_shown_as").$type<CandidateShownAs>().notNull().default("first name"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("workspaces_personal").on(t.ownerUserId).where(sql`kind = 'personal'`),
    policyFor("candidate", "select", "owner_user_id", "me"),
    policyFor("candidate", "update", "owner_user_id", "me"),
    forConsultants("select", "id"),
    forConsultants("update", "id"),
    forSystem(),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    workspaceId: tenant().references(() => workspaces.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    access: text("access").$type<MemberAccess>().notNull(),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
    endedBy: uuid("ended_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    index("memberships_user").on(t.userId),
    forConsultants(),
    forSystem(),
  ],
);

/** One person looking for a job, in one workspace. Linked to a user once they accept their invitation. */
export const candidates = pgTable(
  "candidates",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    userId: uuid("user_id").references(() => users.id),
    name: text("name").notNull(),
    email: text("email"),
    phone: text("phone"),
    consultantUserId: uuid("consultant_user_id").references(() => users.id),
    linkedAt: instant("linked_at"),
    /** When they left. The agency keeps what was shared, and no user is linked to it any more. */
    leftAt: instant("left_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("candidates", t),
    unique("candidates_one_per_user").on(t.workspaceId, t.userId),
    unique("candidates_and_user").on(t.workspaceId, t.id, t.userId),
    index("candidates_user").on(t.userId),
    index("candidates_by_name").on(t.workspaceId, sql`lower(name)`, t.id),
    index("candidates_in_charge").on(t.workspaceId, t.consultantUserId),
    policyFor("candidate", "select", "user_id", "me"),
    policyFor("candidate", "update", "user_id", "me"),
    forConsultants(),
    forSystem(),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    email: text("email").notNull(),
    name: text("name").notNull().default(""),
    invitedAs: text("invited_as").$type<InvitedAs>().notNull(),
    candidateId: uuid("candidate_id"),
    tokenHash: bytes("token_hash").notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    declinedAt: instant("declined_at"),
    revokedAt: instant("revoked_at"),
    revokedBy: uuid("revoked_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("invitations", t),
    index("invitations_token").on(t.tokenHash),
    index("invitations_email").on(t.email),
    forConsultants(),
    forSystem(),
  ],
);

/** The companies that interview. */
export const clients = pgTable(
  "clients",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    name: text("name").notNull(),
    contactRule: text("contact_rule").$type<ContactRule>().notNull(),
    country: text("country"),
    region: text("region"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("clients", t),
    uniqueIndex("clients_by_name").on(t.workspaceId, sql`lower(name)`),
    forConsultants(),
    forSystem(),
  ],
);

export const clientContacts = pgTable(
  "client_contacts",
  {
    id: id(),
    workspaceId: tenant(),
    clientId: uuid("client_id").notNull(),
    name: text("name").notNull(),
    title: text("title").notNull().default(""),
    email: text("email"),
    phone: text("phone"),
    /** Other names that they go by, as a writer confirmed them: a greeting may use each. */
    goesBy: text("goes_by").array().notNull().default(sql`'{}'`),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("client_contacts", t),
    index("client_contacts_client").on(t.workspaceId, t.clientId),
    foreignKey({
      name: "client_contacts_of",
      columns: [t.workspaceId, t.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }),
    forConsultants(),
    forSystem(),
  ],
);

/** A position that a client is filling. */
export const positions = pgTable(
  "positions",
  {
    id: id(),
    workspaceId: tenant().references(() => workspaces.id),
    clientId: uuid("client_id").notNull(),
    title: text("title").notNull(),
    asksFor: text("asks_for").notNull().default(""),
    filledAt: instant("filled_at"),
    filledBy: uuid("filled_by"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    createdBy: uuid("created_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueId("positions", t),
    index("positions_of_client").on(t.workspaceId, t.clientId),
    index("positions_latest").on(t.workspaceId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    foreignKey({
      name: "positions_of",
      columns: [t.workspaceId, t.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
    }),
    forConsultants(),
    forSystem(),
  ],
);
