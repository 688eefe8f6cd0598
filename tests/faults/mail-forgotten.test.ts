import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { limits, signIns } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/mail";
import { emailRegistry } from "@/emails/registry";
import { outboxKeptDays } from "@/lib/mail/sending/rules";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { system } from "@/lib/viewer";
import { mailServer } from "./mail-server";
import { letterTo, nothingWaits, rows, sendTo } from "./mail-setup";

process.env.SMTP_URL = "smtp://127.0.0.1:9";
const { tick } = await import("@/lib/mail/sending/commands/tick");

const DAY = 86_400_000;
const began = new Date();
const after = (days: number) => new Date(began.getTime() + days * DAY);
const ticked = (now: Date) => tick(system, now, { budgetMs: 60_000, random: () => 0.5 });

beforeEach(nothingWaits);
afterAll(async () => (await import("@/lib/mail/sending/commands/transport")).transport().close());

test("An e-mail keeps its link and code until it is sent, and nothing of it is kept thirty days later", async () => {
  const { url, close } = await mailServer({
    rcpt: (to) => (to.startsWith("gone") ? { code: 550, text: "5.1.1 No such user" } : "accept"),
  });
  await askToSignIn(system, { email: "amara@example.com", next: "/me", networks: ["n"] }, began);
  await askToSignIn(system, { email: "gone@example.com", next: "/me", networks: ["n"] }, began);
  expect((await rows()).every(({ content }) => content.sealed)).toBe(true);
  await sendTo(url, began);
  await close();
  const sent = await rows();
  expect(sent.map(({ endedReason }) => endedReason)).toEqual([null, "no such address"]);
  expect(sent.every(({ content }) => !content.sealed && JSON.stringify(content.props) === '{"minutes":10}')).toBe(true);
  const waits = await letterTo("later@example.com", after(outboxKeptDays + 30));

  await ticked(after(outboxKeptDays - 1));
  expect(await rows()).toHaveLength(3);
  await ticked(after(outboxKeptDays + 1));
  expect((await rows()).map(({ id }) => id)).toEqual([waits]);
  const left = await transaction(system, async (tx) => [
    await tx.select().from(signIns),
    await tx.select().from(limits),
  ]);
  expect(left).toEqual([[], []]);
});

test("An undelivered note stays with its message, a sent one does not", async () => {
  const old = { ...(await note("sent")), sentAt: began };
  const back = { ...(await note("back")), endedAt: began, endedReason: "no such address" };
  await transaction(system, (tx) => tx.insert(outbox).values([old, back]));
  await ticked(after(outboxKeptDays + 2));
  expect((await rows()).map(({ occasion }) => occasion)).toEqual(["back"]);
});

const note = async (occasion: string) => ({
  class: "message" as const,
  occasion,
  toAddress: "priya@northwind.example",
  senderUserId: randomUUID(),
  recipientKey: Buffer.from("priya"),
  content: { email: "message" as const, props: emailRegistry.message.PreviewProps },
  dueAt: began,
  nextAttemptAt: began,
});
