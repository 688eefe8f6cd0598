import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onEnd, Trouble } from "./trouble.mjs";

const leaveWithParent = fileURLToPath(new URL("./with-parent.cjs", import.meta.url));

/** A Node program in a process group of its own, so that a terminal's Ctrl-C reaches us first and we choose the order. */
export function startNode(args, { env = {}, stdout = "inherit" } = {}) {
  const child = spawn(process.execPath, ["--require", leaveWithParent, ...args], {
    detached: true,
    stdio: ["ignore", stdout, "inherit", "ipc"],
    env: { ...process.env, ...env },
  });
  const gone = new Promise((done) => child.on("exit", (code, signal) => done({ code, signal })));
  onEnd(() => stop(child, gone));
  return { child, gone };
}

/** Longer than a server takes to stop by itself (lib/platform/stopping), and shorter than service managers wait for us. */
async function stop(child, gone, patience = 8_000) {
  signal(child, "SIGTERM");
  if (await Promise.race([gone, wait(patience, undefined, { ref: false })])) return;
  signal(child, "SIGKILL");
  await gone;
}

function signal(child, name) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

/** A command that must succeed. Its output is shown as it comes; `what` begins the sentence when it fails. */
export async function mustRun(what, command, args, { env = {} } = {}) {
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const gone = new Promise((done) => {
    child.on("error", (fault) => done(fault.message));
    child.on("exit", (code, killed) => done(code === 0 ? undefined : `it ended with ${killed ?? code}`));
  });
  onEnd(() => signal(child, "SIGTERM"));
  const fault = await gone;
  if (fault) throw new Trouble(`${what} failed: ${fault}.`);
}
