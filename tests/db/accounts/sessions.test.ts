import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, readAs } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { makePerson } from "@/lib/accounts/commands/newcomers";
import { endEverySession, endOtherSessions, endSession, openSession } from "@/lib/accounts/commands/sessions";
import { accountOf } from "@/lib/accounts/queries";
import { type Candidate, hashToken, system } from "@/lib/viewer";

let count = 0;
async function person(): Promise<Candidate> {
  const email = `person${++count}@example.com`;
  const { userId } = await makePerson(system, { email, name: "A Person", zone: "Europe/Paris" }, new Date());
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
  const [row] = await readAs(system, (tx) => tx.select().from(sessions).where(eq(sessions.userId, me.userId)));
  expect(row?.tokenHash.toString("hex")).toBe(hashToken(token).toString("hex"));
  expect(JSON.stringify(row)).not.toContain(token);
});

test("A session lasts thirty days and not longer", async () => {
  const me = await person();
  const ago = new Date(Date.now() - 30 * 86_400_000 - 1000);
  const { token } = await openSession(system, { userId: me.userId, device: "" }, ago);
  expect(await found(token)).toBeNull();
  expect((await accountOf(me, new Date())).sessions).toEqual([]);
});

test("Signing in again in one browser ends the session that it held, whoever's that was", async () => {
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
  expect((await accountOf(me, new Date())).sessions).toMatchObject([{ device: "Firefox on Linux" }]);
  const other = await found(yours.token);
  await endSession(me, { sessionId: other!.sessionId });
  expect(await found(yours.token)).not.toBeNull();
  await endSession(me, (await found(mine.token))!);
  expect(await found(mine.token)).toBeNull();
});

test("Ending all the others spares this one; ending all spares none", async () => {
  const me = await person();
  const [here, there, elsewhere] = [await open(me), await open(me), await open(me)];
  await endOtherSessions(me, (await found(here.token))!);
  expect([await found(there.token), await found(elsewhere.token)]).toEqual([null, null]);
  expect(await found(here.token)).not.toBeNull();
  await endEverySession(me);
  expect(await found(here.token)).toBeNull();
});

test("Being seen is written down once an hour at most", async () => {
  const me = await person();
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const fresh = await openSession(system, { userId: me.userId, device: "" }, minutesAgo(50));
  const stale = await openSession(system, { userId: me.userId, device: "" }, minutesAgo(70));
  await Promise.all([found(fresh.token), found(stale.token), found(stale.token)]);
  const age = async (token: string) => Math.round((Date.now() - (await found(token))!.seenAt.getTime()) / 60_000);
  expect([await age(fresh.token), await age(stale.token)]).toEqual([50, 0]);
});
