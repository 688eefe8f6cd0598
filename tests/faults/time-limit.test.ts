import { createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { closePool, findSession, readBatch, transaction } from "@/db/client";
import { noteUnavailable, withoutTimeLimit, withTimeLimit } from "@/db/time-limit";
import type { DatabaseUnavailable } from "@/db/unavailable";
import { superuserUrl } from "../setup/database";

const system = { as: "system" } as const;

const kept = async () => {
  const [row] = await transaction(system, (tx) =>
    tx.execute<{ kept: string }>(sql`select count(*) as kept from ticks where name like 'limit %'`),
  );
  return Number(row?.kept);
};
const keep = (name: string) => sql`insert into ticks (name, at) values (${`limit ${name}`}, now())`;
const unavailable = (reason: DatabaseUnavailable["reason"]) => ({ name: "DatabaseUnavailable", reason });

test("A transaction whose time is up keeps nothing, also where the database then answers", async () => {
  const late = withTimeLimit(400, () =>
    transaction(system, async (tx) => {
      await tx.execute(keep("before"));
      await wait(800);
      await tx.execute(keep("after"));
    }),
  );
  await expect(late).rejects.toMatchObject(unavailable("silent"));
  await wait(800);
  expect(await kept()).toBe(0);
});

test("A transaction whose time is up while it waits for nothing but its end is not committed", async () => {
  const late = withTimeLimit(300, () =>
    transaction(system, async (tx) => {
      await tx.execute(keep("last"));
      await wait(600);
    }),
  );
  await expect(late).rejects.toMatchObject(unavailable("silent"));
  await wait(600);
  expect(await kept()).toBe(0);
});

test("The limit counts for everything that is asked within it, together, and for nothing that goes on without it", async () => {
  const all = withTimeLimit(500, async () => {
    await readBatch(system, (tx) => tx.execute(sql`select pg_sleep(0.3)`));
    const afterwards = withoutTimeLimit(() => readBatch(system, (tx) => tx.execute(sql`select pg_sleep(0.6)`)));
    await expect(readBatch(system, (tx) => tx.execute(sql`select pg_sleep(5)`))).rejects.toMatchObject(
      unavailable("away"),
    );
    await wait(200);
    // The database gives up a little before the limit, so a very short answer may still come.
    await expect(readBatch(system, (tx) => tx.execute(sql`select pg_sleep(0.3)`))).rejects.toMatchObject(
      unavailable("away"),
    );
    return afterwards;
  });
  expect(await all).toHaveLength(1);
});

test("A question that was given up waits for no lock any longer in the database", async () => {
  const db = postgres(superuserUrl, { max: 2, onnotice: () => {} });
  const waiting = async () => {
    const [row] = await db`select count(*)::int as n from pg_stat_activity where query like '%find_session%'
      and wait_event_type = 'Lock' and datname = current_database()`;
    return row?.n;
  };
  await db.begin(async (tx) => {
    await tx`lock table sessions in access exclusive mode`;
    const asked = findSession(Buffer.alloc(32));
    await expect.poll(waiting).toBe(1);
    await expect(asked).rejects.toMatchObject(unavailable("away"));
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0);
  });
  await db.end();
});

test("What takes time besides the database does not count: a file may be read over a line as slow as it likes", async () => {
  const rows = await withTimeLimit(1_000, async () => {
    await readBatch(system, (tx) => tx.execute(sql`select 1`));
    await wait(1_200);
    return readBatch(system, (tx) => tx.execute(sql`select 2 as row`));
  });
  expect([...rows]).toEqual([{ row: 2 }]);
});

test("Questions that are asked at the same time are waited for once", async () => {
  const sleep = () => readBatch(system, (tx) => tx.execute(sql`select pg_sleep(0.4)`));
  await withTimeLimit(1_500, async () => {
    await Promise.all(Array.from({ length: 5 }, sleep));
    await sleep();
  });
});

test("Whether anything may be saved is unsure only from the first question on that is to change something", async () => {
  const sleep = sql`select pg_sleep(5)`;
  const reads = () => readBatch(system, (tx) => tx.execute(sleep));
  await expect(withTimeLimit(200, reads)).rejects.toMatchObject(unavailable("away"));
  const changesThenReads = async () => {
    await transaction(system, (tx) => tx.execute(sql`select 1`)); // whoever opens this may change anything
    await reads();
  };
  await expect(withTimeLimit(500, changesThenReads)).rejects.toMatchObject(unavailable("silent"));
});

test("Who got no answer to one question is not told that nothing was saved because the next could not be asked", () => {
  const { unavailable } = withTimeLimit(1_000, (use) => {
    for (const reason of ["read only", "silent", "away"] as const) noteUnavailable(reason);
    return use;
  });
  expect(unavailable).toBe("silent");
});

test("Whoever waits in vain for a connection that others use is told so in time, and asks nothing later", async () => {
  const busy = Array.from({ length: 10 }, () => readBatch(system, (tx) => tx.execute(sql`select pg_sleep(1)`)));
  const late = withTimeLimit(300, () => transaction(system, (tx) => tx.execute(keep("queued"))));
  await expect(late).rejects.toMatchObject(unavailable("away"));
  await Promise.all(busy);
  expect(await kept()).toBe(0);
});

test("The database itself ends a statement for which nobody waits any more, and the connection is used again", async () => {
  const superuser = postgres(superuserUrl, { max: 1 });
  const late = withTimeLimit(1_000, () => transaction(system, (tx) => tx.execute(sql`select pg_sleep(60)`)));
  await expect(late).rejects.toMatchObject(unavailable("silent"));
  await wait(200);
  const still = await superuser`select from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active'
    and pid <> pg_backend_pid()`;
  await superuser.end();
  expect(still).toHaveLength(0);
});

test("Health answers 503 while the database takes connections and says nothing, also where the time has to be asked", async () => {
  const open = new Set<Socket>();
  const silent = createServer((socket) => open.add(socket));
  await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
  const { port } = silent.address() as { port: number };
  await closePool();
  delete (globalThis as { followthroughClock?: unknown }).followthroughClock;
  process.env.DATABASE_URL = `postgres://nobody:nothing@127.0.0.1:${port}/none`;
  const answer = await GET();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ database: "down", problems: ["the database does not answer"] });
  for (const socket of open) socket.destroy();
  await new Promise((closed) => silent.close(closed));
});
