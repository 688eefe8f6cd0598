import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { renderEmail } from "@/emails/render";
import { notifyPeople } from "@/lib/mail/notifications/commands";
import { friendReviewedNotification } from "@/lib/mail/notifications/rules";
import { openSecrets } from "@/lib/mail/outbox/commands/secrets";
import { waitingItems } from "@/lib/mail/outbox/rules/content";
import { claimDueEmails } from "@/lib/mail/sending/commands/claim";
import { recheck } from "@/lib/mail/sending/commands/recheck";
import { seal } from "@/lib/seal";
import { newToken } from "@/lib/tokens";
import { findLinkHolder, system } from "@/lib/viewer";
import { transaction } from "../../db/client";
import { databaseOfOlderVersion } from "../setup/older-version";

const { db, appUrl, migrateAll, migrateUpTo } = await databaseOfOlderVersion("outbox_names");
// The code under test reads the rows that are written here.
process.env.DATABASE_URL = appUrl;

const now = new Date("2026-11-20T12:00:00Z");
const person = randomUUID();
const owner = { workspace_id: randomUUID(), interview_id: randomUUID(), candidate_user_id: person };
const review = randomUUID();
const { token, hash } = newToken();
const link = `http://localhost:3000/readings/${token}`;
const text = { subject: "Thank you", text: "Dear Priya,\n\nThank you for Thursday." };
const to = { toName: "Priya Shah", fromName: "Amara Okafor", replyTo: "amara@example.com" };
const thanks = { messageId: randomUUID(), step: "thank-you", interviewerId: randomUUID(), ...to, ...text };
const brief = { ...thanks, messageId: randomUUID(), step: "brief", interviewerId: null };
const step = (name: string) => ({
  ...{ workspaceId: owner.workspace_id, interviewId: owner.interview_id },
  step: name,
});
const due = [
  { ...step("thank-you"), forId: randomUUID() },
  { ...step("debrief"), forId: null },
];
const told = (key: string) => ({
  kind: "friend",
  key,
  path: "/me",
  what: "A friend has read your draft",
  why: "Fine.",
});
const news = [told("handover:1"), told(`reading:${review}`), told("handover:2")];

/** Each as the version before wrote it, and what of it is written otherwise now. */
const rows = {
  message: {
    old: { class: "note", occasion: "note:1:press", content: { letter: "note", props: thanks }, ...owner },
    now: { class: "message", occasion: "message:1:press", content: { email: "message", props: thanks } },
  },
  brief: {
    old: { class: "note", occasion: "brief:2:press", content: { letter: "note", props: brief }, ...owner },
    now: { class: "message", occasion: "brief:2:press", content: { email: "message", props: brief } },
  },
  undelivered: {
    old: {
      ...{ class: "note", occasion: "note:3:press", content: { letter: "note", props: thanks }, ...owner },
      ...{ ended_at: now, ended_reason: "no such address", dispatching_at: now, last_reply: "550" },
    },
    now: { class: "message", occasion: "message:3:press", content: { email: "message", props: thanks } },
  },
  friendReview: {
    old: {
      ...{ class: "invitation", occasion: `reading:${review}`, ...owner },
      content: { letter: "reading", props: { from: "Amara Okafor", days: 14 }, sealed: seal({ link }) },
    },
    now: { class: "invitation", occasion: `friend-review:${review}` },
  },
  copy: {
    old: {
      ...{ class: "copy", occasion: "copy:1:writer", ...owner },
      content: { letter: "copy", props: { reader: "writer", writer: "Amara", toName: "P", toAddress: "p@x", ...text } },
    },
    now: { class: "copy", occasion: "copy:1:writer" },
  },
  reminder: {
    old: { class: "reminder", occasion: "reminder:1", content: { letter: "reminder", props: { owed: due } } },
    now: { class: "reminder", occasion: "reminder:1", content: { email: "reminder", props: { items: due } } },
  },
  news: {
    old: { class: "news", occasion: "news:1", content: { letter: "news", props: { owed: news } } },
    now: {
      ...{ class: "news", occasion: "news:1" },
      content: {
        email: "news",
        props: { items: news.map((item) => ({ ...item, key: item.key.replace(/^reading:/, "friend-review:") })) },
      },
    },
  },
};
const names = Object.keys(rows) as (keyof typeof rows)[];
const ids = new Map(names.map((name) => [name, randomUUID()]));

type Row = { id: string; class: string; occasion: string; content: object; rest: object };
const readRows = async () => {
  const found = await db<Row[]>`select id, class, occasion, content,
    to_jsonb(o) - '{class,occasion,content}'::text[] as rest from outbox o`;
  return new Map(names.map((name) => [name, found.find((row) => row.id === ids.get(name))!]));
};

await migrateUpTo("before", "what_waits_is_an_email_a_message_a_friend_review");
// Rows alone, without the interview that they belong to, and without a place among the sender's e-mails.
await db`set session_replication_role = replica`;
await db`insert into users (id, email, name, zone) values (${person}, 'amara@example.com', 'Amara Okafor', 'UTC')`;
await db`insert into friend_reviews ${db({
  ...{ ...owner, id: review, message_id: thanks.messageId, email: "ben@example.com", token_hash: hash },
  ...{ snapshot: db.json({ body: "Dear Priya," }), expires_at: new Date("2026-12-01T12:00:00Z") },
})}`;
for (const name of names) {
  const { content, ...row } = rows[name].old;
  const sent = { id: ids.get(name)!, to_address: "p@example.com", due_at: now, next_attempt_at: now, user_id: person };
  await db`insert into outbox ${db({ ...sent, ...row, content: db.json(content as never) })}`;
}
await db`set session_replication_role = default`;
const before = await readRows();
await migrateAll();
const after = await readRows();

test.each(names)("A row of the outbox from before the new names says the same in them: %s", (name) => {
  expect(after.get(name)).toMatchObject(rows[name].now);
  expect(after.get(name)!.rest).toEqual(before.get(name)!.rest);
  expect(JSON.stringify(after.get(name)!.content)).not.toMatch(/"(?:letter|owed|note|reading)"/);
});

test("What waited is claimed and written as before, with its link, and what had ended stays ended", async () => {
  const claimed = await claimDueEmails(system, randomUUID(), now, 20);
  expect(claimed.map(({ id }) => id).sort()).toEqual(
    names
      .filter((name) => name !== "undelivered")
      .map((name) => ids.get(name)!)
      .sort(),
  );
  const written = async (name: keyof typeof rows) => {
    const { content } = claimed.find(({ id }) => id === ids.get(name))!;
    if (content.email === "reminder" || content.email === "news") throw new Error("Written when it is sent.");
    const filled = openSecrets(content, {});
    return (await renderEmail(filled.email, filled.props)).text;
  };
  expect(await written("message")).toContain("Thank you for Thursday.");
  expect(await written("brief")).toContain("Thank you for Thursday.");
  expect(await written("copy")).toContain("Thank you for Thursday.");
  expect(await written("friendReview")).toContain(link);
  const waiting = claimed.flatMap(({ content }) => (content.email === "reminder" ? [waitingItems(content)] : []));
  expect(waiting).toEqual([due]);
  const { wanted } = await recheck(
    system,
    claimed.filter((row) => row.class === "news"),
    now,
  );
  expect(wanted[0]?.late?.props.items).toHaveLength(news.length);
});

test("A friend's link from before opens, and later news of their answer takes the place of the earlier", async () => {
  expect(await findLinkHolder("friend-review", token, now)).toMatchObject({ viewer: { linkId: review } });
  const item = friendReviewedNotification({ id: review, good: false, path: "/me" });
  await transaction(system, (tx) => notifyPeople(tx, [{ userId: person, item }], now));
  const [row] = await db<
    { items: object[] }[]
  >`select content #> '{props,items}' as items from outbox where class = 'news'`;
  expect(row!.items).toEqual([news[0], news[2], item]);
});
