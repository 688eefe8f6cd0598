import { and, eq } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import { membersHere } from "../../workspaces/queries";
import type { CandidateInput } from "../input";

/** Adds a candidate to the agency. The form's id becomes the record's, so that a form sent twice adds once. */
export async function addCandidate(viewer: Consultant, input: CandidateInput, now: Date): Promise<string> {
  const { workspaceId } = viewer;
  if (!may.addCandidate(viewer, { workspaceId })) throw new NotFound();
  const { id, name, email, phone, consultantUserId } = input;
  await asViewer(viewer, async (tx) => {
    if (email) await refuseKnown(tx, workspaceId, email, id);
    if (consultantUserId && !(await membersHere(tx)).some((one) => one.userId === consultantUserId))
      throw new Refused("That colleague is not a member any more. Choose another.", "consultantUserId");
    const [added] = await tx
      .insert(candidates)
      .values({
        ...{ id, workspaceId, name, email: email || null, phone: phone || null },
        ...{ consultantUserId: consultantUserId || viewer.userId, createdAt: now, createdBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: candidates.id });
    if (!added) return;
    const told = { workspaceId, candidateUserId: null, consultants: true };
    await record(tx, viewer, now, { ...told, verb: "candidate added", detail: { what: name, candidateId: id } });
  });
  return id;
}

/** One address is one person: invitations and imports know a candidate by it. */
export async function refuseKnown(tx: Tx, workspaceId: string, email: string, id: string) {
  const known = await tx
    .select({ id: candidates.id, name: candidates.name })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.email, email)));
  const other = known.find((one) => one.id !== id);
  if (other) throw new Refused(`${other.name} has this address already.`, "email");
}
