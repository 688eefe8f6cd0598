import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { readBatch, transaction } from "@/db/client";
import { securityEvents } from "@/db/schema/security";
import { askToSignIn } from "@/lib/people/accounts/commands/ask-to-sign-in";
import { askToChangeAddress, confirmAddressChange } from "@/lib/people/accounts/commands/change-address";
import { createUser } from "@/lib/people/accounts/commands/newcomers";
import { endEverySession, endSession, openSession, signOutSession } from "@/lib/people/accounts/commands/sessions";
import { getAccount } from "@/lib/people/accounts/queries";
import { signInEmailLimits } from "@/lib/people/accounts/rules";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { changeAgency, createAgency } from "@/lib/people/workspaces/commands/agency";
import { changeAccess, leaveAgency, removeMember } from "@/lib/people/workspaces/commands/members";
import { forgetSecurityEvents, logExport, logRefusal, logSecurityEvent } from "@/lib/platform/security-log/commands";
import { listSecurityEvents } from "@/lib/platform/security-log/queries";
import {
  maxRefusalsPerHour,
  securityEventMessage,
  securityEventNames,
  securityLogDays,
} from "@/lib/platform/security-log/rules";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import { superuserUrl } from "../setup/database";
import { newest, post } from "./accounts/post";

const db = postgres(superuserUrl, { max: 1 });
afterAll(() => db.end());

const now = new Date("2026-11-20T12:00:00Z");
let count = 0;
async function person(name: string) {
  const email = `${name.toLowerCase()}${++count}@example.com`;
  const { userId } = await createUser(system, { email, name, zone: "UTC" }, now);
  return { email, userId, viewer: { as: "candidate", userId } as Candidate };
}
async function agency(name = "Pennant") {
  const olga = await person("Olga");
  return { olga, owner: await createAgency(olga.userId, { name }, now) };
}
async function joins(owner: Consultant, name: string) {
  const who = await person(name);
  await sendInvitation(
    owner,
    sendInvitationInput.parse({ id: randomUUID(), as: "consultant", name, email: who.email }),
    now,
  );
  const { token } = await invitationTo(who.email);
  await acceptInvitation(who.viewer, { token }, now);
  return {
    ...who,
    as: { as: "consultant", userId: who.userId, workspaceId: owner.workspaceId, access: "consultant" } as Consultant,
  };
}
async function invitationTo(email: string) {
  const mail = (await post(email)).find(({ letter }) => letter === "invitation")!;
  return { token: new URL(mail.link).pathname.split("/").pop()! };
}
const read = async (owner: Consultant) =>
  (await listSecurityEvents(owner, "")).events.map(({ message: sentence }) => sentence);
const own = async ({ userId }: { userId: string }) =>
  (await readBatch({ as: "candidate", userId }, (tx) => tx.select().from(securityEvents))).map(({ event }) => event);

test("An owner reads who changed access to the agency and who downloaded its records, the latest first", async () => {
  const { owner } = await agency();
  const ben = await joins(owner, "Ben");
  const nadia = randomUUID();
  await sendInvitation(
    owner,
    sendInvitationInput.parse({ id: nadia, as: "owner", name: "Nadia", email: `nadia${count}@example.com` }),
    now,
  );
  await revokeInvitation(owner, { id: nadia }, now);
  const tom = `tom${count}@example.com`;
  await sendInvitation(
    owner,
    sendInvitationInput.parse({ id: randomUUID(), as: "candidate", name: "Tom", email: tom }),
    now,
  );
  await declineInvitation(system, await invitationTo(tom), now);
  await changeAccess(owner, { userId: ben.userId, access: "owner" }, now);
  await changeAgency(owner, { name: "Pennant", editAccess: "all", candidateShownAs: "first name" }, now);
  await logExport(ben.as, "candidates", now);
  await removeMember(owner, { userId: ben.userId, heir: owner.userId }, now);
  expect(await read(owner)).toEqual([
    "Olga removed Ben from the agency.",
    "Ben downloaded a file: candidates.csv.",
    "Olga changed who may edit candidates and their interviews: every consultant of the agency.",
    "Olga made Ben an owner.",
    "Tom declined an invitation.",
    "Olga invited Tom as a candidate.",
    "Olga cancelled the invitation for Nadia.",
    "Olga invited Nadia as an owner.",
    "Ben accepted an invitation and is now a consultant.",
    "Olga invited Ben as a consultant.",
    "Olga created the agency.",
  ]);
});

test("A member who leaves, and a refused member, are in the log", async () => {
  const { owner } = await agency();
  const ben = await joins(owner, "Ben");
  await logRefusal({ event: "access refused", userId: ben.userId, workspaceId: owner.workspaceId }, now);
  await leaveAgency(ben.as, { heir: owner.userId }, now);
  expect((await read(owner)).slice(0, 2)).toEqual([
    "Ben left the agency.",
    "Ben tried to use something that does not exist, or that they have no access to.",
  ]);
});

test("Neither a consultant, a candidate, nor an owner of another agency can read an agency's log, in SQL either", async () => {
  const { owner } = await agency();
  const ben = await joins(owner, "Ben");
  const elsewhere = (await agency("Brightwater")).owner;
  await expect(listSecurityEvents(ben.as, "")).rejects.toThrow("Not found");
  const forged = { ...elsewhere, workspaceId: owner.workspaceId, access: "consultant" } as Consultant;
  await expect(listSecurityEvents(forged, "")).rejects.toThrow("Not found");
  const rows = (viewer: Consultant | Candidate) => readBatch(viewer, (tx) => tx.select().from(securityEvents));
  const of = (all: Awaited<ReturnType<typeof rows>>) =>
    all.filter(({ workspaceId }) => workspaceId === owner.workspaceId);
  expect(of(await rows(owner)).length).toBeGreaterThan(2);
  expect(await rows(ben.as), "the database knows the owner's access from a consultant's").toEqual([]);
  expect(of(await rows(elsewhere))).toEqual([]);
  const stranger = await person("Stranger");
  expect(of(await rows(stranger.viewer))).toEqual([]);
  expect((await rows(ben.viewer)).every(({ userId }) => userId === ben.userId)).toBe(true);
});

test("A person reads their own sign-ins, and their agency's owner does not", async () => {
  const { owner } = await agency();
  const ben = await joins(owner, "Ben");
  const place = { browser: randomUUID(), networks: ["203.0.113.7"] };
  await openSession(system, { userId: ben.userId, device: "Firefox on Linux", place }, now);
  const { latest, sessions } = await getAccount(ben.viewer, now);
  expect(latest).toMatchObject([{ at: now, device: "Firefox on Linux", sessionId: sessions[0]!.id }]);
  expect((await read(owner)).join(" ")).not.toMatch(/Firefox|signed in/);
  const seen = await readBatch(owner, (tx) => tx.select().from(securityEvents));
  expect(seen.filter(({ event }) => event === "signed in")).toEqual([]);
});

test("Signing in and out, ended sessions, and a change of address are logged, each once", async () => {
  const me = await person("Amara");
  const place = { browser: randomUUID(), networks: ["203.0.113.7"] };
  const open = async () => {
    await openSession(system, { userId: me.userId, device: "Safari on iPhone", place }, new Date());
    return (await getAccount(me.viewer, new Date())).sessions[0]!.id;
  };
  await signOutSession(me.viewer, { sessionId: await open() }, now);
  await endSession(me.viewer, { sessionId: await open() }, now);
  await endSession(me.viewer, { sessionId: randomUUID() }, now);
  await open();
  await endEverySession(me.viewer, now);
  await askToChangeAddress(me.viewer, { email: `moved${count}@example.com`, sessionId: randomUUID() }, now);
  for (const { token } of [await newest(me.email), await newest(`moved${count}@example.com`)])
    await confirmAddressChange(system, { token }, now);
  expect(await own(me)).toEqual([
    ...["signed in", "signed out", "signed in", "session ended", "signed in", "session ended"],
    ...["address change asked", "address changed"],
  ]);
});

test("A refusal without an account is logged without a person, and nobody can fill the log with it", async () => {
  const ask = () =>
    askToSignIn(system, { email: "often@example.com", next: "", networks: ["198.51.100.5"], browser: "one" }, now);
  for (let time = 0; time < signInEmailLimits.byBrowser; time++) await ask();
  for (let time = 0; time < maxRefusalsPerHour + 5; time++) await expect(ask()).rejects.toThrow();
  const refused = async () =>
    (await readBatch(system, (tx) => tx.select().from(securityEvents))).filter(
      ({ event }) => event === "sign-in e-mail refused",
    );
  expect(await refused()).toHaveLength(maxRefusalsPerHour);
  expect((await refused())[0]).toMatchObject({ userId: null, workspaceId: null, detail: "" });
  await logRefusal({ event: "sign-in e-mail refused", networks: ["198.51.100.6"] }, now);
  expect(await refused(), "another network's are written down").toHaveLength(maxRefusalsPerHour + 1);
});

test("Many refusals in a person's own capacity do not stop the log of those in an agency's", async () => {
  const { owner } = await agency();
  const ben = await joins(owner, "Ben");
  const refused = { event: "access refused", userId: ben.userId } as const;
  for (let time = 0; time < maxRefusalsPerHour + 1; time++) await logRefusal(refused, now);
  await logRefusal({ ...refused, workspaceId: owner.workspaceId }, now);
  expect((await own(ben)).filter((event) => event === refused.event)).toHaveLength(maxRefusalsPerHour + 1);
  expect((await read(owner))[0]).toMatch(/^Ben tried to use something/);
});

test("No row holds an address, a name or a network in plain text", async () => {
  const { owner } = await agency();
  await joins(owner, "Benedikta");
  const place = { browser: "cookie-in-clear", networks: ["203.0.113.99"] };
  await openSession(system, { userId: owner.userId, device: "Edge on Windows", place }, now);
  const rows = await db`select to_jsonb(e)::text as row from security_events e`;
  const all = rows.map(({ row }) => row).join("\n");
  expect(all).toContain("Edge on Windows");
  expect(all).not.toMatch(/@|Olga|Benedikta|203\.0\.113|cookie-in-clear|Pennant/);
});

test("The log is added to, never changed; only rows past their retention are removed", async () => {
  const { olga, owner } = await agency();
  const changed = { cause: { code: "42501" } };
  for (const viewer of [system, owner, olga.viewer])
    await expect(transaction(viewer, (tx) => tx.update(securityEvents).set({ detail: "x" }))).rejects.toMatchObject(
      changed,
    );
  for (const viewer of [owner, olga.viewer])
    await expect(transaction(viewer, (tx) => tx.delete(securityEvents))).rejects.toMatchObject(changed);
  const long = new Date(Date.now() - securityLogDays * 86_400_000 - 60_000);
  await transaction(system, (tx) => logSecurityEvent(tx, { event: "signed in", userId: olga.userId }, long));
  const before = (await readBatch(system, (tx) => tx.select().from(securityEvents))).length;
  await transaction(system, (tx) => tx.delete(securityEvents));
  const after = await readBatch(system, (tx) => tx.select().from(securityEvents));
  expect(after).toHaveLength(before - 1);
  await transaction(system, (tx) => logSecurityEvent(tx, { event: "signed in", userId: olga.userId }, long));
  await forgetSecurityEvents(system, new Date());
  expect(await readBatch(system, (tx) => tx.select().from(securityEvents))).toHaveLength(before - 1);
});

test("People sign what they do as themselves: nobody can log an event for another person or another's agency", async () => {
  const [{ olga, owner }, other] = [await agency(), await agency("Brightwater")];
  const forged = [
    [olga.viewer, { event: "signed in", userId: other.olga.userId }],
    [olga.viewer, { event: "exported", userId: olga.userId, workspaceId: other.owner.workspaceId }],
    [owner, { event: "exported", userId: other.olga.userId, workspaceId: owner.workspaceId }],
    [owner, { event: "exported", userId: owner.userId, workspaceId: other.owner.workspaceId }],
  ] as const;
  for (const [viewer, event] of forged)
    await expect(transaction(viewer, (tx) => logSecurityEvent(tx, event, now))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
});

test("A long log has pages", async () => {
  const { owner } = await agency();
  for (let time = 0; time < 60; time++) await logExport(owner, "clients", now);
  const first = await listSecurityEvents(owner, "");
  const then = await listSecurityEvents(owner, first.older!);
  expect([first.events.length, then.events.length, then.older]).toEqual([50, 11, null]);
});

test("Every event of an agency has a sentence, even when the people in it were deleted", () => {
  for (const event of securityEventNames.slice(securityEventNames.indexOf("access refused"))) {
    const sentence = securityEventMessage({ event, what: "", by: null, about: null });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence, event).not.toBe(`Somebody who is no longer here: ${event}.`);
  }
});
