import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { positions } from "@/db/schema/workspaces";
import { NotFound, Stale } from "@/lib/errors";
import { withClient } from "@/lib/people/clients/commands/with-client";
import { may } from "@/lib/permissions";
import { audit } from "@/lib/record/audit/commands";
import type { Consultant } from "@/lib/viewer";
import type { AddPositionInput, EditPositionInput } from "./input";

const auditFields = ({ workspaceId }: Consultant) => ({ workspaceId, candidateUserId: null, consultants: true });

/** A position that a client is filling. A form sent twice adds once. */
export async function addPosition(viewer: Consultant, { id, clientId, title, asksFor }: AddPositionInput, now: Date) {
  await withClient(viewer, clientId, may.editClient, now, async ({ tx, client, audit }) => {
    const [added] = await tx
      .insert(positions)
      .values({
        ...{ id, workspaceId: viewer.workspaceId, clientId, title, asksFor },
        ...{ createdAt: now, createdBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: positions.id });
    if (!added) {
      await lockPosition(tx, viewer, clientId, id);
      return;
    }
    const detail = { what: `${title}, ${client.name}`, clientId, positionId: id };
    await audit("position-added", detail);
  });
}

/** Saves over the version that the form was opened on. Interviews keep what was asked for when they were entered. */
export async function editPosition(viewer: Consultant, input: EditPositionInput, now: Date) {
  const { id, clientId, title, asksFor, version } = input;
  await transaction(viewer, async (tx) => {
    const position = await lockPosition(tx, viewer, clientId, id);
    const typed = { title, asksFor };
    const differs = (["title", "asksFor"] as const).filter((field) => position[field] !== typed[field]);
    if (differs.length === 0) return;
    if (version !== position.version)
      throw new Stale(Object.fromEntries(differs.map((field) => [field, position[field]])), position.version);
    await tx
      .update(positions)
      .set({ ...typed, version: position.version + 1 })
      .where(and(eq(positions.workspaceId, viewer.workspaceId), eq(positions.id, id)));
    const detail = { what: title, clientId, positionId: id, fields: differs };
    await audit(tx, viewer, now, { ...auditFields(viewer), verb: "position-edited", detail });
  });
}

/** The client has found somebody, or is looking again. */
export async function fillPosition(
  viewer: Consultant,
  input: { id: string; clientId: string; filled: "yes" | "no" },
  now: Date,
) {
  await transaction(viewer, async (tx) => {
    const position = await lockPosition(tx, viewer, input.clientId, input.id);
    const fills = input.filled === "yes";
    if (fills === (position.filledAt !== null)) return;
    await tx
      .update(positions)
      .set({ filledAt: fills ? now : null, filledBy: fills ? viewer.userId : null })
      .where(and(eq(positions.workspaceId, viewer.workspaceId), eq(positions.id, input.id)));
    const detail = { what: position.title, clientId: input.clientId, positionId: input.id };
    await audit(tx, viewer, now, {
      ...auditFields(viewer),
      verb: fills ? "position-filled" : "position-reopened",
      detail,
    });
  });
}

async function lockPosition(tx: Tx, viewer: Consultant, clientId: string, id: string) {
  const [position] = await tx
    .select()
    .from(positions)
    .where(and(eq(positions.workspaceId, viewer.workspaceId), eq(positions.clientId, clientId), eq(positions.id, id)))
    .for("update");
  if (!position || !may.editClient(viewer, position)) throw new NotFound();
  return position;
}
