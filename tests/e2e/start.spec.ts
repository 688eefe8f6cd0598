import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../db/embedded";
import { onlyWith } from "../setup/only-with";

test.describe.configure({ mode: "serial" });
// E2E_URL is set by hand, to try tests on a server that is running already; `npm test` never sets it, and runs all of these.
test.skip(Boolean(process.env.E2E_URL), "needs the build that a full run makes");

const folder = mkdtempSync(join(tmpdir(), "followthrough start ")); // a path with spaces
let port = 0;
let address = "";
test.beforeAll(async () => {
  port = await freePort();
  address = `http://localhost:${port}`;
});
const children: ChildProcess[] = [];
test.afterAll(() => {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

/** Nothing of this run's own environment leaks into it. */
function run(at: number) {
  const env = onlyWith({ PORT: String(at), DATA_DIR: folder });
  const child = spawn(process.execPath, ["bin/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return child;
}

/** Until it says itself where it is: an answer at the address could be the server of a start before it. */
async function start(): Promise<Started> {
  const child = run(port);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.on("exit", done));
  await expect.poll(() => output, { timeout: 60_000 }).toContain(`Followthrough is at ${address}`);
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
  return { child, output: () => output, ended };
}

/** Whether anything accepts a connection there. A fetch can fail for other reasons while the server still runs. */
const isServing = () =>
  new Promise<boolean>((done) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("error", () => done(false));
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
  });
const databaseRuns = () => existsSync(join(folder, "postgres", "cluster", "postmaster.pid"));

test("A first start prints its address, who can sign in and where their mail arrives", async () => {
  const { child, output, ended } = await start();
  expect(output()).toMatch(/Sign in with one of these addresses:\n {2}\S+@\S+/);
  expect(output()).toContain(`All mail arrives at ${address}/mailbox`);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  // The demo's e-mails are in the mailbox, and the links in them open.
  for (const [to, words] of [
    ["noor@pennant.example", "Pennant Recruitment"],
    ["ines.duarte@corvane.example", "Data engineer"],
    ["ruth@pennant.example", "Brightwater Trust"],
  ]) {
    let letters: { text: string }[] = [];
    const arrived = async () => {
      letters = await (await fetch(`${address}/mailbox/messages.json?to=${to}`)).json();
      return letters.filter(({ text }) => /\/(?:invitations|feedback|handovers)\//.test(text)).length;
    };
    await expect.poll(arrived, { timeout: 40_000 }).toBe(1);
    const text = letters.map((letter) => letter.text).join("\n");
    const page = await fetch(/http\S+\/(?:invitations|feedback|handovers)\/\S+/.exec(text)![0]);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(words);
  }
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("Without changes the next start neither installs nor builds, and Ctrl-C ends everything within ten seconds", async () => {
  const { child, output, ended } = await start();
  expect(output()).not.toMatch(/Installing|Building/);
  expect(databaseRuns()).toBe(true);
  const interruptedAt = Date.now();
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(Date.now() - interruptedAt).toBeLessThan(10_000);
  expect({ serving: await isServing(), database: databaseRuns() }).toEqual({ serving: false, database: false });
});

test("A start that was killed takes its server with it, and the next finds its database again", async () => {
  const first = await start();
  first.child.kill("SIGKILL");
  await first.ended;
  await expect.poll(isServing, { timeout: 30_000 }).toBe(false);
  const second = await start();
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  expect(databaseRuns()).toBe(false);
});

test("A data folder serves one start at a time", async () => {
  const { child, ended } = await start();
  const second = run(port + 1);
  let output = "";
  second.stderr.on("data", (chunk) => (output += chunk));
  expect(await new Promise((done) => second.on("close", done))).toBe(1);
  expect(output).toContain(`Process ${child.pid} is already running with the data folder`);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
