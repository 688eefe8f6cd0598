import { and, eq, or, sql } from "drizzle-orm";
import { clients } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { AddClientInput } from "../input";

/** Adds a client to the agency. No other client may have the name. A form sent twice adds once. */
export async function addClient(viewer: Consultant, input: AddClientInput, now: Date): Promise<string> {
  const { workspaceId } = viewer;
  const { id, name, contactRule, country, region } = input;
  await withAgencyRecords(viewer, may.editClient, now, async (records) => {
    const { tx } = records;
    const [added] = await tx
      .insert(clients)
      .values({
        ...{ id, workspaceId, name, contactRule, country: country || null, region: region || null },
        ...{ createdAt: now, createdBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: clients.id });
    if (!added) {
      const existing = await tx
        .select({ id: clients.id })
        .from(clients)
        .where(
          and(isInWorkspace(viewer, clients), or(eq(clients.id, id), sql`lower(${clients.name}) = lower(${name})`)),
        );
      if (existing.some((client) => client.id === id)) return records.unchanged();
      if (existing.length > 0) throw new Refused("There is already a client with this name.", "name");
      throw new NotFound();
    }
    return records.done("client-added", { detail: { what: name, clientId: id } });
  });
  return id;
}
