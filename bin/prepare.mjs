import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** `next build`, unless the sources are the same as at the last build. */
export async function build() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.log("Building …");
  rmSync(stamp, { force: true });
  await mustRun("The build", process.execPath, [nextBin, "build"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  writeFileSync(stamp, now);
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
