import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./prepare.mjs";
import { setSettingsAside } from "./settings.mjs";
import { end, endOnSignals, explain, Trouble } from "./trouble.mjs";

/** How the command ends: every engine walked, one of them failed, or one is not installed. */
const exitCodes = { walked: 0, failed: 1, missing: 2 };

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(exitCodes.failed);
try {
  setSettingsAside();
  const { findEngines, walkIn } = await import("../tests/engines/engines.mjs");
  const { found, missing } = findEngines(engineIn(process.argv.slice(2)));
  for (const sentence of missing) console.error(sentence);
  let failed = 0;
  if (found.length > 0) {
    await install();
    failed = await walkIn(found);
  }
  await end(failed > 0 ? exitCodes.failed : missing.length > 0 ? exitCodes.missing : exitCodes.walked);
} catch (fault) {
  await explain(fault);
}

/** The one engine that `--engine` names, or undefined: all of them. */
function engineIn([option, name, ...rest]) {
  if (option === undefined) return undefined;
  if (option !== "--engine" || !name || rest.length > 0)
    throw new Trouble("Usage: npm run test:engines [-- --engine firefox|webkit]");
  return name;
}
