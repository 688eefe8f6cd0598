import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import { ask, hangs, keptLessons, saveByScript, saveWithoutScript, sendAgain, summary, typed } from "./asking";
import { buildOnce, ownDatabase, serve, signedIn, until } from "./product";

buildOnce();
const database = await ownDatabase();
const { cookie, interview } = await signedIn();
await closePool();
const { url } = await serve(database.appUrl);
const pages = ["/me", "/me/interviews", `/me/interviews/${interview}`, "/me/settings"];

test("While the database is frozen, everything is answered within ten seconds, texts come back, and afterwards all is well at once", async () => {
  for (const page of pages) expect((await ask(`${url}${page}`, cookie)).status).toBe(200);
  const goOn = await database.freeze();
  const health = ["/live", "/ready", ""].map((part) => ask(`${url}/api/health${part}`));
  const [shown, byScript, withoutScript, json, open, [live, ready, whole]] = await Promise.all([
    Promise.all([...pages, ...pages, ...pages, ...pages].map((page) => ask(`${url}${page}`, cookie))),
    saveByScript(url, cookie, interview),
    saveWithoutScript(url, cookie, interview),
    ask(`${url}/api/live/debrief`, cookie, { method: "PUT", body: "{}" }),
    ask(`${url}/`),
    Promise.all(health),
  ]);
  goOn();
  const seconds = await until(async () => (await ask(`${url}/me`, cookie)).status === 200);
  await wait(1_000);
  const all = [...shown, byScript, withoutScript, json, open, live!, ready!, whole!];
  console.info("frozen:", {
    ...summary(all),
    health: [live, ready, whole].map((one) => one?.seconds),
    wellAfter: seconds,
  });

  expect(summary(shown).statuses).toEqual({ 503: shown.length });
  expect(summary(all).longest).toBeLessThan(hangs.page);
  expect(shown[0]?.body).toContain("This page can’t be shown at the moment");
  expect(shown[0]?.retryAfter).toBe("10");
  expect(open.status).toBe(200);
  expect([live?.status, ready?.status, whole?.status]).toEqual([200, 503, 503]);
  expect(Math.max(live!.seconds, ready!.seconds, whole!.seconds)).toBeLessThan(hangs.health);
  expect(byScript).toMatchObject({ status: 200, body: expect.stringContaining("Nothing can be saved at the moment") });
  expect(byScript.body).toContain(typed);
  expect(withoutScript).toMatchObject({ status: 503, body: expect.stringContaining(typed) });
  expect(json).toMatchObject({ status: 503, body: expect.stringContaining("Your text is still here") });
  expect(await keptLessons()).toBe(0);
  expect((await sendAgain(url, cookie, interview, withoutScript.body)).location).toContain("said=added");
  expect(await keptLessons()).toBe(1);
});

test("While every connection waits for a lock, health answers within two seconds, and pages within ten", async () => {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  let isHeld = false;
  const holding = database.superuser.begin(async (sql) => {
    await sql`lock table sessions in access exclusive mode`;
    isHeld = true;
    await released;
  });
  await until(() => isHeld);
  const waiting = Array.from({ length: 30 }, () => ask(`${url}/me`, cookie));
  await wait(500);
  const [live, ready, whole] = await Promise.all(
    ["/live", "/ready", ""].map((part) => ask(`${url}/api/health${part}`)),
  );
  const shown = await Promise.all(waiting);
  release();
  await holding;
  const seconds = await until(async () => (await ask(`${url}/me`, cookie)).status === 200);
  console.info("locked:", {
    ...summary(shown),
    health: [live, ready, whole].map((one) => one?.seconds),
    wellAfter: seconds,
  });

  expect([live?.status, ready?.status, whole?.status]).toEqual([200, 503, 503]);
  expect(Math.max(live!.seconds, ready!.seconds, whole!.seconds)).toBeLessThan(hangs.health);
  expect(summary(shown).statuses).toEqual({ 503: 30 });
  expect(summary(shown).longest).toBeLessThan(hangs.page);
});
