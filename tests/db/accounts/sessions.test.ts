import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, readBatch } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { forgetExpiredSignIns } from "@/lib/people/accounts/commands/forget-expired";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { endEverySession, endOtherSessions, endSession, openSession } from "@/lib/people/accounts/commands/sessions";
import { getAccount } from "@/lib/people/accounts/queries";
import { signInLimits } from "@/lib/people/accounts/rules";
import { type Candidate, hashToken, system } from "@/lib/viewer";
import { post } from "./post";

let count = 0;
async function person(): Promise<Candidate> {
  const email = `person${++count}@example.com`;
  const { userId } = await createUser(system, { email, name: "A Person", zone: "Europe/Paris" }, new Date());
  return { as: "candidate", userId };
}
const open = (viewer: Candidate, more = {}) =>
  openSession(system, { userId: viewer.userId, device: "Firefox on Linux", ...more }, new Date());
const found = (token: string) => findSession(hashToken(token));

test("A session is found by its cookie, with the person and their capacities, and only its hash is stored", async () => {
  const me = await person();
  const { token } = await open(me);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await found(token)).toMatchObject({ userId: me.userId, name: "A Person", zone: "Europe/Paris" });
  const [row] = await readBatch(system, (tx) => tx.select().from(sessions).where(eq(sessions.userId, me.userId)));
  expect(row?.tokenHash.toString("hex")).toBe(hashToken(token).toString("hex"));
  expect(JSON.stringify(row)).not.toContain(token);
});

test("A session lasts thirty days and not longer", async () => {
  const me = await person();
  const ago = new Date(Date.now() - 30 * 86_400_000 - 1000);
  const { token } = await openSession(system, { userId: me.userId, device: "" }, ago);
  expect(await found(token)).toBeNull();
  expect((await getAccount(me, new Date())).sessions).toEqual([]);
});

test("A session ends after fourteen days without use, and is then no longer listed", async () => {
  const me = await person();
  const ago = (days: number, more = 0) => new Date(Date.now() - days * 86_400_000 - more);
  const opened = (at: Date) => openSession(system, { userId: me.userId, device: "" }, at);
  const [idle, used] = [await opened(ago(14, 1000)), await opened(ago(13))];
  expect(await found(idle.token)).toBeNull();
  expect((await getAccount(me, new Date())).sessions).toHaveLength(1);
  expect(await found(used.token)).not.toBeNull();
  const in13Days = new Date(Date.now() + 13 * 86_400_000);
  await forgetExpiredSignIns(system, in13Days);
  expect((await getAccount(me, in13Days)).sessions, "its use was written down").toHaveLength(1);
  await forgetExpiredSignIns(system, new Date(Date.now() + 14 * 86_400_000 + 60_000));
  expect(await readBatch(me, (tx) => tx.select().from(sessions))).toEqual([]);
});

test("The database ends an idle session after as many days as the settings say", async () => {
  const [source] = await readBatch(system, (tx) =>
    tx.execute<{ src: string }>(sql`select prosrc as src from pg_proc where proname = 'find_session'`),
  );
  expect(source?.src).toContain(`s.seen_at > now() - interval '${signInLimits.idleDays} days'`);
});

test("Looking at an idle session does not renew it", async () => {
  const me = await person();
  const idle = await openSession(system, { userId: me.userId, device: "" }, new Date(Date.now() - 15 * 86_400_000));
  for (let look = 0; look < 2; look++) expect(await found(idle.token)).toBeNull();
});

test("A sign-in with a browser that is new to an account sends an e-mail; one with a known browser, or with the first, does not", async () => {
  const me = await person();
  const email = `person${count}@example.com`;
  const signIn = (browser?: string, replaces?: string) =>
    openSession(
      system,
      { userId: me.userId, device: "Chrome on Windows", replaces, place: { browser, networks: ["192.0.2.1"] } },
      new Date("2026-11-27T14:05:00Z"),
    );
  const told = async () => (await post(email)).filter(({ letter }) => letter === "new-device");
  const first = await signIn("a cookie from before");
  expect(await told(), "the first of the account").toEqual([]);
  await signIn(first.browser!);
  await signIn(undefined, first.token);
  expect(await told(), "known by its cookie, or by the session that it held").toEqual([]);
  const other = await signIn("another");
  const [letter] = await told();
  expect(letter).toMatchObject({ class: "account", row: { userId: me.userId } });
  expect(letter!.row.content).toMatchObject({
    props: { device: "Chrome on Windows", when: "Fri 27 Nov at 15:05", settings: expect.stringMatching(/#sessions$/) },
  });
  await signIn(other.browser!);
  expect(await told()).toHaveLength(1);
  await signIn();
  expect(await told(), "without a cookie it is new each time").toHaveLength(2);
});

test("Signing in again in a browser ends the session that it had, whoever owned it", async () => {
  const me = await person();
  const before = await open(await person());
  const { token } = await open(me, { replaces: before.token });
  expect(await found(before.token)).toBeNull();
  expect(await found(token)).toMatchObject({ userId: me.userId });
});

test("A person lists and ends their own sessions, and nobody else's", async () => {
  const me = await person();
  const you = await person();
  const mine = await open(me);
  const yours = await open(you);
  expect((await getAccount(me, new Date())).sessions).toMatchObject([{ device: "Firefox on Linux" }]);
  const other = await found(yours.token);
  await endSession(me, { sessionId: other!.sessionId }, new Date());
  expect(await found(yours.token)).not.toBeNull();
  await endSession(me, (await found(mine.token))!, new Date());
  expect(await found(mine.token)).toBeNull();
});

test("Ending all other sessions keeps this one; ending all keeps none", async () => {
  const me = await person();
  const [here, there, elsewhere] = [await open(me), await open(me), await open(me)];
  await endOtherSessions(me, (await found(here.token))!, new Date());
  expect([await found(there.token), await found(elsewhere.token)]).toEqual([null, null]);
  expect(await found(here.token)).not.toBeNull();
  await endEverySession(me, new Date());
  expect(await found(here.token)).toBeNull();
});

test("The last use is saved once a minute at most", async () => {
  const me = await person();
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const fresh = await openSession(system, { userId: me.userId, device: "" }, secondsAgo(30));
  const stale = await openSession(system, { userId: me.userId, device: "" }, secondsAgo(300));
  await Promise.all([found(fresh.token), found(stale.token), found(stale.token)]);
  const age = async (token: string) => (Date.now() - (await found(token))!.seenAt.getTime()) / 1000;
  expect(await age(fresh.token)).toBeGreaterThanOrEqual(30);
  expect(await age(stale.token)).toBeLessThan(30);
});
