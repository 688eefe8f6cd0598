import { type Column, eq, type SQL, sql } from "drizzle-orm";
import { interviews } from "@/db/schema/interviews";
import type { Viewer } from "./viewer-types";

/**
 * The viewer's own rows, whatever the input says: a candidate's by their account, an agency's by the column that names the workspace which
 * reads them. The database's policies say the same a second time.
 */
export function isInScope(
  viewer: Viewer,
  { candidateUserId, workspaceId }: Record<"candidateUserId" | "workspaceId", Column>,
): SQL {
  if (viewer.as === "candidate") return eq(candidateUserId, viewer.userId);
  if (viewer.as === "consultant") return eq(workspaceId, viewer.workspaceId);
  return viewer.as === "system" ? sql`true` : sql`false`;
}

/** … of interviews. */
export const inScope = (viewer: Viewer) => isInScope(viewer, interviews);

/** … of what a candidate wrote: a consultant's are those that were shared with their agency. */
export const isSharedWith = (
  viewer: Viewer,
  { candidateUserId, consultantWorkspaceId }: Record<"candidateUserId" | "consultantWorkspaceId", Column>,
) => isInScope(viewer, { candidateUserId, workspaceId: consultantWorkspaceId });
