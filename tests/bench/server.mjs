import { setTimeout as wait } from "node:timers/promises";
import { startNode } from "../../bin/children.mjs";
import { nextBin } from "../../bin/prepare.mjs";
import { freePort } from "../../db/embedded.ts";

/** The built product on a port of its own. */
export async function serve(env) {
  const port = await freePort();
  const args = [nextBin, "start", "-p", String(port), "-H", "127.0.0.1"];
  const { child, gone } = startNode(args, { env, stdout: "ignore" });
  let over = false;
  gone.then(() => (over = true));
  while (!over) {
    const answer = await fetch(`http://127.0.0.1:${port}/robots.txt`).catch(() => null);
    if (answer?.ok) return { port, stop: () => child.kill("SIGTERM") && gone };
    await wait(50);
  }
  throw new Error("The server under test did not start.");
}

export async function get(port, path, cookie = "") {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie }, redirect: "manual" });
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return { body, headers: answer.headers };
}
