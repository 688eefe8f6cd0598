import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { readMigrations } from "@/db/upgrade/migrations";
import { migrationFaults } from "../setup/migration-faults";
import { mailServer } from "./mail-server";
import { serve } from "./served";
import { fallDue, filledWith, type UpgradeGround, upgradeGround, type Visitor } from "./upgrade-ground";
import { servedLoad } from "./upgrade-load";
import { trialFolder, trials } from "./upgrade-trial";

const count = Number(process.env.UPGRADE_INTERVIEWS || 3_000);
/** A million takes its time. */
const patience = 120_000 + count * 6;

let ground: UpgradeGround;
let visitors: Visitor[];
let server: Awaited<ReturnType<typeof serve>>;
let mail: Awaited<ReturnType<typeof mailServer>>;

beforeAll(async () => {
  ground = await upgradeGround();
  mail = await mailServer();
  server = await serve({
    DATABASE_URL: ground.urls.appUrl,
    AUTH_SECRET: process.env.AUTH_SECRET!,
    CRON_SECRET: process.env.CRON_SECRET!,
    MAILBOX_URL: mail.url,
  });
  visitors = await filledWith(ground, count, new Date());
}, patience);

afterAll(async () => {
  await server?.stop();
  await mail?.close();
  await ground?.end();
}, 60_000);

const figure = (name: string, value: string | number) =>
  process.stdout.write(`    ${name}: ${typeof value === "number" ? value.toLocaleString("en-GB") : value}\n`);
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

const startLoad = () => servedLoad({ url: server.url, visitors, cronSecret: process.env.CRON_SECRET! });
const deadlocks = async () => {
  const [row] = await ground.superuser`select deadlocks::int from pg_stat_database where datname = current_database()`;
  return row!.deadlocks as number;
};
const countOf = async (what: string) =>
  Number((await ground.superuser.unsafe(`select count(*) from ${what}`))[0]!.count);

test("What is tried here keeps the rules for migrations", () => {
  const tried = readMigrations(trialFolder(trials)).filter(({ tag }) => tag.includes("_trial_"));
  expect(tried).toHaveLength(Object.keys(trials).length);
  expect(tried.flatMap((migration) => migrationFaults(migration, []))).toEqual([]);
});

test(
  "A column, a table, a policy, a constraint, two indexes and two changes of rows arrive while a server of the version before serves: no request fails, nothing deadlocks, every row is there",
  async () => {
    const before = { interviews: await countOf("interviews"), deadlocks: await deadlocks() };
    await fallDue(Math.max(2, Math.ceil(count / 50_000)));
    const load = await startLoad();
    await untilAsked(load.figures, 100);
    const began = performance.now();
    const told: string[] = [];
    await migrate({ ...ground.urls, folder: trialFolder(trials), tell: (line) => void told.push(line) });
    const taken = performance.now() - began;
    await untilAsked(load.figures, load.figures.asked + 100);
    const { asked, failed, slowest, ticks, answers, drafts } = await load.stop();
    const atLast = await deadlocks();
    figure("Interviews", before.interviews);
    figure("Upgrade", seconds(taken));
    figure("Requests meanwhile", asked);
    figure("Slowest of them", seconds(slowest));
    figure("Failed", failed.length);
    figure("Ticks", ticks);
    figure("Acknowledged writes", answers.length + drafts.size);
    figure("Deadlocks", atLast - before.deadlocks);
    for (const line of told) figure("Said", line);
    expect(failed).toEqual([]);
    expect(atLast).toBe(before.deadlocks);
    expect(server.said()).not.toMatch(/error/i);

    expect(await countOf("interviews where trial_mood = 'calm'")).toBe(before.interviews);
    expect(await countOf("trial_notes")).toBe(before.interviews);
    expect(await countOf("pg_index where not indisvalid")).toBe(0);
    expect(await countOf("pg_index where indexrelid in ('interviews_trial'::regclass, 'outbox_trial'::regclass)")).toBe(
      2,
    );
    expect(await countOf("pg_constraint where conname = 'trial_known' and convalidated")).toBe(1);
    expect(await countOf("pg_policies where policyname = 'trial_here'")).toBe(1);
    expect(await countOf("drizzle.migrated_rows")).toBe(0);
    const kept = await ground.superuser`select id from answers where id = any (${answers})`;
    expect(kept).toHaveLength(answers.length);
    for (const [id, text] of drafts) {
      const [draft] = await ground.superuser`select form_values from debrief_drafts where interview_id = ${id}`;
      expect(draft!.form_values).toEqual({ went_well: text });
    }
  },
  patience,
);

test(
  "A table that somebody has read for ten seconds is waited for in turns: requests get on in between",
  async () => {
    const folder = trialFolder({ ...trials, held: "alter table interviews add column trial_held text;" });
    const load = await startLoad();
    await untilAsked(load.figures, 100);
    const told: string[] = [];
    const askedBefore = load.figures.asked;
    let askedMeanwhile = 0;
    const holding = ground.superuser.begin(async (tx) => {
      await tx`select from interviews limit 1`;
      await tx`select pg_sleep(10)`;
      askedMeanwhile = load.figures.asked - askedBefore;
    });
    await migrate({ ...ground.urls, folder, tell: (line) => void told.push(line) });
    await holding;
    const { failed, slowest } = await load.stop();
    figure("Requests meanwhile", askedMeanwhile);
    figure("Slowest of them", seconds(slowest));
    for (const line of told) figure("Said", line);
    expect(failed).toEqual([]);
    expect(askedMeanwhile).toBeGreaterThan(20);
    expect(told.join("\n")).toMatch(/_trial_held waits for the table interviews, held by .*process \d+ \(/);
    expect(await countOf("pg_attribute where attname = 'trial_held'")).toBe(1);
  },
  patience,
);

async function untilAsked(figures: { asked: number }, wanted: number) {
  while (figures.asked < wanted) await new Promise((done) => setTimeout(done, 20));
}
