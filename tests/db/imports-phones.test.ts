import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { clientContacts } from "@/db/schema/workspaces";
import { previewCandidates } from "@/lib/people/candidates/queries/import";
import { importClients } from "@/lib/people/clients/commands/import";
import { previewClients } from "@/lib/people/clients/queries/import";
import { clientBatches } from "@/lib/people/clients/queries/list";
import { packCsv } from "@/lib/platform/csv/input";
import type { Consultant } from "@/lib/viewer";
import { before, pennant } from "../factories";

const press = (viewer: Consultant, text: string) =>
  importClients(viewer, { id: randomUUID(), packed: packCsv(text) }, before);
const contactsOf = async (viewer: Consultant) =>
  (await transaction(viewer, (tx) => tx.select().from(clientContacts).orderBy(clientContacts.name))).map(
    ({ name, title, email, phone }) => [name, title, email, phone],
  );

test("The preview shows the address, the number and the consultant that it read from each candidate’s row", async () => {
  const { joel } = await pennant();
  const text = [
    "First Name,Last Name,Contact Email,Phone,Mobile,Owner",
    "Jonas,Berg,jonas@example.com,020 7946 0102,07700 900123,Joel Brandt",
    "Li,Wen,,020 7946 0102,,",
  ].join("\n");
  const { planned, unknown } = await previewCandidates(joel, text);
  expect(planned.map(({ name, details }) => [name, details])).toEqual([
    ["Jonas Berg", "jonas@example.com · +44 7700 900123 · Joel Brandt"],
    ["Li Wen", "+44 20 7946 0102"],
  ]);
  expect(unknown).toEqual([]);
});

test("The commonest export of a client list brings its contacts with their job title, address and number", async () => {
  const { joel } = await pennant();
  const text = [
    "Company,Contact Name,Email,Phone,Position",
    "Acme Ltd,Ann Lee,ann@acme.example,020 7946 0102,CFO",
    "Acme Ltd,,info@acme.example,020 7946 0100,Analyst",
    "Tallis,Jo Reed,jo@tallis.example,0102,",
  ].join("\n");
  const { planned, faulty, unknown } = await previewClients(joel, text);
  expect(planned.map(({ name, details, note }) => [name, details, note.split(". ")[0]])).toEqual([
    ["Ann Lee, Acme Ltd", "Ann Lee · CFO · ann@acme.example · +44 20 7946 0102", "A new client, with a contact"],
    // Without a contact, a position is a role, and the company's own address and number are left out.
    ["Analyst, Acme Ltd", "", "A new role for a client that is already here."],
  ]);
  expect(faulty).toMatchObject([{ line: 4, message: expect.stringContaining("too short") }]);
  expect(unknown).toEqual([]);
  expect(await press(joel, text)).toEqual({ clients: 1, roles: 1, contacts: 1, updated: 0 });
  expect(await contactsOf(joel)).toEqual([["Ann Lee", "CFO", "ann@acme.example", "+442079460102"]]);
});

test("A contact’s number is read as one of their client’s country, and an import changes it", async () => {
  const { joel } = await pennant();
  const head = "Client,Country,Contact First Name,Contact Last Name,Contact E-mail,Contact Phone,Contact Mobile";
  await press(joel, `${head}\nTallis,FR,Inès,Duarte,ines@tallis.example,01 23 45 67 89,`);
  expect(await contactsOf(joel)).toEqual([["Inès Duarte", "", "ines@tallis.example", "+33123456789"]]);
  const changed = `${head}\nTallis,,Inès,Duarte,ines@tallis.example,01 23 45 67 89,06 12 34 56 78`;
  expect((await previewClients(joel, changed)).planned).toMatchObject([
    { does: "updated", note: "Changes the telephone number of Inès Duarte." },
  ]);
  expect(await press(joel, changed)).toMatchObject({ updated: 1 });
  expect(await contactsOf(joel)).toEqual([["Inès Duarte", "", "ines@tallis.example", "+33612345678"]]);
  expect((await previewClients(joel, changed)).planned).toMatchObject([{ does: "left" }]);
});

test("Two lines that give one contact two numbers are a fault, and a number without a name too", async () => {
  const { joel } = await pennant();
  const text = [
    "Client,Role,Contact,Contact telephone",
    "Tallis,Analyst,Jo Reed,020 7946 0102",
    "Tallis,Engineer,Jo Reed,020 7946 0103",
    "Tallis,Designer,,020 7946 0103",
  ].join("\n");
  expect((await previewClients(joel, text)).faulty.map(({ line, message }) => [line, message])).toEqual([
    [3, "Line 2 has other details for Jo Reed. Correct one of the two lines."],
    [4, "This row has a contact’s address, number or title, but no name. Add the contact’s name."],
  ]);
});

test("An export holds the numbers of contacts, and a number that was stored in another form comes back as it is", async () => {
  const { joel, workspaceId, clientId } = await pennant();
  const old = "020 7946 0102 (mornings)";
  await transaction(joel, (tx) =>
    tx
      .insert(clientContacts)
      .values({ id: randomUUID(), workspaceId, clientId, name: "Jo Reed", title: "", phone: old, createdAt: before }),
  );
  for await (const rows of clientBatches(joel)) expect(rows[0]?.contacts).toMatchObject([{ phone: old }]);
  const again = `Client,Contact,Contact telephone\nNorthwind,Jo Reed,${old}`;
  expect(await previewClients(joel, again)).toMatchObject({ planned: [{ does: "left" }], faulty: [] });
  const [row] = await transaction(joel, (tx) =>
    tx.select().from(clientContacts).where(eq(clientContacts.clientId, clientId)),
  );
  expect(row?.phone).toBe(old);
});
