import { type Column, eq, type SQL, sql } from "drizzle-orm";
import { interviews } from "@/db/schema/interviews";
import type { Viewer } from "./viewer-types";

/**
 * A condition for the viewer's own rows, whatever the input says: a candidate's by their account, an agency's by the column that holds the
 * workspace that may read them. The database's policies check the same a second time.
 */
export function isInScope(
  viewer: Viewer,
  { candidateUserId, workspaceId }: Record<"candidateUserId" | "workspaceId", Column>,
): SQL {
  if (viewer.as === "candidate") return eq(candidateUserId, viewer.userId);
  if (viewer.as === "consultant") return eq(workspaceId, viewer.workspaceId);
  return viewer.as === "system" ? sql`true` : sql`false`;
}

/** The same for interviews. */
export const inScope = (viewer: Viewer) => isInScope(viewer, interviews);

/** The same for what a candidate wrote: consultants get what was shared with their agency. */
export const isSharedWith = (
  viewer: Viewer,
  { candidateUserId, consultantWorkspaceId }: Record<"candidateUserId" | "consultantWorkspaceId", Column>,
) => isInScope(viewer, { candidateUserId, workspaceId: consultantWorkspaceId });
