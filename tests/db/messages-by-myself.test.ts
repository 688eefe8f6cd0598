import { and, eq } from "drizzle-orm";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { stepEvents } from "@/db/schema/interviews";
import { suppressions } from "@/db/schema/mail";
import { markMessageArrived } from "@/lib/mail/messages/commands/cancel-sending";
import { saveRecipientAddress } from "@/lib/mail/messages/commands/recipient-address";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { markSentMyself, undoSentMyself } from "@/lib/mail/messages/commands/sent-myself";
import { startMessageAgain } from "@/lib/mail/messages/commands/start-again";
import { getMessageFile } from "@/lib/mail/messages/queries/eml";
import { listMessages, listMessagesToWrite } from "@/lib/mail/messages/queries/list";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { pageSizes } from "@/lib/pages";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { chooseStep } from "@/lib/planning/steps/commands/step-events";
import { system } from "@/lib/viewer";
import {
  change,
  evening,
  formOf,
  keyOf,
  later,
  letterBecomes,
  letters,
  met,
  rowOf,
  verbs,
  viaMarta,
} from "./messages-setup";

const thanks = async (over: Record<string, unknown> = {}) => {
  const found = await met(over);
  return { ...found, key: keyOf(found.id, "thank-you", found.priya) };
};

const done = (interviewId: string, step: StepName) =>
  transaction({ as: "system" }, (tx) =>
    tx
      .select()
      .from(stepEvents)
      .where(and(eq(stepEvents.interviewId, interviewId), eq(stepEvents.step, step), eq(stepEvents.kind, "done"))),
  );

test("a note that its writer sent themselves settles the step on that day, for that person alone", async () => {
  const { viewer, id, key, priya, tom } = await thanks();
  await markSentMyself(viewer, await formOf(viewer, key), later(60));
  expect(await done(id, "thank-you")).toMatchObject([
    { interviewerId: priya, how: "email", at: later(60), by: viewer.userId },
  ]);
  expect((await getMessageView(viewer, key, later(61))).state).toEqual({
    kind: "sent",
    at: "2026-11-19T19:00:00Z",
    how: "by email",
  });
  expect((await getMessageView(viewer, keyOf(id, "thank-you", tom), later(61))).step.status).toBe("open");
  expect(await letters(id)).toEqual([]);
  expect(await verbs(id)).toContain("message-sent-by-writer");
});

test("marked twice it counts once, and it can be undone", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key);
  await markSentMyself(viewer, form, evening);
  await markSentMyself(viewer, { ...form, version: 1 }, later(1));
  expect(await done(id, "thank-you")).toHaveLength(1);
  await undoSentMyself(viewer, key, later(2));
  const found = await getMessageView(viewer, key, later(3));
  expect([found.state.kind, found.step.status, found.message?.body]).toEqual(["writing", "open", form.body]);
});

test("R26 R27 a handwritten note is posted, on a day between the interview and today", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "handwritten-note", priya);
  await chooseStep(viewer, { ...key, interviewerId: null, chosen: "yes" }, evening);
  const friday = new Date("2026-11-21T10:00:00Z");
  const form = await formOf(viewer, key, evening, { how: "by post" });
  await expect(markSentMyself(viewer, { ...form, on: "2026-11-18" }, friday)).rejects.toThrow(
    "This date is before the interview.",
  );
  await expect(markSentMyself(viewer, { ...form, on: "2026-11-22" }, friday)).rejects.toThrow(
    "This date is in the future.",
  );
  await expect(sendMessage(viewer, { ...form, version: 0 }, friday)).rejects.toThrow(/written by hand/);
  await markSentMyself(viewer, { ...form, version: 1, on: "2026-11-20" }, friday);
  expect(await done(id, "handwritten-note")).toMatchObject([{ how: "letter", at: new Date("2026-11-20T12:00:00Z") }]);
});

test("a scheduled note is cancelled when its writer says that they sent it", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" });
  await sendMessage(viewer, form, evening);
  await markSentMyself(viewer, { ...form, version: 1 }, later(5));
  expect(await letters(id)).toMatchObject([{ endedReason: "You sent it yourself." }]);
  expect((await getMessageView(viewer, key, later(6))).state.kind).toBe("sent");
});

test("R5 a locked message cannot be marked as sent either, until it is unlocked", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27" });
  const key = keyOf(id, "chaser");
  await expect(markSentMyself(viewer, await formOf(viewer, key), evening)).rejects.toThrow(/You can ask from/);
});

test("a message that was sent by e-mail cannot be marked as not sent", async () => {
  const { viewer, id, key } = await thanks();
  await sendMessage(viewer, await formOf(viewer, key), evening);
  await change(id, { sentAt: later(1), sentHow: "by us" });
  await expect(undoSentMyself(viewer, key, later(2))).rejects.toThrow(/was sent by e-mail/);
});

test("where nobody knows whether an e-mail arrived its writer decides", async () => {
  const { viewer, id, key } = await thanks();
  await sendMessage(viewer, await formOf(viewer, key), evening);
  const [letter] = await letters(id);
  await letterBecomes(letter!.id, {
    dispatchingAt: later(1),
    uncertainAttempts: 2,
    endedAt: later(9),
    endedReason: "unsure",
  });
  await change(id, { cancelledReason: "It is unclear whether it arrived." });
  expect((await getMessageView(viewer, key, later(10))).state).toMatchObject({
    kind: "unclear",
    reason: "It is unclear whether it arrived.",
  });
  expect((await listMessages(viewer, { show: "back", before: "" }, later(10))).rows).toHaveLength(1);
  await markMessageArrived(viewer, key, later(11));
  expect((await getMessageView(viewer, key, later(12))).state).toMatchObject({ kind: "sent", how: "by us" });
  expect(await done(id, "thank-you")).toHaveLength(1);
});

test("an undelivered e-mail can be sent again to a corrected address", async () => {
  const { viewer, id, key } = await thanks();
  await sendMessage(viewer, await formOf(viewer, key), evening);
  const [letter] = await letters(id);
  await letterBecomes(letter!.id, {
    dispatchingAt: later(1),
    endedAt: later(1),
    endedReason: "no such address",
    lastReply: "550 no such user",
  });
  await change(id, { cancelledReason: "Their server refused the address." });
  expect((await getMessageView(viewer, key, later(2))).state).toEqual({
    kind: "not delivered",
    reason: "Their server refused the address.",
    reply: "550 no such user",
  });
  await sendMessage(viewer, await formOf(viewer, key, later(3), { email: "p.shah@northwind.example" }), later(3));
  expect((await letters(id)).map((one) => one.toAddress)).toEqual([
    "priya@northwind.example",
    "p.shah@northwind.example",
  ]);
  expect(await rowOf(viewer, key)).toMatchObject({ toEmail: "p.shah@northwind.example", cancelledReason: null });
});

test("an address that a server refused is tried again once its writer says that it is right, and nobody else can", async () => {
  const { viewer, id, key } = await thanks();
  const other = await thanks();
  const to = "priya@northwind.example";
  await sendMessage(viewer, await formOf(viewer, key), evening);
  const [letter] = await letters(id);
  await letterBecomes(letter!.id, { endedAt: later(1), endedReason: "no such address" });
  await transaction(system, (tx) => tx.insert(suppressions).values({ address: to, since: later(1) }));
  const refused = () => transaction(system, (tx) => tx.select().from(suppressions).where(eq(suppressions.address, to)));
  await saveRecipientAddress(other.viewer, { ...other.key, email: to }, later(2));
  expect(await refused()).toHaveLength(1);
  await saveRecipientAddress(viewer, { ...key, email: to }, later(3));
  expect(await refused()).toEqual([]);
});

test("R77 an answer to an offer can be restarted as the other answer", async () => {
  const { viewer, key } = await thanks();
  await sendMessage(
    viewer,
    await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" }),
    evening,
  );
  await expect(startMessageAgain(viewer, { ...key, answer: "accept" }, later(1))).rejects.toThrow(/being sent/);
});

test("the file for a mail program has one recipient, its writer's address, and nothing that was typed in a header", async () => {
  const { viewer, key, email } = await thanks();
  const form = await formOf(viewer, key);
  const eml = await getMessageFile(viewer, key, evening);
  const mail = await PostalMime.parse(eml);
  expect(mail).toMatchObject({
    from: { name: "Amara Okafor", address: email },
    to: [{ name: "Priya Shah", address: "priya@northwind.example" }],
    subject: form.subject,
  });
  expect(mail.text?.trim()).toBe(form.body);
  expect(mail.html).toBeUndefined();
  expect(mail.headers.find((one) => one.key === "x-unsent")?.value).toBe("1");
  expect(eml.toString().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("with a copy, the file names the consultant as well", async () => {
  const { viewer, key } = await thanks({ ...viaMarta, contactRule: "copy" });
  expect(await PostalMime.parse(await getMessageFile(viewer, key, evening))).toMatchObject({
    cc: [{ address: "marta@pennant.example" }],
  });
});

test("the lists hold messages to write, waiting and sent, and nobody else's", async () => {
  const { viewer, id, priya, tom, key } = await thanks();
  const other = await met();
  const open = await listMessagesToWrite(viewer, evening);
  expect(open.map((row) => [row.step.step, row.step.forId, row.begun])).toEqual([
    ["thank-you", priya, false],
    ["thank-you", tom, false],
  ]);
  await sendMessage(
    viewer,
    await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" }),
    evening,
  );
  await markSentMyself(viewer, await formOf(viewer, keyOf(id, "thank-you", tom)), later(1));
  expect(await listMessagesToWrite(viewer, later(2))).toEqual([]);
  expect((await listMessages(viewer, { show: "waiting", before: "" }, later(2))).rows).toMatchObject([
    { toName: "Priya Shah", company: "Northwind", state: { kind: "scheduled" } },
  ]);
  expect((await listMessages(viewer, { show: "sent", before: "" }, later(2))).rows).toMatchObject([
    { toName: "Tom Ellery" },
  ]);
  expect((await listMessages(other.viewer, { show: "sent", before: "" }, later(2))).rows).toEqual([]);
});

test("a long list is paged by its keys, with each row once", async () => {
  const people = Array.from({ length: 20 }, (_, at) => ({ name: `Person ${at}`, email: `p${at}@northwind.example` }));
  const one = await met({ interviewers: people });
  const two = await met({ interviewers: people });
  const names: string[] = [];
  for (const of of [one, two]) {
    const { siblings } = await getMessageView(of.viewer, keyOf(of.id, "thank-you", of.priya), evening);
    for (const { id } of siblings)
      await markSentMyself(of.viewer, await formOf(of.viewer, keyOf(of.id, "thank-you", id)), evening);
  }
  expect(pageSizes.messages).toBeGreaterThan(20);
  const { rows, more } = await listMessages(one.viewer, { show: "sent", before: "" }, evening);
  names.push(...rows.map((row) => row.toName));
  expect([new Set(names).size, more]).toEqual([20, null]);
  const last = rows.at(-5)!;
  const rest = await listMessages(one.viewer, { show: "sent", before: `${evening.getTime()}_${last.id}` }, evening);
  expect(rest.rows.map((row) => row.id)).toEqual(rows.slice(-4).map((row) => row.id));
});
