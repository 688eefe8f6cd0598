import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import { ask, keptLessons, saveByScript, saveWithoutScript, summary, typed } from "./asking";
import { buildOnce, ownDatabase, serve, signedIn, until } from "./product";

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
  const rounds = [await askAll(30), await askAll(30), await askAll(60)];
  const saved = await Promise.all(Array.from({ length: 6 }, () => saveWithoutScript(url, cookie, interview)));
  await allow(-1);
  console.info("three connections:", ...rounds.map(summary), summary(saved));

  for (const round of rounds) expect(summary(round).statuses).toEqual({ 200: round.length });
  expect(summary([...rounds.flat(), ...saved]).longest).toBeLessThan(10);
  expect(saved.every(({ location }) => location.includes("said=added"))).toBe(true);
  expect(await keptLessons()).toBe(6);
  await closePool();
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
    well: seconds,
  });

  expect(summary(shown).statuses).toEqual({ 503: 12 });
  expect(summary([...shown, byScript, withoutScript]).longest).toBeLessThan(10);
  expect(ready.status).toBe(503);
  expect(ready.seconds).toBeLessThan(2);
  expect(byScript).toMatchObject({ status: 200, body: expect.stringContaining(typed) });
  expect(byScript.body).toContain("Nothing can be saved at the moment. Your text is still here.");
  expect(withoutScript).toMatchObject({ status: 503, body: expect.stringContaining(typed) });
  expect(seconds).toBeLessThan(5);
  expect(await keptLessons()).toBe(6);
});
