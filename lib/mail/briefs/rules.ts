import type { Finding } from "@/lib/mail/messages/rules/finding";
import { greetingFinding } from "@/lib/mail/messages/rules/greeting-check";
import { tooMany } from "@/lib/mail/messages/rules/too-long";
import { joinSentences, onDayPhrase, rolePhrase, subjectLine } from "@/lib/mail/messages/rules/wording";
import { outboxState } from "@/lib/mail/outbox/rules/outbox-state";
import { shortName } from "@/lib/people/names/rules/short-name";
import { consultantFieldLabels, type DebriefField } from "@/lib/record/debriefs/rules/fields";

/** An answer of the debrief. Its writer allowed the consultant to share it with the client. */
export type BriefAnswer = {
  field: DebriefField;
  interviewerId: string | null;
  body: string;
  /** When it was last changed, as text that can be compared. A change of its readers counts as a change too. */
  updatedAt: string;
};

export type UsedBriefAnswer = Pick<BriefAnswer, "interviewerId" | "updatedAt"> & { field: string };

type BriefFacts = {
  sharedAnswers: readonly BriefAnswer[];
  people: readonly { id: string; name: string }[];
  candidate: string;
  consultant: string;
  role: string;
  company: string;
  /** The interview's day and today, where it took place. */
  day: string;
  today: string;
  /** The result of raising the concern, in the consultant's own words. */
  result: string;
  /** The name of the recipient, if one is chosen. */
  to?: string | undefined;
};

const firstNameOf = (name: string) => shortName(name) || "the candidate";

/**
 * A short brief from what the candidate shared, and from nothing else: why they are interested, what they would like to make clear, and a
 * concern with its result. The words are the candidate's, quoted; the consultant edits them. A part for which there is no room is left out.
 */
export function composeBrief(facts: BriefFacts): { subject: string; body: string } {
  const { sharedAnswers, people, candidate, consultant, role, company, day, today, result, to = "" } = facts;
  const answerText = (field: DebriefField, interviewerId: string | null = null) =>
    sharedAnswers.find((answer) => answer.field === field && answer.interviewerId === interviewerId)?.body.trim();
  const part = (opening: string, body: string | undefined) => (body ? [`${opening}\n${body}`] : []);
  const who = firstNameOf(candidate);
  const concern = answerText("concerns");
  const parts = [
    ...part(`On the role, ${who} says:`, answerText("wanted_why")),
    ...part(`What went well in the interview, as ${who} sees it:`, answerText("went_well")),
    ...people.flatMap(({ id, name }) => [
      ...part(`With ${name}, ${who} talked about:`, answerText("talked_about", id)),
      ...part(`What seemed to interest ${name}:`, answerText("caught_interest", id)),
    ]),
    ...part(`${who} would like to make one thing clearer:`, answerText("fell_short")),
    ...part(`What ${who} did not get to say:`, answerText("wished_said")),
    ...part(
      `One question that ${who} did not raise on the day:`,
      concern && [concern, result.trim()].filter(Boolean).join("\n\n"),
    ),
    ...part(`What ${who} was asked to do next:`, answerText("instructions")),
  ];
  const thanks = joinSentences(
    `Thank you for meeting ${candidate} for ${rolePhrase(role)} ${onDayPhrase(day, today)}.`,
    parts.length > 0 ? "Here is what they would like you to know." : false,
  );
  const ending = "If anything else would help you decide, please write or call.";
  const written = (said: readonly string[], end: string) =>
    [briefGreeting(to), thanks, ...said, end, `Kind regards,\n${consultant}`].join("\n\n");
  const cutEnding = `There is more than an e-mail has room for. ${ending}`;
  const fitting: string[] = [];
  for (const next of parts) if (tooMany(written([...fitting, next], cutEnding)) === 0) fitting.push(next);
  return {
    subject: subjectLine(`${candidate}: ${rolePhrase(role).slice(4)} at ${company}`),
    body: tooMany(written(parts, ending)) === 0 ? written(parts, ending) : written(fitting, cutEnding),
  };
}

type BriefRecipient = { id: string; name: string; title: string; goesBy: readonly string[] };
type BriefRecipients = {
  contacts: readonly BriefRecipient[];
  people: readonly BriefRecipient[];
  candidate: string;
  company: string;
};

/** The chosen person at the client ("contact:…", "person:…"), or null if somebody else was typed. */
export function chosenBriefRecipient(
  { contacts, people }: Pick<BriefRecipients, "contacts" | "people">,
  to: string,
): BriefRecipient | null {
  const [kind, id] = to.split(":");
  return (kind === "contact" ? contacts : kind === "person" ? people : []).find((person) => person.id === id) ?? null;
}

/** R30: the finding about the name in a brief's greeting, as for every message. Null if it is the recipient's name. */
export function briefGreetingFinding(
  known: BriefRecipients,
  { to, toName, body }: { to: string; toName: string; body: string },
): Finding | null {
  const reader = chosenBriefRecipient(known, to) ?? { name: toName };
  if (!reader.name.trim() || !body.trim()) return null;
  const { contacts, people, candidate, company } = known;
  return greetingFinding({ body, reader, others: [...contacts, ...people, { name: candidate }], company });
}

/** The greeting for the chosen recipient, or a general one if nobody is chosen. */
export const briefGreeting = (name: string): string => (name.trim() ? `Dear ${shortName(name)},` : "Hello,");

type ListedPerson = { id: string; name: string; title: string; email: string };

/** Who a brief may go to, each once: an interviewer who is a contact of the client's too, by address or else by name, is listed as the contact. */
export function distinctBriefRecipients<Contact extends ListedPerson, Person extends ListedPerson>(
  contacts: Contact[],
  people: Person[],
) {
  const isSame = (person: ListedPerson, contact: ListedPerson) =>
    person.email && contact.email
      ? person.email.toLowerCase() === contact.email.toLowerCase()
      : person.name === contact.name;
  return { contacts, people: people.filter((person) => !contacts.some((contact) => isSame(person, contact))) };
}

/** The recipient at first: the first person who has an address. */
export function defaultBriefRecipient(contacts: readonly ListedPerson[], people: readonly ListedPerson[]) {
  const all = [
    ...contacts.map((person) => ({ value: `contact:${person.id}`, ...person })),
    ...people.map((person) => ({ value: `person:${person.id}`, ...person })),
  ];
  return all.find((person) => person.email) ?? all[0] ?? null;
}

type SavedRecipient = { contactId: string | null; toName: string; toEmail: string };
type Reachable = { contacts: readonly ListedPerson[]; people: readonly ListedPerson[] };

/** What the form's fields show: the present recipient, or the first who can be reached. An interviewer who is a contact too is the contact. */
export function briefRecipientFields(brief: SavedRecipient | undefined, { contacts, people }: Reachable) {
  const typed = brief && !brief.contactId ? brief : { toName: "", toEmail: "" };
  const chosen = () => {
    if (!brief) return defaultBriefRecipient(contacts, people)?.value ?? "typed";
    if (brief.contactId) return `contact:${brief.contactId}`;
    const contact = contacts.find(({ email }) => email && email === brief.toEmail);
    if (contact) return `contact:${contact.id}`;
    const person = people.find(({ name }) => name === brief.toName);
    if (person) return `person:${person.id}`;
    return brief.toName ? "typed" : (defaultBriefRecipient(contacts, people)?.value ?? "typed");
  };
  return { to: chosen(), toName: typed.toName, toEmail: typed.toEmail };
}

export const usedBriefAnswers = (sharedAnswers: readonly BriefAnswer[]): UsedBriefAnswer[] =>
  sharedAnswers.map(({ field, interviewerId, updatedAt }) => ({ field, interviewerId, updatedAt }));

export type OutdatedBriefAnswer = { field: string; interviewerId: string | null; how: "taken back" | "changed" };

/** The answers from which the brief was made and which may no longer go to the client, or have changed. */
export const outdatedBriefAnswers = (
  sources: readonly UsedBriefAnswer[],
  sharedAnswers: readonly BriefAnswer[],
): OutdatedBriefAnswer[] =>
  sources.flatMap(({ field, interviewerId, updatedAt }): OutdatedBriefAnswer[] => {
    const now = sharedAnswers.find((answer) => answer.field === field && answer.interviewerId === interviewerId);
    if (!now) return [{ field, interviewerId, how: "taken back" }];
    return Date.parse(now.updatedAt) === Date.parse(updatedAt) ? [] : [{ field, interviewerId, how: "changed" }];
  });

/** "“Concerns not raised”", "“What caught their interest” (Priya Shah)": an answer as a consultant reads its name. */
export function debriefAnswerLabel(
  { field, interviewerId }: Pick<OutdatedBriefAnswer, "field" | "interviewerId">,
  people: readonly { id: string; name: string }[],
): string {
  const words = answerLabels[field as DebriefField] ?? field;
  const person = people.find((person) => person.id === interviewerId);
  return person ? `“${words}” (${person.name})` : `“${words}”`;
}

/** In a sentence, “their interest” would not say whose. */
const answerLabels: Record<DebriefField, string> = {
  ...consultantFieldLabels,
  caught_interest: "What caught the interviewer’s interest",
};

/** Why it may not be sent, in a sentence that names each answer. Null while every answer is still shared unchanged. */
export function outdatedBriefMessage(
  lost: readonly OutdatedBriefAnswer[],
  candidate: string,
  people: BriefFacts["people"],
): string | null {
  if (lost.length === 0) return null;
  const sentenceFor = (how: OutdatedBriefAnswer["how"]) => {
    const names = lost.filter((answer) => answer.how === how).map((answer) => debriefAnswerLabel(answer, people));
    const verb = how === "changed" ? "has changed" : "no longer shares";
    return names.length > 0 ? `${firstNameOf(candidate)} ${verb} ${names.join(" and ")}.` : "";
  };
  return `${[sentenceFor("taken back"), sentenceFor("changed")].filter(Boolean).join(" ")} Update the text, then press “I have updated the text”.`;
}

/** The state of a brief. `outboxRow` is its row of the outbox. */
export type BriefState = "writing" | "waiting" | "being sent" | "sent";

export function briefState(
  brief: { sentAt: Date | null } | null,
  outboxRow: { dispatchingAt: Date | null; sentAt: Date | null; endedAt: Date | null } | null,
): BriefState {
  const state = outboxRow && outboxState(outboxRow);
  if (brief?.sentAt || state === "sent") return "sent";
  if (!brief || !state || state === "ended") return "writing";
  return state === "dispatching" ? "being sent" : "waiting";
}

export const briefHref = (workspaceId: string, interviewId: string) =>
  `/w/${workspaceId}/interviews/${interviewId}/brief`;
