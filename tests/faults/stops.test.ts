import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool, transaction } from "@/db/client";
import { freePort } from "@/db/embedded";
import { prepareCluster } from "@/db/migrate";
import { system } from "@/lib/viewer";
import { onlyWith } from "../setup/only-with";
import { mailServer } from "./mail-server";
import { leasesRunOut, letterTo } from "./mail-setup";
import { buildOnce, ownDatabase, secondsSince, serve, until } from "./product";

buildOnce();
const database = await ownDatabase();

/** Asks for a page again and again, each time on the connection of the time before. Returns how to end that, and how often it asked. */
function keptAliveClient(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOver = false;
  let answered = 0;
  const once = () =>
    new Promise<void>((done) =>
      get(`${url}/sign-in`, { agent }, (answer) => {
        answered += 1;
        answer.resume().on("close", done);
      }).on("error", () => done()),
    );
  (async () => {
    while (!isOver) await Promise.all([once(), wait(5)]);
  })();
  return () => {
    isOver = true;
    agent.destroy();
    return answered;
  };
}

async function enqueueAll(count: number) {
  for (let n = 0; n < count; n += 1) await letterTo(`p${n}@example.com`, new Date());
}

const waiting = async () => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<{ left: string }>(sql`select count(*) as left from outbox where sent_at is null and ended_at is null`),
  );
  return Number(row?.left);
};

/** How many recipients got their e-mail twice, and how many not at all. */
function countTimes(recipients: string[], sent: number) {
  const times = new Map<string, number>();
  for (const to of recipients) times.set(to, (times.get(to) ?? 0) + 1);
  return { lost: sent - times.size, doubled: recipients.length - times.size };
}

test("A bare server that is told to stop in the middle of a batch is gone within ten seconds, and no e-mail is lost or sent twice", async () => {
  const letters = 400;
  const mail = await mailServer({ data: () => wait(15).then(() => "accept" as const) });
  await enqueueAll(letters);
  const stops: number[] = [];
  let answered = 0;
  while (stops.length < 4) {
    const server = await serve(database.appUrl, { MAILBOX_URL: mail.url });
    const clients = Array.from({ length: 4 }, () => keptAliveClient(server.url));
    const before = mail.received.length;
    const ticking = server.tick().catch(() => null);
    await until(() => mail.received.length > before + 20);
    stops.push(await server.stop());
    await ticking;
    for (const end of clients) answered += end();
  }
  const inBatch = letters - mail.received.length;
  const server = await serve(database.appUrl, { MAILBOX_URL: mail.url });
  await leasesRunOut();
  await until(async () => (await server.tick()).ok && (await waiting()) === 0, 60);
  stops.push(await server.stop());
  const { lost, doubled } = countTimes(
    mail.received.flatMap(({ to }) => to),
    letters,
  );
  console.info("bare server:", { stops, letters, leftAfterStops: inBatch, lost, doubled, pagesAnswered: answered });
  await mail.close();

  expect(Math.max(...stops)).toBeLessThan(10);
  expect(inBatch).toBeGreaterThan(0);
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
});

test("A bare server is gone within ten seconds also where the mail server never answers", async () => {
  const mail = await mailServer({ data: () => "hang" });
  await letterTo("silent@example.com", new Date());
  const server = await serve(database.appUrl, { MAILBOX_URL: mail.url });
  const ticking = server.tick().catch(() => null);
  await until(() => mail.received.length > 0);
  const seconds = await server.stop();
  await ticking;
  console.info("silent mail server:", { seconds });
  await mail.close();
  expect(seconds).toBeLessThan(10);
  await closePool();
});

const folder = mkdtempSync(join(tmpdir(), "followthrough-stops-"));
const starts: ChildProcess[] = [];
afterAll(() => {
  for (const child of starts) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** `npm start` with its own database and its own mailbox. */
async function start() {
  const port = await freePort();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: onlyWith({ PORT: String(port), DATA_DIR: folder, DEMO: "no", LOG_LEVEL: "silent" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  starts.push(child);
  let said = "";
  child.stdout?.on("data", (chunk) => (said += chunk));
  await until(() => said.includes("Followthrough is at"), 120);
  const { database: password, CRON_SECRET } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  const databasePort = readFileSync(join(folder, "postgres", "port"), "utf8").trim();
  const as = (name: string) => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${databasePort}/${name}`;
  process.env.DATABASE_URL = (await prepareCluster({ url: as, database: "followthrough", secret: password })).appUrl;
  const url = `http://localhost:${port}`;
  return {
    url,
    tick: () =>
      fetch(`${url}/api/cron/reminders`, { method: "POST", headers: { authorization: `Bearer ${CRON_SECRET}` } }),
    async stop() {
      await closePool();
      const began = performance.now();
      const ended = new Promise((done) => child.on("exit", done));
      child.kill("SIGTERM");
      await ended;
      return secondsSince(began);
    },
  };
}

/** The recipients of what is in the built-in mailbox, each as often as they got something. */
const delivered = () =>
  readdirSync(join(folder, "mailbox"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .map((name) => name.split("/")[0]!);

test("npm start that is told to stop in the middle of a batch is gone within ten seconds with its database, and no e-mail is lost or sent twice", async () => {
  const letters = 1_500;
  const stops: number[] = [];
  let begun = await start();
  await enqueueAll(letters);
  for (; stops.length < 3; begun = await start()) {
    const before = delivered().length;
    const clients = Array.from({ length: 2 }, () => keptAliveClient(begun.url));
    const ticking = begun.tick().catch(() => null);
    await until(() => delivered().length > before + 20);
    stops.push(await begun.stop());
    await ticking;
    for (const end of clients) end();
    expect(existsSync(join(folder, "postgres", "cluster", "postmaster.pid"))).toBe(false);
  }
  const inBatch = letters - delivered().length;
  await leasesRunOut();
  await until(async () => (await begun.tick()).ok && (await waiting()) === 0, 60);
  stops.push(await begun.stop());
  const { lost, doubled } = countTimes(delivered(), letters);
  console.info("npm start:", { stops, letters, leftAfterStops: inBatch, lost, doubled });

  expect(Math.max(...stops)).toBeLessThan(10);
  expect(inBatch).toBeGreaterThan(0);
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
}, 240_000);
