import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { resendInvitation, revokeInvitation } from "@/lib/people/invitations/commands/invite";
import { listMembersAndInvitations } from "@/lib/people/invitations/queries";
import { may } from "@/lib/permissions";
import { system } from "@/lib/viewer";
import { pennant } from "../factories";
import { invited, now } from "./invitations-setup";

test("Sending again and cancelling are offered to people who may do so, and to nobody else", async () => {
  const of = await pennant();
  const [sam, kim] = [randomUUID(), randomUUID()];
  const here = { workspaceId: of.workspaceId, createdAt: now };
  await transaction(system, (tx) =>
    tx.insert(candidates).values([
      { ...here, id: sam, name: "Sam", consultantUserId: of.marta.userId },
      { ...here, id: kim, name: "Kim", consultantUserId: of.joel.userId },
    ]),
  );
  await invited(of.marta, { as: "candidate", candidateId: sam, email: "sam@example.com" });
  await invited(of.joel, { as: "candidate", candidateId: kim, email: "kim@example.com" });
  await invited(of.owner, { as: "consultant", email: "colleague@example.com" });
  const another = { ...of.joel, userId: randomUUID() };
  for (const [viewer, wanted] of [
    [of.marta, ["sam@example.com", "kim@example.com", "colleague@example.com"]],
    [of.joel, ["kim@example.com"]],
    [another, []],
    [{ ...another, editAccess: "all" as const }, ["sam@example.com", "kim@example.com"]],
  ] as const) {
    const { invitations: list } = await listMembersAndInvitations(viewer, "", now);
    const offered = list.filter((one) => may.handleInvitation(viewer, { ...one, workspaceId: viewer.workspaceId }));
    expect(offered.map((one) => one.email).sort()).toEqual([...wanted].sort());
  }
  const { invitations: list } = await listMembersAndInvitations(of.joel, "", now);
  const idOf = (email: string) => ({ id: list.find((one) => one.email === email)!.id, press: randomUUID() });
  await resendInvitation(of.joel, idOf("kim@example.com"), now);
  for (const email of ["sam@example.com", "colleague@example.com"])
    for (const act of [resendInvitation, revokeInvitation])
      await expect(act(of.joel, idOf(email), now)).rejects.toThrow(NotFound);
  // Whoever has sent it may, also when another is in charge by then.
  await transaction(system, (tx) =>
    tx.update(candidates).set({ consultantUserId: of.marta.userId }).where(eq(candidates.id, kim)),
  );
  const again = (await listMembersAndInvitations(of.joel, "", now)).invitations.find(
    (one) => one.email === "kim@example.com",
  );
  expect(may.handleInvitation(of.joel, { ...again!, workspaceId: of.workspaceId })).toBe(true);
  await revokeInvitation(of.joel, { id: again!.id }, now);
});
