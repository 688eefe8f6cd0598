import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { findSession, readBatch, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { searchInput } from "@/lib/record/search/input";
import { searchAgency } from "@/lib/record/search/queries";
import type { Viewer } from "@/lib/viewer";
import { memberOf } from "../factories";
import { appUrl } from "../setup/database";
import { countingProxy } from "../setup/proxy";

const viewer: Viewer = { as: "candidate", userId: randomUUID() };
const proxy = await countingProxy(appUrl);
process.env.DATABASE_URL = proxy.url;
await findSession(Buffer.alloc(32));
afterAll(proxy.close);

const query = (tx: Parameters<Parameters<typeof readBatch>[1]>[0], name: string) =>
  tx.select().from(users).where(eq(users.name, name));

test("All reads of a page take one round trip, with statements that the server has never seen", async () => {
  const trips = await proxy.during(() =>
    readBatch(viewer, (tx) => [query(tx, "one"), tx.select({ id: users.id }).from(users), query(tx, "x".repeat(5000))]),
  );
  expect(trips).toBe(1);
});

test("They take one where they are more than the driver writes at once", async () => {
  expect(await proxy.during(() => readBatch(viewer, (tx) => [query(tx, "x".repeat(100_000)), query(tx, "one")]))).toBe(
    1,
  );
});

test("They take one again with statements that it knows", async () => {
  expect(await proxy.during(() => readBatch(viewer, (tx) => [query(tx, "one"), query(tx, "two")]))).toBe(1);
});

test("They also take one through a pooler without prepared statements", async () => {
  process.env.PREPARED_STATEMENTS = "off";
  const trips = await proxy.during(() => readBatch(viewer, (tx) => [query(tx, "one"), query(tx, "three")]));
  delete process.env.PREPARED_STATEMENTS;
  expect(trips).toBe(1);
});

test("The session takes one round trip", async () => {
  expect(await proxy.during(() => findSession(Buffer.alloc(32)))).toBe(1);
});

test("A transaction takes one round trip for its beginning, one for each awaited query, and one for its end", async () => {
  const trips = await proxy.during(() =>
    transaction(viewer, async (tx) => {
      await query(tx, "context and first query travel together");
      await query(tx, "second");
    }),
  );
  expect(trips).toBe(4);
});

test("The desk takes one round trip, with any filter", async () => {
  const at = new Date("2026-11-20T11:00:00Z");
  for (const asked of [{}, { who: "all", client: "north", state: "passed" }, { candidate: "a", sort: "candidate" }]) {
    const read = () => getDesk(memberOf(randomUUID()), getDeskInput.parse(asked), "Europe/London", at);
    await read();
    expect(await proxy.during(read)).toBe(1);
  }
});

test("A search takes one round trip, whatever it is for", async () => {
  for (const asked of [{ q: "amara" }, { q: "amara nor", kind: "message", after: randomUUID() }]) {
    const read = () => searchAgency(memberOf(randomUUID()), searchInput.parse(asked));
    await read();
    expect(await proxy.during(read)).toBe(1);
  }
});
