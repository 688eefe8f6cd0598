import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { EmailName } from "@/emails/registry";
import type { EmailClass, OutboxDelayReason, PlanSide } from "@/lib/enums";
import type { OutboxContent } from "@/lib/mail/outbox/rules/content";
import {
  bytes,
  candidateUser,
  createdAt,
  forCandidates,
  forConsultants,
  forSystem,
  id,
  instant,
  mayInsert,
  ownWorkspaceOnly,
} from "./columns";
import { interviewKeys } from "./interviews";

const emailOf = (kind: EmailClass, name: EmailName, condition: string) =>
  `(class = '${kind}' and content ->> 'email' = '${name}' and ${condition})`;
const either = (...some: string[]) => `(${some.join(" or ")})`;
const here = (row: string) => `${row}.workspace_id = outbox.workspace_id and ${row}.interview_id = outbox.interview_id`;
const about = (row: string) => `${here(row)} and ${row}.id::text = content #>> '{props,messageId}'`;
const met = `to_address in (select lower(p.email) from interviewers p where ${here("p")})`;

const ownHand = "sender_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)";

const ownMessage = emailOf(
  "message",
  "message",
  `exists (select from messages m where ${about("m")}) and (${met} or to_address = (select lower(i.consultant_email)
    from interviews i where i.workspace_id = outbox.workspace_id and i.id = outbox.interview_id))`,
);
const ownFriendReview = emailOf(
  "invitation",
  "friend-review",
  `exists (select from friend_reviews f where ${here("f")} and occasion = 'friend-review:' || f.id and to_address = f.email)`,
);
const messagePassedOn = emailOf("message", "message", `exists (select from messages m where ${about("m")}) and ${met}`);
const brief = emailOf(
  "message",
  "message",
  `content #>> '{props,step}' = 'brief' and exists (select from briefs b where ${about("b")} and to_address = b.to_email)`,
);
const feedbackRequest = emailOf(
  "invitation",
  "client-feedback",
  `exists (select from feedback_links l where ${here("l")} and starts_with(occasion, 'client-feedback:' || l.id || ':') and to_address = l.email)`,
);

/**
 * Which e-mails a person may put into the outbox themselves: those that their side writes, about an existing row, to an address on the record.
 * The system inserts all others (null). The compiler names an e-mail that is missing here.
 */
const addedByPeople: Record<EmailName, { candidate?: string[]; consultant?: string[] } | null> = {
  message: { candidate: [ownMessage], consultant: [messagePassedOn, brief] },
  "friend-review": { candidate: [ownFriendReview] },
  "client-feedback": { consultant: [feedbackRequest] },
  invitation: null,
  handover: null,
  copy: null,
  reminder: null,
  news: null,
  "sign-in": null,
  "change-address-old": null,
  "change-address-new": null,
  "change-address-taken": null,
  "address-changed": null,
  "new-device": null,
};
const addedBy = (side: PlanSide) => either(...Object.values(addedByPeople).flatMap((people) => people?.[side] ?? []));

/** Everything that the product sends. Inserted in the transaction of its cause, unique by occasion. */
export const outbox = pgTable(
  "outbox",
  {
    id: id().primaryKey(),
    /** Null for account mail (links and codes), which belongs to no workspace. */
    workspaceId: uuid("workspace_id"),
    candidateUserId: candidateUser(),
    /** Set on a consultant's message. Consultants may not read a candidate's message here, even in the same workspace. */
    consultantWorkspaceId: uuid("consultant_workspace_id"),
    interviewId: uuid("interview_id"),
    /** The recipient, if it is one of our users. */
    userId: uuid("user_id"),
    class: text("class").$type<EmailClass>().notNull(),
    occasion: text("occasion").notNull().unique(),
    toAddress: text("to_address").notNull(),
    /** What the e-mail needs to be written. `sealed` holds links and codes, which a reader of the database must not be able to use. */
    content: jsonb("content").$type<OutboxContent>().notNull(),
    /** The writer, and a keyed hash of the address, for messages from people to others: such messages are counted (db/schema/sending.ts). */
    senderUserId: uuid("sender_user_id"),
    recipientKey: bytes("recipient_key"),
    /** The sender was in their first week when it was queued. */
    senderIsNew: boolean("sender_is_new").notNull().default(false),
    /** Why it is sent later than planned: a new sender, the sender's own limit for that day, or too many for one person. */
    delayReason: text("delay_reason").$type<OutboxDelayReason>(),
    createdAt: createdAt(),
    /** When it is to be sent, and when to try next: at first the same moment, later ones after a server asked us to wait. */
    dueAt: instant("due_at").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** Whose it is for the length of a lease, on the database's clock. */
    leaseToken: uuid("lease_token"),
    leasedUntil: instant("leased_until"),
    /** On disk before it is handed to a mail server: from here on a crash leaves it uncertain. */
    dispatchingAt: instant("dispatching_at"),
    attempts: smallint("attempts").notNull().default(0),
    uncertainAttempts: smallint("uncertain_attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    /** Ended without being sent: no longer applies, refused by the address, or left to a person to decide. */
    endedAt: instant("ended_at"),
    endedReason: text("ended_reason"),
    lastReply: text("last_reply"),
  },
  (t) => [
    index("outbox_due").on(t.nextAttemptAt).where(sql`sent_at is null and ended_at is null`),
    // The oldest that waits, for /api/health: without it each answer would read all that waits.
    index("outbox_oldest_due").on(t.dueAt).where(sql`sent_at is null and ended_at is null`),
    index("outbox_of_interview").on(t.interviewId),
    // What left for one person, and what waits: caps are counted by it (lib/mail/sending/rules/caps.ts).
    index("outbox_of_person").on(
      sql`coalesce(user_id::text, to_address)`,
      t.class,
      sql`coalesce(sent_at, dispatching_at)`,
    ),
    index("outbox_held_by_cap")
      .on(t.nextAttemptAt)
      .where(sql`delay_reason = 'cap' and sent_at is null and ended_at is null`),
    index("outbox_of_recipient").on(t.recipientKey, t.senderUserId).where(sql`recipient_key is not null`),
    ...interviewKeys("outbox", t),
    ownWorkspaceOnly("outbox"),
    check("candidates_of_an_interview", sql`candidate_user_id is null or num_nulls(workspace_id, interview_id) = 0`),
    // Only the system sends links, codes, reminders and news.
    check(
      "peoples_emails",
      sql`class in ('invitation', 'message', 'copy') or (candidate_user_id is null and consultant_workspace_id is null)`,
    ),
    // Where more to tell is added to a reminder or to news.
    index("outbox_waiting_of_user").on(t.userId, t.class).where(sql`sent_at is null and ended_at is null`),
    forCandidates("select"),
    forCandidates("update"),
    mayInsert(
      "candidate",
      "candidate_user_id",
      `consultant_workspace_id is null and ${ownHand} and ${addedBy("candidate")}`,
    ),
    forConsultants("select", "consultant_workspace_id"),
    forConsultants("update", "consultant_workspace_id"),
    mayInsert("consultant", "consultant_workspace_id", `${ownHand} and ${addedBy("consultant")}`),
    forSystem(),
  ],
);

/** Which occasion of which step somebody was reminded of, and in which e-mail. Nobody is reminded twice of one occasion. */
export const reminders = pgTable(
  "reminders",
  {
    workspaceId: uuid("workspace_id").notNull(),
    interviewId: uuid("interview_id").notNull(),
    userId: uuid("user_id").notNull(),
    occasion: text("occasion").notNull(),
    outboxId: uuid("outbox_id"),
    remindedAt: instant("reminded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.interviewId, t.userId, t.occasion] }),
    index("reminders_of_user").on(t.userId, t.remindedAt),
    forSystem(),
  ],
);

/** Addresses that a mail server refused for good. */
export const suppressions = pgTable(
  "suppressions",
  {
    address: text("address").primaryKey(),
    since: instant("since").notNull(),
    reply: text("reply").notNull().default(""),
  },
  () => [forSystem()],
);

/** Mail servers that asked us to wait. Also the pause of all sending after a server refused our credentials. */
export const mailPauses = pgTable(
  "mail_pauses",
  { host: text("host").primaryKey(), until: instant("until"), reason: text("reason").notNull() },
  () => [forSystem()],
);

export const ticks = pgTable(
  "ticks",
  { name: text("name").primaryKey(), at: instant("at").notNull(), alarm: text("alarm") },
  () => [forSystem()],
);
