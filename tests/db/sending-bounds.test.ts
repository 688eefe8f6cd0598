import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { interviewOf } from "../factories";
import { evening, formOf, keyOf, later } from "./messages-setup";
import {
  days,
  dueBy,
  kinds,
  lastTo,
  lettersTo,
  morning,
  numbers,
  placesOf,
  placesTaken,
  senders,
  stranger,
} from "./sending-setup";

const b = await numbers();

const note = kinds.note!.send;

test("After the first week a person can write to sixty new people a day, and reads of a daily limit beyond", async () => {
  const of = await senders(new Date(evening.getTime() - 7 * 86_400_000));
  await placesTaken(of.amara.userId, b.person_later! - 1);
  const [last, next] = [stranger(), stranger()];
  await note(of, last);
  await note(of, next);
  expect(await lastTo(last)).toMatchObject({ dueAt: dueBy("note") });
  expect(await lastTo(next)).toMatchObject({ dueAt: morning, delayReason: "number" });
});

test("Later an agency has its own limit, and each of its people has one too", async () => {
  const of = await senders(new Date("2026-11-01T08:00:00Z"));
  await placesTaken(of.workspaceId, b.agency_later! - 1);
  const emails = [stranger(), stranger()];
  for (const email of emails) await kinds.invitation!.send(of, email);
  expect(await lastTo(emails[0]!)).toMatchObject({ dueAt: evening });
  expect(await lastTo(emails[1]!)).toMatchObject({ dueAt: morning, delayReason: "number" });
  const other = await senders(new Date("2026-11-01T08:00:00Z"));
  await placesTaken(other.owner.userId, b.member!);
  const email = stranger();
  await kinds.invitation!.send(other, email);
  expect(await lastTo(email)).toMatchObject({ dueAt: morning, delayReason: "number" });
});

test("In an agency's first week the own words of its people are limited like a new person's own", async () => {
  const of = await senders();
  await placesTaken(of.owner.userId, b.person_new!);
  for (const kind of ["brief", "passed-on note"]) {
    const email = stranger();
    await kinds[kind]!.send(of, email);
    expect(await lastTo(email), kind).toMatchObject({ dueAt: morning, delayReason: "new" });
  }
  for (const kind of ["invitation", "client’s link"]) {
    const email = stranger();
    await kinds[kind]!.send(of, email);
    expect(await lastTo(email), kind).toMatchObject({ dueAt: evening, delayReason: null });
  }
});

test("An operator's limit for an agency applies to it and to each of its people, in its first week too", async () => {
  const of = await senders();
  await transaction(system, (tx) =>
    tx.execute(sql`insert into agency_limits values (${of.workspaceId}::uuid, 200, ${evening}::timestamptz)`),
  );
  await placesTaken(of.workspaceId, 199);
  await placesTaken(of.owner.userId, 199);
  const [last, next] = [stranger(), stranger()];
  await kinds.invitation!.send(of, last);
  await kinds.invitation!.send(of, next);
  expect(await lastTo(last)).toMatchObject({ dueAt: evening, senderIsNew: false });
  expect(await lastTo(next)).toMatchObject({ dueAt: morning, delayReason: "number" });
});

test("One address gets three e-mails a day from new senders; the fourth waits, for two days at most, and its page says what it always says", async () => {
  const email = stranger();
  const all = await Promise.all(Array.from({ length: 4 }, () => senders()));
  for (const of of all) await note(of, email);
  const [, , , fourth] = await lettersTo(email);
  expect(fourth).toMatchObject({ dueAt: morning, delayReason: "new" });
  // Whose own number is reached reads the same of it.
  const full = await senders();
  await placesTaken(full.amara.userId, b.person_new!);
  const other = stranger();
  await note(full, other);
  expect((await lastTo(other)).delayReason).toBe(fourth!.delayReason);
  // However many people write to it, no e-mail waits for longer because of them.
  const more = await Promise.all(Array.from({ length: 8 }, () => senders()));
  for (const of of more) await note(of, email);
  const latest = Math.max(...(await lettersTo(email)).map(({ dueAt }) => dueAt.getTime()));
  expect(latest).toBe(days(2, morning).getTime());
});

test("A new person can write to one address three times a day, an older one thirty times", async () => {
  const [of, email] = [await senders(), stranger()];
  for (let at = 0; at < 4; at++) await kinds.reading!.send(of, email);
  expect((await lettersTo(email)).map(({ dueAt }) => dueAt)).toEqual([evening, evening, evening, morning]);
});

test("A scheduled message counts on the day on which it is sent, and an earlier one to the same person uses the same place", async () => {
  const [of, email] = [await senders(), stranger()];
  const id = await interviewOf(of.amara, { interviewers: [{ name: "Priya Shah", title: "", email }] });
  const { people } = await getInterviewPage(of.amara.viewer, id);
  const key = keyOf(id, "thank-you", people[0]!.id);
  const form = await formOf(of.amara.viewer, key, evening, { intent: "schedule", at: morning.toISOString() });
  await sendMessage(of.amara.viewer, form, evening);
  expect([await placesOf(of.amara.userId), await placesOf(of.amara.userId, "2026-11-20")]).toEqual([0, 1]);
  const takeBack = await kinds.reading!.send(of, email);
  expect([await placesOf(of.amara.userId), await placesOf(of.amara.userId, "2026-11-20")]).toEqual([1, 0]);
  // Without that one, the scheduled e-mail is counted anew; where its day is full by now, it waits for another.
  await placesTaken(of.amara.userId, b.person_new!, "2026-11-20");
  await takeBack();
  expect(await placesOf(of.amara.userId)).toBe(0);
  expect(await placesOf(of.amara.userId, "2026-11-21")).toBe(1);
  const { state } = await getMessageView(of.amara.viewer, key, later(1));
  expect(state).toEqual({ kind: "scheduled", at: "2026-11-21T08:00:00Z", delayReason: "new" });
});

test("The message shows that it waits, and its step is scheduled for that day", async () => {
  const [of, email] = [await senders(), stranger()];
  await placesTaken(of.amara.userId, b.person_new!);
  await note(of, email);
  const { interviewId } = await lastTo(email);
  const { people } = await getInterviewPage(of.amara.viewer, interviewId!);
  const key = keyOf(interviewId!, "thank-you", people[0]!.id);
  const found = await getMessageView(of.amara.viewer, key, later(1));
  expect(found.state).toEqual({ kind: "scheduled", at: "2026-11-20T08:00:00Z", delayReason: "new" });
  expect(found.step.queuedFor).toBe("2026-11-20T08:00:00Z");
  await cancelMessageSending(of.amara.viewer, key, later(2));
  const [row] = await transaction(of.amara.viewer, (tx) => tx.select().from(messages));
  expect(row?.scheduledAt).toBeNull();
});

test("The next morning is the sender's own, wherever they are", async () => {
  const of = await senders();
  await transaction(system, (tx) =>
    tx.execute(sql`update users set zone = 'America/New_York' where id = ${of.amara.userId}::uuid`),
  );
  await placesTaken(of.amara.userId, b.person_new!);
  const email = stranger();
  await note(of, email);
  expect((await lastTo(email)).dueAt).toEqual(new Date("2026-11-20T13:00:00Z"));
});

test("A message to the consultant who looks after the interview here needs no place", async () => {
  const of = await senders();
  await placesTaken(of.amara.userId, b.person_new!);
  const { id } = { id: await (await import("../factories")).interviewAt(of) };
  const key = keyOf(id, "tell-consultant");
  await sendMessage(of.amara.viewer, await formOf(of.amara.viewer, key, evening), evening);
  const [letter] = await transaction(system, (tx) =>
    tx.execute<{ due: string; waits: string | null }>(
      sql`select due_at as due, delay_reason as waits from outbox where interview_id = ${id}::uuid and class = 'message'`,
    ),
  );
  expect(letter).toMatchObject({ waits: null });
  expect(await placesOf(of.amara.userId)).toBe(b.person_new);
});

test("Recipients are remembered by a hash that nobody can compute without the server's secret", async () => {
  const [of, email] = [await senders(), stranger()];
  await note(of, email);
  const rows = await transaction(system, (tx) =>
    tx.execute<{ key: string; row: string }>(
      sql`select encode(recipient_key, 'hex') as key, k::text as row from known_recipients k where sender_id = ${of.amara.userId}::uuid`,
    ),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.row).not.toContain("example.org");
  expect(rows[0]!.key).toMatch(/^[0-9a-f]{64}$/);
  expect(rows[0]!.key).not.toBe(createHash("sha256").update(email).digest("hex"));
});

test("No e-mail of a person gets into the outbox without being counted, whoever inserts it", async () => {
  const of = await senders();
  const insert = (columns: string, values: string) =>
    transaction(system, (tx) =>
      tx.execute(
        sql.raw(`insert into outbox (class, occasion, to_address, content, due_at, next_attempt_at${columns})
          values ('invitation', gen_random_uuid()::text, 'x@example.org', '{"email":"invitation","props":{}}', now(), now()${values})`),
      ),
    );
  await expect(insert("", "")).rejects.toThrow();
  await insert(", sender_user_id, recipient_key", `, '${of.amara.userId}', '\\x01'`);
  expect(
    await transaction(system, (tx) =>
      tx.execute(sql`select from known_recipients where sender_id = ${of.amara.userId}::uuid`),
    ),
  ).toHaveLength(1);
});

test("docs/emails.md gives the numbers as they are", async () => {
  const text = await readFile("docs/emails.md", "utf8");
  const begin = text.indexOf("## Limits\n");
  const limits = text.slice(begin, text.indexOf("\n## ", begin + 1));
  for (const [name, number] of Object.entries(b)) expect(limits, name).toMatch(new RegExp(`\\b${number}\\b`));
});
