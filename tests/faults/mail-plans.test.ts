import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { system } from "@/lib/viewer";
import { multiply } from "../bench/fill";
import { interviewOf, person } from "../factories";
import { appUrl, superuserUrl } from "../setup/database";
import { planProxy } from "../setup/plans";
import { later, letterTo } from "./mail-setup";
import { mailSink } from "./mail-sink";

const people = 150;
const sink = await mailSink();
const proxy = await planProxy(appUrl, superuserUrl);
process.env.MAILBOX_URL = sink.url;
process.env.DATABASE_URL = proxy.url;
const { tick } = await import("@/lib/mail/sending/commands/tick");
const { getHealth } = await import("@/lib/platform/health/queries");
const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  (await import("@/lib/mail/sending/commands/transport")).transport().close();
  await (await import("@/db/client")).closePool();
  proxy.close();
  await sink.close();
  await db.end();
});

/** Half an hour after the debrief's aim: everybody is reminded of theirs. */
const evening = new Date("2026-11-19T19:00:00Z");
const ticked = (minutes = 0) => tick(system, later(minutes, evening), { budgetMs: 600_000, random: () => 0.5 });

/** The tables that grow with what waits, and with what was done. */
const wholeRead =
  /Seq Scan on (?:outbox|interviews|reminders|messages|users|memberships|mutes|suppressions|audit_events|step_events|promises|feedback|debriefs)\b/;
const wholeReads = () => proxy.plans().filter((plan) => wholeRead.test(plan));

test("No statement of a tick, and none of health, reads a table that grows with the queue from end to end", async () => {
  const template = await person();
  await interviewOf(template);
  // Every connection has its plans, for tables that hold next to nothing.
  await db.unsafe("vacuum analyze");
  await Promise.all([1, 2, 3].map(() => ticked()));
  await db`delete from reminders`;
  await db`delete from outbox`;
  await multiply(db, template, { from: 1, to: people, analyzed: false });
  await db`update interviews set next_check_at = ${evening.toISOString()} where next_check_at is not null`;
  // One address is over its cap, another was refused before, one e-mail is too late, and one is old enough to be forgotten.
  const one = await letterTo("one@example.com", evening);
  await db`insert into outbox (class, occasion, to_address, content, due_at, next_attempt_at)
    select class, occasion || ':' || n, to_address, content, due_at, next_attempt_at from outbox, generate_series(1, 99) n where id = ${one}`;
  await letterTo("refused@example.com", evening);
  await db`insert into suppressions (address, since, reply) values ('refused@example.com', now(), '')`;
  await letterTo("late@example.com", later(-60 * 72, evening));
  const old = await letterTo("old@example.com", evening);
  await db`update outbox set id = '00000000-0000-7000-8000-000000000000', sent_at = '2026-01-05' where id = ${old}`;
  proxy.forget();
  expect((await ticked()).sent).toBeGreaterThan(people);
  await ticked(90);
  expect((await getHealth(system, evening)).heldByCap).toBe(50);
  expect(proxy.plans().length).toBeGreaterThan(people);
  expect(await db`select from outbox where to_address = 'old@example.com'`).toHaveLength(0);
  expect(wholeReads()).toEqual([]);
  const oldest = proxy.plans().filter((plan) => /min\(\W*due_at/.test(plan));
  expect(oldest.map((plan) => plan.includes("using outbox_oldest_due"))).toEqual([true]);
});
