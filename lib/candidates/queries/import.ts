import { and, eq, or, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { type Line, tableOf } from "../../csv/input";
import { columnsOf } from "../../csv/rules";
import { NotFound, Refused } from "../../errors";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import { membersHere } from "../../workspaces/queries";
import { imported } from "../input";
import { columns, planImport, type Row } from "../rules";

/** The rows of a file by the rules of the form, and the columns that are none of ours. */
export function rowsOf(text: string): { rows: Row[]; unknown: string[] } {
  const { header, rows } = tableOf(text);
  const { at, unknown } = columnsOf(header, columns);
  if (at.name === undefined && at.last === undefined)
    throw new Refused("No column is called Name. Write the columns' names into the first line, and try again.", "file");
  const cell = ({ cells }: Line, name: keyof typeof columns) => {
    const index = at[name];
    return index === undefined ? "" : (cells[index] ?? "");
  };
  const read = rows.map((row): Row => {
    const name = cell(row, "name") || [cell(row, "first"), cell(row, "last")].filter(Boolean).join(" ");
    const typed = { name, email: cell(row, "email"), phone: cell(row, "phone"), consultant: cell(row, "consultant") };
    const extra = row.cells.slice(header.length).some(Boolean);
    const parsed = imported.safeParse(typed);
    const fault = parsed.success ? null : (parsed.error.issues[0]?.message ?? "This could not be read.");
    return {
      line: row.line,
      value: parsed.success ? parsed.data : typed,
      fault: extra
        ? "This row has more cells than there are columns. Is a separator missing its quotation marks?"
        : fault,
    };
  });
  return { rows: read, unknown };
}

/** What the agency knows of the people in these rows. For a page's one round trip, and for the transaction that imports. */
export const knownAmong = (tx: Tx, { workspaceId }: Consultant, rows: readonly Row[]) =>
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
          sql`lower(${candidates.name}) = any(${sql.param(rows.map((row) => row.value.name.toLowerCase()))}::text[])`,
        ),
      ),
    );

type Found = Awaited<ReturnType<typeof knownAmong>>;

export const planOf = (
  viewer: Consultant,
  rows: readonly Row[],
  known: Found,
  members: Parameters<typeof planImport>[2],
) =>
  planImport(
    rows,
    known.map((one) => ({ ...one, mayEdit: may.editCandidate(viewer, { ...one, workspaceId: viewer.workspaceId }) })),
    members,
  );

/** What would happen if this file were imported now. Writes nothing. */
export async function previewCandidates(viewer: Consultant, text: string) {
  if (!may.importRecords(viewer, viewer)) throw new NotFound();
  const { rows, unknown } = rowsOf(text);
  const [known, members] = await readAs(viewer, (tx) => [knownAmong(tx, viewer, rows), membersHere(tx)]);
  return { ...planOf(viewer, rows, known, members), unknown };
}
