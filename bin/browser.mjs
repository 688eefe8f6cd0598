import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Trouble } from "./trouble.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** A Chromium that runs: the one in CHROMIUM_PATH, one that is installed, or the one that @sparticuz/chromium brings. */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !runs(given)) throw new Trouble(`CHROMIUM_PATH is ${given}, which does not run.`);
  const found = given ?? names.map(installed).find((path) => path && runs(path)) ?? (await brought());
  if (!found) throw new Trouble("No browser was found: install chromium, or set CHROMIUM_PATH to one.");
  return found;
}

const runs = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

function installed(name) {
  try {
    return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** Unpacked once. If the system lacks libraries for a browser, it uses those of the package, which unpacks them only if it believes to run on Lambda. */
async function brought() {
  const folder = resolve("node_modules", ".cache", "chromium");
  const start = join(folder, "start");
  if (existsSync(start) && runs(start)) return start;
  mkdirSync(folder, { recursive: true });
  const unpack = 'import("@sparticuz/chromium").then((it) => it.default.executablePath()).then(console.log)';
  const env = {
    ...process.env,
    TMPDIR: folder,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x",
    AWS_LAMBDA_JS_RUNTIME: "nodejs20.x",
  };
  const program = execFileSync(process.execPath, ["-e", unpack], { encoding: "utf8", env }).trim();
  for (const libraries of ["", `LD_LIBRARY_PATH="${join(folder, "al2023", "lib")}" `]) {
    writeFileSync(start, `#!/bin/sh\nFONTCONFIG_PATH="${join(folder, "fonts")}" ${libraries}exec "${program}" "$@"\n`);
    chmodSync(start, 0o755);
    if (runs(start)) return start;
  }
  return undefined;
}
