import { and, eq, or, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { defaultPhoneCountry } from "@/lib/people/phone-numbers/queries";
import { parsePhone } from "@/lib/people/phone-numbers/rules";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { readCsvRows } from "@/lib/platform/csv/input";
import { nameKeys } from "@/lib/platform/text/rules";
import type { Consultant } from "@/lib/viewer";
import { importedCandidateInput } from "../input";
import { type CandidateCsvRow, candidateCsvColumns, planCandidateImport } from "../rules/import";

export const readCandidateCsv = (text: string) =>
  readCsvRows(text, {
    ...{ columns: candidateCsvColumns, schema: importedCandidateInput, needs: ["name", "last"], called: "Name" },
    typed: (cell) => ({
      name: cell("name") || [cell("first"), cell("last")].filter(Boolean).join(" "),
      ...{ email: cell("email"), phone: cell("mobile") || cell("phone"), consultant: cell("consultant") },
    }),
  });

/** What the agency knows of the people in these rows. For a page's one round trip, and for the transaction that imports. */
export const knownCandidateRows = (tx: Tx, { workspaceId }: Consultant, rows: readonly CandidateCsvRow[]) =>
  tx
    .select({
      ...{ id: candidates.id, name: candidates.name, email: candidates.email, phone: candidates.phone },
      consultantUserId: candidates.consultantUserId,
    })
    .from(candidates)
    .where(
      and(
        eq(candidates.workspaceId, workspaceId),
        or(
          sql`${candidates.email} = any(${sql.param(rows.map((row) => row.value.email).filter(Boolean))}::text[])`,
          sql`lower(${candidates.name}) = any(${sql.param(nameKeys(rows.map((row) => row.value.name)))}::text[])`,
        ),
      ),
    );

type KnownCandidateRows = Awaited<ReturnType<typeof knownCandidateRows>>;

export const planCandidateImportFor = (
  viewer: Consultant,
  rows: readonly CandidateCsvRow[],
  known: KnownCandidateRows,
  members: Parameters<typeof planCandidateImport>[2],
  country: string | null,
) =>
  planCandidateImport(
    rows,
    known.map((candidate) => ({
      ...candidate,
      mayEdit: may.editCandidate(viewer, { ...candidate, workspaceId: viewer.workspaceId }),
    })),
    members,
    (phone) => parsePhone(phone, country),
  );

/** What would happen if this file were imported now. Writes nothing. */
export async function previewCandidates(viewer: Consultant, text: string) {
  if (!may.importRecords(viewer, viewer)) throw new NotFound();
  const { rows, unknown } = readCandidateCsv(text);
  const [known, members, [here]] = await readBatch(viewer, (tx) => [
    ...([knownCandidateRows(tx, viewer, rows), memberRows(tx), defaultPhoneCountry(tx, viewer)] as const),
  ]);
  return { ...planCandidateImportFor(viewer, rows, known, members, here?.country ?? null), unknown };
}
