import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEvents } from "@/db/schema/audit";
import { outbox } from "@/db/schema/mail";
import { candidates, invitations, memberships } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { addCandidateInput, editCandidateInput } from "@/lib/people/candidates/input";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { resendInvitation, revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { sendInvitationInput } from "@/lib/people/invitations/input";
import { findInvitationByLink, invitationRows, invitationsPage as listed } from "@/lib/people/invitations/queries";
import { closedLinkMessages, maskedAddress, otherAddressMessage } from "@/lib/people/invitations/rules";
import { removeMember } from "@/lib/people/workspaces/commands/members";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { system } from "@/lib/viewer";
import { before, form, pennant, person } from "../factories";
import { invited, later, linksTo, now, tokenIn } from "./invitations-setup";

const membersOf = (workspaceId: string) =>
  transaction(system, (tx) => tx.select().from(memberships).where(eq(memberships.workspaceId, workspaceId)));
const rowsOf = (workspaceId: string) =>
  transaction(system, (tx) => tx.select().from(invitations).where(eq(invitations.workspaceId, workspaceId)));

test("An owner invites a consultant, who accepts once and is a member from then on", async () => {
  const { owner, workspaceId } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const token = await invited(owner, { as: "consultant", email: nadia.email });
  expect((await findInvitationByLink(system, token, now)).status).toBe("open");
  expect(await acceptInvitation(nadia.viewer, { token }, now)).toEqual({ as: "consultant", workspaceId });
  const mine = (await membersOf(workspaceId)).find((one) => one.userId === nadia.userId);
  expect(mine).toMatchObject({ access: "consultant", endedAt: null });
  await expect(acceptInvitation(nadia.viewer, { token }, now)).rejects.toThrow(closedLinkMessages.accepted);
  await expect(declineInvitation(nadia.viewer, { token }, now)).rejects.toThrow(closedLinkMessages.accepted);
});

test("Looking at an invitation changes nothing, and its link is stored nowhere in plain text", async () => {
  const { owner, workspaceId } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const token = await invited(owner, { as: "consultant", email: nadia.email });
  const [before] = await rowsOf(workspaceId);
  for (let times = 0; times < 3; times++) await findInvitationByLink(system, token, now);
  expect((await rowsOf(workspaceId))[0]).toEqual(before);
  const [letter] = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, nadia.email)));
  expect(letter?.class).toBe("invitation");
  expect(JSON.stringify([letter, before])).not.toContain(token);
});

test("Another person who opens the e-mail can do nothing with it, and learns no address", async () => {
  const { owner, workspaceId } = await pennant();
  const [nadia, eve] = [await person("Nadia Rahimi"), await person("Eve")];
  const token = await invited(owner, { as: "owner", email: nadia.email });
  await expect(acceptInvitation(eve.viewer, { token }, now)).rejects.toThrow(otherAddressMessage(nadia.email));
  await expect(declineInvitation(eve.viewer, { token }, now)).rejects.toThrow(otherAddressMessage(nadia.email));
  expect(maskedAddress("marta.lindqvist@pennant.example")).toBe("m…@p….example");
  expect(await membersOf(workspaceId)).toHaveLength(2);
  await acceptInvitation(nadia.viewer, { token }, now);
});

test("A candidate's invitation to an address that was corrected since lets nobody in; sent again, it goes to the right one", async () => {
  const { marta, workspaceId } = await pennant();
  const [wrong, nadia] = [await person("Eve"), await person("Nadia Rahimi")];
  const id = randomUUID();
  await addCandidate(marta, addCandidateInput.parse({ id, name: "Nadia Rahimi", email: wrong.email }), now);
  const token = await invited(marta, { as: "candidate", candidateId: id, email: wrong.email });
  await editCandidate(
    marta,
    editCandidateInput.parse({ id, name: "Nadia Rahimi", email: nadia.email, version: 1 }),
    now,
  );
  await expect(acceptInvitation(wrong.viewer, { token }, now)).rejects.toThrow(closedLinkMessages.revoked);
  const [row] = await rowsOf(workspaceId);
  await resendInvitation(marta, { id: row!.id, press: randomUUID() }, now);
  await acceptInvitation(nadia.viewer, { token: tokenIn((await linksTo(nadia.email))[0]) }, now);
});

test("Nobody is on both sides of one agency: its members read what clients said in their own words", async () => {
  const of = await pennant();
  const joel = { as: "candidate" as const, userId: of.joel.userId };
  const [me] = await transaction(system, (tx) => tx.select().from(users).where(eq(users.id, joel.userId)));
  const asCandidate = await invited(of.marta, { as: "candidate", email: me?.email });
  await expect(acceptInvitation(joel, { token: asCandidate }, now)).rejects.toThrow("can’t also be its candidate");
  const asMember = await invited(of.owner, { as: "consultant", email: of.amara.email });
  await expect(acceptInvitation(of.amara.viewer, { token: asMember }, now)).rejects.toThrow("You are a candidate");
});

test("An invitation ends after 14 days, when it is cancelled, when it is declined, and when a newer one is sent", async () => {
  const { owner, workspaceId } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const to = { as: "consultant", email: nadia.email };
  const answer = (token: string, at = now) => acceptInvitation(nadia.viewer, { token }, at);

  const old = await invited(owner, to);
  await expect(answer(old, later(14))).rejects.toThrow(closedLinkMessages.expired);

  const [row] = await rowsOf(workspaceId);
  await resendInvitation(owner, { id: row!.id, press: randomUUID() }, later(1));
  const [newest, ...rest] = (await linksTo(nadia.email)).map(tokenIn);
  expect(rest).toContain(old);
  await expect(answer(old)).rejects.toThrow(closedLinkMessages.revoked);

  const open = (await rowsOf(workspaceId)).find((one) => !one.revokedAt)!;
  await revokeInvitation(owner, { id: open.id }, later(2));
  await expect(answer(newest!)).rejects.toThrow(closedLinkMessages.revoked);
  const letters = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, nadia.email)));
  expect(letters.every((one) => one.endedAt !== null)).toBe(true);

  const third = await invited(owner, to, later(3));
  await declineInvitation(system, { token: third }, later(3));
  await expect(answer(third, later(3))).rejects.toThrow(closedLinkMessages.declined);
  await expect(answer("nonsense")).rejects.toThrow(closedLinkMessages.unknown);

  await invited(owner, to, later(4));
  const rows = await transaction(owner, (tx) => invitationRows(tx, ""));
  expect(listed(rows, later(4)).list.map((one) => [one.status, one.inviter])).toEqual([
    ["open", "Marta Lindqvist"],
    ["declined", "Marta Lindqvist"],
  ]);
  expect(await membersOf(workspaceId)).toHaveLength(2);
});

test("Of two presses at once one gets in, and the other reads that the invitation was used", async () => {
  const { owner, workspaceId } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const token = await invited(owner, { as: "consultant", email: nadia.email });
  const came = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(nadia.viewer, { token }, now)));
  expect(came.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await membersOf(workspaceId)).toHaveLength(3);
});

test("Only owners can invite colleagues, and for another agency nothing can be sent, sent again or cancelled", async () => {
  const [one, other] = [await pennant(), await pennant()];
  const input = (as: string) =>
    sendInvitationInput.parse({ id: randomUUID(), as, name: "X", email: `${randomUUID()}@example.com` });
  await expect(sendInvitation(one.joel, input("consultant"), now)).rejects.toThrow(NotFound);
  await expect(sendInvitation({ ...one.joel, access: "owner" }, input("owner"), now)).rejects.toThrow(NotFound);
  await expect(sendInvitation({ ...other.owner, workspaceId: one.workspaceId }, input("owner"), now)).rejects.toThrow(
    NotFound,
  );
  await invited(one.owner, { as: "consultant", email: "nadia@example.com" });
  const [row] = await rowsOf(one.workspaceId);
  for (const viewer of [one.joel, other.owner])
    for (const command of [resendInvitation, revokeInvitation])
      await expect(command(viewer, { id: row!.id, press: randomUUID() }, now)).rejects.toThrow(NotFound);
  const taken = sendInvitationInput.parse({
    id: randomUUID(),
    as: "consultant",
    email: (await emailOf(one.joel.userId))!,
  });
  await expect(sendInvitation(one.owner, taken, now)).rejects.toThrow("already a member of the agency");
});

const emailOf = async (userId: string) =>
  (await transaction(system, (tx) => tx.select().from(users).where(eq(users.id, userId))))[0]?.email;

test("A form sent twice invites once", async () => {
  const { owner, workspaceId } = await pennant();
  const input = sendInvitationInput.parse({ id: randomUUID(), as: "consultant", email: "once@example.com" });
  await sendInvitation(owner, input, now);
  await sendInvitation(owner, input, now);
  await expect(sendInvitation(owner, { ...input, email: "else@example.com" }, now)).rejects.toThrow(/already used/);
  expect(await rowsOf(workspaceId)).toHaveLength(1);
});

test("A candidate who accepts gets what the agency knows of them so far, and what is private stays so", async () => {
  const of = await pennant();
  const nadia = await person("Nadia Rahimi");
  const token = await invited(of.joel, { as: "candidate", email: nadia.email });
  const mine = (
    await transaction(of.owner, (tx) => tx.select().from(candidates).where(eq(candidates.email, nadia.email)))
  )[0]!;
  expect(mine).toMatchObject({ userId: null, consultantUserId: of.joel.userId });
  const input = addInterviewForCandidateInput.parse({ ...form(), candidateId: mine.id, clientId: of.clientId });
  const id = await addInterviewForCandidate(of.joel, input, before);
  await expect(getInterviewPage(nadia.viewer, id)).rejects.toThrow(NotFound);

  await acceptInvitation(nadia.viewer, { token }, now);
  const { row: seen, people } = await getInterviewPage(nadia.viewer, id);
  expect(seen.candidateUserId).toBe(nadia.userId);
  expect(people.map((one) => one.name)).toEqual(["Priya Shah", "Tom Ellery"]);
  const told = await transaction(of.joel, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.workspaceId, of.workspaceId), eq(auditEvents.verb, "invitation-accepted"))),
  );
  expect(told).toMatchObject([{ byName: "Nadia Rahimi", candidateUserId: nadia.userId }]);

  // Already linked: neither another invitation nor another account changes whose it is.
  const again = sendInvitationInput.parse({ id: randomUUID(), as: "candidate", name: "N", email: nadia.email });
  await expect(sendInvitation(of.joel, again, now)).rejects.toThrow("has already accepted");
  const elsewhere = { ...again, email: "else@example.com", candidateId: mine.id };
  await expect(sendInvitation(of.joel, elsewhere, now)).rejects.toThrow("has already accepted");
});

test("A colleague who is not in charge cannot invite the candidate", async () => {
  const of = await pennant();
  await invited(of.owner, { as: "candidate", email: "hers@example.com" });
  const [hers] = await transaction(of.owner, (tx) =>
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, of.workspaceId), eq(candidates.email, "hers@example.com"))),
  );
  const input = { id: randomUUID(), as: "candidate", name: "X", email: "hers@example.com" };
  await expect(sendInvitation(of.joel, sendInvitationInput.parse(input), now)).rejects.toThrow(
    "has another consultant",
  );
  await expect(
    sendInvitation(of.joel, sendInvitationInput.parse({ ...input, candidateId: hers!.id }), now),
  ).rejects.toThrow(NotFound);
});

test("Two agencies invite the same candidate, and neither learns of the other", async () => {
  const [one, other] = [await pennant(), await pennant()];
  const nadia = await person("Nadia Rahimi");
  for (const { owner } of [one, other]) {
    const token = await invited(owner, { as: "candidate", email: nadia.email });
    await acceptInvitation(nadia.viewer, { token }, now);
  }
  for (const { owner, workspaceId } of [one, other]) {
    const seen = await transaction(owner, (tx) =>
      tx.select().from(candidates).where(eq(candidates.userId, nadia.userId)),
    );
    expect(seen.map((row) => row.workspaceId)).toEqual([workspaceId]);
    const rows = await transaction(owner, (tx) => tx.select().from(auditEvents));
    expect(rows.every((row) => row.workspaceId === workspaceId)).toBe(true);
  }
});

test("A person who is already a member keeps the higher access, and a removed member returns only by a new invitation", async () => {
  const { owner, joel, workspaceId } = await pennant();
  const nadia = await person("Nadia Rahimi");
  const first = await invited(owner, { as: "owner", email: nadia.email });
  await acceptInvitation(nadia.viewer, { token: first }, now);
  const roleOf = async () => (await membersOf(workspaceId)).find((one) => one.userId === nadia.userId);
  expect(await roleOf()).toMatchObject({ access: "owner" });
  await removeMember(owner, { userId: nadia.userId, heir: joel.userId }, later(1));
  expect((await roleOf())?.endedAt).toEqual(later(1));
  await expect(acceptInvitation(nadia.viewer, { token: first }, later(1))).rejects.toThrow(closedLinkMessages.accepted);
  const second = await invited(owner, { as: "consultant", email: nadia.email }, later(2));
  await acceptInvitation(nadia.viewer, { token: second }, later(2));
  expect(await roleOf()).toMatchObject({ access: "consultant", endedAt: null });
});
