import { type Day, daysBetween } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { longDay } from "@/lib/platform/words/dates";
import type { MessageFacts } from "./message-facts";
import { notedPhrases, skillPhrases } from "./phrases";
import type { MessageRecipient } from "./recipient";

/** The parts of sentences, in a form that fits into all of them. */
export type DraftPhrases = {
  on: string;
  role: string;
  company: string;
  meeting: string;
  topic: string | undefined;
  skill: string | undefined;
};

/** "on Thursday" within the week; later the date too. Never "today": a note may be read tomorrow. */
export function onDayPhrase(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago < 7 ? `on ${longDay(day, day).split(" ")[0]}` : `on ${longDay(day, today)}`;
}

export function rolePhrase(role: string): string {
  const name = role
    .replace(/^\s*the\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!name) return "the role";
  return /\b(role|position|job|post|vacancy)$/i.test(name) ? `the ${name}` : `the ${name} role`;
}

export function draftPhrases(writing: MessageFacts, personId: string | null): DraftPhrases {
  const { role, company, panel, talkedAbout, caughtInterest, asksFor } = writing;
  const record = [
    role,
    company,
    asksFor,
    writing.wishedSaid,
    writing.fellShort,
    ...Object.values(talkedAbout),
    ...panel.map((person) => person.name),
  ];
  const place = Math.max(
    0,
    panel.findIndex((person) => person.id === personId),
  );
  const topics = personId
    ? notedPhrases([talkedAbout[personId], caughtInterest[personId]].filter(Boolean).join("\n"), record)
    : [];
  const wanted = skillPhrases(asksFor);
  return {
    on: onDayPhrase(writing.day, writing.today),
    role: rolePhrase(role),
    company: company.trim() || "your company",
    meeting: writing.format === "phone" ? "speaking with" : "meeting",
    topic: unused(topics, writing, place),
    skill: wanted[place % wanted.length],
  };
}

/** Two interviewers with the same noted topic are not both thanked for it. */
function unused(topics: string[], { others }: MessageFacts, place: number): string | undefined {
  const free = topics.filter((topic) => !others.some((other) => other.body.includes(topic)));
  return free.length ? free[0] : topics[place % topics.length];
}

/** One of seven wordings. `turn` makes each part of a note choose differently, so that any two notes of twenty have at most one part in common. */
export const pickWording = <T>(all: readonly T[], place: number, turn: number): T =>
  all[(place + turn + Math.floor(place / all.length) * turn) % all.length]!;

/** Joins the parts of a sentence: no double spaces, no "Co..", and a full stop at the end. */
export const joinSentences = (...parts: (string | false | undefined)[]): string =>
  parts
    .filter((part): part is string => Boolean(part))
    .map((part) =>
      part
        .replace(/\s+/g, " ")
        .replace(/\.{2,}/g, ".")
        .replace(/ ([,.;])/g, "$1")
        .trim(),
    )
    .join(" ");

export const messageBody = (
  recipient: MessageRecipient | null,
  by: string,
  paragraphs: (string | false | undefined)[],
  close = "Kind regards",
): string => [greeting(recipient), ...paragraphs.filter(Boolean), `${close},\n${by.trim()}`].join("\n\n");

function greeting(recipient: MessageRecipient | null): string {
  const name = recipient && shortName(recipient.reader.name);
  if (!name) return "Hello,";
  return recipient.way === "consultant" ? `Hello ${name},` : `Dear ${name},`;
}

/** A subject of one line. */
export const subjectLine = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 150);
