import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { mustRun } from "./children.mjs";

/** `npm ci`, unless the installed packages are those of the lock file, with the patches of patches/. */
export async function install() {
  if (isInstalled()) return;
  console.log("Installing the packages that package-lock.json names …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  await mustRun("npm ci", npm ? process.execPath : "npm", npm ? [npm, ...args] : args);
}

function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  const same = Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === "") return true;
    const found = present[path];
    return found ? found.version === version : optional || peer;
  });
  return same && readdirSync("patches").every(isApplied);
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

function isApplied(patch) {
  let text = "";
  for (const line of readFileSync(join("patches", patch), "utf8").split("\n")) {
    if (line.startsWith("+++ b/")) text = existsSync(line.slice(6)) ? readFileSync(line.slice(6), "utf8") : "";
    else if (line.startsWith("+") && !text.includes(line.slice(1))) return false;
  }
  return true;
}

const sources = ["app", "lib", "db", "emails", "public", "patches"];
const single = ["instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];
const stamp = join(".next", "built-from");

/** `next build`, unless the sources are the same as at the last build. Of two that ask at once, one builds. */
export async function build() {
  const now = fingerprint();
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === now;
  if (isBuilt()) return;
  const done = await turnToBuild();
  try {
    if (isBuilt()) return;
    console.log("Building …");
    rmSync(stamp, { force: true });
    await mustRun("The build", process.execPath, [nextBin, "build"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    writeFileSync(stamp, now);
  } finally {
    done();
  }
}

/** The build leaves this folder as it is. */
const turns = join(".next", "cache");

/** Waits until nobody else builds in this folder. Whoever builds renews a file each second, so one that was killed is soon forgotten. */
async function turnToBuild() {
  mkdirSync(turns, { recursive: true });
  const file = join(turns, "building");
  for (;;) {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 10_000) rmSync(file, { force: true });
    try {
      writeFileSync(file, "", { flag: "wx" });
      break;
    } catch (fault) {
      if (fault.code !== "EEXIST") throw fault;
      await wait(500);
    }
  }
  const renewal = setInterval(() => writeFileSync(file, ""), 1_000);
  return () => {
    clearInterval(renewal);
    rmSync(file, { force: true });
  };
}

/** The path of a package's program, by the program's name. */
export const program = (name, module = name) => {
  const { bin } = JSON.parse(readFileSync(join("node_modules", module, "package.json"), "utf8"));
  return join("node_modules", module, typeof bin === "string" ? bin : bin[name]);
};

export const nextBin = join("node_modules", "next", "dist", "bin", "next");

function fingerprint() {
  const hash = createHash("sha256");
  const add = (file) => hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  for (const folder of sources.filter(existsSync))
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath ?? file.path, file.name))
      .sort())
      add(file);
  for (const file of single.filter(existsSync)) add(file);
  return hash.digest("hex");
}
