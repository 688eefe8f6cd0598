import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bringUpToDate, database, givenUrls, troubleOf } from "./database.mjs";
import { dataFolder, keepSecrets, keptSecrets, lockFolder, secretsIn } from "./folder.mjs";
import { install } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain, Trouble } from "./trouble.mjs";

const usage =
  "npm run restore -- FILE, with --check before FILE to read it only, or --move if the old installation ended before the backup";

/**
 * `npm run restore -- FILE`: the installation of a backup, in an empty DATA_DIR or an empty database of one's own. The whole file is read and
 * checked before anything is made.
 */
async function restore(args) {
  const flags = args.filter((one) => one.startsWith("-"));
  const files = args.filter((one) => !one.startsWith("-"));
  if (files.length !== 1 || flags.length > 1 || flags.some((flag) => !["--check", "--move"].includes(flag)))
    throw new Trouble(`Write it like this: ${usage}.`);
  readSettings();
  await install();
  (await import("tsx/esm/api")).register();
  const { checkBackup } = await import("../db/backup/file.ts");
  const file = resolve(files[0]);
  const header = await checkBackup(file);
  console.log(`${file} is whole: ${described(header)}.`);
  if (flags[0] === "--check") return;
  await restoreInto(await target(header), header, file, flags[0] === "--move");
}

function described({ at, product, tables }) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `a backup of ${at.slice(0, 16).replace("T", " ")} UTC by version ${product}, ${tables.length} tables with ${count(rows)} rows`;
}

/** An installation that is empty, with the backup's secrets and the tables that it had. */
async function target(header) {
  const { refuseNewerBackup, refuseUnlessEmpty } = await import("../db/backup/restore.ts");
  const { listMigrations } = await import("../db/migrate.ts");
  refuseNewerBackup(header, listMigrations());
  const { AUTH_SECRET } = process.env;
  if (AUTH_SECRET && AUTH_SECRET !== header.secrets.AUTH_SECRET)
    throw new Trouble(
      "AUTH_SECRET is not the one of the backup, so what is sealed there could not be opened. Leave it unset: the backup’s is then kept in DATA_DIR. Nothing was restored.",
    );
  if (process.env.DATABASE_URL) givenUrls();
  const folder = dataFolder();
  lockFolder(folder);
  const secrets = process.env.DATABASE_URL ? secretsBeside(folder, header) : secretsIn(folder);
  const urls = await database(folder, secrets.database);
  await refuseUnlessEmpty(urls.ownerUrl, header).catch(troubleOf(urls.ownerUrl, "restored into"));
  keepSecrets(folder, { ...secrets, ...header.secrets });
  await bringUpToDate(urls, { upTo: header.migrations.at(-1).at });
  return { ...urls, folder };
}

/** With a database elsewhere, nothing in the folder shows whether its secrets are in use: so others than the backup's are left alone. */
function secretsBeside(folder, header) {
  const kept = keptSecrets(folder) ?? {};
  if (!kept.AUTH_SECRET || kept.AUTH_SECRET === header.secrets.AUTH_SECRET) return kept;
  throw new Trouble(
    `${folder} (DATA_DIR) has the secrets of another installation: set DATA_DIR to an empty folder. Nothing was restored.`,
  );
}

async function restoreInto({ ownerUrl, appUrl, folder }, header, file, isMove) {
  const { BackupReader } = await import("../db/backup/file.ts");
  const { finishRestore, restoreRows } = await import("../db/backup/restore.ts");
  const fails = troubleOf(ownerUrl, "restored into");
  const held = await restoreRows({
    ...{ ownerUrl, header, isMove, reader: new BackupReader(file) },
    says: ({ name, rows }) => rows > 0 && console.log(`${name}: ${count(rows)} rows`),
  }).catch(fails);
  await bringUpToDate({ ownerUrl, appUrl });
  const appRole = decodeURIComponent(new URL(appUrl).username);
  for (const line of await finishRestore(ownerUrl, header, appRole).catch(fails)) console.log(line);
  const { hostname, port, pathname } = new URL(ownerUrl);
  const where = process.env.DATABASE_URL ? `${pathname.slice(1)} at ${hostname}:${port || 5432}` : folder;
  console.log(`Restored into ${where}, and every table is as it is in the backup.`);
  if (!process.env.AUTH_SECRET)
    console.log(`The secrets are in ${folder}/secrets.json. Servers on other machines need the same AUTH_SECRET.`);
  if (held > 0)
    console.log(
      `${count(held)} e-mails were due by now. They may have been sent after the backup, so they are not sent; who wrote one is asked.`,
    );
  console.log("What to do next: npm start");
}

const count = (number) => number.toLocaleString("en-GB");

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await restore(process.argv.slice(2)).then(() => end(0), explain);
