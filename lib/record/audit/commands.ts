import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import type { Viewer } from "@/lib/viewer";
import type { AuditVerb } from "./rules/verbs";

export type AuditEntry = {
  workspaceId: string;
  interviewId?: string;
  /**
   * The candidate's account, if the candidate may read the row. Null while they have no account: they can read it once they are linked. Leave it
   * out if the candidate may not read it.
   */
  candidateUserId?: string | null;
  consultants: boolean;
  verb: AuditVerb;
  detail?: Record<string, unknown>;
  byName?: string;
};

/** One row of history, in the transaction of the change that it describes. */
export async function audit(tx: Tx, viewer: Viewer, now: Date, entry: AuditEntry) {
  await tx.insert(auditEvents).values(auditRow(viewer, now, entry));
}

/** How many rows fit into one statement. */
const batchSize = 1_000;

/** Adds a row for each record, for a change of many records. */
export async function auditAll(tx: Tx, viewer: Viewer, now: Date, entries: readonly AuditEntry[]) {
  for (let from = 0; from < entries.length; from += batchSize)
    await tx
      .insert(auditEvents)
      .values(entries.slice(from, from + batchSize).map((entry) => auditRow(viewer, now, entry)));
}

const auditRow = (viewer: Viewer, now: Date, entry: AuditEntry) => ({
  workspaceId: entry.workspaceId,
  candidateUserId: entry.candidateUserId ?? null,
  visibleToCandidate: entry.candidateUserId !== undefined && entry.interviewId !== undefined,
  consultantWorkspaceId: entry.consultants ? entry.workspaceId : null,
  interviewId: entry.interviewId ?? null,
  at: now,
  by: "userId" in viewer ? viewer.userId : null,
  byName: entry.byName ?? "",
  actorKind: viewer.as,
  verb: entry.verb,
  detail: entry.detail ?? {},
});
