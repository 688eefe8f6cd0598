import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { type ImportRowsInput, importRowId, unpackCsv } from "@/lib/platform/csv/input";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { knownCandidateRows, planCandidateImportFor, readCandidateCsv } from "../queries/import";
import type { CandidateImportPlan } from "../rules/import";
import { getAgencyCountry, insertCandidates } from "./add";

/**
 * Writes what the preview showed, in the present state: faulty rows and known people are left unchanged. Returns how many are new or
 * changed.
 */
export async function importCandidates(viewer: Consultant, { id, packed }: ImportRowsInput, now: Date) {
  const { rows } = readCandidateCsv(unpackCsv(packed));
  return withAgencyRecords(viewer, may.importRecords, now, async (records) => {
    const { tx } = records;
    // One import at a time in an agency: otherwise two could add the same new row.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${viewer.workspaceId}`}, 0))`);
    const { planned } = planCandidateImportFor(
      ...([viewer, rows, await knownCandidateRows(tx, viewer, rows), await memberRows(tx)] as const),
      await getAgencyCountry(tx, viewer),
    );
    const added = await insertNewCandidates(tx, viewer, id, planned, now);
    const updated = planned.filter((row) => row.does === "updated");
    for (const { id: candidateId, value } of updated)
      await tx
        .update(candidates)
        .set({
          ...{ name: value.name, version: sql`${candidates.version} + 1` },
          ...(value.phone && { phone: value.phone }),
        })
        .where(and(isInWorkspace(viewer, candidates), eq(candidates.id, candidateId!)));
    const auditOptions = (candidateId: string, what: string) => ({ detail: { what, candidateId, import: id } });
    return records.eachDone(
      [
        ...added.map((item) => ["candidate-added", auditOptions(item.id, item.name)] as const),
        ...updated.map((item) => ["candidate-edited", auditOptions(item.id!, item.name)] as const),
      ],
      { added: added.length, updated: updated.length },
    );
  });
}

const rowsPerInsert = 1_000;

async function insertNewCandidates(
  tx: Tx,
  viewer: Consultant,
  importId: string,
  planned: CandidateImportPlan["planned"],
  now: Date,
) {
  const values = planned
    .filter((row) => row.does === "new")
    .map(({ line, value }) => ({
      ...{ id: importRowId(viewer.workspaceId, importId, `${line}`), name: value.name, email: value.email || null },
      ...{ phone: value.phone || null, consultantUserId: value.consultantUserId ?? viewer.userId },
    }));
  const added: { id: string; name: string }[] = [];
  for (let from = 0; from < values.length; from += rowsPerInsert)
    added.push(...(await insertCandidates(tx, viewer, values.slice(from, from + rowsPerInsert), now)));
  return added;
}
