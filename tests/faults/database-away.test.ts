import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import {
  ask,
  keptLessons,
  saveByScript,
  saveWithoutScript,
  sendAgain,
  summary,
  type TimedAnswer,
  typed,
} from "./asking";
import { buildOnce, ownDatabase, serve, signedIn, until } from "./product";

buildOnce();
const database = await ownDatabase();
const { cookie, interview } = await signedIn();
await closePool();
const { url } = await serve(database.appUrl);

test("While the database is away, a page says so, what is saved comes back with its text, and it can be sent again afterwards", async () => {
  await database.stop();
  const [shown, byScript, withoutScript, json, live, ready] = await Promise.all([
    Promise.all(["/me", "/me/interviews", "/me/settings"].map((page) => ask(`${url}${page}`, cookie))),
    saveByScript(url, cookie, interview),
    saveWithoutScript(url, cookie, interview),
    ask(`${url}/api/live/debrief`, cookie, { method: "PUT", body: "{}" }),
    ask(`${url}/api/health/live`),
    ask(`${url}/api/health/ready`),
  ]);
  const planner = await ask(`${url}/plan`);
  await database.start();
  const seconds = await until(async () => (await ask(`${url}/me`, cookie)).status === 200);
  console.info("away:", summary(shown), summary([byScript, withoutScript, json]), {
    ready: ready.seconds,
    well: seconds,
  });

  expect(summary(shown).statuses).toEqual({ 503: 3 });
  expect(shown[0]).toMatchObject({ retryAfter: "10", body: expect.stringContaining("Nothing of it is lost.") });
  expect(planner.status).toBe(200);
  expect([live.status, ready.status]).toEqual([200, 503]);
  expect(byScript).toMatchObject({ status: 200, body: expect.stringContaining(typed) });
  expect(byScript.body).toContain("Nothing can be saved at the moment. Your text is still here.");
  expect(withoutScript).toMatchObject({ status: 503, body: expect.stringContaining(typed) });
  expect(withoutScript.body).toContain("Nothing can be saved at the moment");
  expect(json).toMatchObject({ status: 503, body: expect.stringContaining("Your text is still here") });
  expect(summary([...shown, byScript, withoutScript, json]).longest).toBeLessThan(10);
  expect(seconds).toBeLessThan(5);
  expect(await keptLessons()).toBe(0);
  expect((await sendAgain(url, cookie, interview, withoutScript.body)).location).toContain("said=added");
  expect(await keptLessons()).toBe(1);
  await closePool();
});

test("While the database restarts under load, whatever is asked is answered, nothing that was told to be saved is gone, and texts come back", async () => {
  const read: TimedAnswer[] = [];
  const saved: TimedAnswer[] = [];
  let isOver = false;
  const repeat = async (into: TimedAnswer[], once: () => Promise<TimedAnswer>) => {
    while (!isOver) {
      into.push(await once());
      await wait(20);
    }
  };
  const loops = [
    ...["/me", "/me/interviews", `/me/interviews/${interview}`, "/me"].map((page) =>
      repeat(read, () => ask(`${url}${page}`, cookie)),
    ),
    repeat(saved, () => saveWithoutScript(url, cookie, interview)),
    repeat(saved, () => saveByScript(url, cookie, interview)),
  ];
  const before = await keptLessons();
  await closePool();
  for (const how of ["crash", "stop", "crash", "stop", "crash", "stop"] as const) {
    await wait(1_000);
    await database[how]();
    await wait(300);
    await database.start();
  }
  await wait(1_000);
  isOver = true;
  await Promise.all(loops);
  const done = saved.filter(({ status, location }) => status === 303 && location.includes("said=added")).length;
  const kept = (await keptLessons()) - before;
  console.info("six restarts under load:", { read: summary(read), saved: summary(saved), done, kept });

  expect(Object.keys(summary(read).statuses).filter((status) => !["200", "503"].includes(status))).toEqual([]);
  expect(Object.keys(summary(saved).statuses).filter((status) => !["200", "303", "503"].includes(status))).toEqual([]);
  expect(summary([...read, ...saved]).longest).toBeLessThan(10);
  expect(kept).toBeGreaterThanOrEqual(done);
  for (const answer of saved) if (answer.status !== 303) expect(answer.body).toContain(typed);
});
