import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates, clientContacts, clients } from "@/db/schema/workspaces";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { importCandidates } from "@/lib/people/candidates/commands/import";
import { addCandidateInput, editCandidateInput } from "@/lib/people/candidates/input";
import { previewCandidates } from "@/lib/people/candidates/queries/import";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { saveContactInput } from "@/lib/people/clients/input";
import { listClients } from "@/lib/people/clients/queries/list";
import { packCsv } from "@/lib/platform/csv/input";
import { type Consultant, system } from "@/lib/viewer";
import { before, interviewAt, pennant } from "../factories";

const which = /^Add \+ and the country code/;

const phoneOf = async (id: string) =>
  (await transaction(system, (tx) => tx.select().from(candidates).where(eq(candidates.id, id))))[0]?.phone;
const add = (viewer: Consultant, phone: string, id: string = randomUUID()) =>
  addCandidate(viewer, addCandidateInput.parse({ id, name: "Jonas Berg", phone }), before);
const inCountry = (clientId: string, country: string | null) =>
  transaction(system, (tx) => tx.update(clients).set({ country }).where(eq(clients.id, clientId)));

test("A candidate’s number is stored in one form, and read as a number of the agency’s country", async () => {
  const of = await pennant();
  await inCountry(of.clientId, null);
  await expect(add(of.marta, "020 7946 0102")).rejects.toMatchObject({
    name: "Refused",
    field: "phone",
    message: expect.stringMatching(which),
  });
  expect(await phoneOf(await add(of.marta, "+49 (0)30 901820 ext. 7"))).toBe("+4930901820;ext=7");
  await inCountry(of.clientId, "GB");
  expect(await phoneOf(await add(of.marta, "020 7946 0102"))).toBe("+442079460102");
  // The latest interview says more than a client.
  await interviewAt(of, { country: "DE", zone: "Europe/Berlin", region: "BE" });
  expect(await phoneOf(await add(of.marta, "030 901820"))).toBe("+4930901820");
  expect(await phoneOf(await add(of.marta, ""))).toBeNull();
  await expect(add(of.marta, "1")).rejects.toMatchObject({
    field: "phone",
    message: expect.stringContaining("too short"),
  });
});

test("A stored number in another form stays as it is until it is changed", async () => {
  const of = await pennant();
  const id = await add(of.marta, "");
  const old = "020 7946 0102 (mornings)";
  await transaction(system, (tx) => tx.update(candidates).set({ phone: old }).where(eq(candidates.id, id)));
  const form = { id, name: "Jonas B.", email: "", phone: old };
  await editCandidate(of.marta, editCandidateInput.parse({ ...form, version: 1 }), before);
  expect(await phoneOf(id)).toBe(old);
  await expect(
    editCandidate(of.marta, editCandidateInput.parse({ ...form, phone: "mornings", version: 2 }), before),
  ).rejects.toMatchObject({ field: "phone" });
  await editCandidate(of.marta, editCandidateInput.parse({ ...form, phone: "+44 20 7946 0102", version: 2 }), before);
  expect(await phoneOf(id)).toBe("+442079460102");
  // As the form shows it, it is the same: nothing changes, and nothing is written down.
  await editCandidate(of.marta, editCandidateInput.parse({ ...form, phone: "+44 20 7946 0102", version: 3 }), before);
  const [row] = await transaction(system, (tx) => tx.select().from(candidates).where(eq(candidates.id, id)));
  expect(row?.version).toBe(3);
});

test("A contact’s number is read as a number of their client’s country", async () => {
  const of = await pennant();
  const contactId = randomUUID();
  await inCountry(of.clientId, "FR");
  const form = saveContactInput.parse({ id: of.clientId, contactId, name: "Dana Whitlock", phone: "01 23 45 67 89" });
  await saveContact(of.marta, form, before);
  const [row] = await transaction(system, (tx) =>
    tx.select().from(clientContacts).where(eq(clientContacts.id, contactId)),
  );
  expect(row?.phone).toBe("+33123456789");
});

test("The rows of a file follow the same rule, each with its sentence", async () => {
  const of = await pennant();
  await inCountry(of.clientId, "GB");
  const rows = [
    "Jonas Berg;jonas@example.com;020 7946 0102",
    "Li Wen;li@example.com;020 1",
    "Ana Ruiz;ana@example.com;+34 912 345 678",
  ];
  const text = `Name;E-mail;Telephone\r\n${rows.join("\r\n")}\r\n`;
  const { planned, faulty } = await previewCandidates(of.marta, text);
  expect(planned.map(({ value }) => value.phone)).toEqual(["+442079460102", "+34912345678"]);
  expect(faulty).toMatchObject([{ line: 3, message: expect.stringContaining("too short") }]);
  const press = () => importCandidates(of.marta, { id: randomUUID(), packed: packCsv(text) }, before);
  expect(await press()).toEqual({ added: 2, updated: 0 });
  expect(await press()).toEqual({ added: 0, updated: 0 });
  await inCountry(of.clientId, null);
  expect((await previewCandidates(of.marta, text)).faulty).toMatchObject([
    { line: 2, message: expect.stringMatching(which) },
    { line: 3, message: expect.stringMatching(which) },
  ]);
});

const writings = ["07700 900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 7700 900123", "7700", "900123"];

test("A candidate is found by their number in any usual writing, by four digits of it, and by their address", async () => {
  const of = await pennant();
  const input = { id: randomUUID(), name: "Jonas Berg", email: "jonas.berg@example.com", phone: "+44 7700 900123" };
  await addCandidate(of.marta, addCandidateInput.parse(input), before);
  const found = async (viewer: Consultant, q: string) =>
    (await listCandidates(viewer, { q, whose: "all", after: "" })).rows.map((row) => row.name);
  for (const q of [...writings, "jonas.berg@example.com", "Jonas.Berg@", "berg"])
    expect(await found(of.joel, q), q).toEqual(["Jonas Berg"]);
  for (const q of ["900124", "012", "jonas_berg@", "example"]) expect(await found(of.joel, q), q).toEqual([]);
  const elsewhere = await pennant();
  expect(await found(elsewhere.marta, "900123")).toEqual([]);
});

test("A client is found by a contact’s name, number or address", async () => {
  const of = await pennant();
  const contact = { id: of.clientId, contactId: randomUUID(), name: "Dana Whitlock", email: "dana@hallam.example" };
  await saveContact(of.marta, saveContactInput.parse({ ...contact, phone: "+44 7700 900123" }), before);
  const found = async (viewer: Consultant, q: string) =>
    (await listClients(viewer, { q, after: "" })).rows.map((row) => row.id);
  for (const q of [...writings, "dana@hallam", "whitlock"]) expect(await found(of.joel, q), q).toEqual([of.clientId]);
  for (const q of ["900124", "dana@other"]) expect(await found(of.joel, q), q).toEqual([]);
  const elsewhere = await pennant();
  expect(await found(elsewhere.marta, "dana@hallam")).toEqual([]);
});
