import { nameKey } from "@/lib/platform/text/rules";

/** A person of one company who is on record: a client's contact, or an interviewer of an earlier interview. */
export type KnownPerson = {
  /** "contact:…" or "met:…", as a form sends it back. */
  key: string;
  name: string;
  title: string;
  email: string;
  phone: string;
  linkedin: string;
  /** Whether it is somebody of the round before. */
  before: boolean;
  company: string;
};
type PersonDetails = Pick<KnownPerson, "name" | "title" | "email" | "phone" | "linkedin">;
export type SubmittedPerson = PersonDetails & { id?: string };

const detailFields = ["title", "email", "phone", "linkedin"] as const;

/**
 * Each person once. `rows` come in order of trust: the people of the last round, contacts, then the latest met. Fields that are empty in a
 * person's first row are filled from a later one. Two contacts of one name with different addresses are two people.
 */
export function distinctKnownPeople(rows: readonly KnownPerson[]): KnownPerson[] {
  const found: KnownPerson[] = [];
  for (const row of rows) {
    const same = found.find(
      (person) =>
        nameKey(person.name) === nameKey(row.name) && !(areContacts(person, row) && haveDifferentEmails(person, row)),
    );
    if (same) fillMissingDetails(same, row);
    else found.push({ ...row });
  }
  return found;
}

const areContacts = (person: KnownPerson, otherPerson: KnownPerson) =>
  person.key.startsWith("contact:") && otherPerson.key.startsWith("contact:");
const haveDifferentEmails = (person: PersonDetails, otherPerson: PersonDetails) =>
  person.email !== "" && otherPerson.email !== "" && person.email !== otherPerson.email;

function fillMissingDetails<Person extends PersonDetails>(person: Person, known: PersonDetails): boolean {
  let isFilled = false;
  for (const detail of detailFields) {
    if (person[detail] || !known[detail]) continue;
    person[detail] = known[detail];
    isFilled = true;
  }
  return isFilled;
}

/**
 * The interviewers, from the people who were ticked and those who were typed. A typed name that is on record fills in an empty title and
 * addresses, unless two people there have it; `filled` names those. A row that was saved before (it has an id) stays as its writer has it.
 * A person who was both ticked and typed is one person, as they were typed.
 */
export function mergeInterviewers<Person extends SubmittedPerson>(
  typed: readonly Person[],
  ticked: readonly KnownPerson[],
  known: readonly KnownPerson[],
): { people: (PersonDetails & { id?: string })[]; filled: string[] } {
  const filled: string[] = [];
  const rows = typed.map((person) => {
    const copy = { ...person };
    const same = known.filter((contact) => nameKey(contact.name) === nameKey(person.name));
    if (!person.id && same.length === 1 && same[0] && fillMissingDetails(copy, same[0])) filled.push(person.name);
    return copy;
  });
  const names = new Set(rows.map((person) => nameKey(person.name)));
  const tickedOnly = ticked
    .filter((person) => !names.has(nameKey(person.name)))
    .map(({ name, title, email, phone, linkedin }) => ({ name, title, email, phone, linkedin }));
  return {
    people: [...rows.filter((person) => person.id), ...tickedOnly, ...rows.filter((person) => !person.id)],
    filled,
  };
}

/** What history keeps of it, for its reader and for the sentence after saving. */
export const filledInDetail = (names: readonly string[]): { filled?: string } =>
  names.length > 0 ? { filled: names.join(", ") } : {};

/** What a form offers: boxes to tick, those that are ticked already, and names that its fields suggest. */
export type OfferedPeople = { boxes: KnownPerson[]; ticked: string[]; names: { name: string; about: string }[] };

const [maxContacts, maxMet, maxNames] = [20, 8, 200];

/**
 * Boxes for the people of the last round, who are ticked, for the client's contacts and for those met last; the rest as suggestions. Nobody
 * who is already in the form's list.
 */
export function offeredPeople(known: readonly KnownPerson[], listed: readonly { name: string }[] = []): OfferedPeople {
  const names = new Set(listed.map((person) => nameKey(person.name)));
  const left = known.filter((person) => !names.has(nameKey(person.name)));
  const before = left.filter((person) => person.before);
  const others = left.filter((person) => !person.before);
  const contacts = others.filter((person) => person.key.startsWith("contact:")).slice(0, maxContacts);
  const met = others.filter((person) => person.key.startsWith("met:")).slice(0, maxMet);
  const boxes = [...before, ...contacts, ...met];
  return {
    boxes,
    ticked: before.map((person) => person.key),
    names: suggestedNames(left.filter((person) => !boxes.includes(person))),
  };
}

/** Names that a field suggests, each with a detail that distinguishes it from others. */
export const suggestedNames = (people: readonly KnownPerson[]): OfferedPeople["names"] =>
  people
    .slice(0, maxNames)
    .map(({ name, title, company }) => ({ name, about: [title, company].filter(Boolean).join(", ") }));
