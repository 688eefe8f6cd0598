import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { startPostgres } from "@/db/embedded";

const dir = mkdtempSync(join(tmpdir(), "followthrough embedded "));
const settings = { dir, password: "a b/c@d:é" };
const pidFile = join(dir, "cluster", "postmaster.pid");
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function ask(url: string, query: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return sql.unsafe(query).finally(() => sql.end());
}

test("A cluster is made in a path with spaces, listens to this machine only and writes to disk before it answers", async () => {
  const server = await startPostgres(settings);
  const [row] = await ask(
    server.url("postgres"),
    `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
      current_setting('fsync') as fsync, current_setting('server_encoding') as encoding, current_setting('timezone') as zone`,
  );
  expect(row).toEqual({ listens: "127.0.0.1", sockets: "", fsync: "on", encoding: "UTF8", zone: "UTC" });
  await expect(ask(server.url("postgres").replace(/:[^:@]*@/, ":wrong@"), "select 1")).rejects.toThrow("password");
  expect(statSync(dir).mode & 0o077).toBe(0);
  await server.stop();
  expect(existsSync(pidFile)).toBe(false);
});

test("It keeps its port, and what was committed survives a crash", async () => {
  const first = await startPostgres(settings);
  await ask(first.url("postgres"), "create table kept as select 1 as n");
  await first.crash();
  const second = await startPostgres(settings);
  expect(second.port).toBe(first.port);
  expect([...(await ask(second.url("postgres"), "select n from kept"))]).toEqual([{ n: 1 }]);
  await second.stop();
});

test("A pid file that was left behind, even with the number of another program, does not block a start", async () => {
  writeFileSync(pidFile, `${process.pid}\n${join(dir, "cluster")}\n1\n1\n\n127.0.0.1\n\nready\n`);
  const server = await startPostgres(settings);
  await ask(server.url("postgres"), "select 1");
  await server.stop();
});

test("A server that a killed start left running is taken over and can be stopped", async () => {
  const left = await startPostgres(settings);
  const pid = readFileSync(pidFile, "utf8").split("\n")[0];
  const found = await startPostgres(settings);
  expect(found.port).toBe(left.port);
  expect(readFileSync(pidFile, "utf8").split("\n")[0]).toBe(pid);
  await found.stop();
  expect(existsSync(pidFile)).toBe(false);
});
