import { emailColumns } from "@/lib/people/email-addresses/rules";
import { formatPhone, mobileColumns, phoneColumns } from "@/lib/people/phone-numbers/rules";
import type { FaultyImportRow, PlannedImportRow } from "@/lib/platform/csv/rules";
import { nameKey } from "@/lib/platform/text/rules";

const named = (columns: readonly string[]) => columns.flatMap((column) => [`candidate ${column}`, `contact ${column}`]);

export const candidateCsvColumns = {
  name: ["name", "full name", "candidate", "candidate name"],
  first: ["first name", "forename", "given name"],
  last: ["last name", "surname", "family name"],
  email: [...emailColumns, ...named(emailColumns)],
  mobile: [...mobileColumns, ...named(mobileColumns)],
  phone: [...phoneColumns, ...named(phoneColumns)],
  consultant: ["consultant", "consultant e mail", "consultant email", "in charge", "owner"],
};

export type CandidateCsvRow = {
  line: number;
  value: { name: string; email: string; phone: string; consultant: string };
  fault: string | null;
};
export type KnownCandidate = { id: string; name: string; email: string | null; phone: string | null; mayEdit: boolean };
export type Colleague = { userId: string; name: string; email: string };
/** What is written for a row: only what it adds or changes. */
type CandidateImportChange = { name: string; email: string; phone: string; consultantUserId: string | null };
/** The stored form of a telephone number, or why the text is none. */
type ParsePhone = (text: string) => { kept: string } | { message: string };
export type CandidateImportPlan = { planned: PlannedImportRow<CandidateImportChange>[]; faulty: FaultyImportRow[] };

const isSameKey = (text: string, other: string) => nameKey(text) === nameKey(other);

/**
 * What an import does, row by row. A person is recognised by their e-mail address; without one, by an existing name, and then left
 * unchanged, since two people may share it. A colleague's candidate can be changed only by the colleague.
 */
export function planCandidateImport(
  rows: readonly CandidateCsvRow[],
  known: readonly KnownCandidate[],
  colleagues: readonly Colleague[],
  readPhone: ParsePhone,
): CandidateImportPlan {
  const byEmail = new Map(
    known.flatMap((candidate) => (candidate.email ? [[candidate.email, candidate] as const] : [])),
  );
  const byName = new Map(known.map((candidate) => [nameKey(candidate.name), candidate]));
  const emails = new Map<string, number>();
  const names = new Map<string, number>();
  const planned: CandidateImportPlan["planned"] = [];
  const faulty: CandidateImportPlan["faulty"] = [];
  for (const { line, value, fault } of rows) {
    const { name, email } = value;
    const existing = email ? byEmail.get(email) : byName.get(nameKey(name));
    const read = value.phone && value.phone !== existing?.phone ? readPhone(value.phone) : { kept: value.phone };
    const consultant = value.consultant
      ? (colleagues.find(
          ({ email, name }) => isSameKey(email, value.consultant) || isSameKey(name, value.consultant),
        ) ?? null)
      : undefined;
    const before = email ? emails.get(email) : names.get(nameKey(name));
    const message =
      fault ??
      (before !== undefined
        ? `Line ${before} already has this ${email ? "address" : "name, without an e-mail address"}.`
        : consultant === null
          ? `No colleague is called ${value.consultant}. Enter a colleague’s name or e-mail address, or leave it empty.`
          : "message" in read
            ? read.message
            : null);
    if (message) {
      faulty.push({ line, name, message });
      continue;
    }
    if (email) emails.set(email, line);
    else names.set(nameKey(name), line);
    const phone = "kept" in read ? read.kept : "";
    const change: CandidateImportChange = { name, email, phone, consultantUserId: consultant?.userId ?? null };
    const details = [email, formatPhone(phone), consultant?.name].filter(Boolean).join(" · ");
    planned.push({ line, name, details, value: change, ...importEffect(change, existing, email !== "") });
  }
  return { planned, faulty };
}

function importEffect(
  { name, phone }: CandidateImportChange,
  existing: KnownCandidate | undefined,
  byEmail: boolean,
): Pick<PlannedImportRow<CandidateImportChange>, "does" | "note" | "id"> {
  if (!existing) return { does: "new", note: "", id: null };
  const leaveAlone = (note: string) => ({ does: "left" as const, note, id: existing.id });
  if (!byEmail)
    return leaveAlone("There is already somebody with this name. Add an e-mail address to tell them apart.");
  const changes = [
    ...(name !== existing.name ? [`the name (it was ${existing.name})`] : []),
    ...(phone && phone !== existing.phone ? ["the telephone number"] : []),
  ];
  if (changes.length === 0) return leaveAlone("Already here.");
  if (!existing.mayEdit) return leaveAlone("Already here. A colleague is their consultant, so you can’t change them.");
  return { does: "updated", note: `Changes ${changes.join(" and ")}.`, id: existing.id };
}
