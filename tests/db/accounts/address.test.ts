import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { candidates } from "@/db/schema/workspaces";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import {
  askToChangeAddress,
  confirmAddressChange,
  stopAddressChange,
} from "@/lib/people/accounts/commands/change-address";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { findAddressChangeByLink, getAccount } from "@/lib/people/accounts/queries";
import { addressChangeLimits } from "@/lib/people/accounts/rules";
import { type Candidate, hashToken, system } from "@/lib/viewer";
import { newest, post } from "./post";

let count = 0;
/** Somebody with two sessions who has asked, in the first, to move to a new address. */
async function moving(now = new Date()) {
  const number = ++count;
  const from = `old${number}@example.com`;
  const to = `new${number}@example.com`;
  const { userId } = await createUser(system, { email: from, name: "A Mover", zone: "Europe/Rome" }, now);
  const me: Candidate = { as: "candidate", userId };
  const here = await openSession(system, { userId, device: "here" }, now);
  const there = await openSession(system, { userId, device: "there" }, now);
  const found = await findSession(hashToken(here.token));
  const ask = (email = to) => askToChangeAddress(me, { email, sessionId: found!.sessionId }, now);
  await ask();
  return { me, from, to, here, there, ask, now, old: await newest(from), fresh: await newest(to) };
}
const addressOf = async ({ userId }: Candidate) => {
  const [row] = await readBatch(system, (tx) => tx.select().from(users).where(eq(users.id, userId)));
  return row?.email;
};
const agree = ({ token }: { token: string }, now: Date) => confirmAddressChange(system, { token }, now);

test("An address changes once both addresses have confirmed, in either order, and not before", async () => {
  for (const newFirst of [true, false]) {
    const { me, from, to, old, fresh, now } = await moving();
    const [first, second] = newFirst ? [fresh, old] : [old, fresh];
    expect(await agree(first, now)).toEqual({ changed: false, waitingFor: newFirst ? "old" : "new" });
    expect(await agree(first, now), "pressing twice is once").toMatchObject({ changed: false });
    expect(await addressOf(me)).toBe(from);
    expect(await agree(second, now)).toEqual({ changed: true, waitingFor: null });
    expect(await addressOf(me)).toBe(to);
    const [candidate] = await readBatch(me, (tx) => tx.select().from(candidates));
    expect(candidate?.email).toBe(to);
  }
});

test("Two confirmations at the same moment change the address once", async () => {
  const { me, from, to, old, fresh, now } = await moving();
  const ends = await Promise.all([agree(old, now), agree(fresh, now)]);
  expect(ends.filter((end) => end.changed)).toHaveLength(1);
  expect(await addressOf(me)).toBe(to);
  expect((await post(from)).filter((mail) => mail.letter === "address-changed")).toHaveLength(1);
});

test("After the change other sessions have ended, old sign-in links no longer work, and the old address gets an e-mail", async () => {
  const { from, here, there, old, fresh, now } = await moving();
  await askToSignIn(system, { email: from, next: "/me", networks: ["192.0.2.1"] }, now);
  const stray = await newest(from);
  await agree(old, now);
  await agree(fresh, now);
  expect(await findSession(hashToken(there.token))).toBeNull();
  expect(await findSession(hashToken(here.token))).not.toBeNull();
  await expect(takeSignInProof(system, { token: stray.token }, now)).rejects.toThrow(/has already been used/);
  expect((await newest(from)).letter).toBe("address-changed");
});

test("A new address that already has an account is told so by e-mail; the person who asks learns nothing, and nothing changes", async () => {
  const { me, from, ask, now } = await moving();
  await createUser(system, { email: "taken@example.com", name: "Owner", zone: "UTC" }, now);
  await expect(ask("taken@example.com")).resolves.toBeUndefined();
  const told = await newest("taken@example.com");
  expect([told.letter, told.link]).toEqual(["change-address-taken", ""]);
  expect((await getAccount(me, now)).change).toMatchObject({ newEmail: "taken@example.com" });
  expect(await agree(await newest(from), now)).toEqual({ changed: false, waitingFor: "new" });
  expect(await addressOf(me)).toBe(from);
});

test("A new address that got an account in the meantime stays with that account", async () => {
  const { me, from, to, old, fresh, now } = await moving();
  await agree(fresh, now);
  await createUser(system, { email: to, name: "Quicker", zone: "UTC" }, now);
  await expect(agree(old, now)).rejects.toThrow(/could not be changed/);
  expect(await addressOf(me)).toBe(from);
  await expect(agree(old, now)).rejects.toThrow(/finished, was stopped, or was replaced/);
});

test("Asking again replaces the earlier request; stopping ends it", async () => {
  const { me, ask, fresh, now } = await moving();
  await ask("third@example.com");
  await expect(agree(fresh, now)).rejects.toThrow(/replaced/);
  await stopAddressChange(me, now);
  expect((await getAccount(me, now)).change).toBeNull();
  await expect(agree(await newest("third@example.com"), now)).rejects.toThrow(/stopped/);
});

test("Links of a change are good for a day, and looking at them changes nothing", async () => {
  const { old, fresh, now, to } = await moving();
  expect(await findAddressChangeByLink(system, old.token, now)).toMatchObject({
    status: "open",
    end: "old",
    saidYes: false,
  });
  expect(await findAddressChangeByLink(system, fresh.token, now)).toMatchObject({
    end: "new",
    saidYes: false,
    newEmail: to,
  });
  expect(JSON.stringify(await findAddressChangeByLink(system, fresh.token, now))).not.toContain("old");
  await expect(agree(old, new Date(now.getTime() + 86_400_000))).rejects.toThrow(/worked for 24 hours/);
  await expect(agree({ token: "x" }, now)).rejects.toThrow(/does not work/);
});

test("A person's own address is refused at once, and so are repeated requests", async () => {
  const { from, ask } = await moving();
  await expect(ask(from)).rejects.toThrow("This is already your address.");
  for (let time = 0; time < 4; time++) await ask(`often${time}@example.com`);
  await expect(ask("once-more@example.com")).rejects.toThrow(
    /^You asked for this 5 times within an hour\. Try again in/,
  );
});

test("However many strangers ask for an address, a person with an older account can still move to it", async () => {
  const long = new Date("2026-11-01T12:00:00Z");
  const later = new Date(long.getTime() + addressChangeLimits.newForDays * 86_400_000);
  const mover = await createUser(system, { email: "long-here@example.com", name: "A Mover", zone: "UTC" }, long);
  const strangers = Array.from({ length: 5 }, (_, at) => `crowd-of-five-${at}@example.com`);
  for (const email of strangers) {
    const { userId } = await createUser(system, { email, name: "A Stranger", zone: "UTC" }, later);
    for (let time = 0; time < addressChangeLimits.perPerson; time++)
      await askToChangeAddress({ as: "candidate", userId }, { email: "wished@example.com", sessionId: userId }, later);
  }
  const leaving = async () => (await post("wished@example.com")).filter(({ row }) => row.endedAt === null).length;
  expect(await leaving(), "what new accounts ask for together is bounded").toBe(addressChangeLimits.toAddressADay);
  const me = { as: "candidate" as const, userId: mover.userId };
  await askToChangeAddress(me, { email: "wished@example.com", sessionId: me.userId }, later);
  expect(await leaving()).toBe(addressChangeLimits.toAddressADay + 1);
});
