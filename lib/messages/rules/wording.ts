import { type Day, daysBetween, longDay } from "../../dates";
import { shortName } from "../../names/rules/short";
import { phrases, skills } from "./phrases";
import type { Recipient } from "./recipient";
import type { Writing } from "./writing";

/** What sentences are made of, said so that it fits into any of them. */
export type Words = {
  on: string;
  role: string;
  company: string;
  meeting: string;
  topic: string | undefined;
  skill: string | undefined;
};

/** "on Thursday" within the week; later the date too. Never "today": a note may be read tomorrow. */
export function onDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago < 7 ? `on ${longDay(day, day).split(" ")[0]}` : `on ${longDay(day, today)}`;
}

export function roleOf(role: string): string {
  const name = role
    .replace(/^\s*the\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!name) return "the role";
  return /\b(role|position|job|post|vacancy)$/i.test(name) ? `the ${name}` : `the ${name} role`;
}

export function wordsFor(writing: Writing, personId: string | null): Words {
  const { role, company, panel, talkedAbout, caughtInterest, asksFor } = writing;
  const record = [
    role,
    company,
    asksFor,
    writing.wishedSaid,
    writing.fellShort,
    ...Object.values(talkedAbout),
    ...panel.map((one) => one.name),
  ];
  const place = Math.max(
    0,
    panel.findIndex((one) => one.id === personId),
  );
  const topics = personId
    ? phrases([talkedAbout[personId], caughtInterest[personId]].filter(Boolean).join("\n"), record)
    : [];
  const wanted = skills(asksFor);
  return {
    on: onDay(writing.day, writing.today),
    role: roleOf(role),
    company: company.trim() || "your company",
    meeting: writing.format === "phone" ? "speaking with" : "meeting",
    topic: unused(topics, writing, place),
    skill: wanted[place % wanted.length],
  };
}

/** Two interviewers with the same noted topic are not both thanked for it. */
function unused(topics: string[], { others }: Writing, place: number): string | undefined {
  const free = topics.filter((topic) => !others.some((other) => other.body.includes(topic)));
  return free.length ? free[0] : topics[place % topics.length];
}

/** The nth of seven wordings; by `turn` each part runs on differently, so that any two of a panel of twenty share one part at most. */
export const pick = <T>(all: readonly T[], place: number, turn: number): T =>
  all[(place + turn + Math.floor(place / all.length) * turn) % all.length]!;

/** Joined as it is printed: no double spaces, no "Co..", a full stop at the end. */
export const sentences = (...parts: (string | false | undefined)[]): string =>
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

export const letter = (
  recipient: Recipient | null,
  by: string,
  paragraphs: (string | false | undefined)[],
  close = "Kind regards",
): string => [greeting(recipient), ...paragraphs.filter(Boolean), `${close},\n${by.trim()}`].join("\n\n");

function greeting(recipient: Recipient | null): string {
  const name = recipient && shortName(recipient.reader.name);
  if (!name) return "Hello,";
  return recipient.way === "consultant" ? `Hello ${name},` : `Dear ${name},`;
}

/** A subject of one line. */
export const line = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, 150);
