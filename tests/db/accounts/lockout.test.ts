import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { limits } from "@/db/schema/accounts";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { rateLimitWindow, signInCeilingKey, signInEmailLimits, signInLimits } from "@/lib/people/accounts/rules";
import { getHealth } from "@/lib/platform/health/queries";
import { keyedHash } from "@/lib/tokens";
import { system } from "@/lib/viewer";
import { newest, post } from "./post";

const noon = new Date("2026-11-20T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const home = "203.0.113.7";
let count = 0;

/** Somebody who has signed in at home, with the cookie that their browser holds since. */
async function owner() {
  const email = `owner${++count}@example.com`;
  const { userId } = await createUser(system, { email, name: "Owner", zone: "UTC" }, noon);
  const place = { browser: "any", networks: [home] };
  const { browser } = await openSession(system, { userId, device: "", place }, noon);
  return { email, userId, browser: browser! };
}

type From = { networks?: string[]; browser?: string; at?: Date };
const ask = (email: string, { networks = ["192.0.2.200"], browser, at = noon }: From = {}) =>
  askToSignIn(system, { email, next: "", networks, browser }, at);

/** What came of asking: whether an e-mail leaves. The answer is the same in any case. */
async function leaves(email: string, from: From = {}) {
  await ask(email, from);
  return (await newest(email)).row.endedAt === null;
}

/** Fills every count that a stranger can: from one network for hours, then from many, each as often as it is let. */
async function besiege(email: string) {
  for (let hour = 0; hour < 3; hour++)
    for (let time = 0; time < 7; time++)
      await ask(email, { networks: ["198.51.100.1"], at: later(hour * 60) }).catch(() => null);
  const networks = Array.from({ length: 15 }, (_, at) => `198.51.100.${10 + at}`);
  for (let time = 0; time < signInEmailLimits.fromNetworkAnHour; time++)
    await Promise.all(networks.map((network) => ask(email, { networks: [network], at: later(180) })));
}

const fillCeiling = (at: Date) =>
  transaction(system, (tx) =>
    tx
      .insert(limits)
      .values({
        keyHash: keyedHash(signInCeilingKey.what, signInCeilingKey.whom),
        windowStart: rateLimitWindow(at),
        count: signInEmailLimits.ceiling,
      })
      .onConflictDoUpdate({ target: [limits.keyHash, limits.windowStart], set: { count: sql`excluded.count` } }),
  );

test("A stranger who asks all day from one network still leaves the address most of its daily limit", async () => {
  const { email } = await owner();
  for (let hour = 0; hour < 11; hour++)
    for (let time = 0; time < 8; time++)
      await ask(email, { networks: ["198.51.100.1"], at: later(hour * 60) }).catch(() => null);
  const left = (await post(email)).filter(({ row }) => row.endedAt === null);
  expect(left).toHaveLength(signInEmailLimits.fromNetworkADay);
  expect(await leaves(email, { at: later(11 * 60) })).toBe(true);
});

test("However many people ask, the owner still gets the e-mail in a known browser, or in a known network without one", async () => {
  const { email, browser } = await owner();
  await besiege(email);
  await fillCeiling(later(180));
  expect(await leaves(email, { at: later(180) }), "a stranger's e-mail is held").toBe(false);
  expect(await leaves(email, { browser, at: later(180) }), "a browser that signed in before, anywhere").toBe(true);
  expect(await leaves(email, { networks: [home], at: later(180) }), "no cookie, at home").toBe(true);
});

test("A browser that signed in as a person is not limited by its network's count either", async () => {
  const { email, browser } = await owner();
  const networks = ["198.51.100.90"];
  for (let time = 0; time < signInEmailLimits.byNetwork; time++) await ask(`crowd${time}@example.com`, { networks });
  await expect(ask(email, { networks })).rejects.toThrow(/from your network/);
  expect(await leaves(email, { networks, browser })).toBe(true);
});

test("Having signed in as oneself gives no extra attempts for another person's address", async () => {
  const [mine, theirs] = [await owner(), await owner()];
  await besiege(theirs.email);
  const elsewhere = { networks: ["198.51.100.77"], browser: mine.browser, at: later(180) };
  expect(await leaves(theirs.email, elsewhere)).toBe(false);
});

test("A browser that signed in before has a limit of its own", async () => {
  const { email, browser } = await owner();
  for (let time = 0; time < signInEmailLimits.byKnownBrowser; time++) await ask(email, { browser });
  await expect(ask(email, { browser })).rejects.toThrow(/^You asked for 10 e-mails within an hour/);
});

test("An answer reveals neither whether an address has an account nor what others asked", async () => {
  const { email } = await owner();
  await besiege(email);
  const answers = await Promise.all([
    ask(email, { at: later(180) }),
    ask("nobody-has-this@example.com", { at: later(180) }),
  ]);
  for (const answer of answers) expect(Object.keys(answer)).toEqual(["asked"]);
  const rows = await post(email);
  expect(rows[0]!.row).toMatchObject({ endedReason: expect.stringContaining("held"), content: { email: "sign-in" } });
});

test("An e-mail that is held back can be used by nobody, and its code cannot be guessed", async () => {
  const { email } = await owner();
  await besiege(email);
  const { asked } = await ask(email, { at: later(180) });
  expect((await newest(email)).row.content).not.toHaveProperty("sealed");
  await expect(takeSignInProof(system, { requestToken: asked, code: "12345678" }, later(181))).rejects.toThrow(
    /not the code/,
  );
});

test("Wrong codes entered by a stranger use up only the stranger's own attempts", async () => {
  const { email, browser } = await owner();
  const mine = await ask(email, { browser });
  const { code } = await newest(email);
  const theirs = await ask(email, { networks: ["198.51.100.2"] });
  for (let time = 0; time < signInLimits.codeTries + 1; time++)
    await takeSignInProof(system, { requestToken: theirs.asked, code: "00000000" }, noon).catch(() => null);
  expect(await takeSignInProof(system, { requestToken: mine.asked, code }, noon)).toMatchObject({ email });
});

test("When the limit on all sign-in e-mails is reached, health shows it for that hour and the next", async () => {
  const at = later(24 * 60);
  expect((await getHealth(system, at)).signInMailHeld).toBe(false);
  await fillCeiling(at);
  expect((await getHealth(system, at)).signInMailHeld, "full is not over").toBe(false);
  expect(await leaves("one-more@example.com", { at })).toBe(false);
  expect((await getHealth(system, at)).signInMailHeld).toBe(true);
  expect((await getHealth(system, later(25 * 60))).signInMailHeld).toBe(true);
  expect((await getHealth(system, later(26 * 60))).signInMailHeld).toBe(false);
});

test("A cookie that another person put into a browser does not become the account's: the browser gets a new one", async () => {
  const { email, userId } = await owner();
  const place = { browser: "planted", networks: [home] };
  const { browser } = await openSession(system, { userId, device: "", place }, noon);
  expect(browser).not.toBe("planted");
  await besiege(email);
  const from = { networks: ["198.51.100.99"], at: later(180) };
  expect(await leaves(email, { ...from, browser: "planted" })).toBe(false);
  expect(await leaves(email, { ...from, browser: browser! })).toBe(true);
});

test("One browser of two people is known to both, and is forgotten after long disuse", async () => {
  const [one, other] = [await owner(), await owner()];
  const place = { browser: one.browser, networks: [home] };
  const { browser } = await openSession(system, { userId: other.userId, device: "", place }, noon);
  const at = later(60);
  for (const { email } of [one, other]) {
    await fillCeiling(at);
    const networks = ["198.51.100.98"];
    expect(await leaves(email, { networks, browser: browser!, at })).toBe(true);
  }
  const long = later(signInLimits.knownDays.browser * 24 * 60 + 1);
  await fillCeiling(long);
  expect(await leaves(one.email, { browser: browser!, at: long })).toBe(false);
});
