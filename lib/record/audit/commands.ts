import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import type { Viewer } from "@/lib/viewer";
import type { AuditVerb } from "./rules/verbs";

export type AuditEntry = {
  workspaceId: string;
  interviewId?: string;
  /**
   * Who may read it besides the person who did it. The candidate's account, or null while they have none: then they read it once they are
   * linked. Leave it out where it is not theirs to read.
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

/** A statement has room for so many rows. */
const batchSize = 1_000;

/** … and one for each record, where a change touches many. */
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
