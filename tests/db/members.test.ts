import { randomUUID } from "node:crypto";
import { and, eq, isNull, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { findSession, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEvents } from "@/db/schema/audit";
import { interviews } from "@/db/schema/interviews";
import { candidates, invitations, memberships } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { askToChangeAddress, confirmAddressChange } from "@/lib/people/accounts/commands/change-address";
import { saveProfile } from "@/lib/people/accounts/commands/profile";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { acceptInvitation } from "@/lib/people/invitations/commands/answer";
import { closedLinkMessages } from "@/lib/people/invitations/rules";
import { changeAgency, createAgency } from "@/lib/people/workspaces/commands/agency";
import { changeAccess, leaveAgency, removeMember } from "@/lib/people/workspaces/commands/members";
import { saveAgencyPlanSettings } from "@/lib/people/workspaces/commands/settings";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { type Consultant, hashToken, system } from "@/lib/viewer";
import { before, form, interviewAt, pennant, person } from "../factories";
import { noted } from "./drafts-setup";
import { invited, later, linksTo, now } from "./invitations-setup";
import { evening, rowOf } from "./messages-setup";

const activeIn = (workspaceId: string) =>
  transaction(system, (tx) =>
    tx
      .select({ userId: memberships.userId, access: memberships.access })
      .from(memberships)
      .where(and(eq(memberships.workspaceId, workspaceId), isNull(memberships.endedAt))),
  );
const ownersOf = async (workspaceId: string) => (await activeIn(workspaceId)).filter((one) => one.access === "owner");

test("Sending the form twice makes one agency, whose maker owns it", async () => {
  const marta = await person("Marta Lindqvist");
  const input = { id: randomUUID(), name: "Harbour Search" };
  const [one, two] = [await createAgency(marta.userId, input, now), await createAgency(marta.userId, input, now)];
  expect(two).toEqual(one);
  expect(await activeIn(input.id)).toEqual([{ userId: marta.userId, access: "owner" }]);
  const eve = await person("Eve");
  await expect(createAgency(eve.userId, input, now)).rejects.toThrow(NotFound);
});

test("A person can make three agencies a day, then gets a sentence that says when they can make more", async () => {
  const { userId } = await person("Marta Lindqvist");
  const made = { id: randomUUID(), name: "One" };
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  await createAgency(userId, made, now);
  await createAgency(userId, made, hours(1)); // the same form again makes none
  await createAgency(userId, { name: "Two" }, hours(5));
  const both = [1, 2].map(() => createAgency(userId, { name: "Three" }, hours(6)));
  expect((await Promise.allSettled(both)).map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  const four = createAgency(userId, { name: "Four" }, hours(6));
  await expect(four).rejects.toThrow("You can create 3 agencies within a day. Try again in 18 hours");
  await createAgency((await person("Joel")).userId, { name: "Joel’s" }, hours(6));
  await createAgency(userId, { name: "Four" }, hours(24));
});

test("A consultant's new name and address appear on their interviews, and a note to the old address is cancelled", async () => {
  const of = await noted("copy");
  await sendMessage(of.viewer, { ...of.form, intent: "schedule" }, evening);
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ cancelledReason: null });
  const profile = { zone: "Europe/London", quietFrom: "21:00", quietTo: "08:00" };
  const me = { as: "candidate", userId: of.marta.userId } as const;
  await saveProfile(me, { ...profile, name: "Marta Berg" }, evening);
  expect((await getInterviewPage(of.viewer, of.id)).row.consultantName).toBe("Marta Berg");
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ cancelledReason: null });
  const [email, sessionId] = [`${randomUUID()}@example.com`, randomUUID()];
  const [was] = await transaction(system, (tx) => tx.select().from(users).where(eq(users.id, me.userId)));
  await askToChangeAddress(me, { email, sessionId }, evening);
  for (const to of [was!.email, email])
    await confirmAddressChange(system, { token: (await linksTo(to))[0]!.split("token=")[1]! }, evening);
  const { interview } = await getInterviewForm(of.viewer, of.id);
  expect(interview).toMatchObject({ consultantName: "Marta Berg", consultantEmail: email });
  expect((await rowOf(of.viewer, of.key))?.cancelledReason).toContain("have changed");
  await saveProfile(of.viewer, { ...profile, name: "Somebody" }, evening);
  expect((await getInterviewPage(of.marta, of.id)).row.consultantName).toBe("Marta Berg");
});

test("A removed member loses access at once: their sessions end, and their work passes on with a line of history each", async () => {
  const of = await pennant();
  const joel = of.joel.userId;
  const lead = { id: randomUUID(), workspaceId: of.workspaceId, name: "Sam", consultantUserId: joel, createdAt: now };
  await transaction(system, (tx) => tx.insert(candidates).values(lead));
  const input = addInterviewForCandidateInput.parse({ ...form(), candidateId: lead.id, clientId: of.clientId });
  const id = await addInterviewForCandidate(of.joel, input, before);
  const { token } = await openSession(system, { userId: joel, device: "" }, new Date());

  await removeMember(of.owner, { userId: joel, heir: of.marta.userId }, now);

  expect(await findSession(hashToken(token))).toBeNull();
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row).toMatchObject({ consultantUserId: of.marta.userId, consultantName: "Marta Lindqvist", nextCheckAt: now });
  const [sam] = await transaction(system, (tx) => tx.select().from(candidates).where(eq(candidates.id, lead.id)));
  expect(sam?.consultantUserId).toBe(of.marta.userId);
  const told = await transaction(of.owner, (tx) =>
    tx.select().from(auditEvents).where(like(auditEvents.verb, "%-handed-over")),
  );
  expect(told.map((one) => [one.interviewId, one.detail.to])).toEqual(
    expect.arrayContaining([
      [id, "Marta Lindqvist"],
      [null, "Marta Lindqvist"],
    ]),
  );
  // Whatever their form still says, nothing of it is done.
  await expect(changeAccess(of.joel, { userId: joel, access: "owner" }, now)).rejects.toThrow(NotFound);
  await expect(leaveAgency(of.joel, { heir: of.marta.userId }, now)).rejects.toThrow(NotFound);
});

test("A removed member cannot return by another open invitation", async () => {
  const of = await pennant();
  const nadia = await person("Nadia Rahimi");
  const [first, second] = [
    await invited(of.owner, { as: "consultant", email: nadia.email }),
    await invited(of.owner, { as: "owner", email: nadia.email }),
  ];
  await acceptInvitation(nadia.viewer, { token: first }, now);
  await removeMember(of.owner, { userId: nadia.userId, heir: of.owner.userId }, now);
  await expect(acceptInvitation(nadia.viewer, { token: second }, now)).rejects.toThrow(closedLinkMessages.revoked);
});

test("A former owner cannot let an owner in: the invitations that they sent are cancelled", async () => {
  const of = await pennant();
  const [joel, eve] = [of.joel.userId, await person("Eve")];
  await changeAccess(of.owner, { userId: joel, access: "owner" }, now);
  const token = await invited(of.joel, { as: "owner", email: eve.email });
  await changeAccess(of.owner, { userId: joel, access: "consultant" }, now);
  await expect(acceptInvitation(eve.viewer, { token }, now)).rejects.toThrow(closedLinkMessages.revoked);
});

test("Only a present owner can change the agency's numbers, whatever their session said a moment ago", async () => {
  const of = await pennant();
  const stale: Consultant = { ...of.joel, access: "owner" };
  await expect(saveAgencyPlanSettings(stale, { chasersAllowed: 0 }, now)).rejects.toThrow(NotFound);
  await saveAgencyPlanSettings(of.owner, { chasersAllowed: 0 }, now);
});

test("Only an owner can remove members and change their access, in their own agency, and only among its members", async () => {
  const [one, other] = [await pennant(), await pennant()];
  const removing = { userId: one.owner.userId, heir: one.joel.userId };
  await expect(removeMember(one.joel, removing, now)).rejects.toThrow(NotFound);
  await expect(removeMember({ ...one.joel, access: "owner" }, removing, now)).rejects.toThrow(NotFound);
  await expect(removeMember({ ...other.owner, workspaceId: one.workspaceId }, removing, now)).rejects.toThrow(NotFound);
  await expect(changeAccess(one.joel, { userId: one.joel.userId, access: "owner" }, now)).rejects.toThrow(NotFound);
  const foreign = { userId: one.joel.userId, heir: other.joel.userId };
  await expect(removeMember(one.owner, foreign, now)).rejects.toThrow("Choose who takes over");
  await expect(removeMember(one.owner, { ...foreign, heir: one.joel.userId }, now)).rejects.toThrow("Choose who");
  await expect(removeMember(one.owner, removing, now)).rejects.toThrow("Leave the agency");
  await removeMember(one.owner, { userId: other.joel.userId, heir: one.joel.userId }, now);
  expect(await activeIn(other.workspaceId)).toHaveLength(2);
});

test("The last owner can neither leave nor become a consultant", async () => {
  const of = await pennant();
  await expect(leaveAgency(of.owner, { heir: of.joel.userId }, now)).rejects.toThrow("at least one owner");
  const down = { userId: of.owner.userId, access: "consultant" as const };
  await expect(changeAccess(of.owner, down, now)).rejects.toThrow("at least one owner");
  await changeAccess(of.owner, { userId: of.joel.userId, access: "owner" }, now);
  await leaveAgency(of.owner, { heir: of.joel.userId }, later(1));
  expect(await ownersOf(of.workspaceId)).toEqual([{ userId: of.joel.userId, access: "owner" }]);
});

test("When two owners leave at the same moment, or demote each other, one remains", async () => {
  for (const run of [
    (me: Consultant, you: Consultant) => leaveAgency(me, { heir: you.userId }, now),
    (me: Consultant, you: Consultant) => changeAccess(me, { userId: you.userId, access: "consultant" }, now),
    (me: Consultant, you: Consultant) => removeMember(me, { userId: you.userId, heir: me.userId }, now),
  ]) {
    const of = await pennant();
    await changeAccess(of.owner, { userId: of.joel.userId, access: "owner" }, now);
    const joel = { ...of.joel, access: "owner" as const };
    const came = await Promise.allSettled([run(of.owner, joel), run(joel, of.owner)]);
    expect(came.filter((one) => one.status === "rejected")).toHaveLength(1);
    expect(await ownersOf(of.workspaceId)).toHaveLength(1);
  }
});

test("Colleague invitations of a removed member let nobody in, but their candidates may still join", async () => {
  const of = await pennant();
  await changeAccess(of.owner, { userId: of.joel.userId, access: "owner" }, now);
  const joel = { ...of.joel, access: "owner" as const };
  await invited(joel, { as: "owner", email: `${randomUUID()}@example.com` });
  await invited(joel, { as: "candidate", email: `${randomUUID()}@example.com` });
  await removeMember(of.owner, { userId: joel.userId, heir: of.owner.userId }, later(1));
  const rows = await transaction(system, (tx) =>
    tx.select().from(invitations).where(eq(invitations.workspaceId, of.workspaceId)),
  );
  expect(Object.fromEntries(rows.map((row) => [row.invitedAs, row.revokedAt !== null]))).toEqual({
    owner: true,
    candidate: false,
  });
});

test("An owner renames the agency and decides who may edit; its interviews show the new name", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await expect(
    changeAgency(of.joel, { name: "Mine", editAccess: "all", candidateShownAs: "first name" }, now),
  ).rejects.toThrow(NotFound);
  await changeAgency(of.owner, { name: "Pennant & Daughters", editAccess: "all", candidateShownAs: "first name" }, now);
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row?.agencyName).toBe("Pennant & Daughters");
});
