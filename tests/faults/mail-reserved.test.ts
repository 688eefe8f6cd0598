import postgres from "postgres";
import { afterAll, beforeEach, expect, test } from "vitest";
import { seedDemo } from "@/lib/platform/demo/commands/seed";
import { system } from "@/lib/viewer";
import { superuserUrl } from "../setup/database";
import { mailServer } from "./mail-server";
import { letterTo, nothingWaits, rowOf } from "./mail-setup";

const real = await mailServer();
process.env.SMTP_URL = real.url;
const { tick } = await import("@/lib/mail/sending/commands/tick");
const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });
const ticked = (now: Date) => tick(system, now, { budgetMs: 60_000, random: () => 0.5 });
const began = new Date("2026-11-24T15:00:00Z");
const HOUR = 3_600_000;

beforeEach(async () => {
  await nothingWaits();
  real.tried.length = 0;
});
afterAll(async () => {
  (await import("@/lib/mail/sending/commands/transport")).transport().close();
  await real.close();
  await db.end();
});

test("A real mail server gets no e-mail for a reserved domain, and others are sent as usual", async () => {
  const invented = ["a@example.com", "b@mail.example.org", "c@pennant.example", "d@nobody.invalid", "e@a.test"];
  const ids = await Promise.all(invented.map((to) => letterTo(to, began)));
  const genuine = await letterTo("somebody@gmail.com", began);
  await ticked(began);
  expect(real.tried).toEqual(["somebody@gmail.com"]);
  expect((await rowOf(genuine)).sentAt).not.toBeNull();
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ sentAt: null, endedReason: "no such address" });
  // Nobody refused them: a later start with the built-in mailbox takes them again.
  expect(await db`select address from suppressions`).toHaveLength(0);
});

test("The demo of an earlier start writes to none of its invented people for a week, once there is a real mail server", async () => {
  await seedDemo(began);
  for (let hours = 0; hours <= 7 * 24; hours += 4) await ticked(new Date(began.getTime() + hours * HOUR));
  expect(real.tried).toEqual([]);
  const [became] =
    await db`select count(*)::int as letters, count(*) filter (where class = 'reminder')::int as reminders,
    count(*) filter (where sent_at > ${began.toISOString()} and class <> 'message')::int as sent from outbox`;
  expect(became!.reminders).toBeGreaterThan(3);
  expect(became!.sent).toBe(0);
}, 120_000);

test("No demo person has an address that could exist", async () => {
  const { isReservedAddress } = await import("@/lib/mail/outbox/rules");
  const columns = await db`select table_name as t, column_name as c from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'citext', 'character varying', 'jsonb')`;
  const found = new Set<string>();
  for (const { t, c } of columns)
    for (const { value } of await db`select ${db(c)}::text as value from ${db(t)} where ${db(c)}::text like '%@%'`)
      for (const [address] of String(value).matchAll(/[\w.+-]+@[a-z][\w-]*(?:\.[\w-]+)+/gi)) found.add(address);
  expect(found.size).toBeGreaterThan(20);
  found.delete("somebody@gmail.com");
  expect([...found].filter((address) => !isReservedAddress(address.toLowerCase()))).toEqual([]);
});
