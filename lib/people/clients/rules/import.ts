import type { ContactRule } from "@/lib/enums";
import { emailColumns } from "@/lib/people/email-addresses/rules";
import { mobileColumns, phoneColumns } from "@/lib/people/phone-numbers/rules";
import type { FaultyImportRow, PlannedImportRow } from "@/lib/platform/csv/rules";
import { nameKey } from "@/lib/platform/text/rules";
import {
  contactDetails,
  contactImportEffect,
  findMatchingContact,
  type ImportedContact,
  importedContactOf,
  isSameContact,
  type KnownContact,
} from "./import-contacts";

const ofContact = (columns: readonly string[]) => columns.map((column) => `contact ${column}`);

export const clientCsvColumns = {
  name: ["client", "company", "name", "client name", "company name"],
  contactRule: ["contact rule", "rule", "candidates write"],
  country: ["country", "country code"],
  region: ["region"],
  role: ["role", "role title", "vacancy", "vacancy title", "open role"],
  /** The title of the contact where a row names one, else of the role. */
  title: ["title", "position", "job title"],
  asksFor: ["asks for", "what it asks for", "requirements", "skills"],
  contact: ["contact", "contact name", "contact person", "contact full name"],
  contactFirst: ["contact first name", "first name", "forename", "given name"],
  contactLast: ["contact last name", "contact surname", "last name", "surname", "family name"],
  contactEmail: ofContact(emailColumns),
  contactMobile: ofContact(mobileColumns),
  contactPhone: ofContact(phoneColumns),
  contactTitle: ["contact title", "contact job title", "contact position"],
  /** Of the contact if the row names one. Else they are the company’s own, and are left out. */
  email: emailColumns,
  mobile: mobileColumns,
  phone: phoneColumns,
};

type ClientCsvValues = {
  name: string;
  contactRule: ContactRule | "";
  country: string;
  region: string;
  role: string;
  asksFor: string;
  contact: string;
  contactEmail: string;
  contactPhone: string;
  contactTitle: string;
};
/** The stored form of a telephone number of that country, or why the text is none. */
type ParsePhone = (text: string, country: string | null) => { kept: string } | { message: string };
export type ClientCsvRow = { line: number; value: ClientCsvValues; fault: string | null };
export type KnownClient = {
  id: string;
  name: string;
  contactRule: ContactRule;
  country: string | null;
  roles: KnownPosition[];
  contacts: KnownContact[];
};
type KnownPosition = { id: string; title: string; asksFor: string; filled: boolean };
type ImportPartEffect = "new" | "updated" | "left" | null;
/** What a row does to its client, its role and its contact. An id is there if the record exists already. */
type ClientImportChange = ClientCsvValues & {
  client: "new" | "known";
  roleDoes: ImportPartEffect;
  positionId: string | null;
  contactDoes: ImportPartEffect;
  contactId: string | null;
};
export type ClientImportPlan = { planned: PlannedImportRow<ClientImportChange>[]; faulty: FaultyImportRow[] };

/** What the lines above say of one client. */
type EarlierLines = {
  line: number;
  value: ClientCsvValues;
  roles: Map<string, { line: number; asksFor: string }>;
  people: ImportedContact[];
};

/**
 * What an import of clients does, row by row: each client once, under a name that no other has, and each role and each contact once a
 * client. An existing client keeps its contact rule and its country: those change on its page, which shows who is affected.
 */
export function planClientImport(
  rows: readonly ClientCsvRow[],
  known: readonly KnownClient[],
  parsePhone: ParsePhone,
): ClientImportPlan {
  const here = new Map(known.map((item) => [nameKey(item.name), item]));
  const earlierLines = new Map<string, EarlierLines>();
  const planned: ClientImportPlan["planned"] = [];
  const faulty: ClientImportPlan["faulty"] = [];
  for (const { line, value: typed, fault } of rows) {
    const client = nameKey(typed.name);
    const before = earlierLines.get(client);
    const country = here.get(client)?.country || before?.value.country || typed.country || null;
    const { contactPhone } = typed;
    const isKnown = here.get(client)?.contacts.some((contact) => contact.phone === contactPhone);
    const phone = contactPhone === "" || isKnown ? { kept: contactPhone } : parsePhone(contactPhone, country);
    const value = { ...typed, contactPhone: "kept" in phone ? phone.kept : "" };
    const message = fault ?? ("message" in phone ? phone.message : before ? contradictionMessage(value, before) : null);
    if (message) {
      faulty.push({ line, name: value.name, message });
      continue;
    }
    const lines: EarlierLines = before ?? { line, value, roles: new Map(), people: [] };
    earlierLines.set(client, lines);
    const isNewPerson = value.contact !== "" && !findMatchingContact(lines.people, importedContactOf(value, line));
    const isNewRole = !lines.roles.has(nameKey(value.role));
    planned.push({
      line,
      ...{ name: rowName(value), details: contactDetails(value) },
      ...importEffect(value, here.get(client), !before, isNewRole, isNewPerson),
    });
    if (isNewRole && (value.role || !value.contact))
      lines.roles.set(nameKey(value.role), { line, asksFor: value.asksFor });
    if (isNewPerson) lines.people.push(importedContactOf(value, line));
  }
  return { planned, faulty };
}

const rowName = ({ name, role, contact }: ClientCsvValues) => [role || contact, name].filter(Boolean).join(", ");

/** Whether a row contradicts what a line above says of its client, or says nothing new. */
function contradictionMessage(
  value: ClientCsvValues,
  { line, value: first, roles, people }: EarlierLines,
): string | null {
  if (value.contactRule && first.contactRule && value.contactRule !== first.contactRule)
    return `Line ${line} has another contact rule for this client. Correct one of the two lines.`;
  const role = value.role || !value.contact ? roles.get(nameKey(value.role)) : undefined;
  const person = value.contact ? findMatchingContact(people, importedContactOf(value, 0)) : undefined;
  if (person && !isSameContact(person, value))
    return `Line ${person.line} has other details for ${value.contact}. Correct one of the two lines.`;
  const addsPerson = value.contact !== "" && !person;
  if (role && !addsPerson) return `Line ${role.line} already has this ${value.role ? "role" : "client"}.`;
  if (person && !value.role) return `Line ${person.line} already has this contact.`;
  if (role && value.asksFor && value.asksFor !== role.asksFor)
    return `Line ${role.line} says that this role asks for something else. Correct one of the two lines.`;
  return null;
}

function positionImportEffect({ role, asksFor }: ClientCsvValues, there: KnownClient | undefined, isNew: boolean) {
  if (!role) return { roleDoes: null, positionId: null };
  const known = there?.roles.find((position) => nameKey(position.title) === nameKey(role));
  const roleDoes: ImportPartEffect =
    !known && isNew ? "new" : known && isNew && asksFor && asksFor !== known.asksFor ? "updated" : "left";
  return { roleDoes, positionId: known?.id ?? null };
}

function importEffect(
  value: ClientCsvValues,
  there: KnownClient | undefined,
  isFirst: boolean,
  isNewRole: boolean,
  isNewPerson: boolean,
): Omit<PlannedImportRow<ClientImportChange>, "line" | "name" | "details"> {
  const person = contactImportEffect(value, there?.contacts ?? [], isNewPerson);
  const change: ClientImportChange = {
    ...{ ...value, client: there ? "known" : "new", ...positionImportEffect(value, there, isNewRole) },
    ...{ contactDoes: person.does, contactId: person.id },
  };
  const { roleDoes, contactDoes } = change;
  const isNew = !there && isFirst;
  const anyOf = (what: ImportPartEffect) => roleDoes === what || contactDoes === what;
  const does = isNew || anyOf("new") ? "new" : anyOf("updated") ? "updated" : "left";
  const rule = there && value.contactRule && value.contactRule !== there.contactRule;
  const along = [value.role ? "a role" : "", value.contact ? "a contact" : ""].filter(Boolean).join(" and ");
  const note = [
    isNew && along ? `A new client, with ${along}.` : "",
    isNew && !value.contactRule ? "Candidates write through their consultant until you change that." : "",
    !isNew && roleDoes === "new" ? "A new role for a client that is already here." : "",
    !isNew && contactDoes === "new" ? `A new contact: ${value.contact}.` : "",
    roleDoes === "updated" ? "Changes what the role asks for." : "",
    person.note,
    does === "left" ? "Already here." : "",
    rule ? "The contact rule does not change here. You can change it on the client’s page." : "",
  ];
  return { value: change, does, note: note.filter(Boolean).join(" "), id: there?.id ?? null };
}
