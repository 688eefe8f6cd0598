import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { system } from "@/lib/viewer";
import { superuserUrl } from "../setup/database";
import { mailServer, type Script } from "./mail-server";
import { later, leasesRunOut, letterTo, noon, nothingWaits, rowOf, rows, sendTo } from "./mail-setup";

const child = fileURLToPath(new URL("mail-child.ts", import.meta.url));

type Server = Awaited<ReturnType<typeof mailServer>>;
let server: Server;
const start = async (script: Script = {}) => {
  server = await mailServer(script);
  return server;
};

beforeEach(nothingWaits);
afterEach(() => server.close());

/** Starts a sender and kills it outright as soon as `when` comes to pass. */
async function killedSender(at: Date, when: () => boolean) {
  const sender = spawn(process.execPath, ["--import", "tsx", child, server.url, at.toISOString()], {
    stdio: "inherit",
  });
  const gone = once(sender, "exit");
  while (!when() && sender.exitCode === null) await new Promise((done) => setTimeout(done, 5));
  sender.kill("SIGKILL");
  const [code, signal] = await gone;
  expect([code, signal]).toEqual([null, "SIGKILL"]);
}

test("A sender killed after the text was sent leaves one e-mail uncertain; the next sends it again under the same Message-ID", async () => {
  const { received, script, url } = await start({ data: () => "hang" });
  const id = await letterTo("one@example.com");
  const waiting = await letterTo("two@example.com", later(10));
  await killedSender(noon, () => received.length === 1);
  expect(await rowOf(id)).toMatchObject({ sentAt: null, dispatchingAt: expect.any(Date), uncertainAttempts: 0 });
  script.data = () => "accept";
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0 });
  await leasesRunOut();
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1 });
  expect(await rowOf(id)).toMatchObject({ sentAt: noon, uncertainAttempts: 1 });
  expect(await rowOf(waiting)).toMatchObject({ uncertainAttempts: 0, dispatchingAt: null });
  expect(received.map(({ mail }) => mail.messageId)).toEqual(Array(2).fill(`<${id}@localhost.localdomain>`));
});

test("A sender killed before it reached the server has sent nothing, and one e-mail arrives", async () => {
  let connected = 0;
  const { received, script, url } = await start({
    connect: () => {
      connected += 1;
      return "hang";
    },
  });
  await letterTo("one@example.com");
  await killedSender(noon, () => connected > 0);
  script.connect = () => "accept";
  await leasesRunOut();
  expect(await sendTo(url, noon)).toMatchObject({ sent: 1 });
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0 });
  expect(received).toHaveLength(1);
});

test("After repeated crashes an e-mail is sent three times in all, and then shown to a person", async () => {
  const { received, url } = await start({ data: () => "hang" });
  const id = await letterTo("one@example.com");
  for (const times of [1, 2, 3]) {
    await killedSender(noon, () => received.length === times);
    await leasesRunOut();
  }
  expect(await sendTo(url, noon)).toMatchObject({ sent: 0, unsure: 1 });
  expect(await rowOf(id)).toMatchObject({ endedReason: "unsure", uncertainAttempts: 3 });
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(1);
});

test("A killed sender leaves no more than four e-mails uncertain", async () => {
  const { received } = await start({ data: () => "hang" });
  for (let n = 0; n < 20; n += 1) await letterTo(`p${n}@example.com`);
  await killedSender(noon, () => received.length === 4);
  expect((await rows()).filter((row) => row.dispatchingAt !== null)).toHaveLength(4);
});

test("Database backends that die during sending lose no e-mail and send none twice", async () => {
  const { received, url } = await start();
  for (let n = 0; n < 120; n += 1) await letterTo(`p${n}@example.com`);
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  let sending = true;
  const killing = (async () => {
    while (sending) {
      await superuser`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'followthrough_app' and datname = current_database()`;
      await new Promise((done) => setTimeout(done, 400));
    }
  })();
  for (let runs = 0; runs < 40 && (await left().catch(() => 1)) > 0; runs += 1) await sendTo(url, noon).catch(() => 0);
  sending = false;
  await killing;
  await superuser.end();
  await leasesRunOut();
  await sendTo(url, noon);
  expect(await left()).toBe(0);
  expect(new Set(received.map(({ to }) => to[0])).size).toBe(120);
  expect(received).toHaveLength(120);
});

const left = async () => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<{ left: string }>(sql`select count(*) as left from outbox where sent_at is null and ended_at is null`),
  );
  return Number(row?.left);
};
