import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, readBatch } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { securityEvents } from "@/db/schema/security";
import { oidcOptions } from "@/lib/oidc";
import { confirmUser } from "@/lib/people/accounts/commands/newcomers";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { hashToken, system } from "@/lib/viewer";

const now = new Date();
const settings = { issuer: "https://id.example", clientId: "followthrough", clientSecret: "a secret" };
const place = { networks: ["192.0.2.7"] };
const { adapter, providers, callbacks } = oidcOptions(settings, {
  openSession: ({ userId }) => openSession(system, { userId, device: "Firefox on Linux", place }, now),
  now,
});
/** What next-auth asks of its adapter once a provider has said who somebody is. */
async function signIn(email: string) {
  const { id } = await adapter!.createUser!({ email, emailVerified: null, id: "the library's own" });
  return adapter!.createSession!({ userId: id, sessionToken: "the library's own", expires: new Date(0) });
}

test("A sign-in at a provider opens the session that an e-mail would: by the same function, with only its hash stored", async () => {
  const { id } = await confirmUser(system, { email: "ada@example.com" }, now);
  const byEmail = await openSession(system, { userId: id, device: "Firefox on Linux", place }, now);
  const session = await signIn("ada@example.com");
  expect(session).toMatchObject({ userId: id, expires: byEmail.expiresAt });
  expect(session.sessionToken).toMatch(/^[\w-]{43}$/);
  expect(await findSession(hashToken(session.sessionToken))).toMatchObject({ userId: id });
  const rows = await readBatch(system, (tx) => tx.select().from(sessions).where(eq(sessions.userId, id)));
  expect(rows).toHaveLength(2);
  const alike = rows.map(({ id: _, tokenHash, ...rest }) => ({ ...rest, bytes: tokenHash.length }));
  expect(alike[0]).toEqual(alike[1]);
  const events = await readBatch(system, (tx) => tx.select().from(securityEvents).where(eq(securityEvents.userId, id)));
  expect(events.map(({ event, detail }) => [event, detail])).toEqual([
    ["signed in", "Firefox on Linux"],
    ["signed in", "Firefox on Linux"],
  ]);
});

test("A newcomer of a provider gets an account, and is the same person the next time", async () => {
  const first = await signIn("newcomer@example.com");
  expect((await signIn("newcomer@example.com")).userId).toBe(first.userId);
});

test("Only an address that the provider has confirmed says who somebody is, in the one spelling that we know it by", async () => {
  const [provider] = providers;
  if (provider?.type !== "oauth") throw new Error("the provider is not one");
  const emailOf = async (claims: object) => {
    const user = await provider.profile({ sub: "1", ...claims }, {});
    const allowed = await callbacks!.signIn!({ user, account: null });
    expect(allowed).toBe(user.email ? true : "/sign-in?said=unconfirmed");
    return user.email;
  };
  expect(await emailOf({ email: "Ada@EXAMPLE.com", email_verified: true })).toBe("ada@example.com");
  expect(await emailOf({ email: "ada@example.com", email_verified: false })).toBeNull();
  expect(await emailOf({ email: "ada@example.com", email_verified: "true" })).toBeNull();
  expect(await emailOf({ email: "ada@example.com" })).toBeNull();
  expect(await emailOf({ email: "ada@example.com,eve@example.com", email_verified: true })).toBeNull();
  expect(await emailOf({ email_verified: true })).toBeNull();
});
