import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { onEnd } from "../../bin/trouble.mjs";

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the first of these programs is: in the path, or, for a whole name, there. */
export const installed = (...names) =>
  names
    .flatMap((name) =>
      name.startsWith("/") ? [name] : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
    )
    .find(isProgram);

/** A zone where it is the middle of the day, so that "today" is one day, whenever the walk begins. */
export const midday = [
  "Europe/London",
  "America/New_York",
  "America/Los_Angeles",
  "Pacific/Auckland",
  "Asia/Tokyo",
  "Asia/Dubai",
].find((timeZone) => {
  const hour = Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hour12: false, timeZone }).format());
  return hour >= 10 && hour < 19;
});

/** A folder that goes with the process. */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-engine-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A program in a group of its own, with what it says. `stop` ends it and all that it started. */
export function startProgram(program, args, env = {}) {
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, TZ: midday, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr, child.stdio[3]])
    stream.on("data", (chunk) => {
      said = (said + chunk).slice(-20_000);
    });
  let over = false;
  const gone = new Promise((done) => {
    const leave = () => {
      over = true;
      done();
    };
    child.on("error", leave);
    child.on("exit", leave);
  });
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      child.kill(name);
    }
  };
  const stop = async () => {
    if (over) return;
    signal("SIGTERM");
    await Promise.race([gone, wait(3_000, undefined, { ref: false })]);
    signal("SIGKILL");
    await gone;
  };
  onEnd(stop);
  return {
    stop,
    /** What it says, once that fits. */
    async says(pattern) {
      for (const until = Date.now() + 60_000; Date.now() < until && !over; await wait(50)) {
        const found = pattern.exec(said);
        if (found) return found;
      }
      throw new Error(`${program} did not start. It said: ${said}`);
    },
  };
}
