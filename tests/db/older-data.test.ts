import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate, prepareCluster } from "@/db/migrate";

const { port, secret } = inject("cluster");
const database = `older_${process.pid}_${Date.now()}`;
const url = (name: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${name}`;
const urls = await prepareCluster({ url, database, secret });
const db = postgres(url(database), { max: 1, onnotice: () => {} });
const folder = mkdtempSync(join(tmpdir(), "followthrough-older-"));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await db.end();
  const server = postgres(url("postgres"), { max: 1 });
  await server.unsafe(`drop database ${database}`);
  await server.end();
});

/** The version before the one upgrade that needs a stop. */
const olderCount = 29;

beforeAll(async () => {
  cpSync(join("db", "migrations"), folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal: { entries: object[] } = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, olderCount) }));
  await migrate({ ...urls, folder });
  for (const { table } of await tables()) await addRows(table);
}, 60_000);

const tables = () => db<{ table: string }[]>`
  select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;

/** Three rows with something in every column, whatever belongs there: a rename keeps it, and so do most migrations. */
async function addRows(table: string) {
  const columns = await db<{ name: string; type: string }[]>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;
  const values = columns.map(({ name, type }) => madeValue(name, type));
  await db.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(`insert into ${table} (${columns.map(({ name }) => `"${name}"`).join()})
      select ${values.join()} from generate_series(1, 3) n`);
  });
}

/** What the tables' own checks ask for. */
const asChecked: Record<string, string> = {
  consultant_workspace_id: "null",
  field: "'talked_about'",
  sees: "'client'",
  class: "'note'",
  verb: "'candidate added'",
};

function madeValue(name: string, type: string) {
  if (name in asChecked) return asChecked[name];
  const made: Record<string, string> = {
    uuid: "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid",
    "timestamp with time zone": "'2026-11-19T12:00:00Z'::timestamptz + make_interval(hours => n)",
    "time without time zone": "make_time(n, 0, 0)",
    date: "'2026-11-19'::date + n",
    boolean: "n = 1",
    jsonb: `jsonb_build_object('of', '${name}', 'n', n)`,
    bytea: `convert_to('${name} ' || n, 'utf8')`,
    "text[]": `array['${name}', n::text]`,
    "uuid[]": "array[('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid]",
    text: `'${name} ' || n`,
  };
  return made[type] ?? "n";
}

/** The rows of a table as lists of values, in the order of its columns, which a rename keeps. */
async function rowsOf(table: string) {
  const rows = await db.unsafe(`select * from ${table}`).values();
  return rows.map((row) => JSON.stringify(row)).sort();
}

/** What these migrations give another name. */
const renamed: Record<string, string> = {
  step_facts: "step_events",
  roles: "positions",
  history: "audit_events",
  friend_readings: "friend_reviews",
};

/** What they say in other words. */
const rewritten: Record<string, [old: string, word: string][]> = {
  history: [["candidate added", "candidate-added"]],
  outbox: [['"note"', '"message"']],
};

test("Rows of every table arrive whole from the version before the stop", async () => {
  const before = new Map<string, string[]>();
  for (const { table } of await tables()) before.set(table, await rowsOf(table));
  expect(before.size).toBeGreaterThan(40);
  await migrate(urls);
  for (const [table, rows] of before) {
    expect(rows, table).toHaveLength(3);
    const known = rows.map((row) =>
      (rewritten[table] ?? []).reduce((text, [old, word]) => text.replace(old, word), row),
    );
    const now = await rowsOf(renamed[table] ?? table);
    // Columns that are newer come at the end.
    expect(
      now.map((row, index) => row.slice(0, known[index]!.length - 1)),
      table,
    ).toEqual(known.map((row) => row.slice(0, -1)));
  }
});
