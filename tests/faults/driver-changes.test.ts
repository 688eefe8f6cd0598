import { readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, Socket } from "node:net";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, expect, test, vi } from "vitest";
import { closePool, findSession, readBatch } from "@/db/client";
import { appUrl, superuserUrl } from "../setup/database";

/*
 * The changes of patches/postgres, one by one: each test fails without the change that it names. Server and
 * sockets are real. db/pipeline/README.md says what each change is for; change 3 is tried in tests/db/round-trips.test.ts.
 */
const system = { as: "system" } as const;
const port = Number(new URL(appUrl).port);
const patience = 60_000; // so that a query which is never answered fails its test

afterEach(() => vi.restoreAllMocks());

/** Opens all ten connections of the pool: each waits for an answer while the next one is asked. */
const openPool = () =>
  Promise.all(Array.from({ length: 10 }, () => readBatch(system, (tx) => [tx.execute(sql`select pg_sleep(0.1)`)])));

/** Once every query asked so far is with the driver. */
const handedOver = () => new Promise<void>((done) => process.nextTick(done));

/** A pool of one connection that hands out its sockets, so that a test can break them at a moment of its choice. */
function oneConnection(options: object = {}) {
  const sockets: Socket[] = [];
  const socket = () =>
    new Promise<Socket>((done, fail) => {
      const opened: Socket = connect(port, "127.0.0.1", () => done(opened)).once("error", fail);
      sockets.push(opened);
    });
  const pool = postgres(appUrl, {
    max: 1,
    fetch_types: false,
    connect_timeout: 10,
    backoff: () => 0,
    socket,
    ...options,
  } as object);
  return { pool, sockets };
}

/** Asks in the same turn of the event loop in which the socket is destroyed, so the query is never sent. */
const askWhileBreaking = (pool: postgres.Sql, socket: Socket | undefined, fault?: Error) =>
  new Promise<string>((done) =>
    setImmediate(() => {
      socket?.destroy(fault);
      pool`select 'lost'`.then(
        () => done("answered"),
        (refused: { code?: string }) => done(refused.code ?? "failed"),
      );
    }),
  );

test("Change 1: a connection sends at once what it has, also while an earlier packet is not acknowledged", async () => {
  await closePool();
  const set = vi.spyOn(Socket.prototype, "setNoDelay");
  await findSession(Buffer.alloc(32));
  const undelayed = set.mock.contexts.filter((_, call) => set.mock.calls[call]?.[0] === true) as Socket[];
  expect(undelayed.map((socket) => socket.remotePort)).toContain(port);
});

test("Change 2: a transaction that meets a connection full of other queries runs", { timeout: patience }, async () => {
  const { pool } = oneConnection();
  await pool`select 1`;
  const rush = Array.from({ length: 100 }, () => pool`select 1`.execute());
  await handedOver();
  const answer = await pool.begin((own) => own`select 'written' as row`);
  expect([...answer]).toEqual([{ row: "written" }]);
  await Promise.all(rush);
  await pool.end();
});

test("Change 4: all that a page asks leaves in one write, up to 32 kB", async () => {
  await openPool();
  const write = vi.spyOn(Socket.prototype, "write");
  const long = "x".repeat(1000);
  await readBatch(system, (tx) => Array.from({ length: 20 }, () => tx.execute(sql`select ${long}::text as text`)));
  const toDatabase = (write.mock.contexts as Socket[]).filter((socket) => socket.remotePort === port);
  expect(toDatabase).toHaveLength(1);
});

test("Change 5: a connection that is lost with a query unsent connects again", async () => {
  const { pool, sockets } = oneConnection();
  await pool`select 1`;
  expect(await askWhileBreaking(pool, sockets[0])).toBe("CONNECTION_CLOSED");
  expect([...(await pool`select 'again' as row`)]).toEqual([{ row: "again" }]);
  await pool.end();
});

test("Change 5: a query that is written to a connection already lost does not end the process", async () => {
  const { pool, sockets } = oneConnection();
  await pool`select 1`;
  const reserved = await pool.reserve();
  const closed = new Promise((done) => sockets[0]?.once("close", done));
  sockets[0]?.destroy();
  await closed;
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  process.on("uncaughtException", note);
  reserved`select 2`.catch(() => {});
  await new Promise<void>((done) => setImmediate(() => setImmediate(done)));
  process.off("uncaughtException", note);
  expect(faults).toEqual([]);
  await pool.end({ timeout: 0 });
});

test("Change 6: a query that is asked between a socket's fault and its end fails with it", {
  timeout: patience,
}, async () => {
  const { pool, sockets } = oneConnection();
  await pool`select 1`;
  expect(await askWhileBreaking(pool, sockets[0], new Error("reset"))).not.toBe("answered");
  expect([...(await pool`select 'again' as row`)]).toEqual([{ row: "again" }]);
  await pool.end();
});

test("Change 6: a fault of a connection's first attempt is not the fault of its second", async () => {
  const killer = postgres(superuserUrl, { max: 1 });
  let attempts = 0;
  // A new connection asks for the database's types before the first query. The first attempt ends there, with the server's word for it.
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    client.on("data", (chunk) => {
      if (!chunk.includes("pg_catalog.pg_type") || ++attempts > 1) upstream.write(new Uint8Array(chunk));
      else killer`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut off'`.execute();
    });
    upstream.on("data", (chunk) => client.write(new Uint8Array(chunk))).on("end", () => client.end());
    client.on("close", () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = new URL(appUrl);
  url.port = String((server.address() as AddressInfo).port);
  const pool = postgres(url.href, { max: 1, backoff: () => 0, connection: { application_name: "cut off" } } as object);
  expect([...(await pool`select 'answered' as row`)]).toEqual([{ row: "answered" }]);
  expect(attempts).toBe(2);
  await Promise.all([pool.end(), killer.end()]);
  server.close();
});

test("Change 7: what a transaction asks after its connection was lost is refused, also once another transaction has the connection", {
  timeout: patience,
}, async () => {
  const { pool, sockets } = oneConnection();
  let goOn = () => {};
  const lost = new Promise<void>((done) => {
    goOn = done;
  });
  let late: Promise<string> | undefined;
  const first = pool.begin(async (own) => {
    await own`select set_config('app.test', 'first', true)`;
    sockets[0]?.destroy();
    late = lost
      .then(() => own`select current_setting('app.test') as name`)
      .then(
        ([row]) => `asked in the name of ${row?.name}`,
        (refused) => refused.code,
      );
    await late;
  });
  await expect(first).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await pool.begin(async (own) => {
    await own`select set_config('app.test', 'second', true)`;
    goOn();
    expect(await late).toBe("CONNECTION_CLOSED");
    expect([...(await own`select current_setting('app.test') as name`)]).toEqual([{ name: "second" }]);
  });
  await pool.end();
});

test("Change 7: what waited inside a transaction for its turn fails with the connection", {
  timeout: patience,
}, async () => {
  const { pool, sockets } = oneConnection();
  let asked: Promise<string>[] = [];
  const whole = pool.begin(async (own) => {
    await own`select 1`;
    // The first one's types are asked for before it is sent, so the second waits in the driver.
    asked = [own`select ${"first"}::text, pg_sleep(60)`, own`select 'second'`].map((query) =>
      query.then(
        () => "answered",
        (refused) => refused.code,
      ),
    );
    await handedOver();
    sockets[0]?.destroy();
    await Promise.all(asked);
  });
  await expect(whole).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await Promise.all(asked)).toEqual(["CONNECTION_CLOSED", "CONNECTION_CLOSED"]);
  await pool.end();
});

test("Change 8: a connection that says nothing for too long is given up with what was asked on it, and the next query has another", {
  timeout: patience,
}, async () => {
  const { pool, sockets } = oneConnection({ answer_timeout: 0.4 });
  await pool`select 1`;
  const closed = new Promise((done) => sockets[0]?.once("close", done));
  const asked = [pool`select pg_sleep(60)`, pool`select 'behind it'`].map((query) =>
    query.then(
      () => "answered",
      (refused) => refused.code,
    ),
  );
  expect(await Promise.all(asked)).toEqual(["ANSWER_TIMEOUT", "ANSWER_TIMEOUT"]);
  await closed; // as after any fault, the socket ends a moment later
  expect([...(await pool`select 'again' as row`)]).toEqual([{ row: "again" }]);
  expect(sockets).toHaveLength(2);
  await pool.end();
});

test("Change 8: neither a long answer that keeps coming nor an idle connection is given up", {
  timeout: patience,
}, async () => {
  const { pool, sockets } = oneConnection({ answer_timeout: 0.4 });
  const rows = await pool`select pg_sleep(0.1), repeat('x', 20000) from generate_series(1, 10)`;
  expect(rows).toHaveLength(10);
  await new Promise((done) => setTimeout(done, 600));
  await pool`select 1`;
  expect(sockets).toHaveLength(1);
  await pool.end();
});

test("The driver's two builds are changed alike", () => {
  const name = readdirSync("patches").find((file) => file.startsWith("postgres+"));
  const files = readFileSync(join("patches", name ?? ""), "utf8")
    .split(/^diff --git .*\n/m)
    .slice(1);
  const changes = files.map((file) => ({
    path: /^\+\+\+ b\/node_modules\/postgres\/(.*)$/m.exec(file)?.[1],
    lines: file.slice(file.indexOf("@@")),
  }));
  const inBuild = (folder: string) =>
    changes
      .filter(({ path }) => path?.startsWith(folder))
      .map(({ path, lines }) => [path?.slice(folder.length), lines]);
  expect(inBuild("src/").map(([path]) => path)).toEqual(["connection.js", "index.js"]);
  expect(inBuild("cjs/src/")).toEqual(inBuild("src/"));
});
