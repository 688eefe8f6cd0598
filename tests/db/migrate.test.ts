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

test("An application query without end is cancelled", async () => {
  const [role] = await db`select rolconfig from pg_roles where rolname = 'followthrough_app'`;
  expect(role!.rolconfig).toEqual(["statement_timeout=30s", "idle_in_transaction_session_timeout=30s"]);
});
