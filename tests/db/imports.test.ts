import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { candidates, clientContacts, clients, positions } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { importCandidates } from "@/lib/people/candidates/commands/import";
import { previewCandidates } from "@/lib/people/candidates/queries/import";
import { candidateBatches, listCandidates } from "@/lib/people/candidates/queries/list";
import { importClients } from "@/lib/people/clients/commands/import";
import { previewClients } from "@/lib/people/clients/queries/import";
import { clientBatches } from "@/lib/people/clients/queries/list";
import { packCsv } from "@/lib/platform/csv/input";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { type Consultant, system } from "@/lib/viewer";
import { before, memberOf, pennant } from "../factories";

const all = { q: "", whose: "all" as const, after: "" };
const file = (...rows: string[]) => `Name;E-mail;Telephone;Consultant;Shoe size\r\n${rows.join("\r\n")}\r\n`;
const peopleOf = (workspaceId: string) =>
  transaction(system, (tx) => tx.select().from(candidates).where(eq(candidates.workspaceId, workspaceId)));
const press = (viewer: Consultant, text: string, id = randomUUID()) =>
  importCandidates(viewer, { id, packed: packCsv(text) }, before);

test("The preview shows every faulty row with its sentence and every good row with what will happen, and saves nothing", async () => {
  const { joel, amara, workspaceId } = await pennant();
  const text = file(
    "Jonas Berg;jonas@example.com;+49 30 901820;joel brandt;44",
    "",
    ";nobody@example.com;;;",
    "Li Wen;not an address;;;",
    `Amara Okafor;${amara.email};;;`,
    "Dev Anand;jonas@example.com;;;",
    "Sofia Marques;sofia@example.com;;Nobody;",
    "=cmd|'/c calc'!A1;;;;",
    `Too;many@example.com;;;44;more`,
  );
  const { planned, faulty, unknown } = await previewCandidates(joel, text);
  expect(unknown).toEqual(["Shoe size"]);
  expect(planned.map(({ line, name, does, note }) => [line, name, does, note])).toEqual([
    [2, "Jonas Berg", "new", ""],
    [6, "Amara Okafor", "left", "Already here."],
    [9, "=cmd|'/c calc'!A1", "new", ""],
  ]);
  expect(faulty.map(({ line, message: sentence }) => [line, sentence])).toEqual([
    [4, "Enter a name."],
    [5, "Enter one e-mail address, such as name@example.com. This has no @."],
    [7, "Line 2 already has this address."],
    [8, "No colleague is called Nobody. Enter a colleague’s name or e-mail address, or leave it empty."],
    [
      10,
      "This row has more cells than there are columns. Put quotation marks around a text that has a separator in it.",
    ],
  ]);
  expect(await peopleOf(workspaceId)).toHaveLength(1);
});

test("The import is what the preview showed; pressed twice, even at once, it is imported once, and formulas are text", async () => {
  const { joel, workspaceId } = await pennant();
  const text = file("Jonas Berg;jonas@example.com;;;", "=SUM(A1);;;;", "Li Wen;;;;");
  const id = randomUUID();
  const [one, two] = await Promise.all([press(joel, text, id), press(joel, text, id)]);
  expect([one.added, two.added].sort()).toEqual([0, 3]);
  expect(await press(joel, text)).toEqual({ added: 0, updated: 0 });
  const names = (await peopleOf(workspaceId)).map((row) => row.name).sort();
  expect(names).toEqual(["=SUM(A1)", "Amara Okafor", "Jonas Berg", "Li Wen"]);
  const told = await transaction(system, (tx) =>
    tx
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.verb, "candidate-added"))),
  );
  expect(told).toHaveLength(3);
});

test("An existing candidate changes only where the importer is in charge", async () => {
  const { marta, joel, amara, candidateId, workspaceId } = await pennant();
  const text = file(`Amara O.;${amara.email};+44 20 7946 0102;;`);
  expect((await previewCandidates(joel, text)).planned).toMatchObject([
    { does: "left", note: "Already here. A colleague is their consultant, so you can’t change them." },
  ]);
  expect(await press(joel, text)).toEqual({ added: 0, updated: 0 });
  expect((await previewCandidates(marta, text)).planned).toMatchObject([
    { does: "updated", note: "Changes the name (it was Amara Okafor) and the telephone number." },
  ]);
  expect(await press(marta, text)).toEqual({ added: 0, updated: 1 });
  expect(await peopleOf(workspaceId)).toMatchObject([
    { id: candidateId, name: "Amara O.", phone: "+442079460102", version: 2 },
  ]);
});

test("5,000 rows with 300 faults are previewed and imported without delay", async () => {
  const { joel, workspaceId } = await pennant();
  const rows = Array.from(
    { length: 5_000 },
    (_, n) => `Person ${n};${n % 17 ? `p${n}@example.com` : n < 5_000 ? "?" : ""};;;`,
  );
  const text = file(...rows);
  const { planned, faulty } = await previewCandidates(joel, text);
  expect([planned.length, faulty.length]).toEqual([4_705, 295]);
  expect(await press(joel, text)).toEqual({ added: 4_705, updated: 0 });
  expect(await peopleOf(workspaceId)).toHaveLength(4_706);
  await expect(press(joel, file(...rows, "One more;;;;"))).rejects.toThrow("more than 5,000 rows");
}, 60_000);

test("A file without a column of names, and a missing file, are refused with a sentence", async () => {
  const { joel } = await pennant();
  await expect(previewCandidates(joel, "E-mail\na@example.com")).rejects.toThrow("No column is called Name.");
  await expect(previewClients(joel, "Role\nAnalyst")).rejects.toThrow("No column is called Client.");
  await expect(importCandidates(joel, { id: randomUUID(), packed: "x" }, before)).rejects.toThrow(Refused);
});

const listed = (...rows: string[]) => `Client,Contact rule,Country,Region,Role,Asks for\n${rows.join("\n")}\n`;

test("Clients are imported with their roles, each once; an existing one keeps its contact rule, and a role's text may change", async () => {
  const { joel, workspaceId, clientId } = await pennant("direct");
  const text = listed(
    "Hallam & Co,copy,gb,Scotland,Platform engineer,Go",
    "hallam & co,,,,Data lead,",
    "Northwind,through,,,Analyst,SQL",
    "Tallis,sideways,,,,",
    "Otterbourne,,XX,,,",
    "Otterbourne,,,,,",
    "HALLAM & CO,through,,,Ops,",
    "Northwind,,,,analyst,",
    "Tallis,,,,,Go",
  );
  const { planned, faulty } = await previewClients(joel, text);
  expect(planned.map(({ line, name, does }) => [line, name, does])).toEqual([
    [2, "Platform engineer, Hallam & Co", "new"],
    [3, "Data lead, hallam & co", "new"],
    [4, "Analyst, Northwind", "new"],
    [7, "Otterbourne", "new"],
  ]);
  expect(faulty.map(({ line, message: sentence }) => [line, sentence])).toEqual([
    [5, "Enter direct, copy or through as the contact rule."],
    [6, "We do not know a country with that name. Write its name in English, or its two-letter code, such as GB."],
    [8, "Line 2 has another contact rule for this client. Correct one of the two lines."],
    [9, "Line 4 already has this role."],
    [10, "This row says what a role asks for, but it has no role. Add the role."],
  ]);
  const id = randomUUID();
  const imported = () => importClients(joel, { id, packed: packCsv(text) }, before);
  expect(await imported()).toEqual({ clients: 2, roles: 3, contacts: 0, updated: 0 });
  expect(await imported()).toEqual({ clients: 0, roles: 0, contacts: 0, updated: 0 });
  const found = await transaction(system, (tx) =>
    tx.select().from(clients).where(eq(clients.workspaceId, workspaceId)),
  );
  expect(found.find((one) => one.name === "Hallam & Co")).toMatchObject({
    contactRule: "copy",
    country: "GB",
    region: "SCT",
  });
  expect(found.find((one) => one.id === clientId)?.contactRule).toBe("direct");
  const changed = listed("Northwind,,,,Analyst,SQL and dbt");
  expect(await importClients(joel, { id: randomUUID(), packed: packCsv(changed) }, before)).toMatchObject({
    updated: 1,
  });
  const [analyst] = await transaction(system, (tx) =>
    tx
      .select()
      .from(positions)
      .where(and(eq(positions.workspaceId, workspaceId), eq(positions.title, "Analyst"))),
  );
  expect(analyst).toMatchObject({ asksFor: "SQL and dbt", version: 2 });
});

const withContacts = (...rows: string[]) =>
  `Client,Role,Asks for,Contact,Contact e-mail,Contact title\n${rows.join("\n")}\n`;

test("Contacts are imported with their client, each once; an existing one is recognised by the address, or else by the name", async () => {
  const { joel, workspaceId, clientId } = await pennant();
  const here = { workspaceId, clientId };
  await transaction(system, (tx) =>
    tx.insert(clientContacts).values([
      { ...here, name: "Priya Shah", title: "Head of Data", email: "priya@northwind.example" },
      { ...here, name: "Tom Ellery" },
    ]),
  );
  const text = withContacts(
    "Tallis,Analyst,SQL,Dana Whitlock,Dana@Tallis.example,Head of Data",
    "Tallis,Engineer,,Dana Whitlock,dana@tallis.example,",
    "Tallis,Analyst,,Ines Duarte,,",
    "Tallis,,,Dana Whitlock,,",
    "Tallis,,,Dana Whitlock,dana@tallis.example,Chief",
    "Tallis,Analyst,Python,Niall Byrne,,",
    "Tallis,,,,dana@tallis.example,",
    "Tallis,,,Jo Reed,no address,",
    "Northwind,,,Priya Shah-Green,priya@northwind.example,",
    "Northwind,,,Tom Ellery,tom@northwind.example,",
    "Northwind,,,Priya Shah,p.shah@northwind.example,",
  );
  const { planned, faulty } = await previewClients(joel, text);
  expect(planned.map(({ line, name, does, note }) => [line, name, does, note])).toEqual([
    [
      ...[2, "Analyst, Tallis", "new"],
      "A new client, with a role and a contact. Candidates write through their consultant until you change that.",
    ],
    [3, "Engineer, Tallis", "new", "A new role for a client that is already here."],
    [4, "Analyst, Tallis", "new", "A new contact: Ines Duarte."],
    [10, "Priya Shah-Green, Northwind", "updated", "Changes the name of Priya Shah."],
    [11, "Tom Ellery, Northwind", "updated", "Changes the e-mail address of Tom Ellery."],
    [12, "Priya Shah, Northwind", "new", "A new contact: Priya Shah."],
  ]);
  expect(faulty.map(({ line, message: sentence }) => [line, sentence])).toEqual([
    [5, "Line 2 already has this contact."],
    [6, "Line 2 has other details for Dana Whitlock. Correct one of the two lines."],
    [7, "Line 2 says that this role asks for something else. Correct one of the two lines."],
    [8, "This row has a contact’s address, number or title, but no name. Add the contact’s name."],
    [9, "Enter one e-mail address, such as name@example.com. This has no @."],
  ]);
  const id = randomUUID();
  const imported = () => importClients(joel, { id, packed: packCsv(text) }, before);
  const [one, two] = await Promise.all([imported(), imported()]);
  expect([one, two].sort((a, b) => a.clients - b.clients)).toEqual([
    { clients: 0, roles: 0, contacts: 0, updated: 0 },
    { clients: 1, roles: 2, contacts: 3, updated: 2 },
  ]);
  const found = await transaction(joel, (tx) => tx.select().from(clientContacts).orderBy(clientContacts.name));
  expect(found.map(({ name, email, title }) => [name, email, title])).toEqual([
    ["Dana Whitlock", "dana@tallis.example", "Head of Data"],
    ["Ines Duarte", null, ""],
    ["Priya Shah", "p.shah@northwind.example", ""],
    ["Priya Shah-Green", "priya@northwind.example", "Head of Data"],
    ["Tom Ellery", "tom@northwind.example", ""],
  ]);
  const told = await transaction(system, (tx) =>
    tx.select({ verb: auditEvents.verb }).from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId)),
  );
  const count = (verb: AuditVerb) => told.filter((row) => row.verb === verb).length;
  expect([count("contact-added"), count("contact-edited")]).toEqual([3, 2]);
});

test("An import and an export reach no other agency, and are not for people who are no members", async () => {
  const [here, there] = [await pennant(), await pennant()];
  const text = file(`Amara O.;${here.amara.email};;;`);
  expect(await press(there.marta, text)).toEqual({ added: 1, updated: 0 });
  expect((await peopleOf(here.workspaceId)).map((row) => row.name)).toEqual(["Amara Okafor"]);
  const names: string[] = [];
  for await (const { rows } of candidateBatches(there.marta)) names.push(...rows.map((row) => row.name));
  expect(names.sort()).toEqual(["Amara O.", "Amara Okafor"]);
  for await (const rows of clientBatches(there.marta)) expect(rows.map((row) => row.id)).toEqual([there.clientId]);
  const forged = { ...memberOf(here.workspaceId), workspaceId: there.workspaceId };
  expect((await listCandidates(forged, all)).rows.map((row) => row.name)).not.toContain("Jonas");
  const wrong = { ...here.amara.viewer, workspaceId: here.workspaceId } as unknown as Consultant;
  await expect(previewCandidates(wrong, text)).rejects.toThrow(NotFound);
});
