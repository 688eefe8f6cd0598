import { and, desc, eq, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { candidates, clients, positions } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { memberRows } from "@/lib/people/workspaces/queries";
import { endingColumns, isLive } from "@/lib/planning/outcomes/queries";
import type { Consultant } from "@/lib/viewer";

/** One position of one client, with its interviews, those in progress first. One round trip. */
export async function getPositionPage(viewer: Consultant, clientId: string, id: string) {
  const workspaceId = viewer.workspaceId;
  const [found, interviewRows, members] = await readBatch(viewer, (tx) => [
    tx
      .select({ position: positions, client: clients.name })
      .from(positions)
      .innerJoin(clients, and(eq(clients.workspaceId, workspaceId), eq(clients.id, positions.clientId)))
      .where(and(eq(positions.workspaceId, workspaceId), eq(positions.clientId, clientId), eq(positions.id, id))),
    tx
      .select({
        ...{ id: interviews.id, role: interviews.role, round: interviews.round, zone: interviews.zone },
        ...{ startsAt: interviews.startsAt, cancelledAt: interviews.cancelledAt },
        ...{ closedAt: interviews.closedAt, who: candidates.name, ...endingColumns },
      })
      .from(interviews)
      .innerJoin(candidates, and(eq(candidates.workspaceId, workspaceId), eq(candidates.id, interviews.candidateId)))
      .where(and(eq(interviews.workspaceId, workspaceId), eq(interviews.positionId, id)))
      .orderBy(sql`${isLive()} desc`, desc(interviews.startsAt))
      .limit(50),
    memberRows(tx),
  ]);
  if (!found[0]) throw new NotFound();
  const { position, client } = found[0];
  return {
    position,
    client,
    interviews: interviewRows,
    filledBy: members.find((member) => member.userId === position.filledBy)?.name ?? null,
  };
}
