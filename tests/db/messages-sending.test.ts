import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { interviewers, stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { unlockStep } from "@/lib/planning/steps/commands/step-events";
import { system } from "@/lib/viewer";
import {
  aim,
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

test("R30 C12 a note is one e-mail to one address, from its writer, with replies to them", async () => {
  const { viewer, id, key, email, priya } = await thanks();
  const form = await formOf(viewer, key);
  await sendMessage(viewer, form, evening);
  const all = await letters(id);
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    class: "message",
    toAddress: "priya@northwind.example",
    dueAt: later(1 / 4),
    candidateUserId: viewer.userId,
  });
  expect(all[0]?.content.props).toEqual({
    messageId: (await rowOf(viewer, key))?.id,
    step: "thank-you",
    interviewerId: priya,
    fromName: "Amara Okafor",
    replyTo: email,
    toName: "Priya Shah",
    subject: form.subject,
    text: form.body,
  });
  expect(await rowOf(viewer, key)).toMatchObject({
    toName: "Priya Shah",
    toEmail: "priya@northwind.example",
    outboxId: all[0]?.id,
  });
  expect((await getMessageView(viewer, key, later(1))).state).toEqual({
    kind: "being sent",
    retrying: false,
    dispatching: false,
  });
  expect(await verbs(id)).toContain("message-queued");
});

test("R24 it can wait for its aim, and for nothing else", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" });
  await expect(sendMessage(viewer, { ...form, at: "2026-11-19T19:00:00Z" }, evening)).rejects.toThrow(
    /has changed since you opened/,
  );
  await sendMessage(viewer, { ...form, version: 1 }, evening);
  expect(await letters(id)).toMatchObject([{ dueAt: aim }]);
  expect((await getMessageView(viewer, key, later(1))).state).toEqual({
    kind: "scheduled",
    at: "2026-11-20T08:00:00Z",
  });
  expect(await verbs(id)).toContain("message-scheduled");
});

test("the same press twice, and two presses at once, make one e-mail", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key);
  await sendMessage(viewer, form, evening);
  await sendMessage(viewer, form, later(1));
  const other = await thanks();
  const both = await formOf(other.viewer, other.key);
  const again = { ...both, press: randomUUID() };
  await Promise.all([sendMessage(other.viewer, both, evening), sendMessage(other.viewer, again, evening)]);
  expect(await letters(id)).toHaveLength(1);
  expect(await letters(other.id)).toHaveLength(1);
});

test("a message that is being sent is not changed by an older tab", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key);
  await sendMessage(viewer, form, evening);
  await expect(sendMessage(viewer, { ...form, version: 1, body: "Another text" }, later(1))).rejects.toThrow(
    /being sent/,
  );
  await expect(saveDraft(viewer, { ...form, version: 1, body: "Another text" }, later(1))).rejects.toBeInstanceOf(
    Refused,
  );
  expect(await letters(id)).toHaveLength(1);
});

test("R40 a text that was not re-read is saved and not sent", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key, evening, {
    reread: undefined,
    body: "Dear Priya,\n\nThank you for Thursday.",
  });
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow("You have not re-read this message yet.");
  expect(await rowOf(viewer, key)).toMatchObject({ body: form.body });
  expect(await letters(id)).toEqual([]);
});

test("R30 R40 all stops are shown together, and the text is kept", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key, evening, { body: "Dear Tom,\n\nThank you for [topic]." });
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow(
    /Replace or delete “\[topic\]”.*The greeting says “Tom”, but the message goes to Priya Shah\./,
  );
  expect(await rowOf(viewer, key)).toMatchObject({ body: form.body });
  expect(await letters(id)).toEqual([]);
});

test("R11 an address that the record does not have can be added with the note, and stays there", async () => {
  const { viewer, id, key, priya } = await thanks({ interviewers: [{ name: "Priya Shah" }] });
  const form = await formOf(viewer, key);
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow(/Add an e-mail address for Priya Shah/);
  await sendMessage(viewer, { ...form, version: 1, email: "priya@northwind.example" }, later(1));
  expect(await letters(id)).toMatchObject([{ toAddress: "priya@northwind.example" }]);
  const [kept] = await transaction(viewer, (tx) => tx.select().from(interviewers).where(eq(interviewers.id, priya)));
  expect(kept?.email).toBe("priya@northwind.example");
  expect((await getMessageView(viewer, key, later(1))).version).toBe(2);
});

test("R5 R57 a locked chaser is not sent until it opens or is unlocked for a reason", async () => {
  const { viewer, id } = await met({ promiseDay: "2026-11-27" });
  const key = keyOf(id, "chaser");
  const form = await formOf(viewer, key, evening);
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow(/27 November.*You can ask from/);
  expect(await letters(id)).toEqual([]);
  await unlockStep(viewer, { ...key, reason: "They asked me to call earlier." }, later(1));
  await sendMessage(viewer, { ...form, version: 1 }, later(2));
  expect(await letters(id)).toHaveLength(1);
});

test("C7 with an agency the chaser goes to the consultant, and to the interviewer once they have opened it", async () => {
  const monday = new Date("2026-11-23T10:00:00Z");
  const { viewer, id, workspaceId } = await met({ ...viaMarta, contactRule: "through", promiseDay: "2026-11-20" });
  const key = keyOf(id, "chaser");
  expect(await getMessageView(viewer, key, monday)).toMatchObject({
    recipient: { way: "consultant", to: { email: "marta@pennant.example" } },
  });
  await transaction(system, (tx) =>
    tx.insert(stepEvents).values({
      workspaceId,
      interviewId: id,
      candidateUserId: viewer.userId,
      step: "chaser",
      kind: "unlocked",
      at: monday,
      by: randomUUID(),
      reason: "Write to them yourself.",
    }),
  );
  await sendMessage(viewer, await formOf(viewer, key, monday), monday);
  const [letter] = await letters(id);
  expect(letter).toMatchObject({ toAddress: "priya@northwind.example" });
  expect(letter?.content.props).toMatchObject({ alsoTo: { name: "Marta Lindqvist", email: "marta@pennant.example" } });
});

test("R41 through the consultant it goes to the consultant, under a line that says so; with a copy, both are named", async () => {
  const through = await thanks({ ...viaMarta, contactRule: "through" });
  await sendMessage(through.viewer, await formOf(through.viewer, through.key), evening);
  const [passed] = await letters(through.id);
  expect(passed).toMatchObject({ toAddress: "marta@pennant.example" });
  expect(passed?.content.props).toMatchObject({
    toName: "Marta Lindqvist",
    subject: expect.stringMatching(/^For Priya Shah: /),
  });
  const copied = await thanks({ ...viaMarta, contactRule: "copy" });
  await sendMessage(copied.viewer, await formOf(copied.viewer, copied.key), evening);
  const [copy] = await letters(copied.id);
  expect(copy).toMatchObject({ toAddress: "priya@northwind.example" });
  expect(copy?.content.props).toMatchObject({ alsoTo: { name: "Marta Lindqvist", email: "marta@pennant.example" } });
});

test("a scheduled note can be cancelled, changed and sent again", async () => {
  const { viewer, id, key } = await thanks();
  const form = await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" });
  await sendMessage(viewer, form, evening);
  await cancelMessageSending(viewer, key, later(10));
  expect((await getMessageView(viewer, key, later(10))).state).toEqual({
    kind: "writing",
    reason: "You cancelled sending.",
  });
  expect(await letters(id)).toMatchObject([{ endedAt: later(10) }]);
  await cancelMessageSending(viewer, key, later(11));
  await expect(sendMessage(viewer, form, later(12))).rejects.toThrow(/already pressed/);
  await sendMessage(viewer, { ...form, version: 1, body: `${form.body}\n`, press: randomUUID() }, later(13));
  expect(await letters(id)).toHaveLength(2);
});

test("a message that was handed to a mail server cannot be cancelled, and says so", async () => {
  const { viewer, id, key } = await thanks();
  await sendMessage(viewer, await formOf(viewer, key), evening);
  const [letter] = await letters(id);
  await letterBecomes(letter!.id, { dispatchingAt: later(1) });
  await expect(cancelMessageSending(viewer, key, later(1))).rejects.toThrow(
    "It has already been sent, so you can’t cancel sending.",
  );
  expect((await getMessageView(viewer, key, later(1))).state).toEqual({
    kind: "being sent",
    retrying: false,
    dispatching: true,
  });
});

test("R57 an answer that comes while a chaser waits cancels it, and the page says why", async () => {
  const { viewer, id, workspaceId } = await met({ promiseDay: "2026-11-20" });
  const monday = new Date("2026-11-23T10:00:00Z");
  const key = keyOf(id, "chaser");
  await sendMessage(viewer, await formOf(viewer, key, monday), monday);
  await transaction(viewer, async (tx) => {
    await cancelInterviewMessages(tx, { interviewId: id, steps: ["chaser"] }, "An answer came.", later(1, monday));
    await tx
      .insert(answers)
      .values({ workspaceId, interviewId: id, candidateUserId: viewer.userId, receivedAt: monday, loggedAt: monday });
  });
  const found = await getMessageView(viewer, key, later(2, monday));
  expect(found.state).toEqual({ kind: "writing", reason: "An answer came." });
  await expect(
    sendMessage(viewer, await formOf(viewer, key, later(2, monday)), later(2, monday)),
  ).rejects.toBeInstanceOf(Refused);
  expect(await letters(id)).toMatchObject([{ endedReason: "An answer came." }]);
});
