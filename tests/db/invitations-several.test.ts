import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates, invitations } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { addCandidateInput } from "@/lib/people/candidates/input";
import { declineInvitation } from "@/lib/people/invitations/commands/answer";
import { sendInvitation } from "@/lib/people/invitations/commands/invite";
import { inviteSeveral } from "@/lib/people/invitations/commands/invite-several";
import { inviteSeveralInput, sendInvitationInput } from "@/lib/people/invitations/input";
import { listUninvitedCandidates } from "@/lib/people/invitations/queries";
import { declinedMessage, maxInvitedAtOnce } from "@/lib/people/invitations/rules";
import { type Consultant, system } from "@/lib/viewer";
import { pennant } from "../factories";
import { invited, later, linksTo, now, tokenIn } from "./invitations-setup";

const several = (by: Consultant, as: string, people: string, press = randomUUID()) =>
  inviteSeveral(by, inviteSeveralInput.parse({ press, as, people }), now);
const rowsOf = (workspaceId: string) =>
  transaction(system, (tx) => tx.select().from(invitations).where(eq(invitations.workspaceId, workspaceId)));
const fresh = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.com`;

test("A pasted list invites each person by name; refused lines are returned with the reason, and everybody else is invited", async () => {
  const of = await pennant();
  const [nadia, sam, kim] = [fresh("nadia"), fresh("sam"), fresh("kim")];
  const { done, refused } = await several(
    of.owner,
    "candidate",
    `Nadia Rahimi <${nadia}>\r\n\r\n${sam}, Sam Okoro\nkim@\n${kim}\nAmara Okafor <${of.amara.email}>`,
  );
  expect(done).toBe(2);
  expect(refused).toEqual([
    { name: "kim@", why: expect.stringContaining("Enter one e-mail address") },
    { name: kim, why: "Enter the candidate’s name." },
    { name: `Amara Okafor <${of.amara.email}>`, why: "Amara Okafor has already accepted an invitation." },
  ]);
  const rows = await rowsOf(of.workspaceId);
  expect(rows.map(({ email, name, invitedAs }) => [email, name, invitedAs]).sort()).toEqual(
    [
      [nadia, "Nadia Rahimi", "candidate"],
      [sam, "Sam Okoro", "candidate"],
    ].sort(),
  );
  for (const email of [nadia, sam]) expect(await linksTo(email)).toHaveLength(1);
});

test("A list that is sent twice, and one that names somebody twice, sends each person one e-mail", async () => {
  const of = await pennant();
  const [press, email] = [randomUUID(), fresh("joint")];
  const list = `Joint <${email}>\n${email}\n  ${email.toUpperCase()} `;
  for (const _ of ["first", "second"])
    expect(await several(of.owner, "consultant", list, press)).toEqual({ done: 1, refused: [] });
  expect(await rowsOf(of.workspaceId)).toMatchObject([{ email, name: "Joint" }]);
  expect(await linksTo(email)).toHaveLength(1);
});

test("A list that has only commas is refused, and no page says that it was sent", async () => {
  const of = await pennant();
  await expect(several(of.owner, "consultant", " ,\n;")).rejects.toMatchObject({ field: "people" });
});

test("Only owners invite colleagues by a list, and a list of more than fifty is returned whole", async () => {
  const of = await pennant();
  await expect(several(of.joel, "consultant", fresh("x"))).rejects.toThrow(NotFound);
  await expect(several({ ...of.joel, access: "owner" }, "owner", fresh("x"))).rejects.toThrow(NotFound);
  const many = Array.from({ length: maxInvitedAtOnce + 1 }, (_, at) => `p${at}@example.com`).join("\n");
  await expect(several(of.owner, "consultant", many)).rejects.toMatchObject({
    message: "Invite at most 50 people at once.",
    field: "people",
  });
  expect(await rowsOf(of.workspaceId)).toEqual([]);
});

test("A candidate who declined is invited again only if the consultant says that they want it", async () => {
  const of = await pennant();
  const email = fresh("nadia");
  await declineInvitation(system, { token: await invited(of.marta, { as: "candidate", email }) }, now);
  const [nadia] = await transaction(system, (tx) =>
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, of.workspaceId), eq(candidates.email, email))),
  );
  const form = (more: object) =>
    sendInvitationInput.parse({ id: randomUUID(), as: "candidate", name: "Nadia", email, ...more });
  const onTheirPage = { candidateId: nadia!.id };
  await expect(sendInvitation(of.marta, form(onTheirPage), now)).rejects.toMatchObject({
    message: declinedMessage,
    field: "again",
  });
  await expect(sendInvitation(of.marta, form({}), now)).rejects.toMatchObject({
    message: declinedMessage,
    field: "email",
  });
  expect((await several(of.marta, "candidate", `Nadia <${email}>`)).refused).toMatchObject([{ why: declinedMessage }]);
  expect(await linksTo(email)).toHaveLength(1);

  await sendInvitation(of.marta, form({ ...onTheirPage, again: "yes" }), later(1));
  expect(await linksTo(email)).toHaveLength(2);
  // This invitation is open now, so it can be sent again without that tick.
  await sendInvitation(of.marta, form(onTheirPage), later(2));
  const newest = tokenIn((await linksTo(email))[0]);
  await declineInvitation(system, { token: newest }, later(2));
  await expect(sendInvitation(of.marta, form(onTheirPage), later(3))).rejects.toThrow(declinedMessage);
});

test("The list begins with the viewer's own candidates who have an address and were never invited", async () => {
  const of = await pennant();
  const add = async (by: Consultant, name: string, email: string) => {
    const id = randomUUID();
    await addCandidate(by, addCandidateInput.parse({ id, name, email }), now);
    return { id, email };
  };
  const [first, second] = [
    await add(of.marta, "Nadia Rahimi", fresh("n")),
    await add(of.marta, "Sam Okoro", fresh("s")),
  ];
  await add(of.marta, "No address", "");
  const joels = await add(of.joel, "Kim Park", fresh("k"));
  await invited(of.marta, { as: "candidate", candidateId: first.id, email: first.email });
  const emails = async (by: Consultant) => (await listUninvitedCandidates(by)).candidates.map(({ email }) => email);
  expect(await emails(of.marta)).toEqual([second.email]);
  expect(await emails(of.joel)).toEqual([joels.email]);
  expect(await emails((await pennant()).owner)).toEqual([]);
  expect((await listUninvitedCandidates(of.marta)).hasMore).toBe(false);
  const more = Array.from({ length: maxInvitedAtOnce }, (_, at) => ({
    ...{ id: randomUUID(), workspaceId: of.workspaceId, name: `N ${at}`, email: fresh(`n${at}`), createdAt: now },
    consultantUserId: of.marta.userId,
  }));
  await transaction(system, (tx) => tx.insert(candidates).values(more));
  const many = await listUninvitedCandidates(of.marta);
  expect([many.candidates.length, many.hasMore]).toEqual([maxInvitedAtOnce, true]);
});
