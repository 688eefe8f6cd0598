import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, readBatch, transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import type { Viewer } from "@/lib/viewer";

const system: Viewer = { as: "system" };

async function somebody(email: string) {
  const [user] = await transaction(system, (tx) => tx.insert(users).values({ email, name: "Somebody" }).returning());
  return user!;
}

test("A viewer's transaction runs in the role of their capacity and sees only their own row", async () => {
  const one = await somebody("one@example.com");
  await somebody("two@example.com");
  const viewer: Viewer = { as: "candidate", userId: one.id };
  const [seen, who] = await readBatch(viewer, (tx) => [
    tx.select({ email: users.email }).from(users),
    tx.execute<{ role: string; login: string }>(sql`select current_user as role, session_user as login`),
  ]);
  expect(seen).toEqual([{ email: "one@example.com" }]);
  expect(who[0]).toEqual({ role: "ft_candidate", login: "followthrough_app" });
});

test("A single query of readBatch returns its own answer", async () => {
  const viewer: Viewer = { as: "candidate", userId: randomUUID() };
  expect(await readBatch(viewer, (tx) => tx.select().from(users))).toEqual([]);
});

test("A read cannot write", async () => {
  const { id } = await somebody("reader@example.com");
  const write = readBatch({ as: "candidate", userId: id }, (tx) => [tx.update(users).set({ name: "Changed" })]);
  await expect(write).rejects.toMatchObject({ cause: { message: expect.stringContaining("read-only transaction") } });
  const [row] = await readBatch(system, (tx) => tx.select().from(users).where(eq(users.id, id)));
  expect(row?.name).toBe("Somebody");
});

test("The reader gets the error of the query that failed", async () => {
  const asked = readBatch(system, (tx) => [tx.execute(sql`select 1/0`), tx.select().from(users)]);
  await expect(asked).rejects.toMatchObject({ cause: { message: "division by zero" } });
});

test("The error of a value holds nothing that was typed, in its message or in its stack", async () => {
  const typed = "what Amara typed";
  for (const query of [sql`select cast(${typed} as integer)`, sql`select cast(cast(${typed} as text) as uuid)`])
    for (const ask of [
      () => transaction(system, (tx) => tx.execute(query)),
      () => readBatch(system, (tx) => tx.execute(query)),
    ]) {
      const error = await ask().then(null, (thrown: Error & { cause: Error }) => thrown);
      if (!("cause" in error)) throw new Error("It was no error.");
      expect(error.cause.message).toMatch(/^invalid input syntax for type (?:integer|uuid): …$/);
      expect(inspect(error, { depth: 9 }) + error.stack + error.cause.stack).not.toContain(typed);
    }
});

test("A query that is added too late is refused, not run without a viewer", async () => {
  const late = readBatch(system, (tx) =>
    tx
      .select()
      .from(users)
      .then(() => tx.select().from(users)),
  );
  await expect(late).rejects.toMatchObject({ cause: { message: "A batch asks all its queries at once." } });
});

test("A transaction that has ended takes no more queries", async () => {
  let kept: Parameters<Parameters<typeof transaction>[1]>[0] | undefined;
  await transaction(system, async (tx) => {
    kept = tx;
  });
  await expect(kept?.select().from(users)).rejects.toMatchObject({ cause: { message: "This transaction has ended." } });
});

test("A failed transaction leaves nothing behind", async () => {
  const email = "undone@example.com";
  const failing = transaction(system, async (tx) => {
    await tx.insert(users).values({ email });
    throw new Error("second thoughts");
  });
  await expect(failing).rejects.toThrow("second thoughts");
  expect(await readBatch(system, (tx) => tx.select().from(users).where(eq(users.email, email)))).toEqual([]);
});

test("An id that is not a UUID never reaches the database", async () => {
  const viewer: Viewer = { as: "candidate", userId: "'; set role postgres; --" };
  await expect(readBatch(viewer, (tx) => tx.select().from(users))).rejects.toThrow("is no UUID");
  await expect(transaction(viewer, (tx) => tx.select().from(users))).rejects.toThrow("is no UUID");
});

test("Parameters of every kind arrive as they were", async () => {
  const [row] = await transaction(system, (tx) =>
    tx.execute(sql`select ${sql.param(["a", 'b"', "c\\", null])}::text[] = array['a', 'b"', 'c\\', null] as list,
      ${new Date(0)}::timestamptz = 'epoch' as instant, ${Buffer.from("hi")}::bytea = 'hi' as bytes,
      ${sql.param({ deep: [1] })}::jsonb = '{"deep": [1]}' as json, ${true}::boolean as truth, ${null}::text is null as nothing`),
  );
  expect(row).toEqual({ list: true, instant: true, bytes: true, json: true, truth: true, nothing: true });
});

test("A cookie's hash finds its session with the person behind it, until it expires", async () => {
  const user = await somebody("cookie@example.com");
  const expiresAt = new Date(Date.now() + 60_000);
  const hash = Buffer.alloc(32, 7);
  const expired = Buffer.alloc(32, 8);
  await transaction(system, (tx) =>
    tx.insert(sessions).values([
      { userId: user.id, tokenHash: hash, expiresAt },
      { userId: user.id, tokenHash: expired, expiresAt: new Date(Date.now() - 1) },
    ]),
  );
  expect(await findSession(hash)).toMatchObject({ userId: user.id, email: "cookie@example.com", quietFrom: "21:00" });
  expect(await findSession(expired)).toBeNull();
  expect(await findSession(Buffer.alloc(32, 9))).toBeNull();
});
