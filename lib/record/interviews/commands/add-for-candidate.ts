import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { candidates, clients, positions, workspaces } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { type AddInterviewForCandidateInput, titleFromPosition } from "../input";
import { insertInterview } from "./add";

/**
 * A consultant adds an interview of a candidate of theirs with one of the agency's clients. The client's name and contact rule, the
 * agency's name and the consultant in charge come from the agency's own records.
 */
export async function addInterviewForCandidate(
  viewer: Consultant,
  input: AddInterviewForCandidateInput,
  now: Date,
): Promise<string> {
  return transaction(viewer, async (tx) => {
    const { candidate, client, role, agency } = await getChosenRecords(tx, viewer, input);
    if (!may.addInterviewFor(viewer, candidate)) throw new NotFound();
    const members = await memberRows(tx);
    const inCharge = input.consultantUserId || candidate.consultantUserId || viewer.userId;
    const consultant = members.find((member) => member.userId === inCharge);
    if (!consultant) throw new Refused("This colleague is no longer a member. Choose another one.", "consultantUserId");
    const owner = { workspaceId: viewer.workspaceId, candidateId: candidate.id, candidateUserId: candidate.userId };
    return insertInterview(
      tx,
      viewer,
      input,
      owner,
      {
        ...{ clientId: client.id, company: client.name, contactRule: client.contactRule, route: "agency" },
        ...{ positionId: role?.id ?? null, agencyName: agency },
        ...{ consultantUserId: consultant.userId, consultantName: consultant.name, consultantEmail: consultant.email },
        ...(role && !input.asksFor ? { asksFor: role.asksFor } : {}),
        ...(role && input.role === titleFromPosition ? { role: role.title } : {}),
      },
      now,
    );
  });
}

async function getChosenRecords(tx: Tx, viewer: Consultant, input: AddInterviewForCandidateInput) {
  const workspaceId = viewer.workspaceId;
  const [candidate] = await tx
    .select()
    .from(candidates)
    .where(and(isInWorkspace(viewer, candidates), eq(candidates.id, input.candidateId)))
    .for("share");
  // Locked, so that its contact rule does not change between being read here and being written to the interview.
  const [client] = await tx
    .select()
    .from(clients)
    .where(and(isInWorkspace(viewer, clients), eq(clients.id, input.clientId)))
    .for("share");
  const [role] = input.positionId
    ? await tx
        .select()
        .from(positions)
        .where(and(isInWorkspace(viewer, positions), eq(positions.id, input.positionId)))
    : [];
  const [agency] = await tx.select({ name: workspaces.name }).from(workspaces).where(eq(workspaces.id, workspaceId));
  if (!candidate || !client || !agency) throw new NotFound();
  if (candidate.leftAt) throw new Refused("This candidate has left the agency.", "candidateId");
  if (input.positionId && role?.clientId !== client.id)
    throw new Refused("This role belongs to another client.", "positionId");
  return { candidate, client, role: role ?? null, agency: agency.name };
}
