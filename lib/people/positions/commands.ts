import { positions } from "@/db/schema/workspaces";
import { rowOrNotFound, Stale } from "@/lib/errors";
import { withClient } from "@/lib/people/clients/commands/with-client";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";
import { isPosition, withPosition } from "./commands/with-position";
import type { AddPositionInput, EditPositionInput } from "./input";

/** A position that a client is filling. A form sent twice adds once. */
export async function addPosition(viewer: Consultant, input: AddPositionInput, now: Date) {
  const { id, clientId, title, asksFor } = input;
  await withClient(viewer, clientId, may.editClient, now, async (locked) => {
    const { tx, client } = locked;
    const [added] = await tx
      .insert(positions)
      .values({
        ...{ id, workspaceId: viewer.workspaceId, clientId, title, asksFor },
        ...{ createdAt: now, createdBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: positions.id });
    if (!added) {
      rowOrNotFound(await tx.select({ id: positions.id }).from(positions).where(isPosition(viewer, input)));
      return locked.unchanged();
    }
    const detail = { what: `${title}, ${client.name}`, clientId, positionId: id };
    return locked.done("position-added", { detail });
  });
}

/** Saves over the version that the form was opened on. Interviews keep what was asked for when they were entered. */
export async function editPosition(viewer: Consultant, input: EditPositionInput, now: Date) {
  const { id, clientId, title, asksFor, version } = input;
  await withPosition(viewer, input, may.editClient, now, async (locked) => {
    const { position } = locked;
    const typed = { title, asksFor };
    const differs = (["title", "asksFor"] as const).filter((field) => position[field] !== typed[field]);
    if (differs.length === 0) return locked.unchanged();
    if (version !== position.version)
      throw new Stale(Object.fromEntries(differs.map((field) => [field, position[field]])), position.version);
    await locked.update({ ...typed, version: position.version + 1 });
    const detail = { what: title, clientId, positionId: id, fields: differs };
    return locked.done("position-edited", { detail });
  });
}

/** The client has found somebody, or is looking again. */
export async function fillPosition(
  viewer: Consultant,
  input: { id: string; clientId: string; filled: "yes" | "no" },
  now: Date,
) {
  await withPosition(viewer, input, may.editClient, now, async (locked) => {
    const { position } = locked;
    const fills = input.filled === "yes";
    if (fills === (position.filledAt !== null)) return locked.unchanged();
    await locked.update({ filledAt: fills ? now : null, filledBy: fills ? viewer.userId : null });
    const detail = { what: position.title, clientId: input.clientId, positionId: input.id };
    return locked.done(fills ? "position-filled" : "position-reopened", { detail });
  });
}
