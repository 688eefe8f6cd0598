import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import {
  ask,
  askToSignIn,
  hangs,
  keptLessons,
  openByScript,
  pressButton,
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
const lessons = `/me/interviews/${interview}/lessons`;

test("While the database is away, a page says so, what is saved comes back with its text, and it can be sent again afterwards", async () => {
  await database.stop();
  const [shown, byScript, withoutScript, signIn, button, buttonByScript, opened, health] = await Promise.all([
    Promise.all(["/me", "/me/interviews", lessons].map((page) => ask(`${url}${page}`, cookie))),
    saveByScript(url, cookie, interview),
    saveWithoutScript(url, cookie, interview),
    askToSignIn(url, "zq@example.com"),
    pressButton(url, cookie, interview, false),
    pressButton(url, cookie, interview, true),
    openByScript(`${url}/me/interviews`, cookie),
    Promise.all(["/live", "/ready", ""].map((part) => ask(`${url}/api/health${part}`))),
  ]);
  const [saved, file] = await Promise.all([
    ask(`${url}/api/live/debrief`, cookie, { method: "PUT", body: "{}" }),
    ask(`${url}/api/live/messages/eml?interviewId=${interview}&step=thank-you`, cookie),
  ]);
  const planner = await ask(`${url}/plan`);
  await database.start();
  const seconds = await until(async () => (await ask(`${url}/me`, cookie)).status === 200);
  const all = [...shown, byScript, withoutScript, signIn, button, buttonByScript, opened, saved, file];
  console.info("away:", summary(all), { health: health.map((one) => one.seconds), wellAfter: seconds });

  expect(summary(shown).statuses).toEqual({ 503: 3 });
  expect(shown[0]).toMatchObject({ retryAfter: "10", body: expect.stringContaining("We can’t reach our records.") });
  expect(planner.status).toBe(200);
  expect(health.map(({ status }) => status)).toEqual([200, 503, 503]);
  expect(summary(health).longest).toBeLessThan(hangs.health);
  expect(byScript).toMatchObject({ status: 200, body: expect.stringContaining(typed) });
  expect(byScript.body).toContain("Nothing can be saved at the moment. Your text is still here.");
  expect(withoutScript).toMatchObject({ status: 503, body: expect.stringContaining(typed) });
  expect(withoutScript.body).toContain("Nothing can be saved at the moment");
  expect(signIn).toMatchObject({ status: 503, body: expect.stringContaining('value="zq@example.com"') });
  expect(button).toMatchObject({ status: 503, body: expect.stringContaining("Nothing was changed.") });
  expect(buttonByScript).toMatchObject({ status: 503, body: expect.stringMatching(/^Nothing can be saved/) });
  expect(opened.body).toContain("database-unavailable"); // with which app/error.tsx says what the page of status 503 does
  for (const json of [saved, file])
    expect(json).toMatchObject({ status: 503, body: expect.stringContaining('{"sentence":"Nothing can be saved') });
  expect(summary(all).longest).toBeLessThan(hangs.page);
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
  const before = await keptLessons();
  await closePool();
  const loops = [
    ...["/me", "/me/interviews", `/me/interviews/${interview}`, "/me"].map((page) =>
      repeat(read, () => ask(`${url}${page}`, cookie)),
    ),
    repeat(saved, () => saveWithoutScript(url, cookie, interview)),
    repeat(saved, () => saveByScript(url, cookie, interview)),
  ];
  for (const how of ["crash", "stop", "crash", "stop"] as const) {
    await wait(1_000);
    await database[how]();
    await wait(300);
    await database.start();
  }
  await wait(1_000);
  isOver = true;
  await Promise.all(loops);
  const isDone = ({ location }: TimedAnswer) => location.includes("said=added");
  const done = saved.filter(isDone).length;
  const unsure = saved.filter(({ body }) => /may or may not be saved|may not be saved/.test(body)).length;
  const kept = (await keptLessons()) - before;
  console.info("four restarts under load:", { read: summary(read), saved: summary(saved), done, unsure, kept });

  expect(Object.keys(summary(read).statuses).filter((status) => !["200", "503"].includes(status))).toEqual([]);
  expect(Object.keys(summary(saved).statuses).filter((status) => !["200", "303", "503"].includes(status))).toEqual([]);
  expect(summary([...read, ...saved]).longest).toBeLessThan(hangs.page);
  expect(kept).toBeGreaterThanOrEqual(done);
  expect(kept).toBeLessThanOrEqual(done + unsure);
  for (const answer of saved) if (!isDone(answer)) expect(answer.body).toContain(typed);
});
