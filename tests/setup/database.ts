import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { closePool } from "../../db/client";
import { prepareCluster } from "../../db/migrate";
import { template } from "./postgres";

const { port, secret } = inject("cluster");
const superuser = (database: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/${database}`;
const name = `test_${randomBytes(8).toString("hex")}`;

const server = postgres(superuser("postgres"), { max: 1, onnotice: () => {} });
await server.unsafe(`create database ${name} template ${template} owner followthrough_owner`);

export const { appUrl, ownerUrl } = await prepareCluster({ url: superuser, database: name, secret });
/** Past every lock, for tests that look at the database itself. */
export const superuserUrl = superuser(name);

Object.assign(process.env, {
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  APP_URL: "http://localhost:3000",
  AUTH_SECRET: "a secret for tests that has more than 32 bytes",
  CRON_SECRET: "another secret for tests, with more than 32 bytes",
  MAILBOX_URL: "smtp://127.0.0.1:9",
});

afterAll(async () => {
  await closePool();
  await server.unsafe(`drop database if exists ${name} with (force)`);
  await server.end();
});
