import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { afterAll } from "vitest";
import { closePool } from "@/db/client";
import { freePort, startPostgres } from "@/db/embedded";
import { migrate, prepareCluster } from "@/db/migrate";
import { onlyWith } from "../setup/only-with";

/** The build that the tests serve, made unless it is there. In a process of its own: our environment is that of tests. */
export function buildOnce() {
  const { status, stderr } = spawnSync(process.execPath, ["bin/build.mjs"], { env: onlyWith({}), encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
}

/** A PostgreSQL of this test file's own, for faults that would hurt others. From here on our own commands work on it. */
export async function ownDatabase() {
  const dir = mkdtempSync(join(tmpdir(), "followthrough-faults-"));
  const settings = { dir, password: "faults", durable: true };
  let server = await startPostgres(settings);
  const urls = await prepareCluster({ url: server.url, database: "followthrough", secret: "faults" });
  await migrate(urls);
  await closePool();
  process.env.DATABASE_URL = urls.appUrl;
  const superuser = postgres(server.url("followthrough"), { max: 1, onnotice: () => {}, backoff: () => 0.1 });
  let goOn = () => {};
  afterAll(async () => {
    goOn(); // a test may have failed while it was frozen
    await closePool();
    await superuser.end({ timeout: 1 });
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }, 30_000);
  return {
    appUrl: urls.appUrl,
    superuser,
    stop: () => server.stop(),
    crash: () => server.crash(),
    async start() {
      server = await startPostgres(settings);
    },
    async freeze() {
      goOn = await freeze(superuser, server.pid);
      return goOn;
    },
  };
}

/** Stops every process of the server where it is, as a network would that swallows everything. Returns what lets them go on. */
async function freeze(superuser: Sql, postmaster: number): Promise<() => void> {
  await superuser`select 1`; // so that there is a connection, to ask on once no other can be had
  process.kill(postmaster, "SIGSTOP"); // first, so that it starts no more
  const others = await superuser<{ pid: number }[]>`select pid from pg_stat_activity`;
  const all = [postmaster, ...others.map(({ pid }) => pid)];
  for (const pid of all) process.kill(pid, "SIGSTOP");
  let isFrozen = true;
  return () => {
    if (isFrozen) for (const pid of all) process.kill(pid, "SIGCONT");
    isFrozen = false;
  };
}

const secrets = {
  AUTH_SECRET: "a secret for tests that has more than 32 bytes",
  CRON_SECRET: "another secret for tests, with more than 32 bytes",
};

/** The server that runs in production, as a process of its own. */
export async function serve(appUrl: string, settings: Record<string, string> = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const program = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const own = { NODE_ENV: "production", APP_URL: url, DATABASE_URL: appUrl, MAILBOX_URL: "smtp://127.0.0.1:9" };
  const child = spawn(process.execPath, [program, "start", "-p", String(port), "-H", "127.0.0.1"], {
    env: onlyWith({ ...own, ...secrets, LOG_LEVEL: "silent", ...settings }),
    stdio: ["ignore", "ignore", "ignore"],
  });
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  const end = async (signal: NodeJS.Signals) => {
    const began = performance.now();
    child.kill(signal);
    await ended;
    return secondsSince(began);
  };
  afterAll(() => end("SIGKILL"));
  process.on("exit", () => child.kill("SIGKILL")); // also where the test's file itself fails
  await until(async () => (await fetch(`${url}/api/health/live`)).ok, 180);
  const tick = () =>
    fetch(`${url}/api/cron/reminders`, {
      method: "POST",
      headers: { authorization: `Bearer ${secrets.CRON_SECRET}` },
    });
  return { url, tick, stop: () => end("SIGTERM") };
}

export const secondsSince = (began: number) => Math.round((performance.now() - began) / 10) / 100;

/** Waits until that is so; what fails meanwhile is not so yet. Returns after how many seconds it was. */
export async function until(isSo: () => Promise<boolean> | boolean, most = 30): Promise<number> {
  const began = performance.now();
  while (
    !(await Promise.resolve()
      .then(isSo)
      .catch(() => false))
  ) {
    if (secondsSince(began) > most) throw new Error(`It was not so within ${most} seconds.`);
    await wait(20);
  }
  return secondsSince(began);
}

/** Somebody with an interview, who is signed in. */
export async function signedIn() {
  const { createUser } = await import("@/lib/people/accounts/commands/newcomers");
  const { openSession } = await import("@/lib/people/accounts/commands/sessions");
  const { had } = await import("../setup/had");
  const email = `${randomUUID()}@example.com`;
  const person = { email, name: "Priya Shah", zone: "Europe/London" };
  const made = await createUser({ as: "system" }, person, new Date(Date.now() - 30 * 86_400_000));
  const interview = await had({ ...person, ...made }, 35);
  const { token } = await openSession({ as: "system" }, { userId: made.userId, device: "Chromium" }, new Date());
  return { cookie: token, interview };
}
