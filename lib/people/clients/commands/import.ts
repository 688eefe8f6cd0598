import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientContacts, clients, positions } from "@/db/schema/workspaces";
import { Refused } from "@/lib/errors";
import { defaultPhoneCountry } from "@/lib/people/phone-numbers/queries";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { may } from "@/lib/permissions";
import { type ImportRowsInput, importRowId, unpackCsv } from "@/lib/platform/csv/input";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { knownClientRows, planClientImportFor, readClientCsv } from "../queries/import";
import type { ClientImportPlan } from "../rules/import";

type PlannedClientRows = ClientImportPlan["planned"];

/** Writes what the preview showed, in the present state. Returns how many of each are new, and how many roles and contacts changed. */
export async function importClients(viewer: Consultant, { id, packed }: ImportRowsInput, now: Date) {
  const { rows } = readClientCsv(unpackCsv(packed));
  return withAgencyRecords(viewer, may.importRecords, now, async (records) => {
    const { tx } = records;
    // One import at a time in an agency: otherwise two could add the same new row.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${viewer.workspaceId}`}, 0))`);
    const [here] = await defaultPhoneCountry(tx, viewer);
    const { planned } = planClientImportFor(rows, await knownClientRows(tx, viewer, rows), here?.country ?? null);
    const ids = await insertClients(tx, viewer, id, planned, now);
    const added = await insertPositions(tx, viewer, id, planned, ids.all, now);
    const updated = planned.filter(({ value }) => value.roleDoes === "updated");
    for (const { value } of updated)
      await tx
        .update(positions)
        .set({ asksFor: value.asksFor, version: sql`${positions.version} + 1` })
        .where(and(isInWorkspace(viewer, positions), eq(positions.id, value.positionId!)));
    const addedContacts = await insertContacts(tx, viewer, id, planned, ids.all, now);
    const changedContacts = planned.filter(({ value }) => value.contactDoes === "updated");
    for (const { value } of changedContacts)
      await tx
        .update(clientContacts)
        .set({
          name: value.contact,
          version: sql`${clientContacts.version} + 1`,
          ...(value.contactEmail && { email: value.contactEmail }),
          ...(value.contactPhone && { phone: value.contactPhone }),
          ...(value.contactTitle && { title: value.contactTitle }),
        })
        .where(and(isInWorkspace(viewer, clientContacts), eq(clientContacts.id, value.contactId!)));
    const auditEntry = (verb: AuditVerb, detail: Record<string, unknown>) =>
      [verb, { detail: { ...detail, import: id } }] as const;
    const entries = [
      ...ids.added.map((item) => auditEntry("client-added", { what: item.name, clientId: item.id })),
      ...added.map((item) =>
        auditEntry("position-added", { what: item.title, clientId: item.clientId, positionId: item.id }),
      ),
      ...updated.map(({ value, id: clientId }) =>
        auditEntry("position-edited", {
          what: value.role,
          clientId,
          positionId: value.positionId,
          fields: ["asksFor"],
        }),
      ),
      ...addedContacts.map((addedContact) =>
        auditEntry("contact-added", {
          what: addedContact.name,
          clientId: addedContact.clientId,
          contactId: addedContact.id,
        }),
      ),
      ...changedContacts.map(({ value, id: clientId }) =>
        auditEntry("contact-edited", { what: value.contact, clientId, contactId: value.contactId }),
      ),
    ];
    return records.eachDone(entries, {
      ...{ clients: ids.added.length, roles: added.length, contacts: addedContacts.length },
      updated: updated.length + changedContacts.length,
    });
  });
}

const rowsPerInsert = 1_000;

async function insertClients(
  tx: Tx,
  { workspaceId, userId }: Consultant,
  importId: string,
  planned: PlannedClientRows,
  now: Date,
) {
  const all = new Map(planned.flatMap(({ id, value }) => (id ? [[value.name.toLowerCase(), id] as const] : [])));
  const fresh = new Map<string, typeof clients.$inferInsert>();
  for (const { value } of planned) {
    const key = value.name.toLowerCase();
    if (all.has(key)) continue;
    const before = fresh.get(key);
    fresh.set(key, {
      ...{ id: importRowId(workspaceId, importId, `client ${key}`), workspaceId, name: before?.name ?? value.name },
      contactRule: value.contactRule || before?.contactRule || "through",
      country: before?.country || value.country || null,
      region: before?.region || value.region || null,
      ...{ createdAt: now, createdBy: userId },
    });
  }
  const values = [...fresh.values()];
  const added: { id: string; name: string }[] = [];
  for (let from = 0; from < values.length; from += rowsPerInsert)
    added.push(
      ...(await tx
        .insert(clients)
        .values(values.slice(from, from + rowsPerInsert))
        .onConflictDoNothing()
        .returning({ id: clients.id, name: clients.name })),
    );
  if (added.length < values.length)
    throw new Refused("A colleague has just added one of these clients. Choose the file again to see a new preview.");
  for (const [key, { id }] of fresh) if (id) all.set(key, id);
  return { all, added };
}

async function insertPositions(
  tx: Tx,
  { workspaceId, userId }: Consultant,
  importId: string,
  planned: PlannedClientRows,
  ids: Map<string, string>,
  now: Date,
) {
  const values = planned
    .filter(({ value }) => value.roleDoes === "new")
    .map(({ line, value }) => ({
      ...{
        id: importRowId(workspaceId, importId, `role ${line}`),
        workspaceId,
        clientId: ids.get(value.name.toLowerCase())!,
      },
      ...{ title: value.role, asksFor: value.asksFor, createdAt: now, createdBy: userId },
    }));
  const added: { id: string; title: string; clientId: string }[] = [];
  for (let from = 0; from < values.length; from += rowsPerInsert)
    added.push(
      ...(await tx
        .insert(positions)
        .values(values.slice(from, from + rowsPerInsert))
        .onConflictDoNothing()
        .returning({ id: positions.id, title: positions.title, clientId: positions.clientId })),
    );
  return added;
}

async function insertContacts(
  tx: Tx,
  { workspaceId }: Consultant,
  importId: string,
  planned: PlannedClientRows,
  ids: Map<string, string>,
  now: Date,
) {
  const values = planned
    .filter(({ value }) => value.contactDoes === "new")
    .map(({ line, value }) => ({
      ...{
        id: importRowId(workspaceId, importId, `contact ${line}`),
        workspaceId,
        clientId: ids.get(value.name.toLowerCase())!,
      },
      ...{ name: value.contact, title: value.contactTitle, createdAt: now },
      ...{ email: value.contactEmail || null, phone: value.contactPhone || null },
    }));
  const added: { id: string; name: string; clientId: string }[] = [];
  for (let from = 0; from < values.length; from += rowsPerInsert)
    added.push(
      ...(await tx
        .insert(clientContacts)
        .values(values.slice(from, from + rowsPerInsert))
        .onConflictDoNothing()
        .returning({ id: clientContacts.id, name: clientContacts.name, clientId: clientContacts.clientId })),
    );
  return added;
}
