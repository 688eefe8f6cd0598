import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readBatch, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { invitations } from "@/db/schema/workspaces";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { admitUser, createUser } from "@/lib/people/accounts/commands/newcomers";
import { takeSignInProof } from "@/lib/people/accounts/commands/proofs";
import { revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { createAgency, createAgencyFor } from "@/lib/people/workspaces/commands/agency";
import { system } from "@/lib/viewer";
import { newest, post } from "./post";

process.env.SIGN_UP = "invited";

const now = new Date("2026-11-20T12:00:00Z");
const ask = (email: string, at = now) =>
  askToSignIn(system, { email, next: "", networks: [randomUUID()], browser: randomUUID() }, at);
const leaves = async (email: string, at = now) => {
  await ask(email, at);
  return (await post(email)).find(({ letter }) => letter === "sign-in")!.row.endedAt === null;
};
const { userId } = await createUser(system, { email: "olga@example.com", name: "Olga", zone: "UTC" }, now);
const owner = await createAgency(userId, { name: "Pennant" }, now);
const invited = async (email: string) => {
  const id = randomUUID();
  await sendInvitation(owner, sendInvitationInput.parse({ id, as: "consultant", name: "Nadia", email }), now);
  return id;
};
const accounts = (email: string) => readBatch(system, (tx) => tx.select().from(users).where(eq(users.email, email)));

test("Where only invited people get an account, a stranger gets the usual answer and no e-mail", async () => {
  const [stranger, known] = [await ask("stranger@example.com"), await ask("olga@example.com")];
  expect(Object.keys(stranger)).toEqual(Object.keys(known));
  expect((await newest("olga@example.com")).row.endedAt).toBeNull();
  const held = await newest("stranger@example.com");
  expect(held.row).toMatchObject({ endedAt: now, endedReason: "held: nobody invited this address" });
  expect(held.row.content).not.toHaveProperty("sealed");
});

test("An account lets a person in, and so does an invitation while it is open", async () => {
  const id = await invited("nadia@example.com");
  expect(await leaves("nadia@example.com")).toBe(true);
  const [row] = await readBatch(system, (tx) => tx.select().from(invitations).where(eq(invitations.id, id)));
  expect(await leaves("nadia@example.com", row!.expiresAt), "it is over").toBe(false);
  await revokeInvitation(owner, { id }, now);
  expect(await leaves("nadia@example.com"), "it was cancelled").toBe(false);
  expect(await accounts("nadia@example.com")).toEqual([]);
});

test("An invitation that is cancelled between the e-mail and its use makes no account", async () => {
  const id = await invited("late@example.com");
  await ask("late@example.com");
  const { token } = (await post("late@example.com")).find(({ letter }) => letter === "sign-in")!;
  await revokeInvitation(owner, { id }, now);
  const { email } = await takeSignInProof(system, { token }, now);
  await expect(admitUser(system, { email }, now)).rejects.toThrow(/Your invitation no longer works/);
  expect(await accounts("late@example.com")).toEqual([]);
});

test("An open invitation becomes an account when its address is confirmed, once", async () => {
  await invited("welcome@example.com");
  const made = await Promise.all([1, 2, 3].map(() => admitUser(system, { email: "welcome@example.com" }, now)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await transaction(system, (tx) => tx.update(invitations).set({ acceptedAt: now }));
  expect(await leaves("welcome@example.com"), "they have an account now").toBe(true);
});

test("An operator makes an agency for an address, and its owner can then sign in; the same request again is refused", async () => {
  expect(await leaves("first@example.com")).toBe(false);
  const viewer = await createAgencyFor(system, { name: "Brightwater", email: "first@example.com" }, now);
  expect(viewer).toMatchObject({ access: "owner" });
  expect(await accounts("first@example.com")).toMatchObject([{ id: viewer.userId, emailVerifiedAt: null, name: null }]);
  expect(await leaves("first@example.com")).toBe(true);
  const again = createAgencyFor(system, { name: "Brightwater", email: "first@example.com" }, now);
  await expect(again).rejects.toThrow("first@example.com already works in an agency called Brightwater.");
});
