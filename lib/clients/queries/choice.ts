import { and, eq, isNull, sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import { clients, roles } from "@/db/schema/workspaces";
import { NotFound } from "../../errors";
import type { Consultant } from "../../viewer";

/** A client that was chosen for an interview, and the roles that it is filling. */
export async function choiceFor(viewer: Consultant, id: string) {
  const here = viewer.workspaceId;
  const [found, open] = await readAs(viewer, (tx) => [
    tx
      .select()
      .from(clients)
      .where(and(eq(clients.workspaceId, here), eq(clients.id, id))),
    tx
      .select({ id: roles.id, title: roles.title })
      .from(roles)
      .where(and(eq(roles.workspaceId, here), eq(roles.clientId, id), isNull(roles.filledAt)))
      .orderBy(sql`lower(${roles.title})`, roles.id)
      .limit(200),
  ]);
  if (!found[0]) throw new NotFound();
  return { client: found[0], roles: open };
}
