import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { ask, keptLessons, saveByScript, saveWithoutScript, summary, typed } from "./asking";
import { buildOnce, ownDatabase, serve, signedIn, until } from "./product";

buildOnce();
const database = await ownDatabase();
const { cookie, interview } = await signedIn();
const agency = await world("Harebell");
const cookieOf = async ({ userId }: { userId: string }) => {
  const { openSession } = await import("@/lib/people/accounts/commands/sessions");
  return (await openSession({ as: "system" }, { userId, device: "Chromium" }, new Date())).token;
};
const [own, owner] = [await cookieOf(agency.own), await cookieOf(agency.owner)];
await closePool();
const { url, tick } = await serve(database.appUrl);

async function takeNothing(isReadOnly: boolean) {
  await database.superuser.unsafe(
    `alter system set default_transaction_read_only = ${isReadOnly ? "on" : "off"}; select pg_reload_conf()`,
  );
}

/** Sessions that were used so long ago that their use would be noted. */
const useAWhileAgo = () => database.superuser`update sessions set seen_at = now() - interval '3 hours'`;

/** Every page of somebody's, each with its status. */
async function statuses(side: RegExp, who: string) {
  const found: [string, number][] = [];
  for (const [page, { at }] of Object.entries(pages))
    if (side.test(page)) found.push([page, (await ask(`${url}${filled(at, agency.ids)}`, who)).status]);
  return Object.fromEntries(found);
}

test("While the database takes nothing new, every page is shown, what is saved comes back with its text, and health tells", async () => {
  await useAWhileAgo();
  const before = { own: await statuses(/^\/me/, own), owner: await statuses(/^\/w\//, owner) };
  await useAWhileAgo();
  await takeNothing(true);
  await until(async () => (await ask(`${url}/api/health`)).body.includes('"read-only"'));
  const during = { own: await statuses(/^\/me/, own), owner: await statuses(/^\/w\//, owner) };
  const byScript = await saveByScript(url, cookie, interview);
  const withoutScript = await saveWithoutScript(url, cookie, interview);
  const [live, ready, whole] = await Promise.all(
    ["/live", "/ready", ""].map((part) => ask(`${url}/api/health${part}`)),
  );
  const ticked = await tick();
  await takeNothing(false);
  await until(async () => !(await ask(`${url}/api/health`)).body.includes('"read-only"'));
  const shown = Object.values({ ...before.own, ...before.owner }).filter((status) => status === 200).length;
  console.info("read-only:", { pages: shown, health: whole?.body, ...summary([byScript, withoutScript]) });

  expect(shown).toBeGreaterThan(40);
  expect(during).toEqual(before);
  for (const saved of [byScript, withoutScript]) {
    expect(saved.status).toBe(200);
    expect(saved.body).toContain("Nothing can be saved at the moment. Your text is still here.");
    expect(saved.body).toContain(typed);
  }
  expect([live?.status, ready?.status, whole?.status, ticked.status]).toEqual([200, 200, 503, 500]);
  expect(await keptLessons()).toBe(0);
  expect((await saveWithoutScript(url, cookie, interview)).location).toContain("said=added");
  expect(await keptLessons()).toBe(1);
});
