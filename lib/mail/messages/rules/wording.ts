import { type Day, daysBetween } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { shortened, textLimits } from "@/lib/platform/text/rules";
import { longDay } from "@/lib/platform/words/dates";
import type { MessageRecipient } from "./recipient";

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

export function greetingLine(recipient: MessageRecipient | null): string {
  const name = recipient && shortName(recipient.reader.name);
  if (!name) return "Hello,";
  return recipient.way === "consultant" ? `Hello ${name},` : `Dear ${name},`;
}

/** A subject of one line. */
export const subjectLine = (text: string): string => shortened(text.replace(/\s+/g, " ").trim(), textLimits.subject);
