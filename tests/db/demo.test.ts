import { expect, test } from "vitest";
import { readAs } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { demoPeople, seed } from "@/lib/demo/commands";
import { listInterviews } from "@/lib/interviews/queries";
import { stateOf } from "@/lib/interviews/rules";
import { workOf } from "@/lib/today/queries";
import { todayOf } from "@/lib/today/rules";
import { system } from "@/lib/viewer";

test("the demo is told as of any day and shows something to do, to wait for and to come", async () => {
  const now = new Date("2026-11-24T15:00:00Z");
  await seed(now);
  await seed(now);
  const [people] = await readAs(system, (tx) => [tx.select().from(users)]);
  expect(people.map((one) => one.email)).toEqual(demoPeople.map((one) => one.email));
  const work = await workOf({ as: "candidate", userId: people[0]!.id }, "Europe/London", now);
  const today = todayOf(work, { zone: "Europe/London", now: now.getTime() });
  expect(today.todo.map((row) => `${row.step?.title}, ${row.work.company}`)).toContain("Thank Priya Shah, Northwind");
  expect(today.coming).toHaveLength(1);
  expect(today.waiting.length).toBeGreaterThan(0);
  const { rows } = await listInterviews(
    { as: "candidate", userId: people[0]!.id },
    { q: "", state: "all", before: "" },
    now,
  );
  const states = Object.fromEntries(rows.map((row) => [row.company, stateOf(row, now.getTime()).words]));
  expect(states).toMatchObject({ "Meridian Foods": "offer", Tallis: "not this time", Northwind: "under way" });
});
