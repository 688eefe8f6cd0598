import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { bringUpToDate, database } from "./database.mjs";
import { dataFolder, secretsIn } from "./folder.mjs";
import { install } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain } from "./trouble.mjs";

/** `npm run db:migrate`: what `npm start` does to the database before it serves, and nothing else. It may run while a server does. */
async function migrate() {
  readSettings();
  await install();
  (await import("tsx/esm/api")).register();
  const folder = dataFolder();
  const urls = await database(folder, secretsIn(folder).database, { keepRunning: true });
  await bringUpToDate(urls);
  const { hostname, port, pathname } = new URL(urls.ownerUrl);
  console.log(`The database ${pathname.slice(1)} at ${hostname}:${port || 5432} is up to date.`);
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await migrate().then(() => end(0), explain);
