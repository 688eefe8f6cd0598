import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startNode } from "../../bin/children.mjs";
import { onEnd, Trouble } from "../../bin/trouble.mjs";

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** The built product with its demo, its database and its mailbox in a folder of its own, as `npm start` starts it. */
export async function product() {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-engines-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { PORT: `${port}`, DATA_DIR: folder };
  const { gone } = startNode(["bin/start.mjs"], { env, stdout: "ignore" });
  let over = false;
  gone.then(() => {
    over = true;
  });
  while (!(await fetch(`${url}/api/health/ready`).catch(() => null))?.ok) {
    if (over) throw new Trouble("The product did not start.");
    await wait(200);
  }
  return { url, mail: mailOf(url, folder) };
}

/** Waits for an e-mail to somebody with a matching text, and returns the newest. */
function mailOf(url, folder) {
  const { CRON_SECRET } = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8"));
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  return async (to, about) => {
    for (const until = Date.now() + 60_000; Date.now() < until; await wait(250)) {
      await fetch(`${url}/api/cron/reminders`, { method: "POST", headers });
      const answer = await fetch(`${url}/mailbox/messages.json?to=${encodeURIComponent(to)}`);
      const letters = answer.ok ? await answer.json() : [];
      const letter = letters.find(({ text }) => about.test(text));
      if (letter) return letter;
    }
    throw new Error(`No e-mail to ${to} came.`);
  };
}
