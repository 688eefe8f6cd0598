import { and, eq, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { clients } from "@/db/schema/workspaces";
import { type Line, tableOf } from "../../csv/input";
import { columnsOf } from "../../csv/rules";
import { NotFound, Refused } from "../../errors";
import { list } from "../../followups/queries";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import { imported } from "../input";
import { columns, type KnownRole, planImport, type Row, type Value } from "../rules/import";

/** The rows of a file by the rules of the forms, and the columns that are none of ours. */
export function rowsOf(text: string): { rows: Row[]; unknown: string[] } {
  const { header, rows } = tableOf(text);
  const { at, unknown } = columnsOf(header, columns);
  if (at.name === undefined)
    throw new Refused(
      "No column is called Client. Write the columns' names into the first line, and try again.",
      "file",
    );
  const cell = ({ cells }: Line, name: keyof typeof columns) => {
    const index = at[name];
    return index === undefined ? "" : (cells[index] ?? "");
  };
  const read = rows.map((row): Row => {
    const names = Object.keys(columns) as (keyof typeof columns)[];
    const typed = Object.fromEntries(names.map((name) => [name, cell(row, name)])) as unknown as Value;
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

/** The agency's clients of these names, with their roles. */
export const knownAmong = (tx: Tx, { workspaceId }: Consultant, rows: readonly Row[]) =>
  tx
    .select({
      ...{ id: clients.id, name: clients.name, contactRule: clients.contactRule },
      roles: list<KnownRole>(sql`select r.id, r.title, r.asks_for as "asksFor", r.filled_at is not null as filled
        from roles r where r.workspace_id = clients.workspace_id and r.client_id = clients.id`),
    })
    .from(clients)
    .where(
      and(
        eq(clients.workspaceId, workspaceId),
        sql`lower(${clients.name}) = any(${sql.param([...new Set(rows.map((row) => row.value.name.toLowerCase()))])}::text[])`,
      ),
    );

/** What would happen if this file were imported now. Writes nothing. */
export async function previewClients(viewer: Consultant, text: string) {
  if (!may.importRecords(viewer, viewer)) throw new NotFound();
  const { rows, unknown } = rowsOf(text);
  const [known] = await readAs(viewer, (tx) => [knownAmong(tx, viewer, rows)]);
  return { ...planImport(rows, known), unknown };
}
