import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { system } from "@/lib/viewer";
import { superuserUrl } from "../setup/database";
import { mailServer, type Script } from "./mail-server";
import { leasesRunOut, letterTo, noon, nothingWaits, rows, sendTo } from "./mail-setup";

let server: Awaited<ReturnType<typeof mailServer>>;
const start = async (script: Script) => {
  server = await mailServer(script);
  return server;
};

beforeEach(nothingWaits);
afterEach(() => server.close());

const letters = async (many: number) => {
  for (let n = 0; n < many; n += 1) await letterTo(`p${n}@example.com`);
};
const once = (many: number) => Array.from({ length: many }, (_, n) => `p${n}@example.com`).sort();
const arrived = () => server.received.map(({ to }) => to[0]).sort();

/** What thirty seconds with a slow server do to e-mails that were claimed and still wait their turn. */
const waitingLeasesRunOut = () =>
  transaction(system, (tx) =>
    tx.execute(sql`update outbox set leased_until = now() - interval '1 second'
      where leased_until is not null and dispatching_at is null`),
  );

test("E-mails whose lease expires while they wait for a slow server are claimed again, and each is still sent once", async () => {
  let read = 0;
  const { url } = await start({
    data: async () => {
      read += 1;
      if (read % 10 === 0) await waitingLeasesRunOut();
      await wait(120);
      return "accept" as const;
    },
  });
  await letters(60);
  for (let runs = 0; runs < 3; runs += 1) await sendTo(url, noon);
  await leasesRunOut();
  await sendTo(url, noon);
  expect(arrived()).toEqual(once(60));
  expect((await rows()).every((row) => row.sentAt !== null && row.uncertainAttempts === 0)).toBe(true);
}, 60_000);

test("A database that is down when a sender's time is up loses nothing: e-mails in flight are marked once it is back", async () => {
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  let isOver = false;
  const { url } = await start({
    data: async () => {
      if (!isOver) {
        isOver = true;
        await superuser`alter role followthrough_app nologin`;
        await superuser`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'followthrough_app'`;
        setTimeout(() => superuser`alter role followthrough_app login`.then(() => {}), 1_500);
      }
      await wait(300);
      return "accept" as const;
    },
  });
  await letters(12);
  await sendTo(url, noon, () => isOver).catch(() => {});
  await wait(1_600);
  expect((await rows()).filter((row) => row.sentAt !== null)).toHaveLength(server.received.length);
  await leasesRunOut();
  await sendTo(url, noon);
  await superuser.end();
  expect(arrived()).toEqual(once(12));
}, 60_000);
