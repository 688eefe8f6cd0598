import { and, asc, eq } from "drizzle-orm";
import { readAs } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { candidates, clients } from "@/db/schema/workspaces";
import { standingOf } from "../invitations/rules";
import { type Consultant, hashToken, type System } from "../viewer";

/** What a link stands for, and which interview it is about. Looking changes nothing. */
export async function handoverOf(viewer: System, token: string, now: Date) {
  const [[row]] = await readAs(viewer, (tx) => [
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
      .where(eq(handovers.tokenHash, hashToken(token))),
  ]);
  return { standing: standingOf(row, now), row: row ?? null };
}

/** The agency's clients to choose from, by name: the first few hundred, which is all of them nearly everywhere. */
export const clientChoices = (viewer: Consultant) =>
  readAs(viewer, (tx) =>
    tx
      .select({ id: clients.id, name: clients.name })
      .from(clients)
      .where(eq(clients.workspaceId, viewer.workspaceId))
      .orderBy(asc(clients.name))
      .limit(500),
  );
