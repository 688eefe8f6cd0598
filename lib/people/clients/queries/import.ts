import { and, eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonList } from "@/db/json";
import { clients } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { readCsvRows } from "@/lib/platform/csv/input";
import { nameKeys } from "@/lib/platform/text/rules";
import type { Consultant } from "@/lib/viewer";
import { importedClientInput } from "../input";
import { type ClientCsvRow, clientCsvColumns, planClientImport } from "../rules/import";

export const readClientCsv = (text: string) =>
  readCsvRows(text, {
    ...{ columns: clientCsvColumns, schema: importedClientInput, needs: ["name"], called: "Client" },
    typed: (cell) => ({
      ...{ name: cell("name"), contactRule: cell("contactRule"), country: cell("country"), region: cell("region") },
      ...{ role: cell("role"), asksFor: cell("asksFor") },
      ...{ contact: cell("contact"), contactEmail: cell("contactEmail"), contactTitle: cell("contactTitle") },
    }),
  });

/** The agency's clients of these names, with their roles and contacts. */
export const knownClientRows = (tx: Tx, { workspaceId }: Consultant, rows: readonly ClientCsvRow[]) =>
  tx
    .select({
      ...{ id: clients.id, name: clients.name, contactRule: clients.contactRule },
      roles: jsonList(
        { id: json.text, title: json.text, asksFor: json.text, filled: json.flag },
        sql`select r.id, r.title, r.asks_for as "asksFor", r.filled_at is not null as filled
        from positions r where r.workspace_id = clients.workspace_id and r.client_id = clients.id`,
      ),
      contacts: jsonList(
        { id: json.text, name: json.text, email: json.text, title: json.text },
        sql`select c.id, c.name, coalesce(c.email, '') as email, c.title
        from client_contacts c where c.workspace_id = clients.workspace_id and c.client_id = clients.id`,
      ),
    })
    .from(clients)
    .where(
      and(
        eq(clients.workspaceId, workspaceId),
        sql`lower(${clients.name}) = any(${sql.param(nameKeys(rows.map((row) => row.value.name)))}::text[])`,
      ),
    );

/** What would happen if this file were imported now. Writes nothing. */
export async function previewClients(viewer: Consultant, text: string) {
  if (!may.importRecords(viewer, viewer)) throw new NotFound();
  const { rows, unknown } = readClientCsv(text);
  const [known] = await readBatch(viewer, (tx) => [knownClientRows(tx, viewer, rows)]);
  return { ...planClientImport(rows, known), unknown };
}
