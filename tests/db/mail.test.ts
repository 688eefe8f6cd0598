import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { system } from "@/lib/viewer";
import { person } from "../factories";
import { mailServer } from "../faults/mail-server";
import { later, nothingWaits, rows, sendTo } from "../faults/mail-setup";
import { onlyOf } from "../setup/contents";
import { evening, formOf, keyOf, letters, met, rowOf, verbs, viaMarta } from "./messages-setup";

let server: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await nothingWaits();
  await transaction(system, (tx) => tx.execute(sql`update interviews set next_check_at = null`));
  server.received.length = 0;
  server.script.rcpt = () => "accept";
});

/** Sent at this moment, a message is due in the evening: until then it can be undone. */
const undoable = new Date(evening.getTime() - 15_000);

const send = (now: Date) => sendTo(server.url, now);
const to = (address: string) => server.received.find((mail) => mail.to[0] === address);
async function sentNote(over: Record<string, unknown> = {}, subject = "Thank you, and the churn forecast – naïvely") {
  const found = await met(over);
  const key = keyOf(found.id, "thank-you", found.priya);
  await sendMessage(found.viewer, { ...(await formOf(found.viewer, key)), subject }, undoable);
  return { ...found, key };
}

test("A note is sent in its writer's name and ours to one person, with replies to the writer, and carries one small line of ours", async () => {
  const { id, email } = await sentNote();
  expect(await send(evening)).toMatchObject({ sent: 1 });
  const note = to("priya@northwind.example");
  expect(note?.from).toBe("followthrough@localhost.localdomain");
  expect(note?.mail).toMatchObject({
    from: { name: "Amara Okafor via Followthrough", address: "followthrough@localhost.localdomain" },
    to: [{ address: "priya@northwind.example" }],
    replyTo: [{ address: email }],
    subject: "Thank you, and the churn forecast – naïvely",
  });
  const [row] = onlyOf("message", await letters(id));
  const [text, foot] = note!.mail.text!.split("\n-- \n");
  expect(text?.trim()).toBe(row?.content.props.text);
  expect(foot).toMatch(
    /^Sent with Followthrough\. Report this message or stop further messages:\nhttp:\/\/localhost:3000\/recipient\/[\w-]{128}\n*$/,
  );
  expect(note?.raw).not.toMatch(/auto-submitted|^cc:|^bcc:/im);
  const header = (name: string) => note?.mail.headers.find((one) => one.key === name)?.value;
  const page = foot!.trim().split("\n").at(-1)!;
  expect(header("list-unsubscribe")).toBe(`<${page}/one-click>`);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect([header("feedback-id"), header("x-report-abuse")]).toEqual(["message:followthrough", `<${page}>`]);
});

test("Once accepted it is on the record: sent, its step done, in the history, and the next check rescheduled", async () => {
  const { viewer, id, key, priya } = await sentNote();
  await send(evening);
  expect(await rowOf(viewer, key)).toMatchObject({ sentAt: evening, sentHow: "by us", scheduledAt: null });
  const facts = await transaction(viewer, (tx) => tx.select().from(stepEvents).where(eq(stepEvents.interviewId, id)));
  expect(facts).toMatchObject([{ step: "thank-you", interviewerId: priya, kind: "done", how: "email", at: evening }]);
  expect(await verbs(id)).toContain("message-sent");
  expect((await getMessageView(viewer, key, evening)).state.kind).toBe("sent");
});

test("Its writer gets a copy when it was sent, and not before", async () => {
  const { email, id } = await sentNote();
  expect(await letters(id)).toHaveLength(1);
  await send(evening);
  await send(evening);
  const copy = to(email);
  expect(copy?.mail.subject).toMatch(/^Copy: Thank you/);
  expect(copy?.mail.text).toMatch(/^Your message to Priya Shah \(priya@northwind\.example\) has been sent\./);
  expect(copy?.mail.headers).toContainEqual(
    expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }),
  );
  expect(server.received).toHaveLength(2);
  expect(await send(later(60, evening))).toMatchObject({ sent: 0 });
});

test("Where the contact rule is copy, the consultant gets one too; each is an e-mail to one person", async () => {
  const { email } = await sentNote({ ...viaMarta, contactRule: "copy" });
  await send(evening);
  await send(evening);
  expect(server.received.map((one) => one.to).sort()).toEqual(
    [["marta@pennant.example"], ["priya@northwind.example"], [email]].sort(),
  );
  const copy = to("marta@pennant.example")?.mail;
  expect(copy?.text).toMatch(/^Amara Okafor’s message to Priya Shah/);
  expect(copy?.replyTo).toMatchObject([{ address: email }]);
});

test("An address that does not exist is shown on the record, nobody gets a copy, and the note can be sent again", async () => {
  const { viewer, id, key } = await sentNote();
  server.script.rcpt = () => ({ code: 550, text: "5.1.1 No such user here" });
  expect(await send(evening)).toMatchObject({ ended: 1 });
  const row = await rowOf(viewer, key);
  expect(row).toMatchObject({ sentAt: null, scheduledAt: null });
  expect(row?.cancelledReason).toContain("priya@northwind.example does not exist");
  expect(await verbs(id)).toContain("message-refused");
  expect(await letters(id)).toHaveLength(1);
  expect(await transaction(system, (tx) => tx.select().from(stepEvents).where(eq(stepEvents.interviewId, id)))).toEqual(
    [],
  );
  server.script.rcpt = () => "accept";
  const form = { ...(await formOf(viewer, key)), email: "priya.shah@northwind.example" };
  await sendMessage(viewer, form, later(5, evening));
  expect(await send(later(6, evening))).toMatchObject({ sent: 1 });
  expect(to("priya.shah@northwind.example")).toBeDefined();
});

test("Cancelling the interview stops a scheduled note, even one that was missed before", async () => {
  const { viewer, id, key } = await sentNote();
  await cancelInterview(viewer, { id, reason: "They withdrew the role." }, evening);
  expect(await send(evening)).toMatchObject({ sent: 0 });
  const other = await sentNote();
  await transaction(system, (tx) =>
    tx.update(interviews).set({ cancelledAt: evening }).where(eq(interviews.id, other.id)),
  );
  expect(await send(evening)).toMatchObject({ sent: 0, ended: 1 });
  for (const [who, which] of [
    [viewer, key],
    [other.viewer, other.key],
  ] as const)
    expect(await rowOf(who, which)).toMatchObject({ sentAt: null, cancelledReason: "The interview was cancelled." });
  expect(server.received).toEqual([]);
});

test("Only those who may log an answer can cancel a note: its writer, or the agency that it belongs to", async () => {
  const { viewer, id, workspaceId } = await sentNote();
  const stranger = await person("Somebody Else");
  const of = { interviewId: id, steps: ["thank-you"] };
  const stop = (who: Parameters<typeof transaction>[0]) =>
    transaction(who, (tx) => cancelInterviewMessages(tx, of, "An answer came.", evening));
  expect(await stop(stranger.viewer)).toBe(0);
  const consultant = { as: "consultant", userId: stranger.userId, access: "consultant" } as const;
  expect(await stop({ ...consultant, workspaceId: stranger.workspaceId })).toBe(0);
  expect(await stop({ ...consultant, workspaceId })).toBe(1);
  expect(await stop(viewer)).toBe(0);
  expect(await send(evening)).toMatchObject({ sent: 0 });
});

test("A consultant of the same workspace cannot read a candidate's scheduled note", async () => {
  const [{ workspaceId }, { userId }] = [await sentNote(), await person()];
  const seen = await transaction({ as: "consultant", userId, workspaceId, access: "owner" }, (tx) =>
    tx.select().from(outbox),
  );
  expect(seen).toEqual([]);
});

test("Links and codes are sealed in the outbox, arrive in plain text, and are deleted once they were sent", async () => {
  const mail = {
    email: "sign-in",
    props: { link: "http://localhost:3000/confirm?token=abc", code: "48217730", minutes: 10 },
  } as const;
  await transaction(system, (tx) =>
    enqueue(tx, { ...mail, to: "amara@example.com", dueAt: evening, occasion: "sign-in:1" }),
  );
  const [row] = await rows();
  expect(JSON.stringify(row)).not.toMatch(/48217730|token=abc/);
  await send(evening);
  expect(to("amara@example.com")?.mail.text).toMatch(/token=abc[\s\S]*48217730/);
  const [left] = await rows();
  expect(left?.content).toEqual({ email: "sign-in", props: { minutes: 10 } });
});

test("The same occasion makes one e-mail", async () => {
  const mail = {
    email: "change-address-taken",
    props: {},
    to: "a@example.com",
    dueAt: evening,
    occasion: "same",
  } as const;
  expect(await transaction(system, (tx) => enqueue(tx, mail))).toBeTruthy();
  expect(await transaction(system, (tx) => enqueue(tx, mail))).toBeNull();
});

test("A reminder is sent with its headers, in the present words, and names only what is still to be done", async () => {
  const { viewer, id, priya, email, workspaceId } = await met();
  const now = new Date("2026-11-19T19:00:00Z");
  await sweep(system, now, () => false);
  await transaction(viewer, (tx) =>
    tx.insert(stepEvents).values({
      workspaceId,
      interviewId: id,
      candidateUserId: viewer.userId,
      step: "thank-you",
      interviewerId: priya,
      kind: "done",
      at: now,
    }),
  );
  await transaction(viewer, (tx) =>
    tx.insert(stepEvents).values({
      workspaceId,
      interviewId: id,
      candidateUserId: viewer.userId,
      step: "debrief",
      kind: "waived",
      at: now,
    }),
  );
  await sweep(system, new Date("2026-11-20T09:00:00Z"), () => false);
  expect(await send(new Date("2026-11-20T09:00:00Z"))).toMatchObject({ sent: 1 });
  const { mail } = to(email)!;
  expect(mail.subject).toBe("Two things for today");
  expect(mail.text).toContain("Thank Tom Ellery (Data analyst, Northwind)");
  expect(mail.text).toContain("By 17:30 today.");
  expect(mail.text).not.toMatch(/Thank Priya|debrief/i);
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  expect(header("list-unsubscribe")).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/\S+\/one-click>$/);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(header("auto-submitted")).toBe("auto-generated");
});

test("A reminder whose steps were all settled, or that was turned off, is ended and not sent", async () => {
  const { viewer, id } = await met();
  const other = await met();
  await sweep(system, new Date("2026-11-18T12:00:00Z"), () => false);
  await cancelInterview(viewer, { id, reason: "" }, new Date("2026-11-18T12:00:30Z"));
  await transaction(system, (tx) =>
    tx.execute(sql`insert into mutes (user_id, class) values (${other.viewer.userId}::uuid, 'reminder')`),
  );
  expect(await send(new Date("2026-11-18T12:01:00Z"))).toMatchObject({ sent: 0, ended: 2 });
  expect(server.received).toEqual([]);
});

test("A reminder that could not be sent by day waits for the morning, and goes to its reader's address of that time", async () => {
  const { viewer, email } = await met();
  await sweep(system, new Date("2026-11-18T12:00:00Z"), () => false);
  expect(await send(new Date("2026-11-18T23:00:00Z"))).toMatchObject({ sent: 0, retried: 1 });
  expect(await send(new Date("2026-11-19T07:59:00Z"))).toMatchObject({ sent: 0 });
  const move = sql`update users set email = 'new-${sql.raw(email)}' where id = ${viewer.userId}::uuid`;
  await transaction(system, (tx) => tx.execute(move));
  expect(await send(new Date("2026-11-19T08:00:00Z"))).toMatchObject({ sent: 1 });
  expect(server.received.map((one) => one.to[0])).toEqual([`new-${email}`]);
});
