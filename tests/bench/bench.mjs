import { Trouble } from "../../bin/trouble.mjs";
import { tableOf } from "./table.ts";

/** Each part fills what it measures by itself, and gives its figures. */
const parts = {
  pages: () => import("./pages.mjs"),
  database: () => import("./database.mjs"),
  sending: () => import("./sending.mjs"),
  messages: () => import("./messages.mjs"),
  search: () => import("./search.mjs"),
  lists: () => import("./lists.mjs"),
};
/** These need no PostgreSQL. */
const withoutDatabase = ["messages"];

/** The claims of speed as ratios, each measured against something else on this machine in this run. */
export async function bench(wanted) {
  if (wanted[0] === "messages" && wanted[1] === "misses") return (await parts.messages()).listMisses(wanted[2]);
  const names = wanted.length > 0 ? wanted : Object.keys(parts);
  const unknown = names.find((name) => !parts[name]);
  if (unknown) throw new Trouble(`There is no "${unknown}" to measure, only ${Object.keys(parts).join(", ")}.`);
  const needsDatabase = names.some((name) => !withoutDatabase.includes(name));
  const on = needsDatabase ? await (await import("./ground.mjs")).ground() : null;
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
