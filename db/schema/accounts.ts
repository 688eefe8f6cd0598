import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, time, uuid } from "drizzle-orm/pg-core";
import type { SignInPlaceKind } from "@/lib/enums";
import { bytes, createdAt, forSystem, id, instant, policyFor } from "./columns";

export const users = pgTable(
  "users",
  {
    id: id().primaryKey(),
    email: text("email").notNull().unique(),
    /** Null until the person has chosen it, after the first sign-in. */
    name: text("name"),
    zone: text("zone"),
    quietFrom: time("quiet_from").notNull().default("21:00"),
    quietTo: time("quiet_to").notNull().default("08:00"),
    /** What this person puts below their name in every e-mail that they write here. */
    signature: text("signature").notNull().default(""),
    /** Words that this person added to their own list, so that the spelling check takes them. */
    ownWords: text("own_words").array().notNull().default(sql`'{}'`),
    emailVerifiedAt: instant("email_verified_at"),
    createdAt: createdAt(),
  },
  () => [
    policyFor("candidate", "select", "id", "me"),
    policyFor("candidate", "update", "id", "me"),
    policyFor("consultant", "select", "id", "me"),
    policyFor("consultant", "update", "id", "me"),
    forSystem(),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: id().primaryKey(),
    /** SHA-256 of the cookie's 256 random bits; the bits themselves are never stored. */
    tokenHash: bytes("token_hash").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    device: text("device").notNull().default(""),
    createdAt: createdAt(),
    seenAt: instant("seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    index("sessions_user").on(t.userId),
    policyFor("candidate", "all", "user_id", "me"),
    policyFor("consultant", "all", "user_id", "me"),
    forSystem(),
  ],
);

/** A link and a code for one attempt to sign in. Both are stored hashed; using either uses the row. */
export const signIns = pgTable(
  "sign_ins",
  {
    id: id().primaryKey(),
    email: text("email").notNull(),
    tokenHash: bytes("token_hash").notNull().unique(),
    codeHash: bytes("code_hash").notNull(),
    /** The browser that asked holds it. The code is valid only there. */
    browserHash: bytes("browser_hash").notNull().unique(),
    attempts: smallint("attempts").notNull().default(0),
    /** Where to go afterwards, sealed: it may be a link that lets somebody in. */
    next: text("next"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("sign_ins_email").on(t.email, t.createdAt), forSystem()],
);

/**
 * A browser or a network from which somebody signed in to this account. It proves nothing and lets nobody in. It decides two things: who may
 * ask for a sign-in e-mail even if many others ask, and which device is new. It holds keyed hashes: no cookie and no address is stored.
 */
export const signInPlaces = pgTable(
  "sign_in_places",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").$type<SignInPlaceKind>().notNull(),
    keyHash: bytes("key_hash").notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.keyHash] }), index("sign_in_places_key").on(t.keyHash), forSystem()],
);

/** A change of address. It happens when both the old and the new address have confirmed it. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: id().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The session in which it was asked for. It goes on after the change; all others end. */
    sessionId: uuid("session_id"),
    oldEmail: text("old_email").notNull(),
    newEmail: text("new_email").notNull(),
    oldTokenHash: bytes("old_token_hash").notNull().unique(),
    newTokenHash: bytes("new_token_hash").notNull().unique(),
    oldConfirmedAt: instant("old_confirmed_at"),
    newConfirmedAt: instant("new_confirmed_at"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("email_changes_user").on(t.userId),
    policyFor("candidate", "select", "user_id", "me"),
    policyFor("consultant", "select", "user_id", "me"),
    forSystem(),
  ],
);

/** How often something limited was done in a window of time. The hashed key says what it is, and for which address. */
export const limits = pgTable(
  "limits",
  {
    keyHash: bytes("key_hash").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.keyHash, t.windowStart] }), forSystem()],
);

/** A person turned a class of our e-mails off (for good, until they turn it on again). */
export const mutes = pgTable(
  "mutes",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    class: text("class").notNull(),
    mutedAt: instant("muted_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.class] }),
    policyFor("candidate", "all", "user_id", "me"),
    policyFor("consultant", "all", "user_id", "me"),
    forSystem(),
  ],
);
