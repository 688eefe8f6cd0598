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

/** The path of the first of these programs that is installed. A program is found by its name in the path, or by its full path. */
export const installed = (...names) =>
  names
    .flatMap((name) =>
      name.startsWith("/") ? [name] : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
    )
    .find(isProgram);

/** A time zone where it is about noon now, so that "today" is the same day during the whole walk. */
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

/** A folder that is deleted when the process ends. */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-engine-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts a program in its own process group, and collects its output. `stop` ends it and everything that it started. */
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
    /** Its output, as soon as it matches. */
    async says(pattern) {
      for (const until = Date.now() + 60_000; Date.now() < until && !over; await wait(50)) {
        const found = pattern.exec(said);
        if (found) return found;
      }
      throw new Error(`${program} did not start. It said: ${said}`);
    },
  };
}
