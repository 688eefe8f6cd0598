import { expect, test } from "vitest";
import type { Call, Caller } from "../rights/call";
import { calls } from "../rights/calls";
import { unknown } from "../rights/ids";
import { type World, world } from "../rights/world";
import { called, callersOf, viewersOf } from "./rights-called";
import { db } from "./rights-setup";

/** Every table whose rows belong to a workspace. What was done is written down each time in the security log. */
const tables = await db<{ name: string }[]>`
  select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'security_events' order by 1`;

const counts = tables.map(
  ({ name }) => `select '${name}' as name, count(*)::int as rows from ${name} where workspace_id = $1`,
);

async function rowsOf({ ids }: World): Promise<Map<string, number>> {
  const found = await db.unsafe(counts.join(" union all "), [ids.workspace]);
  return new Map(found.map(({ name, rows }) => [name, rows]));
}

const callerOf = (name: string, call: Call): Caller | undefined =>
  callersOf(name).find((caller) => call.who[caller] === "yes" && caller !== "other" && caller !== "elsewhere");

test("Every command: a form that is sent twice, or again after a lost answer, adds its rows once", async () => {
  const of = await world("Tansyfield");
  const doubled: string[] = [];
  const adding: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const caller = callerOf(name, call);
    if (!caller || !name.includes("/commands")) continue;
    // What the form makes is the same in both presses.
    const args = JSON.parse(JSON.stringify(call.args).replaceAll(":new", unknown().workspace));
    const press = () => called(name, { ...call, args }, viewersOf(of, of)[caller], of, new Date());
    const none = await rowsOf(of);
    await press();
    const once = await rowsOf(of);
    await press();
    const twice = await rowsOf(of);
    if (tables.some((table) => once.get(table.name)! > none.get(table.name)!)) adding.push(name);
    for (const table of tables)
      if (twice.get(table.name)! > once.get(table.name)!) doubled.push(`${name}: ${table.name}`);
  }
  expect(doubled).toEqual([]);
  expect(adding.length).toBeGreaterThan(25);
}, 240_000);
