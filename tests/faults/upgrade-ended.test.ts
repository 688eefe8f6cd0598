import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate, prepareCluster } from "@/db/migrate";
import { template } from "../setup/postgres";
import { trialFolder } from "./upgrade-trial";

const { port, secret } = inject("cluster");
const url = (database: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${database}`;
const child = fileURLToPath(new URL("upgrade-child.ts", import.meta.url));

/** A database of its own for each test, with a table of 20,000 rows. */
let urls: Awaited<ReturnType<typeof prepareCluster>>;
let db: postgres.Sql;

beforeEach(async () => {
  const database = `upgraded_${randomBytes(6).toString("hex")}`;
  const server = postgres(url("postgres"), { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${database} template ${template} owner followthrough_owner`);
  await server.end();
  urls = await prepareCluster({ url, database, secret });
  db = postgres(url(database), { max: 5, onnotice: () => {} });
  await db`insert into users (email) select 'person-' || n || '@example.com' from generate_series(1, 20000) n`;
}, 60_000);

afterEach(async () => {
  const { pathname } = new URL(urls.appUrl);
  await db.end();
  const server = postgres(url("postgres"), { max: 1, onnotice: () => {} });
  await server.unsafe(`drop database ${pathname.slice(1)} with (force)`);
  await server.end();
}, 60_000);

const structure = {
  structure: "alter table users add column trial_mood text, add column trial_times int not null default 0;",
};
const countOf = async (what: string) => Number((await db.unsafe(`select count(*) from ${what}`))[0]!.count);
const sessions = () =>
  countOf("pg_stat_activity where datname = current_database() and application_name = 'followthrough upgrade'");

const deadlocks = async () =>
  (await db`select deadlocks from pg_stat_database where datname = current_database()`)[0]!.deadlocks;

/** Something that lasts until a test ends it. */
function pending() {
  let end = () => {};
  const until = new Promise<void>((done) => (end = done));
  return { until, end };
}

/** Starts an upgrade in a process of its own and kills it outright as soon as `when` comes to pass. */
async function killed(folder: string, when: () => Promise<boolean>) {
  const upgrade = spawn(process.execPath, ["--import", "tsx", child, urls.ownerUrl, urls.appUrl, folder], {
    stdio: "inherit",
  });
  const gone = once(upgrade, "exit");
  while (!(await when()) && upgrade.exitCode === null) await wait(2);
  upgrade.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);
}

test("An upgrade that is killed among its rows goes on where it was: each row is changed once", async () => {
  const rows = "-- Rows of users, in batches.\nupdate users set trial_times = trial_times + 1 where id = any ($1);";
  const folder = trialFolder({ ...structure, rows });
  await killed(folder, async () => (await countOf("users where trial_times > 0").catch(() => 0)) >= 5_000);
  const changed = await countOf("users where trial_times > 0");
  expect(changed).toBeLessThan(20_000);
  await migrate({ ...urls, folder });
  expect(await countOf("users where trial_times = 1")).toBe(20_000);
  expect(await countOf("drizzle.migrated_rows")).toBe(0);
});

test("One that is killed while it makes an index leaves the index begun, and the next makes it anew", async () => {
  const folder = trialFolder({
    ...structure,
    index: "-- Outside a transaction.\ncreate index concurrently users_trial on users (trial_mood);",
  });
  // An older transaction keeps the index waiting.
  const open = pending();
  const older = db.begin(async (tx) => {
    await tx`select txid_current()`;
    await open.until;
  });
  await killed(folder, async () => (await countOf("pg_class where relname = 'users_trial'")) === 1);
  expect(await countOf("pg_index where not indisvalid")).toBe(1);
  open.end();
  await older;
  await migrate({ ...urls, folder });
  expect(await countOf("pg_index where not indisvalid")).toBe(0);
  expect(await countOf("pg_class where relname = 'users_trial'")).toBe(1);
});

test("One that is killed in a transaction has done nothing of it, and its turn ends with it", async () => {
  const folder = trialFolder({
    ...structure,
    slow: "alter table users add column trial_slow text; select pg_sleep(30);",
  });
  await killed(
    folder,
    async () =>
      (await countOf(
        "pg_stat_activity where query like '%pg_sleep(30)%' and state = 'active' and pid <> pg_backend_pid()",
      )) === 1,
  );
  while ((await sessions()) > 0) await wait(50);
  expect(await countOf("pg_attribute where attname = 'trial_mood'")).toBe(1);
  expect(await countOf("pg_attribute where attname = 'trial_slow'")).toBe(0);
  await migrate({
    ...urls,
    folder: trialFolder({ ...structure, quick: "alter table users add column trial_slow text;" }),
  });
  expect(await countOf("pg_attribute where attname = 'trial_slow'")).toBe(1);
});

test("Instances that start together upgrade once, also where an index is made concurrently", async () => {
  const folder = trialFolder({
    ...structure,
    index: "-- Outside a transaction.\ncreate index concurrently users_trial on users (trial_mood);",
    rows: "-- Rows of users, in batches.\nupdate users set trial_times = trial_times + 1 where id = any ($1);",
  });
  const before = await deadlocks();
  await Promise.all(Array.from({ length: 4 }, () => migrate({ ...urls, folder })));
  expect(await countOf("users where trial_times = 1")).toBe(20_000);
  const hashes = await db`select hash from drizzle.__drizzle_migrations`;
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(hashes.length);
  expect(await deadlocks()).toBe(before);
});

test("A row that is held is changed at the end, and the others do not wait for it", async () => {
  await migrate({ ...urls, folder: trialFolder(structure) });
  const rows = "-- Rows of users, in batches.\nupdate users set trial_mood = 'calm' where id = any ($1);";
  const open = pending();
  const holding = db.begin(async (tx) => {
    await tx`select from users where email = 'person-1@example.com' for update`;
    await open.until;
  });
  const upgrade = migrate({ ...urls, folder: trialFolder({ ...structure, rows }) });
  while ((await countOf("users where trial_mood = 'calm'")) < 19_999) await wait(20);
  expect(await countOf("users where trial_mood is null")).toBe(1);
  open.end();
  await Promise.all([holding, upgrade]);
  expect(await countOf("users where trial_mood = 'calm'")).toBe(20_000);
});

test("A request that locks in the other order gets on: the upgrade gives back what it holds, and comes again", async () => {
  const folder = trialFolder({
    both: "alter table users add column trial_a int; alter table interviews add column trial_b int;",
  });
  const before = await deadlocks();
  const began = pending();
  const request = db.begin(async (tx) => {
    await tx`select from interviews limit 1`;
    began.end();
    while ((await countOf(usersLocked)) === 0) await wait(5);
    // It waits for the upgrade here, which waits for it.
    return (await tx`select from users limit 1`).length;
  });
  await began.until;
  await Promise.all([migrate({ ...urls, folder }), request]);
  expect(await request).toBe(1);
  expect(await countOf("pg_attribute where attname in ('trial_a', 'trial_b')")).toBe(2);
  expect(await deadlocks()).toBe(before);
});

const usersLocked =
  "pg_locks where relation = 'users'::regclass and mode = 'AccessExclusiveLock' and granted and database = (select oid from pg_database where datname = current_database())";

test("An upgrade that never gets its lock ends with a sentence that names who held it, and leaves the table as it was", async () => {
  const [open, begun] = [pending(), pending()];
  const holder = postgres(url(new URL(urls.appUrl).pathname.slice(1)), {
    max: 1,
    connection: { application_name: "a tool" },
  });
  const holding = holder.begin(async (tx) => {
    await tx`select from users limit 1`;
    begun.end();
    await open.until;
  });
  await begun.until;
  const upgrade = migrate({ ...urls, folder: trialFolder(structure), patience: 3_000 });
  await expect(upgrade).rejects.toThrow(
    /^\d{4}_trial_structure needs the table users, and could not get it within 3 s: process \d+ \(a tool\) held it\. End that, and start again; what was done before stays$/,
  );
  open.end();
  await holding;
  await holder.end();
  expect(await countOf("pg_attribute where attname = 'trial_mood'")).toBe(0);
  await migrate({ ...urls, folder: trialFolder(structure) });
  expect(await countOf("pg_attribute where attname = 'trial_mood'")).toBe(1);
});
