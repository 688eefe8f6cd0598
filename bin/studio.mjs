import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { startNode } from "./children.mjs";
import { embedded } from "./database.mjs";
import { dataFolder, secretsIn } from "./folder.mjs";
import { install, program } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain } from "./trouble.mjs";

/**
 * `npm run db:studio`: drizzle-kit's page of the tables. In the embedded database it reads as the superuser, for row-level security is forced
 * and shows no row to the owner; a PostgreSQL of one's own shows what the role in DATABASE_OWNER_URL may see.
 */
async function studio() {
  readSettings();
  await install();
  (await import("tsx/esm/api")).register();
  const { DATABASE_URL: given, DATABASE_OWNER_URL: owner } = process.env;
  const server = startNode([program("drizzle-kit"), "studio"], {
    env: { STUDIO_URL: given ? owner || given : await ours() },
  });
  const { code } = await server.gone;
  return end(code ?? 1);
}

async function ours() {
  const folder = dataFolder();
  const { url } = await embedded(folder, secretsIn(folder).database, { keepRunning: true });
  return url("followthrough");
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await studio().catch(explain);
