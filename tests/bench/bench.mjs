import { Trouble } from "../../bin/trouble.mjs";
import { ground } from "./ground.mjs";
import { tableOf } from "./table.ts";

/** Each part fills what it measures by itself, and gives its figures. */
const parts = {
  pages: () => import("./pages.mjs"),
  database: () => import("./database.mjs"),
  sending: () => import("./sending.mjs"),
};

/** The claims of speed as ratios, each measured against something else on this machine in this run. */
export async function bench(wanted) {
  const names = wanted.length > 0 ? wanted : Object.keys(parts);
  const unknown = names.find((name) => !parts[name]);
  if (unknown) throw new Trouble(`There is no "${unknown}" to measure, only ${Object.keys(parts).join(", ")}.`);
  const on = await ground();
  const found = {};
  try {
    for (const name of names) {
      console.log(`Measuring: ${name} …`);
      const { figures } = await parts[name]();
      found[name] = await figures(on);
    }
  } finally {
    // What was measured is shown, also where a later part fails.
    console.log(`\n${tableOf(found)}\n`);
  }
}
