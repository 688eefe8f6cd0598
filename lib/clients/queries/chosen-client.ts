import { and, eq, isNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { clients, roles } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import { knownPersonRows } from "../../interviewers/queries";
import { distinctKnownPeople } from "../../interviewers/rules";
import type { Consultant } from "../../viewer";

/** A client that was chosen for an interview, the roles that it is filling, and its people. `before` is the interview of the round before. */
export async function getChosenClient(viewer: Consultant, id: string, before: string) {
  const workspaceId = viewer.workspaceId;
  const [found, positions, people] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(clients)
      .where(and(eq(clients.workspaceId, workspaceId), eq(clients.id, id))),
    tx
      .select({ id: roles.id, title: roles.title })
      .from(roles)
      .where(and(eq(roles.workspaceId, workspaceId), eq(roles.clientId, id), isNull(roles.filledAt)))
      .orderBy(sql`lower(${roles.title})`, roles.id)
      .limit(200),
    knownPersonRows(tx, viewer, { workspaceId: workspaceId, clientId: id, before }),
  ]);
  if (!found[0]) throw new NotFound();
  return { client: found[0], roles: positions, known: distinctKnownPeople(people) };
}
