import { expect, test } from "vitest";
import { closePool } from "@/db/client";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { ask, askToSignIn, keptLessons, pressButton, saveByScript, saveWithoutScript, summary, typed } from "./asking";
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
  await database.superuser.unsafe(`alter system set default_transaction_read_only = ${isReadOnly ? "on" : "off"}`);
  await database.superuser`select pg_reload_conf()`;
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

/** No agency's records leave without a line in its security log. */
const loggedFirst = Object.fromEntries(
  ["candidates/export.csv", "clients/export.csv", "insights/[file]"].map((file) => [`/w/[workspace]/${file}`, 503]),
);

/** What everybody is answered on each of their pages: the candidate, the owner of the agency, and whoever has a link. */
const everything = async () => ({
  own: await statuses(/^\/me/, own),
  owner: await statuses(/^\/w\//, owner),
  visitor: await statuses(/^\/(?:$|sign-in|plan|invitations|handovers|feedback|draft-reviews)/, ""),
});

test("While the database takes nothing new, every page is shown, what is saved comes back with its text, and health tells", async () => {
  await useAWhileAgo();
  const before = await everything();
  await useAWhileAgo();
  await takeNothing(true);
  await until(async () => (await ask(`${url}/api/health`)).body.includes('"read-only"'));
  const during = await everything();
  const byScript = await saveByScript(url, cookie, interview);
  const withoutScript = await saveWithoutScript(url, cookie, interview);
  const signIn = await askToSignIn(url, "zq@example.com");
  const buttons = [
    await pressButton(url, cookie, interview, true),
    await pressButton(url, cookie, interview, false),
  ] as const;
  const [live, ready, whole] = await Promise.all(
    ["/live", "/ready", ""].map((part) => ask(`${url}/api/health${part}`)),
  );
  const ticked = await tick();
  await takeNothing(false);
  await until(async () => !(await ask(`${url}/api/health`)).body.includes('"read-only"'));
  const shown = Object.values(before).flatMap((pages) => Object.values(pages).filter((status) => status === 200));
  const saves = [byScript, withoutScript, signIn, ...buttons];
  console.info("read-only:", { pages: shown.length, health: whole?.body, ...summary(saves) });

  expect(shown.length).toBeGreaterThan(40);
  expect(during).toEqual({ ...before, owner: { ...before.owner, ...loggedFirst } });
  for (const saved of [byScript, withoutScript]) {
    expect(saved.status).toBe(200);
    expect(saved.body).toContain("Nothing can be saved at the moment. Your text is still here.");
    expect(saved.body).toContain(typed);
  }
  expect(signIn).toMatchObject({ status: 200, body: expect.stringContaining("Nothing can be saved at the moment.") });
  expect(buttons.map(({ status }) => status)).toEqual([503, 503]);
  expect(buttons[0].body).toMatch(/^Nothing can be saved at the moment\./);
  expect(buttons[1].body).toContain("Nothing was changed.");
  expect([live?.status, ready?.status, whole?.status, ticked.status]).toEqual([200, 200, 503, 500]);
  expect(await keptLessons()).toBe(0);
  expect((await saveWithoutScript(url, cookie, interview)).location).toContain("said=added");
  expect(await keptLessons()).toBe(1);
});
