import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { closePool, readBatch } from "@/db/client";
import { ask, hangs, keptLessons, saveByScript, saveWithoutScript, summary, typed } from "./asking";
import { buildOnce, ownDatabase, secondsSince, serve, signedIn, until } from "./product";

buildOnce();
const database = await ownDatabase();
const { cookie, interview } = await signedIn();
await closePool();
const { url } = await serve(database.appUrl);

/** What the role may have from now on; what it has over that is ended. */
async function allow(connections: number) {
  await database.superuser.unsafe(`alter role followthrough_app connection limit ${connections}`);
  await database.superuser`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'followthrough_app'`;
}

const askAll = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => ask(`${url}${n % 2 ? "/me" : "/me/interviews"}`, cookie)));

test("With three connections for ten, requests wait for one of them, and each is answered", async () => {
  await allow(3);
  const rounds = [await askAll(30), await askAll(30)];
  const saved = await Promise.all(Array.from({ length: 6 }, () => saveWithoutScript(url, cookie, interview)));
  await allow(-1);
  console.info("three connections:", ...rounds.map(summary), summary(saved));

  for (const round of rounds) expect(summary(round).statuses).toEqual({ 200: round.length });
  expect(summary([...rounds.flat(), ...saved]).longest).toBeLessThan(hangs.page);
  expect(saved.every(({ location }) => location.includes("said=added"))).toBe(true);
  expect(await keptLessons()).toBe(6);
  await closePool();
});

test("Whoever has waited long for one of three connections is not turned away because there is no fourth", async () => {
  await allow(3);
  const sleep = () => readBatch({ as: "system" }, (tx) => tx.execute(sql`select pg_sleep(0.4)`));
  const began = performance.now();
  const done = await Promise.allSettled(Array.from({ length: 40 }, sleep));
  const answered = done.filter(({ status }) => status === "fulfilled").length;
  console.info("a long queue:", { asked: done.length, answered, seconds: secondsSince(began) });
  await closePool();
  await allow(-1);
  expect(answered).toBe(done.length);
});

test("Without any connection pages and saves are answered 503 within ten seconds, with what was typed, and then all is well", async () => {
  await allow(0);
  const [shown, byScript, withoutScript, ready] = await Promise.all([
    askAll(12),
    saveByScript(url, cookie, interview),
    saveWithoutScript(url, cookie, interview),
    ask(`${url}/api/health/ready`),
  ]);
  await allow(-1);
  const seconds = await until(async () => (await ask(`${url}/me`, cookie)).status === 200);
  console.info("no connection:", summary(shown), summary([byScript, withoutScript]), {
    ready: ready.seconds,
    wellAfter: seconds,
  });

  expect(summary(shown).statuses).toEqual({ 503: 12 });
  expect(summary([...shown, byScript, withoutScript]).longest).toBeLessThan(hangs.page);
  expect(ready.status).toBe(503);
  expect(ready.seconds).toBeLessThan(hangs.health);
  expect(byScript).toMatchObject({ status: 200, body: expect.stringContaining(typed) });
  expect(byScript.body).toContain("Nothing can be saved at the moment. Your text is still here.");
  expect(withoutScript).toMatchObject({ status: 503, body: expect.stringContaining(typed) });
  expect(await keptLessons()).toBe(6);
});
