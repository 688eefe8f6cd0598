import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { clients, positions } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { knownPersonRows } from "@/lib/record/interviewers/queries";
import { distinctKnownPeople } from "@/lib/record/interviewers/rules";
import { inScope } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

/**
 * The client that was chosen for an interview, with its open roles, its people, and the place of its last interview. `before` is the interview
 * of the round before.
 */
export async function getChosenClient(viewer: Consultant, id: string, before: string) {
  const workspaceId = viewer.workspaceId;
  const [found, openPositions, people, places] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(clients)
      .where(and(eq(clients.workspaceId, workspaceId), eq(clients.id, id))),
    tx
      .select({ id: positions.id, title: positions.title })
      .from(positions)
      .where(and(eq(positions.workspaceId, workspaceId), eq(positions.clientId, id), isNull(positions.filledAt)))
      .orderBy(sql`lower(${positions.title})`, positions.id)
      .limit(200),
    knownPersonRows(tx, viewer, { workspaceId: workspaceId, clientId: id, before }),
    tx
      .select({ zone: interviews.zone, country: interviews.country, region: interviews.region })
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.clientId, id)))
      .orderBy(desc(interviews.startsAt))
      .limit(1),
  ]);
  if (!found[0]) throw new NotFound();
  return { client: found[0], roles: openPositions, known: distinctKnownPeople(people), lastPlace: places[0] };
}
