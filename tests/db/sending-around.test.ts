import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction, writeBatch } from "@/db/client";
import { system, type Viewer } from "@/lib/viewer";
import { evening } from "./messages-setup";
import { kinds, lastTo, lettersTo, morning, numbers, placesOf, placesTaken, senders, stranger } from "./sending-setup";

const b = await numbers();

/** Ways around the bounds that somebody might try, and moments at which many try at once. */
test("In any spelling one mailbox is one recipient: it counts once, and gets three e-mails a day", async () => {
  const [of, name] = [await senders(), randomUUID()];
  for (const more of ["", "+1", "+jobs", "+a+b"]) await kinds.reading!.send(of, `${name}${more}@example.org`);
  expect(await placesOf(of.amara.userId)).toBe(1);
  expect(await lastTo(`${name}+jobs@example.org`)).toMatchObject({ dueAt: evening });
  expect(await lastTo(`${name}+a+b@example.org`)).toMatchObject({ dueAt: morning, delayReason: "new" });
});

test("A person who asked for no more gets no more at any spelling of their address", async () => {
  const [of, name] = [await senders(), randomUUID()];
  await kinds.note!.send(of, `${name}@example.org`);
  await transaction(system, (tx) =>
    tx.execute(sql`
      insert into recipient_stops (recipient_key, sender_id, at) select recipient_key, sender_user_id, ${evening}::timestamptz
      from outbox where to_address = ${`${name}@example.org`}`),
  );
  await expect(kinds.note!.send(of, `${name}+again@example.org`)).rejects.toThrow("asked not to get messages");
  expect(await lettersTo(`${name}+again@example.org`)).toEqual([]);
});

test("Choosing another zone does not start another day", async () => {
  const of = await senders();
  await placesTaken(of.amara.userId, b.person_new!);
  // At 18:00 in London it is the 20th in Auckland already.
  await zoneOf(of.amara.userId, "Pacific/Auckland");
  const email = stranger();
  await kinds.note!.send(of, email);
  expect(await lastTo(email)).toMatchObject({ dueAt: new Date("2026-11-20T00:00:00Z"), delayReason: "new" });
  await zoneOf(of.amara.userId, "Etc/GMT+12");
  const other = stranger();
  await kinds.note!.send(of, other);
  expect(await lastTo(other)).toMatchObject({ dueAt: new Date("2026-11-20T20:00:00Z"), delayReason: "new" });
  expect([await placesOf(of.amara.userId), await placesOf(of.amara.userId, "2026-11-20")]).toEqual([b.person_new, 2]);
});

test("A cancelled e-mail frees its place, so that sending it again does not wait", async () => {
  const [of, email] = [await senders(), stranger()];
  const takeBack = await kinds.note!.send(of, email);
  await takeBack();
  const { id } = await lastTo(email);
  for (const viewer of [of.amara.viewer, system])
    await expect(
      transaction(viewer as Viewer, (tx) => tx.execute(sql`update outbox set ended_at = null where id = ${id}::uuid`)),
    ).rejects.toMatchObject({ cause: { message: "An e-mail that has ended stays ended." } });
});

test("Colleagues who send to the same people and cancel at the same moment all get through", async () => {
  const [of, other] = [await senders(), await senders()];
  const shared = [stranger(), stranger()];
  const names = Object.keys(kinds);
  const presses = Array.from({ length: 28 }, async (_, at) => {
    const takeBack = await kinds[names[at % 7]!]!.send(at % 2 ? of : other, shared[(at >> 1) % 2]!);
    if (at % 3) await takeBack();
  });
  const done = await Promise.allSettled(presses);
  expect(done.filter((one) => one.status === "rejected")).toEqual([]);
}, 60_000);

test("Of two transactions that wait for each other both succeed, one of them at its second attempt", async () => {
  let attempts = 0;
  const holding = new Set<string>();
  const both = (first: string, second: string) =>
    transaction(system, async (tx) => {
      attempts += 1;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${first}))`);
      holding.add(first);
      while (holding.size < 2) await wait(5);
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${second}))`);
      return first;
    });
  expect(await Promise.all([both("one", "other"), both("other", "one")])).toEqual(["one", "other"]);
  expect(attempts).toBe(3);
});

test("Rows of one batch are written at its second attempt too", async () => {
  const held = deferred();
  const slow = transaction(system, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('slow'))`);
    await held.done;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('quick'))`);
  });
  const quick = writeBatch(system, (tx) => [
    tx.execute(sql`select pg_advisory_xact_lock(hashtext('quick'))`),
    tx.execute(sql`select pg_sleep(0.3)`),
    tx.execute(sql`select pg_advisory_xact_lock(hashtext('slow'))`),
  ]);
  await wait(200);
  held.resolve();
  await Promise.all([slow, quick]);
});

const zoneOf = (userId: string, zone: string) =>
  transaction(system, (tx) => tx.execute(sql`update users set zone = ${zone} where id = ${userId}::uuid`));

function deferred() {
  let resolve = () => {};
  const done = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { done, resolve };
}
