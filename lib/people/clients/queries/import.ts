import { and, eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonList } from "@/db/json";
import { clients } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { defaultPhoneCountry } from "@/lib/people/phone-numbers/queries";
import { parsePhone } from "@/lib/people/phone-numbers/rules";
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
      ...{ asksFor: cell("asksFor"), ...contactColumns(cell) },
    }),
  });

/** Columns that do not say whose they are belong to the contact where the row names one. */
function contactColumns(cell: (name: keyof typeof clientCsvColumns) => string) {
  const contact = cell("contact") || [cell("contactFirst"), cell("contactLast")].filter(Boolean).join(" ");
  const own = (name: "title" | "email" | "mobile" | "phone") => (contact ? cell(name) : "");
  return {
    contact,
    role: cell("role") || (contact ? "" : cell("title")),
    contactEmail: cell("contactEmail") || own("email"),
    contactPhone: cell("contactMobile") || cell("contactPhone") || own("mobile") || own("phone"),
    contactTitle: cell("contactTitle") || own("title"),
  };
}

/** The agency's clients of these names, with their roles and contacts. */
export const knownClientRows = (tx: Tx, { workspaceId }: Consultant, rows: readonly ClientCsvRow[]) =>
  tx
    .select({
      ...{ id: clients.id, name: clients.name, contactRule: clients.contactRule, country: clients.country },
      roles: jsonList(
        { id: json.text, title: json.text, asksFor: json.text, filled: json.flag },
        sql`select r.id, r.title, r.asks_for as "asksFor", r.filled_at is not null as filled
        from positions r where r.workspace_id = clients.workspace_id and r.client_id = clients.id`,
      ),
      contacts: jsonList(
        { id: json.text, name: json.text, email: json.text, phone: json.text, title: json.text },
        sql`select c.id, c.name, coalesce(c.email, '') as email, coalesce(c.phone, '') as phone, c.title
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

/** A number without a country code is of the client's country, or else of the agency's. */
export const planClientImportFor = (
  rows: readonly ClientCsvRow[],
  known: Awaited<ReturnType<typeof knownClientRows>>,
  agencyCountry: string | null,
) => planClientImport(rows, known, (phone, country) => parsePhone(phone, country ?? agencyCountry));

/** What would happen if this file were imported now. Writes nothing. */
export async function previewClients(viewer: Consultant, text: string) {
  if (!may.importRecords(viewer, viewer)) throw new NotFound();
  const { rows, unknown } = readClientCsv(text);
  const [known, [here]] = await readBatch(viewer, (tx) => [
    ...([knownClientRows(tx, viewer, rows), defaultPhoneCountry(tx, viewer)] as const),
  ]);
  return { ...planClientImportFor(rows, known, here?.country ?? null), unknown };
}
