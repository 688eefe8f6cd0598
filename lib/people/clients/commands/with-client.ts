import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { clients } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { AgencyChange, type Ending } from "@/lib/record/audit/commands/audited-change";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

export type ClientRow = typeof clients.$inferSelect;

/** One client of the agency that this transaction holds, for a viewer who may do what they are about to do. Only this file makes one. */
class LockedClient extends AgencyChange {
  constructor(
    tx: Tx,
    readonly viewer: Consultant,
    readonly client: ClientRow,
    now: Date,
  ) {
    super(tx, viewer, client.workspaceId, now);
  }

  /** Writes to the row. The version grows, so that a form that was opened before finds out. */
  async update(values: Partial<Omit<ClientRow, "id" | "workspaceId" | "version">>) {
    const { id, version } = this.client;
    await this.tx
      .update(clients)
      .set({ ...values, version: version + 1 })
      .where(and(isInWorkspace(this, clients), eq(clients.id, id)));
  }
}

export type { LockedClient };

/**
 * What every change of a client does: locks its row in the viewer's agency, asks whether they may (NotFound if not), and runs the command.
 * The command says how it ended.
 */
export const withClient = <T>(
  viewer: Consultant,
  id: string,
  permission: (viewer: Consultant, client: ClientRow) => boolean,
  now: Date,
  run: (locked: LockedClient) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const [client] = await tx
      .select()
      .from(clients)
      .where(and(isInWorkspace(viewer, clients), eq(clients.id, id)))
      .for("update");
    if (!client || !permission(viewer, client)) throw new NotFound();
    return (await run(new LockedClient(tx, viewer, client, now))).value;
  });
