import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { freePort } from "../../db/embedded";
import { mailServer } from "../faults/mail-server";
import { onlyWith } from "../setup/only-with";

test.describe.configure({ mode: "serial", timeout: 180_000 });
// As in start.spec.ts: these need the build that a full run makes.
test.skip(Boolean(process.env.E2E_URL), "needs the build that a full run makes");

const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: Awaited<ReturnType<typeof mailServer>>[] = [];
test.afterAll(async () => {
  for (const child of children) child.kill("SIGTERM");
  for (const server of servers) await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The settings of a server that people reach, with a mail server of the real world. */
async function inPublic() {
  const real = await mailServer();
  servers.push(real);
  return { real, settings: { APP_URL: "https://followthrough.example", SMTP_URL: real.url } };
}

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-start-mail-"));
  folders.push(folder);
  return folder;
}

/** A production start in this folder; nothing of this run's own environment leaks into it. */
async function start(folder: string, settings: Record<string, string>) {
  const port = await freePort();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    env: onlyWith({ PORT: String(port), LISTEN_ADDRESS: "127.0.0.1", DATA_DIR: folder, ...settings }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  await expect.poll(() => output, { timeout: 60_000 }).toContain("Followthrough is at");
  const { CRON_SECRET, database } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  return {
    output: () => output,
    /** What the scheduler would do, as often, without waiting for it. */
    async tick(times: number) {
      for (let at = 0; at < times; at++) {
        const answer = await fetch(`http://127.0.0.1:${port}/api/cron/reminders`, {
          method: "POST",
          headers: { authorization: `Bearer ${CRON_SECRET}` },
        });
        expect(answer.status).toBe(200);
      }
    },
    async counts() {
      const at = readFileSync(join(folder, "postgres", "port"), "utf8").trim();
      const db = postgres(`postgres://postgres:${encodeURIComponent(database)}@127.0.0.1:${at}/followthrough`, {
        max: 1,
      });
      const [row] = await db`select (select count(*)::int from users) as people,
        (select count(*)::int from workspaces) as workspaces, (select count(*)::int from outbox) as letters`;
      await db.end();
      return row;
    },
    async end() {
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    },
  };
}

const nobody = { people: 0, workspaces: 0, letters: 0 };

test("A start with a real mail server and an empty data folder adds no demo and writes to nobody", async () => {
  const { real, settings } = await inPublic();
  const started = await start(newFolder(), settings);
  await started.tick(8);
  expect(await started.counts()).toEqual(nobody);
  expect(real.tried).toEqual([]);
  expect(started.output()).toContain(`Mail is sent through 127.0.0.1:${real.port}.`);
  expect(started.output()).not.toMatch(/Sign in with|@example\.com|invented/);
  await started.end();
});

test("A public address without a mail server adds no demo either, and says that no mail is sent", async () => {
  const folder = newFolder();
  const started = await start(folder, { APP_URL: "https://followthrough.example" });
  await started.tick(2);
  expect(await started.counts()).toEqual(nobody);
  expect(started.output()).toContain(`No mail is sent: it is kept as files in ${folder}/mailbox.`);
  expect(started.output()).not.toContain("Sign in with");
  await started.end();
});

test("The demo of an earlier start gets no mail from a real mail server", async () => {
  const folder = newFolder();
  const first = await start(folder, {});
  expect(first.output()).toContain("Sign in with one of these addresses:");
  const filled = await first.counts();
  expect(filled!.people).toBeGreaterThan(5);
  await first.end();

  const { real, settings } = await inPublic();
  const second = await start(folder, settings);
  await second.tick(8);
  expect((await second.counts())!.people).toBe(filled!.people);
  expect(real.tried).toEqual([]);
  expect(second.output()).toContain("mail to them is not sent and they can’t sign in.");
  expect(second.output()).not.toContain("Sign in with");
  await second.end();
});

test("DEMO=yes adds the demo beside a real mail server, which gets no mail for its people; DEMO=no adds none at home", async () => {
  const { real, settings } = await inPublic();
  const asked = await start(newFolder(), { ...settings, DEMO: "yes" });
  await asked.tick(8);
  expect((await asked.counts())!.people).toBeGreaterThan(5);
  expect(real.tried).toEqual([]);
  expect(asked.output()).toContain("mail to them is not sent and they can’t sign in.");
  await asked.end();

  const home = await start(newFolder(), { DEMO: "no" });
  expect(await home.counts()).toEqual(nobody);
  expect(home.output()).not.toContain("Sign in with");
  expect(home.output()).toContain("All mail arrives at http://localhost:");
  await home.end();
});
