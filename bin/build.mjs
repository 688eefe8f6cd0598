import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./prepare.mjs";
import { readSettings } from "./settings.mjs";
import { end, endOnSignals, explain } from "./trouble.mjs";

/** `npm run build`, for hosts that build and start in two steps: `npm start` then does not build again. The script checks the types first. */
async function run() {
  readSettings();
  await build();
  await end(0);
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await run().catch(explain);
