import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/(public)/recipient/[token]/one-click/route";
import { transaction } from "@/db/client";
import { type RecipientLink, readRecipientToken, recipientToken } from "@/lib/email-tokens";
import { Refused } from "@/lib/errors";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { recipientStoppedMessage } from "@/lib/mail/outbox/rules";
import { decideAsRecipient } from "@/lib/people/recipients/commands/decide";
import { closeReport, listOpenReports } from "@/lib/people/recipients/commands/operators";
import { findReceivedMessage } from "@/lib/people/recipients/queries";
import { getHealth } from "@/lib/platform/health/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { mailServer } from "../faults/mail-server";
import { nothingWaits, sendTo } from "../faults/mail-setup";
import { evening, keyOf, later } from "./messages-setup";
import { days, kinds, lastTo, morning, placesTaken, type Senders, senders, stranger } from "./sending-setup";

let server: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  await nothingWaits();
  await transaction(system, (tx) => tx.execute(sql`update interviews set next_check_at = null`));
  server.received.length = 0;
});

const send = (now: Date) => sendTo(server.url, now);
const mailTo = (email: string) => server.received.filter(({ to }) => to[0] === email);

/** The link in the last e-mail that reached this address, as its reader has it. */
const tokenIn = (email: string) => /\/recipient\/([\w-]+)/.exec(mailTo(email).at(-1)!.mail.text ?? "")![1]!;

async function reached(of: Senders, kind: keyof typeof kinds, email: string) {
  await kinds[kind]!.send(of, email);
  await send(later(1));
  return tokenIn(email);
}

describe.each(Object.entries(kinds))("Whoever gets a %s", (name, { send: sendOne }) => {
  test("reads who sent it, reports it, gets no more from them, and may undo both", async () => {
    const [of, email] = [await senders(), stranger()];
    await sendOne(of, email);
    await send(later(1));
    const [mail] = mailTo(email);
    expect(mail!.mail.from?.name).toMatch(
      /^(?:Amara Okafor|Marta Lindqvist|Amara Okafor via Marta Lindqvist) (?:via|and) Followthrough$/,
    );
    expect(mail!.mail.html).toContain("Report this message or stop further messages");
    const header = (key: string) => mail!.mail.headers.find((one) => one.key === key)?.value;
    expect(header("list-unsubscribe")).toMatch(/\/recipient\/[\w-]{128}\/one-click>$/);
    expect(header("feedback-id")).toMatch(/^[\w-]+:followthrough$/);
    const token = tokenIn(email);
    expect(await findReceivedMessage(system, token)).toMatchObject({
      isReported: false,
      stopsSender: false,
      stopsAll: false,
    });

    await decideAsRecipient(system, token, "report", later(2));
    await decideAsRecipient(system, token, "stop sender", later(2));
    expect(await findReceivedMessage(system, token)).toMatchObject({
      isReported: true,
      stopsSender: true,
      stopsAll: false,
    });
    const refused = sendOne(of, email);
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow(recipientStoppedMessage);

    await decideAsRecipient(system, token, "undo report", later(3));
    await decideAsRecipient(system, token, "undo sender", later(3));
    expect(await findReceivedMessage(system, token)).toMatchObject({ isReported: false, stopsSender: false });
    expect(name).toBeTruthy();
    await sendOne(of, email);
  });

  test("ends what waits for them, with a neutral sentence to its sender", async () => {
    const [of, email] = [await senders(), stranger()];
    await sendOne(of, email);
    const { id: outboxId, recipientKey, senderUserId, consultantWorkspaceId: agencyId } = await lastTo(email);
    const token = recipientToken({ outboxId, recipientKey: recipientKey!, senderUserId: senderUserId!, agencyId });
    await decideAsRecipient(system, token, "stop all", later(1));
    expect(await lastTo(email)).toMatchObject({ endedReason: "asked not to", sentAt: null });
    await send(later(2));
    expect(mailTo(email)).toEqual([]);
  });
});

test("A stopped note is its writer's again, and its page says why", async () => {
  const [of, email] = [await senders(), stranger()];
  await placesTaken(of.amara.userId, 15);
  await kinds.note!.send(of, email);
  const { interviewId, id: outboxId, recipientKey, senderUserId } = await lastTo(email);
  const received: RecipientLink = {
    outboxId,
    recipientKey: recipientKey!,
    senderUserId: senderUserId!,
    agencyId: null,
  };
  await decideAsRecipient(system, recipientToken(received), "stop sender", later(1));
  const { people } = await getInterviewPage(of.amara.viewer, interviewId!);
  const { state } = await getMessageView(of.amara.viewer, keyOf(interviewId!, "thank-you", people[0]!.id), later(2));
  expect(state).toEqual({ kind: "writing", reason: recipientStoppedMessage });
});

test("A stop that comes while a message is claimed is respected when it is to be sent", async () => {
  const [of, email] = [await senders(), stranger()];
  await kinds.note!.send(of, email);
  const { recipientKey, senderUserId } = await lastTo(email);
  await transaction(system, (tx) =>
    tx.execute(sql`insert into recipient_stops values (${recipientKey!}, ${senderUserId}::uuid, now())`),
  );
  expect(await send(later(1))).toMatchObject({ sent: 0, ended: 1 });
  expect(await lastTo(email)).toMatchObject({ endedReason: "asked not to" });
});

test("Stopping one sender stops nobody else; stopping all stops everybody, and a person's own sign-in e-mail still comes", async () => {
  const [of, other, email] = [await senders(), await senders(), stranger()];
  const token = await reached(of, "note", email);
  await decideAsRecipient(system, token, "stop sender", later(2));
  await kinds.note!.send(other, email);
  await decideAsRecipient(system, token, "stop all", later(3));
  await expect(kinds.note!.send(await senders(), email)).rejects.toThrow(recipientStoppedMessage);
  const { askToSignIn } = await import("@/lib/people/accounts/commands/ask-to-sign-in");
  await askToSignIn(system, { email, next: "/me", networks: [] }, later(4));
  await send(later(4));
  expect(mailTo(email).at(-1)!.mail.from?.name).toBe("Followthrough");
});

test("A mail program's one press gets no more from this sender; a forged link does nothing", async () => {
  const [of, email] = [await senders(), stranger()];
  const token = await reached(of, "invitation", email);
  const press = (given: string) => POST(new Request("http://localhost"), { params: Promise.resolve({ token: given }) });
  const forged = `${token.slice(0, -6)}AAAAAA`;
  expect([(await press(forged)).status, (await press(token.slice(2))).status, (await press("x")).status]).toEqual([
    404, 404, 404,
  ]);
  expect(await findReceivedMessage(system, token)).toMatchObject({ stopsSender: false });
  expect((await press(token)).status).toBe(200);
  expect((await press(token)).status).toBe(200);
  expect(await findReceivedMessage(system, token)).toMatchObject({ stopsSender: true, stopsAll: false });
  expect(await findReceivedMessage(system, forged)).toBeNull();
  expect(readRecipientToken(`${token}=`)).toBeNull();
  expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain("stranger");
});

test("A new sender who was reported waits until an operator has looked; an older one continues", async () => {
  const [of, first, second] = [await senders(), stranger(), stranger()];
  const token = await reached(of, "note", first);
  await decideAsRecipient(system, token, "report", later(2));
  await kinds.reading!.send(of, second);
  await send(later(3));
  expect(mailTo(second)).toEqual([]);
  expect(await lastTo(second)).toMatchObject({ dueAt: days(1, later(3)), delayReason: "new", endedAt: null });
  expect((await getHealth(system, later(4))).openReports).toBe(1);
  const [report] = await listOpenReports(system);
  expect(report).toMatchObject({ sender: "Amara Okafor", email: of.amara.email });
  expect(JSON.stringify(report)).not.toContain(first);
  expect(await closeReport(system, report!.id, later(5))).toBe(true);
  await send(days(1, later(3)));
  expect(mailTo(second)).toHaveLength(1);
  expect((await getHealth(system, later(6))).openReports).toBe(0);

  const [old, third, fourth] = [await senders(new Date("2026-11-01T08:00:00Z")), stranger(), stranger()];
  await decideAsRecipient(system, await reached(old, "note", third), "report", later(2));
  await kinds.note!.send(old, fourth);
  await send(later(3));
  expect(mailTo(fourth)).toHaveLength(1);
});

test("A waiting e-mail is sent the next morning by itself, once, and is not given up for having waited", async () => {
  const of = await senders();
  const emails = [stranger(), stranger()];
  await placesTaken(of.amara.userId, 15);
  await placesTaken(of.amara.userId, 15, "2026-11-20");
  await placesTaken(of.amara.userId, 15, "2026-11-21");
  for (const email of emails) await kinds.note!.send(of, email);
  const leaves = days(2, morning);
  expect((await Promise.all(emails.map(lastTo))).map(({ dueAt }) => dueAt)).toEqual([leaves, leaves]);
  await send(new Date(leaves.getTime() - 1));
  expect(server.received).toEqual([]);
  await send(leaves);
  await send(new Date(leaves.getTime() + 60_000));
  for (const email of emails) expect(mailTo(email)).toHaveLength(1);
});

test("In an hour with too many messages new senders visibly wait until it is over; others continue, and health says so", async () => {
  const [of, old] = [await senders(), await senders(new Date("2026-11-01T08:00:00Z"))];
  const [queued, fresh, known] = [stranger(), stranger(), stranger()];
  await kinds.note!.send(of, queued);
  await transaction(system, (tx) =>
    tx.execute(sql`insert into sending_hours values (date_trunc('hour', ${evening}::timestamptz), 499)`),
  );
  expect((await getHealth(system, evening)).newSendersPaused).toBe(false);
  await kinds.note!.send(old, known);
  await transaction(system, (tx) =>
    tx.execute(sql`update outbox set next_attempt_at = ${later(5)}::timestamptz where to_address = ${queued}`),
  );
  await send(later(1));
  expect(mailTo(known)).toHaveLength(1);
  expect((await getHealth(system, later(2))).newSendersPaused).toBe(true);

  await kinds.reading!.send(of, fresh, later(3));
  const hour = new Date("2026-11-19T19:00:00Z");
  expect(await lastTo(fresh)).toMatchObject({ dueAt: hour, delayReason: "new" });
  await send(later(5));
  expect(mailTo(queued)).toEqual([]);
  expect(await lastTo(queued)).toMatchObject({ dueAt: hour, delayReason: "new", endedAt: null });
  const again = stranger();
  await kinds.note!.send(old, again);
  await send(later(6));
  expect(mailTo(again)).toHaveLength(1);

  expect((await getHealth(system, hour)).newSendersPaused).toBe(false);
  await send(hour);
  for (const email of [queued, fresh]) expect(mailTo(email)).toHaveLength(1);
});
