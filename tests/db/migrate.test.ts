import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";
import { migrate, prepareCluster } from "@/db/migrate";

const { port, secret } = inject("cluster");
const database = `migrated_${process.pid}_${Date.now()}`;
const url = (name: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${name}`;
const urls = await prepareCluster({ url, database, secret });
const db = postgres(url(database), { max: 1, onnotice: () => {} });

afterAll(async () => {
  await db.end();
  const server = postgres(url("postgres"), { max: 1 });
  await server.unsafe(`drop database ${database}`);
  await server.end();
});

const applied = () => db`select hash from drizzle.__drizzle_migrations order by id`;

test("Instances that start together run the migrations once", async () => {
  await Promise.all([migrate(urls), migrate(urls), migrate(urls), migrate(urls)]);
  const hashes = (await applied()).map(({ hash }) => hash);
  expect(hashes.length).toBeGreaterThan(0);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("A start with nothing new changes nothing", async () => {
  const before = await applied();
  await migrate(urls);
  expect(await applied()).toEqual(before);
});

test("The owner of the tables is no superuser and cannot bypass the policies either", async () => {
  const [owner] = await db`select rolsuper, rolbypassrls from pg_roles where rolname = 'followthrough_owner'`;
  expect(Object.values(owner!)).toEqual([false, false]);
  const asOwner = postgres(urls.ownerUrl, { max: 1 });
  await asOwner`insert into ticks (name, at) values ('mine', now())`.catch(({ code }) => expect(code).toBe("42501"));
  expect(await asOwner`select from users`).toHaveLength(0);
  await asOwner.end();
});

test("The application never signs in as the owner", async () => {
  await expect(migrate({ ...urls, appUrl: urls.ownerUrl })).rejects.toThrow("two different roles");
});

test("An application query without end is cancelled, and so is one for whose answer nobody waits any more", async () => {
  const [role] = await db`select rolconfig from pg_roles where rolname = 'followthrough_app'`;
  expect(role!.rolconfig).toEqual([
    ...["statement_timeout=30s", "idle_in_transaction_session_timeout=30s", "client_connection_check_interval=2s"],
  ]);
});

test("An upgrade that needs a stop does not begin while a server is connected, and then happens whole", async () => {
  const older = mkdtempSync(join(tmpdir(), "followthrough-older-"));
  cpSync(join("db", "migrations"), older, { recursive: true });
  const path = join(older, "meta", "_journal.json");
  const journal: { entries: object[] } = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 29) }));
  const stopped = `${database}_stop`;
  const addresses = await prepareCluster({ url, database: stopped, secret });
  await migrate({ ...addresses, folder: older });
  const server = postgres(addresses.appUrl, { max: 1, connection: { application_name: "followthrough" } });
  await server`select 1`;
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  await expect(migrate({ ...addresses, patience: 3_000, tell })).rejects.toThrow(
    "this upgrade needs a stop, and servers are still connected (1). End every server, then start again",
  );
  expect(told.join("\n")).toMatch(/^0029_\w+ to \d{4}_\w+ waits for servers to end: 1 connected …$/);
  await server.end();
  await migrate(addresses);
  rmSync(older, { recursive: true });
  await db.unsafe(`drop database ${stopped}`);
});
