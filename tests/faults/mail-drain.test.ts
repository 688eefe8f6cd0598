import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/client";
import { system } from "@/lib/viewer";
import { multiply } from "../bench/fill";
import { interviewOf, person } from "../factories";
import { superuserUrl } from "../setup/database";
import { mailSink } from "./mail-sink";

/** DRAINED=50000 tries ten times as many, which takes some minutes. */
const people = Number(process.env.DRAINED ?? 5_000);
const sink = await mailSink();
process.env.MAILBOX_URL = sink.url;
const { tick } = await import("@/lib/mail/sending/commands/tick");
const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  (await import("@/lib/mail/sending/commands/transport")).transport().close();
  await sink.close();
  await db.end();
});

/** Half an hour after the debrief's aim: everybody is reminded of theirs. */
const evening = new Date("2026-11-19T19:00:00Z");
const ticked = () => tick(system, evening, { budgetMs: 30_000, random: () => 0.5 });

const settled = () => new Promise((done) => setTimeout(done, 1_500));

/** Rows read since `forget`, by scanning tables and by indexes. A backend counts for others about once a second, and when it ends. */
const rowsRead = {
  async forget() {
    await settled();
    await db`select pg_stat_reset()`;
  },
  async each() {
    await closePool();
    await settled();
    const [row] = await db<{ scanned: number; fetched: number }[]>`
      select sum(seq_tup_read)::float8 as scanned, sum(idx_tup_fetch)::float8 as fetched from pg_stat_user_tables`;
    return { scanned: row!.scanned / people, fetched: row!.fetched / people };
  },
};

test("Thousands that become due at once leave at a cost that does not grow with how many wait, by plans that were made for none", async () => {
  const template = await person();
  await interviewOf(template);
  // Every statement of a tick has its plan, for tables that hold next to nothing.
  await db.unsafe("vacuum analyze");
  await Promise.all([1, 2, 3].map(ticked));
  expect(sink.taken()).toBe(1);
  await db`delete from reminders`;
  await db`delete from outbox`;
  await multiply(db, template, { from: 1, to: people, analyzed: false });
  await db`update interviews set next_check_at = ${evening.toISOString()} where next_check_at is not null`;
  sink.forget();
  await rowsRead.forget();
  const began = performance.now();
  let ticks = 0;
  let swept = 0;
  for (let rest = 1; rest > 0 && ticks < 40; ticks += 1) {
    const { swept: now, sent } = await ticked();
    swept += now;
    rest = now + sent;
  }
  const took = performance.now() - began;
  const each = await rowsRead.each();
  process.stdout.write(
    `    ${people} due at once: ${sink.copies.size} sent in ${ticks - 1} ticks and ${Math.round(took / 1000)} s, the first after ` +
      `${Math.round((sink.firstAt() ?? 0) - began)} ms; rows read for each: ${each.scanned.toFixed(1)} by scans, ${each.fetched.toFixed(1)} by indexes\n`,
  );
  expect(swept).toBeGreaterThanOrEqual(people);
  // The template is one more.
  expect([sink.copies.size, sink.taken()]).toEqual([people + 1, people + 1]);
  expect(each.scanned).toBeLessThan(20);
  expect(each.fetched).toBeLessThan(500);
}, 1_200_000);
