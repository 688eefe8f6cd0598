import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closePool, readBatch, transaction } from "@/db/client";
import { type PostgresServer, startPostgres } from "@/db/embedded";
import { migrate, prepareCluster } from "@/db/migrate";
import { mutes, users } from "@/db/schema/accounts";
import type { Candidate, Viewer } from "@/lib/viewer";

const dir = mkdtempSync(join(tmpdir(), "followthrough-faults-"));
const settings = { dir, password: "faults", durable: true };
let server: PostgresServer = await startPostgres(settings);
const urls = await prepareCluster({ url: server.url, database: "followthrough", secret: "faults" });
await migrate(urls);
await closePool();
process.env.DATABASE_URL = urls.appUrl;

afterAll(async () => {
  await closePool();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

type Count = { failed: number; wrongIdentity: number; onDone: (who: string) => void };
type Loop = (viewer: Candidate, count: Count, stopped: () => boolean) => Promise<void>;

async function people(count: number): Promise<Candidate[]> {
  const system: Viewer = { as: "system" };
  const rows = Array.from({ length: count }, (_, n) => ({ email: `person-${n}@example.com` }));
  const made = await transaction(system, (tx) => tx.insert(users).values(rows).returning({ id: users.id }));
  return made.map(({ id }) => ({ as: "candidate", userId: id }));
}

const me = sql<{ id: string; role: string }>`select current_setting('app.user_id', true) as id, current_user as role`;
const isMe = (viewer: Candidate, row: Record<string, unknown> | undefined) =>
  row?.id === viewer.userId && row.role === "ft_candidate";

const reads: Loop = async (viewer, count, stopped) => {
  while (!stopped()) {
    try {
      const [own, who, again] = await readBatch(viewer, (tx) => [
        tx.select({ id: users.id }).from(users),
        tx.execute(me),
        tx.execute(sql`select pg_sleep(0.002), current_setting('app.user_id', true) as id, current_user as role`),
      ]);
      count.onDone(`reads of ${viewer.userId}`);
      if (own.length !== 1 || own[0]?.id !== viewer.userId) count.wrongIdentity += 1;
      if (!isMe(viewer, who[0]) || !isMe(viewer, again[0])) count.wrongIdentity += 1;
    } catch {
      count.failed += 1;
      await wait(5);
    }
  }
};

/** Each transaction leaves two rows or none. It goes on asking after its backend has died, as real code would. */
const writes: Loop = async (viewer, count, stopped) => {
  for (let turn = 0; !stopped(); turn += 1) {
    try {
      await transaction(viewer, async (tx) => {
        await tx.insert(mutes).values({ userId: viewer.userId, class: `first ${turn}` });
        for (let step = 0; step < 3; step += 1) {
          const [who] = await tx
            .execute(sql`select pg_sleep(0.002), current_setting('app.user_id', true) as id, current_user as role`)
            .catch(() => []);
          if (who && !isMe(viewer, who)) count.wrongIdentity += 1;
        }
        await tx.insert(mutes).values({ userId: viewer.userId, class: `second ${turn}` });
      });
      count.onDone(`writes of ${viewer.userId}`);
    } catch {
      count.failed += 1;
      await wait(5);
    }
  }
};

async function killBackends(seconds: number) {
  const killer = postgres(server.url("followthrough"), { max: 1, onnotice: () => {} });
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(15))
    await killer`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'followthrough_app' order by random() limit 2`;
  await killer.end();
}

async function restart(how: "stop" | "crash") {
  await server[how]();
  await wait(150);
  server = await startPostgres(settings);
}

test("Backends that die and servers that restart under load leave nothing hanging, nothing half written and no answer for another viewer", async () => {
  const viewers = await people(24);
  const count: Count = { failed: 0, wrongIdentity: 0, onDone: () => {} };
  let over = false;
  let running = 0;
  const loops = viewers.flatMap((viewer) =>
    [reads, writes].map(async (loop) => {
      running += 1;
      await loop(viewer, count, () => over);
      running -= 1;
    }),
  );
  for (const how of ["crash", "stop", "crash", "stop", "crash", "stop"] as const) {
    await killBackends(1);
    await restart(how);
  }
  await killBackends(1);
  const alive = new Set<string>();
  count.onDone = (who) => alive.add(who);
  for (const end = Date.now() + 15_000; alive.size < 2 * viewers.length && Date.now() < end; ) await wait(20);
  over = true;
  await Promise.race([Promise.all(loops), wait(10_000)]);

  expect({ hung: running, wrongIdentity: count.wrongIdentity, served: alive.size }).toEqual({
    hung: 0,
    wrongIdentity: 0,
    served: 2 * viewers.length,
  });
  expect(count.failed).toBeGreaterThan(0);
  expect(await tornPairs()).toEqual([]);
});

async function tornPairs() {
  const owner = postgres(server.url("followthrough"), { max: 1 });
  const torn =
    await owner`select user_id, split_part(class, ' ', 2) as turn from mutes group by 1, 2 having count(*) <> 2`;
  await owner.end();
  return [...torn];
}

test("An answer of a backend that died reaches no other request, and neither does its error", async () => {
  const pool = postgres(server.url("followthrough"), { max: 1, onnotice: () => {} });
  const killer = postgres(server.url("followthrough"), { max: 1 });
  const [own] = await pool`select pg_backend_pid() as pid`;
  const cut = pool`select repeat('x', 1000) as row, pg_sleep(0.01) from generate_series(1, 10000)`.then(
    () => "whole",
    () => "cut",
  );
  await wait(300); // some of its rows have arrived
  await killer`select pg_terminate_backend(${own?.pid})`;
  expect(await cut).toBe("cut");
  expect([...(await pool`select 1 as row`)]).toEqual([{ row: 1 }]);
  await Promise.all([pool.end(), killer.end()]);
});
