import { and, asc, eq, isNotNull, ne, notExists } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { candidates, clients } from "@/db/schema/workspaces";
import { oneTimeLinkStatus } from "@/lib/people/invitations/rules";
import { inScope, isInWorkspace } from "@/lib/scope";
import { type Candidate, type Consultant, hashToken, type System } from "@/lib/viewer";

/** What a link is for, and which interview it is about, with its further rounds. Opening it changes nothing. */
export async function findHandoverByLink(viewer: System, token: string, now: Date) {
  const [rows] = await readBatch(viewer, (tx) => [
    tx
      .select({
        email: handovers.email,
        acceptedAt: handovers.acceptedAt,
        acceptedBy: handovers.acceptedBy,
        declinedAt: handovers.declinedAt,
        revokedAt: handovers.revokedAt,
        expiresAt: handovers.expiresAt,
        candidate: candidates.name,
        role: interviews.role,
        company: interviews.company,
        round: interviews.round,
        startsAt: interviews.startsAt,
        zone: interviews.zone,
      })
      .from(handovers)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, handovers.workspaceId), eq(interviews.id, handovers.interviewId)),
      )
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(eq(handovers.tokenHash, hashToken(token)))
      .orderBy(asc(handovers.id)),
  ]);
  const [row, ...rounds] = rows;
  return { status: oneTimeLinkStatus(row, now), row: row ?? null, rounds };
}

/** The other rounds of this interview's process that are in the candidate's own workspace and were not handed over yet. */
export async function listRoundsToHandOver(viewer: Candidate, id: string) {
  const [rows] = await readBatch(viewer, (tx) => {
    const [thisInterview, continued] = [
      tx
        .select({ processId: interviews.processId, workspaceId: interviews.workspaceId })
        .from(interviews)
        .where(and(inScope(viewer), eq(interviews.id, id)))
        .as("this"),
      tx
        .select({ id: handovers.id })
        .from(handovers)
        .where(and(eq(handovers.interviewId, interviews.id), isNotNull(handovers.continuedAs))),
    ];
    return [
      tx
        .select({
          ...{ id: interviews.id, round: interviews.round, startsAt: interviews.startsAt, zone: interviews.zone },
        })
        .from(interviews)
        .innerJoin(
          thisInterview,
          and(eq(thisInterview.processId, interviews.processId), eq(thisInterview.workspaceId, interviews.workspaceId)),
        )
        .where(and(inScope(viewer), ne(interviews.id, id), notExists(continued)))
        .orderBy(asc(interviews.startsAt), asc(interviews.id))
        .limit(30),
    ];
  });
  return rows;
}

/** The agency's clients to choose from, by name: the first few hundred, which is all of them nearly everywhere. */
export const listClientChoices = (viewer: Consultant) =>
  readBatch(viewer, (tx) =>
    tx
      .select({ id: clients.id, name: clients.name })
      .from(clients)
      .where(isInWorkspace(viewer, clients))
      .orderBy(asc(clients.name))
      .limit(500),
  );
