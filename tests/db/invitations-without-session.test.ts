import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { invitations, memberships, workspaces } from "@/db/schema/workspaces";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { admitUser, createUser } from "@/lib/people/accounts/commands/newcomers";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { addCandidateInput, editCandidateInput } from "@/lib/people/candidates/input";
import { acceptWithoutSession } from "@/lib/people/invitations/commands/accept-without-session";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { resendInvitation, revokeInvitation } from "@/lib/people/invitations/commands/invite";
import { acceptWithoutSessionInput } from "@/lib/people/invitations/input";
import { findInvitationByLink, findInvitedName } from "@/lib/people/invitations/queries";
import { closedLinkMessages } from "@/lib/people/invitations/rules";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { interviewAt, pennant, person } from "../factories";
import { invited, later, linksTo, now, tokenIn } from "./invitations-setup";

const fresh = () => `new-${randomUUID()}@example.com`;
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const accept = (token: string, at = now, more: object = {}) =>
  acceptWithoutSession(system, acceptWithoutSessionInput.parse({ token, ...more }), at);
const accountsOf = (email: string) =>
  transaction(system, (tx) => tx.select().from(users).where(eq(users.email, email)));
const invitationsTo = (email: string) =>
  transaction(system, (tx) => tx.select().from(invitations).where(eq(invitations.email, email)));

/** Nothing has changed: there is no account, and nobody has accepted. */
async function nothingFor(email: string) {
  expect(await accountsOf(email)).toEqual([]);
  for (const row of await invitationsTo(email)) expect([row.acceptedAt, row.acceptedBy]).toEqual([null, null]);
}

test("A newcomer who accepts within 24 hours gets an account with the name that the agency entered, and is a member", async () => {
  const { owner, workspaceId } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  const joined = await accept(token, hours(23), { name: "Forged", zone: "Asia/Manila" });
  const [account] = await accountsOf(email);
  expect(account).toMatchObject({ name: "Nadia Rahimi", zone: "Asia/Manila", emailVerifiedAt: hours(23) });
  expect(joined).toEqual({ as: "consultant", workspaceId, userId: account!.id });
  const [mine] = await transaction(system, (tx) =>
    tx.select().from(memberships).where(eq(memberships.userId, account!.id)),
  );
  expect(mine).toMatchObject({ workspaceId, access: "consultant", endedAt: null });
  const own = await transaction(system, (tx) =>
    tx.select().from(workspaces).where(eq(workspaces.ownerUserId, account!.id)),
  );
  expect(own).toMatchObject([{ kind: "personal", name: "Nadia Rahimi" }]);
  expect(await invitationsTo(email)).toMatchObject([{ acceptedBy: account!.id, acceptedAt: hours(23) }]);
});

test("A newcomer who was invited as a candidate reads the interviews that the agency has entered for them", async () => {
  const of = await pennant();
  const [id, email] = [randomUUID(), fresh()];
  await addCandidate(of.marta, addCandidateInput.parse({ id, name: "Nadia Rahimi", email }), now);
  const interviewId = await interviewAt({ ...of, candidateId: id });
  const token = await invited(of.marta, { as: "candidate", candidateId: id, email });
  const joined = await accept(token);
  const userId = "userId" in joined ? joined.userId : "";
  const { row } = await getInterviewPage({ as: "candidate", userId }, interviewId);
  expect(row.candidateUserId).toBe(userId);
});

test("Opening the link's page creates no account and signs nobody in, even if a mail scanner opens it often", async () => {
  const { owner } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  const before = await transaction(system, (tx) => tx.select({ id: sessions.id }).from(sessions));
  for (let times = 0; times < 3; times++) {
    const { status, row } = await findInvitationByLink(system, token, now);
    expect(status).toBe("open");
    // Anybody with the link can read the page, so it does not show the name that the agency entered.
    expect(JSON.stringify(row)).not.toContain("Nadia");
  }
  await nothingFor(email);
  expect(await transaction(system, (tx) => tx.select({ id: sessions.id }).from(sessions))).toEqual(before);
});

test("A link works once, and not a second time even for its owner", async () => {
  const { owner } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  await accept(token);
  await expect(accept(token)).rejects.toThrow(closedLinkMessages.accepted);
  await expect(accept(token, later(1))).rejects.toThrow(closedLinkMessages.accepted);
});

test("Of three presses at the same moment, one creates the account, and the others read that the link was used", async () => {
  const { owner, workspaceId } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  const came = await Promise.allSettled([1, 2, 3].map(() => accept(token)));
  expect(came.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await accountsOf(email)).toHaveLength(1);
  const members = await transaction(system, (tx) =>
    tx.select().from(memberships).where(eq(memberships.workspaceId, workspaceId)),
  );
  expect(members).toHaveLength(3);
});

test("A link that was cancelled, replaced or declined, has expired or is unknown creates no account, and says why", async () => {
  const { owner } = await pennant();
  const [cancelled, replaced, declined, expired] = [fresh(), fresh(), fresh(), fresh()];
  const to = (email: string) => invited(owner, { as: "consultant", email });
  const [first, second, third, fourth] = [
    await to(cancelled),
    await to(replaced),
    await to(declined),
    await to(expired),
  ];
  await revokeInvitation(owner, { id: (await invitationsTo(cancelled))[0]!.id }, now);
  await expect(accept(first)).rejects.toThrow(closedLinkMessages.revoked);
  await resendInvitation(owner, { id: (await invitationsTo(replaced))[0]!.id, press: randomUUID() }, now);
  await expect(accept(second)).rejects.toThrow(closedLinkMessages.revoked);
  await declineInvitation(system, { token: third }, now);
  await expect(accept(third)).rejects.toThrow(closedLinkMessages.declined);
  await expect(accept(fourth, later(14))).rejects.toThrow(closedLinkMessages.expired);
  await expect(accept("nonsense")).rejects.toThrow(closedLinkMessages.unknown);
  for (const email of [cancelled, replaced, declined, expired]) await nothingFor(email);
  await accept(tokenIn((await linksTo(replaced))[0]));
});

test("24 hours after the e-mail was sent, the link alone creates no account: its owner has to sign in", async () => {
  const { owner } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  expect(await accept(token, hours(24))).toEqual({ signInFor: email });
  expect(await accept(token, later(13))).toEqual({ signInFor: email });
  await nothingFor(email);
  // This e-mail had to wait, because too many were sent that day. Its days are counted from the moment when it is sent.
  const [row] = await invitationsTo(email);
  await transaction(system, (tx) =>
    tx
      .update(invitations)
      .set({ expiresAt: new Date(row!.expiresAt.getTime() + 86_400_000) })
      .where(eq(invitations.id, row!.id)),
  );
  expect(await accept(token, hours(48))).toEqual({ signInFor: email });
  expect(await accept(token, hours(47))).toMatchObject({ as: "consultant" });
});

test("If the address has an account, the link signs nobody in: its owner signs in first, and then accepts", async () => {
  const { owner } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const token = await invited(owner, { as: "consultant", email: nadia.email });
  expect(await accept(token)).toEqual({ signInFor: nadia.email });
  // The same, if its owner signed in once and has not given a name.
  const email = fresh();
  const other = await invited(owner, { as: "consultant", email });
  await admitUser(system, { email }, now);
  expect(await accept(other)).toEqual({ signInFor: email });
  for (const address of [nadia.email, email])
    expect(await invitationsTo(address)).toMatchObject([{ acceptedAt: null, acceptedBy: null }]);
  await acceptInvitation(nadia.viewer, { token }, now);
});

test("If somebody else is signed in, they cannot accept, and a forwarded link does not show them the address", async () => {
  const { owner } = await pennant();
  const [email, eve] = [fresh(), await person("Eve")];
  const token = await invited(owner, { as: "consultant", email });
  const refused = await acceptInvitation(eve.viewer, { token }, now).catch((fault: Error) => fault.message);
  expect(refused).toContain("signed in with another address");
  expect(refused).not.toContain(email);
  await nothingFor(email);
});

test("If the candidate's address was corrected after the invitation, the link creates no account for the wrong address", async () => {
  const { marta } = await pennant();
  const [id, wrong, right] = [randomUUID(), fresh(), fresh()];
  await addCandidate(marta, addCandidateInput.parse({ id, name: "Nadia Rahimi", email: wrong }), now);
  const token = await invited(marta, { as: "candidate", candidateId: id, email: wrong });
  await editCandidate(marta, editCandidateInput.parse({ id, name: "Nadia Rahimi", email: right, version: 1 }), now);
  await expect(accept(token)).rejects.toThrow(closedLinkMessages.revoked);
  await nothingFor(wrong);
});

test("If the agency entered no name, the newcomer enters one; an unknown time zone becomes the zone of the person who invited", async () => {
  const { owner } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", name: "", email });
  await expect(accept(token)).rejects.toMatchObject({ message: "Enter your name.", field: "name" });
  await nothingFor(email);
  await accept(token, now, { name: "Nadia", zone: "Nowhere/At all" });
  expect(await accountsOf(email)).toMatchObject([{ name: "Nadia", zone: "Europe/London" }]);
});

test("The sign-in e-mail of an invitation has the same limits as every other one", async () => {
  const { owner } = await pennant();
  const email = fresh();
  const token = await invited(owner, { as: "consultant", email });
  const [browser, networks] = [randomUUID(), [randomUUID()]];
  const press = async () => {
    const accepted = await accept(token, later(2));
    if (!("signInFor" in accepted)) throw new Error("A session would have been opened.");
    const input = { email: accepted.signInFor, next: `/invitations/${token}`, browser, networks };
    return askToSignIn(system, input, later(2));
  };
  for (let times = 0; times < 5; times++) await press();
  await expect(press()).rejects.toThrow("You asked for 5 e-mails within an hour.");
});

test("A newcomer who signs in later finds the name that the agency entered, and nobody else sees it", async () => {
  const { owner } = await pennant();
  const email = fresh();
  await invited(owner, { as: "consultant", email });
  expect(await findInvitedName(system, email, later(2))).toBe("Nadia Rahimi");
  expect(await findInvitedName(system, fresh(), later(2))).toBe("");
  expect(await findInvitedName(system, email, later(14))).toBe("");
  await revokeInvitation(owner, { id: (await invitationsTo(email))[0]!.id }, now);
  expect(await findInvitedName(system, email, later(2))).toBe("");
});

test("If somebody creates the account at the same moment, the link never signs in to it", async () => {
  const { owner } = await pennant();
  for (let times = 0; times < 5; times++) {
    const email = fresh();
    const token = await invited(owner, { as: "consultant", email });
    const [made, accepted] = await Promise.all([
      createUser(system, { email, name: "The owner", zone: "UTC" }, now),
      accept(token),
    ]);
    const [account] = await accountsOf(email);
    const [row] = await invitationsTo(email);
    const isFirst = "userId" in accepted;
    expect(account).toMatchObject({ id: made.userId, name: isFirst ? "Nadia Rahimi" : "The owner" });
    expect(row?.acceptedBy).toBe(isFirst ? made.userId : null);
  }
});
