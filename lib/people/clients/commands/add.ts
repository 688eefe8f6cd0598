import { and, eq, or, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { clients } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { audit } from "@/lib/record/audit/commands";
import type { Consultant } from "@/lib/viewer";
import type { AddClientInput } from "../input";

/** Adds a client to the agency. No other client may have the name. A form sent twice adds once. */
export async function addClient(viewer: Consultant, input: AddClientInput, now: Date): Promise<string> {
  const { workspaceId } = viewer;
  if (!may.editClient(viewer, { workspaceId })) throw new NotFound();
  const { id, name, contactRule, country, region } = input;
  await transaction(viewer, async (tx) => {
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
          and(
            eq(clients.workspaceId, workspaceId),
            or(eq(clients.id, id), sql`lower(${clients.name}) = lower(${name})`),
          ),
        );
      if (existing.some((one) => one.id === id)) return;
      if (existing.length > 0) throw new Refused("There is a client of this name already.", "name");
      throw new NotFound();
    }
    const auditFields = { workspaceId, candidateUserId: null, consultants: true };
    await audit(tx, viewer, now, { ...auditFields, verb: "client-added", detail: { what: name, clientId: id } });
  });
  return id;
}
