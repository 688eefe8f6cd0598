import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { afterAll } from "vitest";
import { superuserUrl } from "../setup/database";

export type Press = () => Promise<unknown>;

const gate = postgres(superuserUrl, { max: 2 });
afterAll(() => gate.end());

async function waitingFor(count: number): Promise<void> {
  const now = await gate`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  if (now.count < count) await setTimeout(10).then(() => waitingFor(count));
}

/** Both have begun, each on a connection of its own, before either is done; then one is first. What came of each: "done", or why not. */
export async function inTurn(id: string, first: Press, second: Press): Promise<string[]> {
  const both: Promise<unknown>[] = [];
  await gate.begin(async (sql) => {
    await sql`select from interviews where id = ${id} for update`;
    both.push(first());
    await waitingFor(1);
    both.push(second());
    await waitingFor(2);
  });
  const ends = await Promise.allSettled(both);
  return ends.map((one) => (one.status === "fulfilled" ? "done" : String(one.reason.message)));
}
