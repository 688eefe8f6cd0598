import { and, eq, getTableColumns, type SQL } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { type LockedAgency, lockAgency } from "@/lib/people/workspaces/commands/with-agency";
import { AgencyChange, type Ending } from "@/lib/record/audit/commands/audited-change";
import { isInWorkspace } from "@/lib/scope";
import { type Candidate, type Consultant, system, type Viewer } from "@/lib/viewer";

export type CandidateRow = typeof candidates.$inferSelect;

const isCandidate = ({ id, ...row }: Pick<CandidateRow, "id" | "workspaceId">) =>
  and(isInWorkspace(row, candidates), eq(candidates.id, id));

/** A candidate of an agency whose row this transaction holds. Only this file makes one. */
class LockedCandidate<V extends Viewer = Viewer> extends AgencyChange {
  constructor(
    tx: Tx,
    readonly viewer: V,
    readonly candidate: CandidateRow,
    now: Date,
  ) {
    super(tx, viewer, candidate.workspaceId, now);
  }

  /** Writes to the row. The version grows, so that a form that was opened before finds out. */
  async update(values: Partial<Omit<CandidateRow, "id" | "workspaceId" | "version">>) {
    const version = this.candidate.version + 1;
    await this.tx
      .update(candidates)
      .set({ ...values, version })
      .where(isCandidate(this.candidate));
  }
}

export type { LockedCandidate };

/** The one row that `which` finds among the candidates of the workspace, for a command that has found its way there by a link. */
export async function findLockedCandidate<V extends Viewer>(
  tx: Tx,
  viewer: V,
  workspace: { workspaceId: string },
  which: SQL | undefined,
  now: Date,
): Promise<LockedCandidate<V> | null> {
  const [candidate] = await tx
    .select()
    .from(candidates)
    .where(and(isInWorkspace(workspace, candidates), which))
    .limit(1)
    .for("update");
  return candidate ? new LockedCandidate(tx, viewer, candidate, now) : null;
}

/** One candidate of the viewer's agency, locked until the transaction ends. */
export async function lockCandidate(tx: Tx, viewer: Consultant, id: string, now: Date) {
  const locked = await findLockedCandidate(tx, viewer, viewer, eq(candidates.id, id), now);
  if (!locked) throw new NotFound();
  return locked;
}

type CandidatePermission = (viewer: Consultant, candidate: CandidateRow) => boolean;

/**
 * What every change of a candidate's row does: locks it in the viewer's agency, asks whether they may (NotFound if not), and runs the
 * command. The command says how it ended.
 */
export const withCandidate = <T>(
  viewer: Consultant,
  id: string,
  permission: CandidatePermission,
  now: Date,
  run: (locked: LockedCandidate<Consultant>) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(viewer, async (tx) => {
    const locked = await lockCandidate(tx, viewer, id, now);
    if (!permission(viewer, locked.candidate)) throw new NotFound();
    return (await run(locked)).value;
  });

/** The same in the system's role, for what no consultant may write. The agency is locked first, as it is for changing its members. */
export const withCandidateOfAgency = <T>(
  viewer: Consultant,
  id: string,
  permission: CandidatePermission,
  now: Date,
  run: (agency: LockedAgency, locked: LockedCandidate<Consultant>) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer, now);
    const locked = await lockCandidate(tx, agency.me, id, now);
    if (!permission(agency.me, locked.candidate)) throw new NotFound();
    return (await run(agency, locked)).value;
  });

/** The candidate's own row in an agency, in the system's role: it is the agency's record of them, and they may not read it. */
export const withOwnCandidacy = <T>(
  viewer: Candidate,
  workspace: { workspaceId: string },
  now: Date,
  run: (locked: LockedCandidate<Candidate>) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(system, async (tx) => {
    const [row] = await tx
      .select({ ...getTableColumns(candidates), kind: workspaces.kind })
      .from(candidates)
      .innerJoin(workspaces, eq(workspaces.id, candidates.workspaceId))
      .where(and(isInWorkspace(workspace, candidates), eq(candidates.userId, viewer.userId)))
      .for("update", { of: candidates });
    if (row?.kind !== "agency") throw new NotFound();
    return (await run(new LockedCandidate(tx, viewer, row, now))).value;
  });
