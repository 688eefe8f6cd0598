import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { clients } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { audit } from "@/lib/record/audit/commands";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { Consultant } from "@/lib/viewer";

export type ClientRow = typeof clients.$inferSelect;

/** One client of the agency that this transaction holds, for a viewer who may do what they are about to do. */
export type LockedClient = {
  tx: Tx;
  viewer: Consultant;
  client: ClientRow;
  now: Date;
  /** Adds a row to the agency's history, which no candidate reads. */
  audit: (verb: AuditVerb, detail: Record<string, unknown>) => Promise<void>;
};

/** What every change of a client does: locks its row in the viewer's agency, asks whether they may (NotFound if not), and runs the command. */
export const withClient = <T>(
  viewer: Consultant,
  id: string,
  permission: (viewer: Consultant, client: ClientRow) => boolean,
  now: Date,
  run: (locked: LockedClient) => Promise<T>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const { workspaceId } = viewer;
    const [client] = await tx
      .select()
      .from(clients)
      .where(and(eq(clients.workspaceId, workspaceId), eq(clients.id, id)))
      .for("update");
    if (!client || !permission(viewer, client)) throw new NotFound();
    const auditFields = { workspaceId, candidateUserId: null, consultants: true };
    return run({
      ...{ tx, viewer, client, now },
      audit: (verb, detail) => audit(tx, viewer, now, { ...auditFields, verb, detail }),
    });
  });
