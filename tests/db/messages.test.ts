import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { NotFound, Stale } from "@/lib/errors";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { system } from "@/lib/viewer";
import { evening, formOf, keyOf, later, met, rowOf, verbs } from "./messages-setup";

test("looking at a message writes nothing, and shows a draft", async () => {
  const { viewer, id, priya } = await met();
  const found = await getMessageView(viewer, keyOf(id, "thank-you", priya), evening);
  expect(found.message).toBeNull();
  expect(found.state).toEqual({ kind: "writing", reason: null });
  expect(found.recipient).toMatchObject({ to: { name: "Priya Shah", email: "priya@northwind.example" } });
  expect(startingText(found.writing).body).toMatch(/^Dear Priya,/);
  expect(await transaction(system, (tx) => tx.select().from(messages).where(eq(messages.interviewId, id)))).toEqual([]);
});

test("R28 the notes of a panel know of each other", async () => {
  const { viewer, id, priya, tom } = await met();
  await saveDraft(viewer, await formOf(viewer, keyOf(id, "thank-you", priya)), evening);
  const found = await getMessageView(viewer, keyOf(id, "thank-you", tom), evening);
  expect(found.siblings.map((one) => one.name)).toEqual(["Priya Shah", "Tom Ellery"]);
  expect(found.writing.others).toMatchObject([{ name: "Priya Shah" }]);
});

test("R2 a question that was not asked does not appear in a draft", async () => {
  const { viewer, id, priya } = await met();
  const { writing } = await getMessageView(viewer, keyOf(id, "thank-you", priya), evening);
  expect(JSON.stringify(writing)).not.toContain("on-call rota");
});

test("a draft is saved, and its version grows only when its text changes", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const form = { ...(await formOf(viewer, key)), reread: undefined };
  expect(await saveDraft(viewer, form, evening)).toMatchObject({ version: 1, rereadVersion: null });
  expect(await saveDraft(viewer, { ...form, version: 1 }, later(1))).toMatchObject({ version: 1 });
  expect(await saveDraft(viewer, { ...form, version: 1, body: "Dear Priya,\n\nThanks." }, later(2))).toMatchObject({
    version: 2,
  });
  expect(await rowOf(viewer, key)).toMatchObject({ body: "Dear Priya,\n\nThanks.", updatedAt: later(2) });
  expect((await verbs(id)).filter((verb) => verb.startsWith("draft"))).toEqual(["draft-begun"]);
});

test("R40 the tick for re-reading counts for one text", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const form = await formOf(viewer, key);
  expect(await saveDraft(viewer, form, evening)).toMatchObject({ version: 1, rereadVersion: 1 });
  const changed = { ...form, version: 1, body: `${form.body} PS` };
  expect(await saveDraft(viewer, { ...changed, reread: undefined }, later(1))).toMatchObject({
    version: 2,
    rereadVersion: null,
  });
  expect(await saveDraft(viewer, { ...changed, version: 2 }, later(2))).toMatchObject({ version: 2, rereadVersion: 2 });
  expect(await saveDraft(viewer, { ...changed, version: 2, reread: undefined }, later(3))).toMatchObject({
    rereadVersion: null,
  });
});

test("two tabs: the second sees both texts, and nothing is lost", async () => {
  const { viewer, id, priya } = await met();
  const form = await formOf(viewer, keyOf(id, "thank-you", priya));
  await saveDraft(viewer, { ...form, body: "From the first tab" }, evening);
  const second = saveDraft(viewer, { ...form, body: "From the second tab" }, later(1));
  await expect(second).rejects.toMatchObject({ name: "Stale", theirs: { body: "From the first tab" }, version: 1 });
  await expect(second).rejects.toBeInstanceOf(Stale);
  await saveDraft(viewer, { ...form, version: 1, body: "Both" }, later(2));
  expect(await rowOf(viewer, keyOf(id, "thank-you", priya))).toMatchObject({ body: "Both", version: 2 });
});

test("two tabs that begin the same draft at once make one", async () => {
  const { viewer, id, priya } = await met();
  const form = await formOf(viewer, keyOf(id, "thank-you", priya));
  const both = await Promise.all([saveDraft(viewer, form, evening), saveDraft(viewer, form, evening)]);
  expect(both[0]).toMatchObject({ id: both[1].id, version: 1 });
});

test("another person's interview, or their interviewer, does not exist", async () => {
  const mine = await met();
  const other = await met();
  const form = await formOf(mine.viewer, keyOf(mine.id, "thank-you", mine.priya));
  const tries = [
    keyOf(other.id, "thank-you", other.priya),
    keyOf(mine.id, "thank-you", other.priya),
    keyOf(mine.id, "thank-you", null),
    keyOf(mine.id, "withdraw", mine.priya),
    keyOf(randomUUID(), "thank-you", mine.priya),
  ];
  for (const key of tries) {
    await expect(getMessageView(mine.viewer, key, evening)).rejects.toBeInstanceOf(NotFound);
    await expect(saveDraft(mine.viewer, { ...form, ...key }, evening)).rejects.toBeInstanceOf(NotFound);
  }
  await expect(saveDraft(mine.viewer, { ...form, recipientId: other.priya }, evening)).rejects.toBeInstanceOf(NotFound);
});

test("a step that the plan does not have has no message", async () => {
  const { viewer, id } = await met();
  for (const step of ["chaser", "second-chaser", "answer-the-offer", "thank-consultant"] as const)
    await expect(getMessageView(viewer, keyOf(id, step), evening)).rejects.toBeInstanceOf(NotFound);
});

test("a chaser's recipient can be chosen from the panel", async () => {
  const { viewer, id, tom } = await met({ promiseDay: "2026-11-20" });
  const monday = new Date("2026-11-23T10:00:00Z");
  const key = keyOf(id, "chaser");
  const form = await formOf(viewer, key, monday);
  await saveDraft(viewer, { ...form, recipientId: tom }, monday);
  expect(await getMessageView(viewer, key, monday)).toMatchObject({ recipient: { to: { name: "Tom Ellery" } } });
});

test("text of any kind comes back as it went in", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const body = "Dear Priya,\n\n\"quotes\" ’ 'x' \\ {a: 1} 👍🏽 العربية\n\n$1 %s --; drop table messages";
  await saveDraft(viewer, { ...(await formOf(viewer, key)), body }, evening);
  expect((await rowOf(viewer, key))?.body).toBe(body);
});

test("the message of a locked step can be written in advance", async () => {
  const { viewer, id, priya } = await met();
  const before = new Date("2026-11-18T12:00:00Z");
  const key = keyOf(id, "thank-you", priya);
  expect(await saveDraft(viewer, await formOf(viewer, key, before), before)).toMatchObject({ version: 1 });
  expect((await getMessageView(viewer, key, before)).step.status).toBe("locked");
});
