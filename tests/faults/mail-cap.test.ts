import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { dailyCaps } from "@/lib/mail/sending/rules/caps";
import { defaultPlanSettings } from "@/lib/planning/plan/rules/settings";
import { getHealth } from "@/lib/platform/health/queries";
import { system } from "@/lib/viewer";
import { sweepAt } from "../db/reminders-setup";
import { interviewOf, person } from "../factories";
import { later, letterTo, noon, nothingWaits, rows, sendTo } from "./mail-setup";
import { mailSink } from "./mail-sink";

const cap = dailyCaps.account;
const day = 24 * 60;
/** After the end of an interview, when its debrief is due. */
const evening = new Date("2026-11-19T19:00:00Z");

let sink: Awaited<ReturnType<typeof mailSink>>;
beforeEach(async () => {
  await nothingWaits();
  await transaction(system, (tx) => tx.execute(sql`delete from reminders`));
  sink = await mailSink();
});
afterEach(() => sink.close());

/** What a fault does: a thousand rows of the outbox, as the one that is there. */
const thousand = (like: string) =>
  transaction(system, (tx) =>
    tx.execute(sql`
      insert into outbox (class, occasion, to_address, user_id, content, due_at, next_attempt_at)
      select class, occasion || ':' || n, to_address, user_id, content, due_at, next_attempt_at
      from outbox, generate_series(1, 999) n where id = ${like}::uuid`),
  );

const copies = (to: string) => sink.copies.get(to) ?? 0;
const held = async (now: Date) => (await getHealth(system, now)).heldByCap;

test("Of a thousand e-mails to one address a day's worth leaves, the others wait, and nobody else's is delayed", async () => {
  await thousand(await letterTo("one@example.com"));
  for (let n = 0; n < 20; n += 1) await letterTo(`p${n}@example.com`, later(1));
  expect(await held(later(1))).toBe(0);
  expect(await sendTo(sink.url, later(1))).toMatchObject({ sent: cap + 20, ended: 0 });
  expect(copies("one@example.com")).toBe(cap);
  expect(await held(later(1))).toBe(1000 - cap);
  for (const minutes of [2, 60, day - 1]) expect(await sendTo(sink.url, later(minutes))).toMatchObject({ sent: 0 });
  expect((await rows()).filter((row) => row.sentAt === null && row.endedAt === null)).toHaveLength(1000 - cap);
});

test("A day later as many leave again, and what is not worth sending any more ends", async () => {
  await thousand(await letterTo("one@example.com"));
  await sendTo(sink.url, noon);
  expect(copies("one@example.com")).toBe(cap);
  await transaction(system, (tx) =>
    tx.execute(sql`update outbox set due_at = ${later(day)}::timestamptz where sent_at is null`),
  );
  await sendTo(sink.url, later(day + 1));
  expect(copies("one@example.com")).toBe(2 * cap);
});

test("Several senders at once keep the cap together", async () => {
  await thousand(await letterTo("one@example.com"));
  await Promise.all([1, 2, 3].map(() => sendTo(sink.url, noon)));
  expect(copies("one@example.com")).toBe(cap);
});

for (const recorded of [false, true]) {
  const how = recorded ? "each recorded as a reminder" : "none recorded as a reminder";
  test(`Of a thousand reminders to one person, ${how}, as many leave in a day as their settings say`, async () => {
    const someone = await person();
    const id = await interviewOf(someone);
    await sweepAt(evening);
    const [row] = await rows();
    await thousand(row!.id);
    if (recorded)
      await transaction(system, (tx) =>
        tx.execute(sql`insert into reminders (workspace_id, interview_id, user_id, occasion, outbox_id, reminded_at)
          select ${someone.workspaceId}::uuid, ${id}::uuid, user_id, occasion, id, ${evening}::timestamptz from outbox on conflict do nothing`),
      );
    for (let n = 0; n < 20; n += 1) await letterTo(`p${n}@example.com`, evening);
    await sendTo(sink.url, evening);
    expect(sink.copies.size).toBe(21);
    expect(copies(someone.email)).toBe(1);
    expect(await held(evening)).toBe(999);
    // Through the rest of that day, the night and the next day, in their own zone: London keeps UTC then.
    for (let minutes = 10; minutes <= 3 * 60; minutes += 10) await sendTo(sink.url, later(minutes, evening));
    const firstDay = copies(someone.email);
    expect(firstDay).toBeLessThanOrEqual(defaultPlanSettings.remindersADay);
    for (let minutes = 5 * 60; minutes < 29 * 60; minutes += 20) await sendTo(sink.url, later(minutes, evening));
    expect(copies(someone.email) - firstDay).toBe(defaultPlanSettings.remindersADay);
  });
}
