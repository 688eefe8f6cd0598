import { and, eq, isNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { clients, positions } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { knownPersonRows } from "@/lib/record/interviewers/queries";
import { distinctKnownPeople } from "@/lib/record/interviewers/rules";
import type { Consultant } from "@/lib/viewer";

/** A client that was chosen for an interview, the roles that it is filling, and its people. `before` is the interview of the round before. */
export async function getChosenClient(viewer: Consultant, id: string, before: string) {
  const workspaceId = viewer.workspaceId;
  const [found, openPositions, people] = await readBatch(viewer, (tx) => [
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
  ]);
  if (!found[0]) throw new NotFound();
  return { client: found[0], roles: openPositions, known: distinctKnownPeople(people) };
}
