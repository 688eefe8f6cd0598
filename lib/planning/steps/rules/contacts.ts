import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import { mailtoHref } from "@/lib/people/email-addresses/rules";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { isMessageStep, stepDefinition } from "@/lib/planning/plan/rules/steps";
import { nameKey } from "@/lib/platform/text/rules";

/** Somebody who can be called or written to. What is not known is empty; the number is in its stored form. */
export type ReachablePerson = { name: string; phone: string; email: string };
/** The people who an agency may call about an interview: its candidate, and the people at the client, contacts first, then interviewers. */
export type ReachablePeople = { candidate: ReachablePerson; client: readonly ReachablePerson[] };

/** The same as a page shows it. */
export type ContactLink = { name: string; phone?: LinkText; email?: LinkText };
type LinkText = { text: string; href: string };

/** What was promised by when, the latest last. */
type Promised = readonly Pick<FactRow["promised"][number], "kind" | "by">[];
type StepOfSide = Pick<Step, "step" | "whose">;

/** The people who a consultant calls or writes to at a step, on the pages of an agency. */
export function consultantStepContacts(
  { step, whose }: StepOfSide,
  { candidate, client }: ReachablePeople,
  promised: Promised,
): ContactLink[] {
  const { asksClient, asksCandidate } = stepDefinition(step);
  if (whose === "candidate" || asksCandidate) return contactLinks([candidate]);
  return asksClient ? contactsAtClient(client, promised) : [];
}

/** The people at the client, whoever gave the answer date first. */
export function contactsAtClient(client: readonly ReachablePerson[], promised: Promised): ContactLink[] {
  const promisedBy = promised.findLast(({ kind }) => kind === "answer")?.by ?? "";
  const people: ReachablePerson[] = [];
  for (const person of client) {
    const same = people.find(({ name }) => nameKey(name) === nameKey(person.name));
    if (!same) people.push({ ...person });
    else Object.assign(same, { phone: same.phone || person.phone, email: same.email || person.email });
  }
  const isPromiser = ({ name }: ReachablePerson) => promisedBy !== "" && nameKey(name) === nameKey(promisedBy);
  return contactLinks([...people.filter(isPromiser), ...people.filter((person) => !isPromiser(person))]);
}

type CandidatesRow = Pick<
  FactRow,
  "candidateUserId" | "route" | "contactRule" | "company" | "consultantName" | "stepEvents"
> & { consultantEmail: string | null };

/** Who a candidate calls or writes to at a step that may be done by phone: the consultant, or an interviewer if the contact rule allows it (C7). */
export function candidateStepContacts(
  { step, whose }: StepOfSide,
  row: CandidatesRow,
  people: readonly (ReachablePerson & { id: string; title: string })[],
): ContactLink[] {
  if (whose !== "candidate" || !isMessageStep(step) || !messageKinds[step].channels.includes("call")) return [];
  const recipient = messageRecipient({
    ...{ step, interviewerId: null, recipientId: null, route: row.route, contact: row.contactRule },
    ...{ company: row.company, panel: [...people] },
    consultant: row.consultantName ? { name: row.consultantName, email: row.consultantEmail ?? "" } : null,
    isFeedbackShared: row.stepEvents.some(
      (event) => event.step === step && event.kind === "unlocked" && event.by !== row.candidateUserId,
    ),
  });
  if (!recipient || recipient.way === "through") return [];
  const { id } = recipient.reader;
  return contactLinks([id === null ? { ...recipient.to, phone: "" } : people.find((person) => person.id === id)!]);
}

const contactLinks = (people: readonly ReachablePerson[]): ContactLink[] =>
  people
    .filter(({ phone, email }) => phone || email)
    .map(({ name, phone, email }) => ({
      name,
      ...(phone && { phone: { text: formatPhone(phone), href: phoneHref(phone) } }),
      ...(email && { email: { text: email, href: mailtoHref(email) } }),
    }));
