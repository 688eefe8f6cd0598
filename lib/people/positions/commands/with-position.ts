import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { positions } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { AgencyChange, type Ending } from "@/lib/record/audit/commands/audited-change";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

type PositionRow = typeof positions.$inferSelect;
type PositionKey = Pick<PositionRow, "id" | "clientId">;

/** The rows of this position, which is of this client, in the viewer's agency. */
export const isPosition = (viewer: Consultant, { id, clientId }: PositionKey) =>
  and(isInWorkspace(viewer, positions), eq(positions.clientId, clientId), eq(positions.id, id));

/** One position that this transaction holds, for a viewer who may do what they are about to do. Only this file makes one. */
class LockedPosition extends AgencyChange {
  constructor(
    tx: Tx,
    readonly viewer: Consultant,
    readonly position: PositionRow,
    now: Date,
  ) {
    super(tx, viewer, position.workspaceId, now);
  }

  async update(values: Partial<Omit<PositionRow, "id" | "workspaceId">>) {
    const isThis = and(isInWorkspace(this, positions), eq(positions.id, this.position.id));
    await this.tx.update(positions).set(values).where(isThis);
  }
}

/**
 * What every change of a position does: locks its row in the viewer's agency, asks whether they may (NotFound if not), and runs the command.
 * The command says how it ended.
 */
export const withPosition = <T>(
  viewer: Consultant,
  key: PositionKey,
  permission: (viewer: Consultant, position: PositionRow) => boolean,
  now: Date,
  run: (locked: LockedPosition) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const [position] = await tx.select().from(positions).where(isPosition(viewer, key)).for("update");
    if (!position || !permission(viewer, position)) throw new NotFound();
    return (await run(new LockedPosition(tx, viewer, position, now))).value;
  });
