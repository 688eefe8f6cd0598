import { noAnswers } from "@/lib/mail/messages/rules/composer/answers";
import { evidenceWords } from "@/lib/mail/messages/rules/composer/evidence";
import { type NotedFact, notePoints } from "@/lib/mail/messages/rules/composer/facts";
import type { PartKind } from "@/lib/mail/messages/rules/composer/parts";
import type { MessageFacts, PanelInterviewer } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { onDayPhrase } from "@/lib/mail/messages/rules/wording";
import { shortName } from "@/lib/people/names/rules/short-name";
import { longDay } from "@/lib/platform/words/dates";

type PlaceholderDefinition = {
  /** What it stands for, as a sentence. */
  says: string;
  /** What a message has in its place while the record does not say it. */
  gap: string;
  /** Other words that people write for it, so that the right one can be proposed. */
  also: readonly string[];
  /** What the record says, or nothing. */
  fill: (writing: MessageFacts) => string | null | undefined;
};

const placeholderDefinitions = {
  reader: {
    says: "The reader’s name, for the greeting: the interviewer, or your consultant if the message goes to them.",
    gap: "the reader’s name",
    also: ["name", "first name", "recipient", "greeting"],
    fill: (writing) => shortName(messageRecipient(writing)?.reader.name),
  },
  interviewer: {
    says: "The full name of the interviewer.",
    gap: "the interviewer’s name",
    also: ["interviewers", "interviewer name", "hiring manager"],
    fill: (writing) => interviewerOf(writing)?.name,
  },
  role: {
    says: "The role, as the record names it: write “the {{role}} role”.",
    gap: "the role",
    also: ["job", "job title", "position", "title", "vacancy"],
    fill: ({ role }) => role,
  },
  company: {
    says: "The company that interviewed.",
    gap: "the company",
    also: ["client", "employer", "organisation", "organization", "company name"],
    fill: ({ company }) => company,
  },
  day: {
    says: "The day of the interview, such as Thursday: write “on {{day}}”.",
    gap: "the day of the interview",
    also: ["date", "interview day", "interview date", "weekday"],
    fill: ({ day, today }) => onDayPhrase(day, today).replace(/^on /, ""),
  },
  "my name": {
    says: "The candidate’s own name.",
    gap: "your name",
    also: ["me", "your name", "candidate", "candidate name", "sender", "signature"],
    fill: ({ by }) => by,
  },
  consultant: {
    says: "The consultant’s name.",
    gap: "the consultant’s name",
    also: ["recruiter", "agent", "consultant name", "recruiter name"],
    fill: ({ consultant }) => consultant?.name,
  },
  "we talked about": {
    says: "What you talked about with this interviewer, from the debrief: write “about {{we talked about}}”.",
    gap: "what you talked about",
    also: ["topic", "talked about", "what we talked about", "subject", "conversation"],
    fill: (writing) => notedAs(writing, "talked_about"),
  },
  "caught their interest": {
    says: "What caught this interviewer’s interest, from the debrief.",
    gap: "what caught their interest",
    also: ["interest", "caught interest", "their interest", "what caught their interest"],
    fill: (writing) => notedAs(writing, "caught_interest"),
  },
  evidence: {
    says: "What you did that fits the role, and where, from the debrief: write “For example, {{evidence}}.”",
    gap: "what you did, and where",
    also: ["example", "experience", "skill", "achievement"],
    fill: evidenceClause,
  },
  "answer date": {
    says: "The date by which they said they would answer.",
    gap: "the day of the answer",
    also: ["answer day", "promise", "promised day", "deadline", "decision date"],
    fill: ({ promise, today }) => promise && longDay(promise, today),
  },
} satisfies Record<string, PlaceholderDefinition>;

export type PlaceholderName = keyof typeof placeholderDefinitions;

/** Every placeholder of a template, by its name, in the order in which a form lists them. There are no others. */
export const templatePlaceholders: Readonly<Record<PlaceholderName, PlaceholderDefinition>> = placeholderDefinitions;

export const placeholderNames = Object.keys(templatePlaceholders) as PlaceholderName[];

/** The person that a template speaks about: the interviewer whose message it is, the one who reads it, or the only one. */
function interviewerOf(writing: MessageFacts): PanelInterviewer | undefined {
  const { interviewerId, panel } = writing;
  const id = interviewerId ?? messageRecipient(writing)?.reader.id;
  return panel.find((person) => person.id === id) ?? (panel.length === 1 ? panel[0] : undefined);
}

/** What fits after "about". A note that is a whole clause does not. */
const isAfterAbout: Record<PartKind, boolean> = {
  ...{ topic: true, gerund: true, question: true, own: true, asked: true, liked: true },
  ...{ clause: false, aim: false },
};

/** The first note about the interviewer that fits after "about", and that no other message of the panel has. */
function notedAs(writing: MessageFacts, field: NotedFact["field"]): string | undefined {
  const person = interviewerOf(writing);
  const facts = person ? notePoints(writing, person.id).facts : [];
  const phrases = facts.flatMap((fact) =>
    fact.field === field && fact.part && isAfterAbout[fact.part.kind] ? [fact.part.text] : [],
  );
  return phrases.find((phrase) => !writing.others.some(({ body }) => body.includes(phrase))) ?? phrases[0];
}

/** "at Ashgrove I asked every leaver why" */
function evidenceClause(writing: MessageFacts): string | undefined {
  const person = interviewerOf(writing);
  const { evidence } = (person && writing.answers[person.id]) || noAnswers;
  if (!evidence) return undefined;
  const { where, D } = evidenceWords(evidence);
  return `${where} I ${D}`;
}
