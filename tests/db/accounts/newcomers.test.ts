import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEvents } from "@/db/schema/audit";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { confirmUser, welcomeNewcomer } from "@/lib/people/accounts/commands/newcomers";
import { saveEmailPreferences, saveProfile } from "@/lib/people/accounts/commands/profile";
import { getAccount } from "@/lib/people/accounts/queries";
import { type Candidate, system } from "@/lib/viewer";

const now = new Date("2026-11-20T12:00:00Z");
const amara = { name: "Amara Okafor", zone: "Africa/Lagos" };

async function newcomer(email: string): Promise<Candidate> {
  const { id } = await confirmUser(system, { email }, now);
  return { as: "candidate", userId: id };
}

test("Two confirmations of one new address at once make one person", async () => {
  const made = await Promise.all(
    Array.from({ length: 5 }, () => confirmUser(system, { email: "new@example.com" }, now)),
  );
  expect(new Set(made.map((one) => one.id)).size).toBe(1);
  expect(made[0]).toMatchObject({ name: null, emailVerifiedAt: now });
});

test("A newcomer who sends the form twice gets one workspace, as its only candidate, and one line of history", async () => {
  const me = await newcomer("amara@example.com");
  const homes = await Promise.all([
    welcomeNewcomer(me, amara, now),
    welcomeNewcomer(me, amara, now),
    welcomeNewcomer(me, amara, now),
  ]);
  expect(new Set(homes.map((home) => home.workspaceId)).size).toBe(1);
  const [own, as, told] = await readBatch(me, (tx) => [
    tx.select().from(workspaces),
    tx.select().from(candidates),
    tx.select().from(auditEvents),
  ]);
  expect(own).toMatchObject([{ kind: "personal", ownerUserId: me.userId, name: "Amara Okafor" }]);
  expect(as).toMatchObject([{ workspaceId: own[0]?.id, userId: me.userId, email: "amara@example.com", linkedAt: now }]);
  expect(told).toMatchObject([{ verb: "joined", by: me.userId }]);
});

test("Welcoming a person who already has a name keeps that name", async () => {
  const me = await newcomer("named@example.com");
  await welcomeNewcomer(me, amara, now);
  await welcomeNewcomer(me, { name: "Somebody Else", zone: "UTC" }, now);
  const [row] = await readBatch(system, (tx) => tx.select().from(users).where(eq(users.id, me.userId)));
  expect(row).toMatchObject(amara);
});

test("A changed name also changes in the person's own workspace", async () => {
  const me = await newcomer("married@example.com");
  await welcomeNewcomer(me, amara, now);
  await saveProfile(me, { name: "Amara Obi", zone: "Europe/London", quietFrom: "22:00", quietTo: "07:30" }, now);
  const [[user], [own], [as]] = await readBatch(me, (tx) => [
    tx.select().from(users),
    tx.select().from(workspaces),
    tx.select().from(candidates),
  ]);
  expect(user).toMatchObject({ name: "Amara Obi", zone: "Europe/London", quietFrom: "22:00:00", quietTo: "07:30:00" });
  expect([own?.name, as?.name]).toEqual(["Amara Obi", "Amara Obi"]);
});

test("A class of e-mail can be turned off and on again any number of times", async () => {
  const me = await newcomer("quiet@example.com");
  await saveEmailPreferences(me, { wanted: [] }, now);
  await saveEmailPreferences(me, { wanted: [] }, now);
  expect((await getAccount(me, now)).muted.sort()).toEqual(["copy", "news", "reminder"]);
  await saveEmailPreferences(me, { wanted: ["reminder"] }, now);
  expect((await getAccount(me, now)).muted.sort()).toEqual(["copy", "news"]);
});
