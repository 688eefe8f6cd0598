import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./prepare.mjs";
import { setSettingsAside } from "./settings.mjs";
import { end, endOnSignals, explain } from "./trouble.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
try {
  setSettingsAside();
  await install();
  (await import("tsx/esm/api")).register();
  const { bench } = await import("../tests/bench/bench.mjs");
  await bench(process.argv.slice(2));
  await end(0);
} catch (fault) {
  await explain(fault);
}
