import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./prepare.mjs";
import { end, endOnSignals, explain } from "./trouble.mjs";

// `npm run build`, for hosts that build and start in two steps; `npm start` then finds it done. The script checks the types first.
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await build().then(() => end(0), explain);
