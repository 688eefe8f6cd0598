import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { nameKey } from "@/lib/platform/text/rules";

/** A contact of a client that the agency has already. */
export type KnownContact = { id: string; name: string; email: string; phone: string; title: string };
/** A contact in a line of the file. */
export type ImportedContact = Omit<KnownContact, "id"> & { line: number };

type ContactColumns = { contact: string; contactEmail: string; contactPhone: string; contactTitle: string };

export const importedContactOf = (
  { contact, contactEmail, contactPhone, contactTitle }: ContactColumns,
  line: number,
): ImportedContact => ({
  ...{ name: contact, email: contactEmail, phone: contactPhone, title: contactTitle, line },
});

/** A contact is recognised by their address, or by their name if one of the two has no address. */
export function findMatchingContact<T extends Omit<ImportedContact, "line">>(
  people: readonly T[],
  { name, email }: ImportedContact,
): T | undefined {
  const named = (one: T) => nameKey(one.name) === nameKey(name);
  return (
    (email && people.find((person) => person.email === email)) ||
    people.find((person) => named(person) && (!email || !person.email))
  );
}

/** Whether a person of the file is the row's contact, and the row's address, number and title, if given, are theirs. */
export const isSameContact = (
  person: ImportedContact,
  { contact, contactEmail, contactPhone, contactTitle }: ContactColumns,
) =>
  nameKey(person.name) === nameKey(contact) &&
  (!contactEmail || contactEmail === person.email) &&
  (!contactPhone || contactPhone === person.phone) &&
  (!contactTitle || contactTitle === person.title);

/** A row's contact in words, to be checked before it is imported. */
export const contactDetails = ({ contact, contactTitle, contactEmail, contactPhone }: ContactColumns) =>
  [contact, contactTitle, contactEmail, formatPhone(contactPhone)].filter(Boolean).join(" · ");

/** What happens to a row's contact. An empty cell never removes a stored value. */
export function contactImportEffect(value: ContactColumns, knownContacts: readonly KnownContact[], isNew: boolean) {
  if (!value.contact) return { does: null, id: null, note: "" };
  const existing = findMatchingContact(knownContacts, importedContactOf(value, 0));
  if (!existing) return { does: isNew ? ("new" as const) : ("left" as const), id: null, note: "" };
  const changes = isNew
    ? [
        value.contact !== existing.name ? `the name of ${existing.name}` : "",
        value.contactEmail && value.contactEmail !== existing.email ? `the e-mail address of ${existing.name}` : "",
        value.contactPhone && value.contactPhone !== existing.phone ? `the telephone number of ${existing.name}` : "",
        value.contactTitle && value.contactTitle !== existing.title ? `the title of ${existing.name}` : "",
      ].filter(Boolean)
    : [];
  const note = changes.length > 0 ? `Changes ${changes.join(" and ")}.` : "";
  return { does: note ? ("updated" as const) : ("left" as const), id: existing.id, note };
}
