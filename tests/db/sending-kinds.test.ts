import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { Refused } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { interviewOf, person } from "../factories";
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
  type Senders,
  senders,
  stranger,
} from "./sending-setup";

const b = await numbers();

/** All but `left` of the places of the day are taken, of whoever this kind is counted for. */
async function almostFull(of: Senders, by: "person" | "agency", left: number) {
  if (by === "person") await placesTaken(of.amara.userId, b.person_new! - left);
  // Marta alone may use the agency's whole number; Joel and she make it ten more.
  else await placesTaken(of.workspaceId, b.agency_new! + b.each_member! - left);
}

const senderOf = (of: Senders, by: "person" | "agency") => (by === "person" ? of.amara.userId : of.workspaceId);

test("A new account cannot write to strangers without limit: of twenty interviewers fifteen get their e-mail today, five tomorrow", async () => {
  const amara = await person();
  await transaction(system, (tx) =>
    tx.execute(sql`update users set created_at = ${evening}::timestamptz where id = ${amara.userId}::uuid`),
  );
  const interviewers = Array.from({ length: 20 }, (_, at) => ({
    name: `Stranger ${at}`,
    title: "",
    email: stranger(),
  }));
  const id = await interviewOf(amara, { interviewers });
  const { people } = await getInterviewPage(amara.viewer, id);
  for (const [at, one] of people.entries()) {
    const key = keyOf(id, "thank-you", one.id);
    const text = `Dear Stranger,\n\nThank you for your time, number ${at}, and for all that you told me of your team.`;
    await sendMessage(
      amara.viewer,
      await formOf(amara.viewer, key, evening, { subject: `Note ${at}`, body: text }),
      evening,
    );
  }
  const all = (await Promise.all(interviewers.map(({ email }) => lettersTo(email)))).flat();
  expect(all).toHaveLength(20);
  expect(all.filter(({ dueAt }) => dueAt.getTime() === dueBy("note").getTime())).toHaveLength(15);
  const waiting = all.filter(({ dueAt }) => dueAt.getTime() === morning.getTime());
  expect(waiting.map(({ delayReason }) => delayReason)).toEqual(Array(5).fill("new"));
});

describe.each(Object.entries(kinds))("Sending a %s", (kind, { by, send }) => {
  const atOnce = dueBy(kind);

  test("to a new recipient takes a place; the one after the last waits visibly until the next morning", async () => {
    const of = await senders();
    await almostFull(of, by, 1);
    const [last, next] = [stranger(), stranger()];
    await send(of, last);
    expect(await lastTo(last)).toMatchObject({
      dueAt: atOnce,
      nextAttemptAt: atOnce,
      delayReason: null,
      senderIsNew: true,
    });
    await send(of, next);
    expect(await lastTo(next)).toMatchObject({
      dueAt: morning,
      nextAttemptAt: morning,
      delayReason: "new",
      endedAt: null,
    });
    // To somebody who was written to before, nothing is counted.
    await send(of, last, later(1));
    expect(await lastTo(last)).toMatchObject({ dueAt: dueBy(kind, later(1)), delayReason: null });
  });

  test("twice at the same moment fills the last place once", async () => {
    const of = await senders();
    await almostFull(of, by, 1);
    const both = [stranger(), stranger()];
    await Promise.all(both.map((email) => send(of, email)));
    const due = (await Promise.all(both.map(lastTo))).map(({ dueAt }) => dueAt.getTime());
    expect(due.sort()).toEqual([atOnce.getTime(), morning.getTime()]);
  });

  test("and cancelling it before it was sent frees its place", async () => {
    const of = await senders();
    await almostFull(of, by, 1);
    const before = await placesOf(senderOf(of, by));
    const takeBack = await send(of, stranger());
    expect(await placesOf(senderOf(of, by))).toBe(before + 1);
    await takeBack();
    expect(await placesOf(senderOf(of, by))).toBe(before);
    const next = stranger();
    await send(of, next);
    expect(await lastTo(next)).toMatchObject({ dueAt: atOnce, delayReason: null });
  });

  test("that waits for tomorrow can be cancelled like a scheduled one", async () => {
    const of = await senders();
    await almostFull(of, by, 0);
    const email = stranger();
    const takeBack = await send(of, email);
    expect(await lastTo(email)).toMatchObject({ dueAt: morning });
    await takeBack();
    expect((await lastTo(email)).endedAt).not.toBeNull();
    expect(await placesOf(senderOf(of, by), "2026-11-20")).toBe(0);
  });

  test("is refused with a sentence when seven days are full, and nothing is left behind", async () => {
    const of = await senders();
    for (let at = 0; at <= b.days_ahead!; at++) {
      const day = days(at).toISOString().slice(0, 10);
      await placesTaken(senderOf(of, by), by === "person" ? b.person_new! : b.agency_new! + b.each_member!, day);
    }
    const email = stranger();
    const sent = send(of, email);
    await expect(sent).rejects.toThrow(Refused);
    await expect(sent).rejects.toThrow("Many of your messages wait to be sent already");
    expect(await lettersTo(email)).toEqual([]);
  });

  test("is not delayed by an hour's alarm, by others' e-mails or by reports, once its sender is not new", async () => {
    const of = await senders(new Date("2026-11-01T08:00:00Z"));
    const email = stranger();
    const others = await Promise.all([senders(), senders(), senders()]);
    for (const other of others) await kinds.note!.send(other, email);
    const reported = { outbox_id: randomUUID(), sender: by === "person" ? of.amara.userId : of.owner.userId };
    await transaction(system, async (tx) => {
      await tx.execute(sql`insert into sending_hours values (date_trunc('hour', ${evening}::timestamptz), 500)`);
      await tx.execute(sql`insert into recipient_reports (outbox_id, sender_user_id, recipient_key, at)
        values (${reported.outbox_id}::uuid, ${reported.sender}::uuid, '', ${evening}::timestamptz)`);
    });
    await send(of, email);
    await transaction(system, (tx) => tx.execute(sql`delete from sending_hours`));
    const letter = await lastTo(email);
    expect(letter).toMatchObject({ dueAt: atOnce, delayReason: null, senderIsNew: false });
    const [held] = await transaction(system, (tx) =>
      tx.execute<{
        why: string | null;
      }>(sql`select sending_hold_reason(sender_user_id, consultant_workspace_id, recipient_key, ${evening}::timestamptz) as why
        from outbox where id = ${letter.id}::uuid`),
    );
    expect(held!.why).toBeNull();
  });
});
