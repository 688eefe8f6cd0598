import { existsSync, readFileSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { embedded, givenUrls, troubleOf } from "./database.mjs";
import { keptSecrets, lockFolder } from "./folder.mjs";
import { install } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain, onEnd, Trouble } from "./trouble.mjs";

/**
 * `npm run backup -- FILE`: everything that an installation needs to be itself again, in one file that only its owner can read. Where FILE is
 * a folder, it gets a file with a name of its own. The server may run meanwhile.
 */
async function backup(args) {
  if (args.length !== 1 || args[0].startsWith("-"))
    throw new Trouble("Write it like this: npm run backup -- FILE. FILE may be a folder that is there.");
  readSettings();
  const now = new Date();
  const file = fileFor(args[0], now);
  await install();
  (await import("tsx/esm/api")).register();
  const { url, appRole, secrets } = await source();
  const { takeBackup } = await import("../db/backup/take.ts");
  const { listMigrations } = await import("../db/migrate.ts");
  const product = JSON.parse(readFileSync("package.json", "utf8")).version;
  const size = { bytes: 0 };
  const header = await takeBackup({
    ...{ url, appRole, secrets, product, now },
    known: listMigrations(),
    says: progress(),
    write: (text) => writeFile(file, text, size),
  }).catch((fault) => {
    if (fault instanceof Trouble) throw fault;
    if (fault.syscall && fault.syscall !== "connect" && fault.syscall !== "getaddrinfo")
      throw new Trouble(`${file} can’t be written: ${reason(fault)}. No backup was made.`);
    return troubleOf(url, "backed up")(fault);
  });
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file} holds ${header.tables.length} tables with ${count(rows)} rows (${megabytes(size.bytes)} MB), and the secrets.`,
  );
}

function fileFor(given, now) {
  const path = resolve(given);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const moment = now.toISOString().slice(0, 19).replaceAll(":", "");
  const file = isFolder ? join(path, `followthrough-${moment}Z.backup.gz`) : path;
  if (existsSync(file)) throw new Trouble(`${file} is there already: a backup never replaces another file.`);
  if (!existsSync(dirname(file))) throw new Trouble(`There is no folder ${dirname(file)}.`);
  return file;
}

const reason = ({ code, message }) =>
  ({ EACCES: "this user may not write there", ENOSPC: "the disk is full", EROFS: "the disk is read-only" })[code] ??
  message;

/** Where the rows are, and the secrets that belong to them. Nothing is made here that was not there. */
async function source() {
  const folder = resolve(process.env.DATA_DIR || ".data");
  const kept = keptSecrets(folder);
  const secrets = {
    AUTH_SECRET: process.env.AUTH_SECRET || kept?.AUTH_SECRET,
    CRON_SECRET: process.env.CRON_SECRET || kept?.CRON_SECRET,
  };
  if (!process.env.DATABASE_URL && !(kept && existsSync(join(folder, "postgres", "cluster"))))
    throw new Trouble(`There is no database in ${folder} (DATA_DIR), and DATABASE_URL is not set.`);
  if (!secrets.AUTH_SECRET)
    throw new Trouble(
      `AUTH_SECRET is neither set nor kept in ${folder} (DATA_DIR). Without it the backup would be of little use: give this command the settings of npm start.`,
    );
  if (process.env.DATABASE_URL) {
    const { appUrl, ownerUrl } = givenUrls();
    return { url: ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username), secrets };
  }
  const server = await embedded(folder, kept.database, { keepRunning: true });
  // It would be stopped at the end, so nobody may begin to use it meanwhile.
  if (server.isNew) lockFolder(folder);
  return { url: server.url("followthrough"), appRole: "followthrough_app", secrets };
}

/** A name that nobody takes for a backup, until the file is whole and on the disk. */
async function writeFile(file, text, size) {
  const part = `${file}.${process.pid}.part`;
  onEnd(() => rm(part, { force: true }));
  const handle = await open(part, "wx", 0o600);
  try {
    await pipeline(text, createGzip({ level: 4 }), async (bytes) => {
      for await (const piece of bytes) {
        await handle.write(piece);
        size.bytes += piece.length;
      }
    });
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (existsSync(file)) throw new Trouble(`${file} is there already: a backup never replaces another file.`);
  await rename(part, file);
  const folder = await open(dirname(file), "r");
  await folder.sync().catch(() => {}); // Some file systems have nothing to do there, and say so.
  await folder.close();
}

/** A line for each table that has rows, and now and then for one that takes long. */
function progress() {
  let said = performance.now();
  return (rows, table) => {
    const isDone = rows === table.rows;
    if (rows === 0 || (!isDone && performance.now() - said < 5_000)) return;
    said = performance.now();
    console.log(
      isDone ? `${table.name}: ${count(rows)} rows` : `${table.name}: ${count(rows)} of ${count(table.rows)} rows …`,
    );
  };
}

const count = (number) => number.toLocaleString("en-GB");
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await backup(process.argv.slice(2)).then(() => end(0), explain);
