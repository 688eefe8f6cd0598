import { fold } from "@/lib/people/names/rules/fold";
import { greetingOf } from "../greeting";
import { nameWords } from "../names";

/** The places in a body between which its matter is: after the greeting, and before the close. */
export type BodyParts = { from: number; to: number };

type People = { by: string; greeted: readonly { name: string; goesBy?: readonly string[] }[] };

const manners =
  "(?:kind|kindest|best|warm|warmest|good|all|many|sincere|with|my|very|our|the|again|most|heartfelt|and|&|in)";
const closing = `(?:${manners}\\s+){0,5}(?:regards?|wishes|thanks|thank you|gratitude|appreciation|rgds|respects?|best|cheers|sincerely|faithfully|truly|respectfully|cordially|warmly|gratefully|thanking you|have a (?:good|great|nice|lovely|wonderful) (?:day|weekend|week|evening)|(?:yours|your) (?:sincerely|faithfully|truly|respectfully)|sincerely yours|take care)`;
const more = `(?:\\s+(?:again|and|&|in advance|(?:kind|best|warm)?\\s*(?:regards|wishes)|yours|to you))`;
const closingLine = new RegExp(`^[\\s>-]*${closing}${more}{0,4}\\s*[,.!:–—-]*\\s*$`, "iu");
const closingAndName = new RegExp(
  `^[\\s>-]*${closing}${more}{0,4}\\s*[,.!–—-]\\s*\\p{Lu}[\\p{L}\\p{M}'.-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'.-]*){0,3}\\s*$`,
  "iu",
);
const closingAtEnd = new RegExp(
  `[.!?]\\s+(${closing}${more}{0,4}\\s*,?\\s*(?:\\p{Lu}[\\p{L}\\p{M}'.-]*\\s*){1,3})$`,
  "u",
);
const afterword = /^\s*p\.?\s?s\.?\b/i;

/** The body has plain signs. A line after the name that begins with "PS" is no part of the close. */
export function bodyParts(body: string, { by, greeted }: People): BodyParts {
  const from = greetingEnd(body, [...greeted]);
  return { from, to: Math.max(from, closeStart(body, from, by)) };
}

function greetingEnd(body: string, people: { name: string; goesBy?: readonly string[] }[]): number {
  const greeting = greetingOf(body, people);
  if (!greeting) return body.length - body.trimStart().length;
  const start = body.length - body.trimStart().length;
  // A name alone greets if its line ends there: "I was glad" begins with no name.
  const isShort = greeting.text.split(/\s+/).length <= 4;
  if (greeting.from === start && (!isShort || !/^\s*(?:[,:–—-]|!?\s*(?:\n|$))/.test(body.slice(greeting.to))))
    return start;
  if (greeting.text.split(/\s+/).length > 8) return greeting.from;
  const lineEnd = endOfLine(body, greeting.to);
  const rest = /^\s*[,;:!.–—-]*\s*/.exec(body.slice(greeting.to, lineEnd))![0];
  return greeting.to + rest.length;
}

const endOfLine = (body: string, at: number) => {
  const end = body.indexOf("\n", at);
  return end === -1 ? body.length : end;
};

const furthest = 10;

function closeStart(body: string, from: number, by: string): number {
  const lines: { text: string; at: number }[] = [];
  for (let at = from; at <= body.length; at = endOfLine(body, at) + 1)
    lines.push({ text: body.slice(at, endOfLine(body, at)), at });
  const written = lines.filter(({ text }) => text.trim());
  const last = written.slice(-furthest).filter(({ text }) => !afterword.test(text));
  const signed = last.findLast(({ text }) => text.length < 90 && (closingLine.test(text) || closingAndName.test(text)));
  if (signed) return signed.at;
  const names = new Set(nameWords(by).map(fold));
  const isName = (text: string) => {
    const words = nameWords(text).map(fold);
    return words.length > 0 && words.length <= 5 && words.every((word) => names.has(word));
  };
  const named = last.findLast(({ text }) => text.length < 90 && isName(text));
  const inline = closingAtEnd.exec(body.slice(Math.max(from, body.length - 120)));
  if (inline?.[1]) return body.length - inline[1].length;
  return named && named.at > from ? named.at : body.length;
}

/** Where a postscript begins after the close, or null. */
export function afterwordStart(body: string, { to }: BodyParts): number | null {
  for (let at = to; at < body.length; at = endOfLine(body, at) + 1)
    if (afterword.test(body.slice(at, at + 12))) return at;
  return null;
}
