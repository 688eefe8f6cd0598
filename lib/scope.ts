import { type Column, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { interviews } from "@/db/schema/interviews";
import type { Candidate, Consultant, Viewer } from "./viewer-types";

/** A viewer whose id is filled in when the query is sent: for queries that are built once. */
type PreparedCandidate = Pick<Candidate, "as"> & { userId: Placeholder };
type PreparedConsultant = Pick<Consultant, "as"> & { workspaceId: Placeholder };
type ScopedViewer = Viewer | PreparedCandidate | PreparedConsultant;

/**
 * A condition for the viewer's own rows, whatever the input says: a candidate's by their account, an agency's by the column that holds the
 * workspace that may read them. The database's policies check the same a second time.
 */
export function isInScope(
  viewer: ScopedViewer,
  { candidateUserId, workspaceId }: Record<"candidateUserId" | "workspaceId", Column>,
): SQL {
  if (viewer.as === "candidate") return eq(candidateUserId, viewer.userId);
  if (viewer.as === "consultant") return eq(workspaceId, viewer.workspaceId);
  return viewer.as === "system" ? sql`true` : sql`false`;
}

/** The same for interviews. */
export const inScope = (viewer: ScopedViewer) => isInScope(viewer, interviews);

/** The same for what a candidate wrote: consultants get what was shared with their agency. */
export const isSharedWith = (
  viewer: ScopedViewer,
  { candidateUserId, consultantWorkspaceId }: Record<"candidateUserId" | "consultantWorkspaceId", Column>,
) => isInScope(viewer, { candidateUserId, workspaceId: consultantWorkspaceId });

/** The rows of the one workspace that the viewer acts in, or that another row is of: for tables that no candidate reads by their account. */
export const isInWorkspace = ({ workspaceId }: { workspaceId: string }, table: Record<"workspaceId", Column>): SQL =>
  eq(table.workspaceId, workspaceId);

type AccountScope = Candidate | Consultant | PreparedCandidate | PreparedConsultant;

/** The viewer's own rows in SQL that is written out, which calls their table `name`. */
export const isNameInScope = (viewer: AccountScope, name: string): SQL =>
  viewer.as === "candidate" ? namedScope(name, "candidate_user_id", viewer.userId) : isNameInWorkspace(viewer, name);

/** The same for what a candidate wrote. */
export const isNameSharedWith = (viewer: AccountScope, name: string): SQL =>
  viewer.as === "candidate"
    ? namedScope(name, "candidate_user_id", viewer.userId)
    : namedScope(name, "consultant_workspace_id", viewer.workspaceId);

/** The same for the rows of one workspace. */
export const isNameInWorkspace = ({ workspaceId }: { workspaceId: string | Placeholder }, name: string): SQL =>
  namedScope(name, "workspace_id", workspaceId);

const namedScope = (name: string, column: string, id: string | Placeholder) =>
  sql`${sql.raw(`${name}.${column}`)} = ${id}::uuid`;
