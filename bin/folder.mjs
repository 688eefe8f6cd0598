import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { onEnd, Trouble } from "./trouble.mjs";

/** The data folder: its path, once it is certain that it can be used. */
export function dataFolder() {
  const path = resolve(process.env.DATA_DIR || ".data");
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    readFileSync(join(path, "secrets.json"));
  } catch (fault) {
    if (fault.code !== "ENOENT" || fault.path !== join(path, "secrets.json"))
      throw new Trouble(`The data folder ${path} (DATA_DIR) can’t be used: ${reason(fault)}.`);
  }
  return path;
}

const reason = ({ code, message }) =>
  ({
    EACCES: "it may not be read or written by this user",
    EPERM: "it belongs to another user",
    EEXIST: "it is a file",
    ENOTDIR: "a part of the path is a file",
  })[code] ?? message;

/** Only one start, restore, or backup of a stopped installation at a time works on a folder that holds a database or a mailbox. */
export function lockFolder(path) {
  const file = join(path, "running.pid");
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (other && other !== process.pid && isOurs(other))
    throw new Trouble(
      `Process ${other} is already running with the data folder ${path}: end it, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, `${process.pid}\n`);
  onEnd(() => rmSync(file, { force: true }));
}

function isOurs(pid) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return fault.code === "EPERM";
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || /\b(?:start|restore|backup)\.mjs/.test(readFileSync(command, "utf8"));
}

/** Secrets that nobody gave: made once, kept where only their owner can read them. */
export function secretsIn(path) {
  const made = () => randomBytes(32).toString("base64url");
  const kept = keptSecrets(path);
  if (!kept && existsSync(join(path, "postgres", "cluster")))
    throw new Trouble(
      `${secretsFile(path)} is gone, and with it the database’s password: restore it, or remove the whole data folder to begin anew.`,
    );
  const secrets = { AUTH_SECRET: made(), CRON_SECRET: made(), database: made(), ...kept };
  if (Object.keys(kept ?? {}).length < Object.keys(secrets).length) keepSecrets(path, secrets);
  return secrets;
}

const secretsFile = (path) => join(path, "secrets.json");

/** Those that an earlier start made, or nothing. */
export function keptSecrets(path) {
  const file = secretsFile(path);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Trouble(`${file} is damaged: restore it from a copy, or remove the whole data folder to begin anew.`);
  }
}

/** The file is never half written: without it, the database next to it could not be opened again. */
export function keepSecrets(path, secrets) {
  const file = secretsFile(path);
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
