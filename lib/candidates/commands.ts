import { asViewer } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "../errors";
import { record } from "../history/commands";
import { may } from "../permissions";
import type { Consultant } from "../viewer";
import type { CandidateInput } from "./input";

/** Adds a candidate to the agency. The form's id becomes the record's, so that a form sent twice adds once. */
export async function addCandidate(viewer: Consultant, input: CandidateInput, now: Date): Promise<string> {
  const { workspaceId } = viewer;
  if (!may.addCandidate(viewer, { workspaceId })) throw new NotFound();
  const { id, name, email, phone, consultantUserId } = input;
  await asViewer(viewer, async (tx) => {
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
