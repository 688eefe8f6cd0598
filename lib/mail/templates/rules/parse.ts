import { fold } from "@/lib/people/names/rules/fold";
import { type PlaceholderName, placeholderNames } from "./placeholders";

/** Braces with what is between them, and their place: the line counts from 1. */
type BracedText = { inside: string; from: number; to: number; line: number };

/** Why braces cannot be read: another pair inside them, no end on their line, or no beginning. */
type BraceFault = { kind: "nested" | "open" | "stray"; text: string; line: number };

type ParsedTemplate = { pairs: BracedText[]; faults: BraceFault[] };

/** "{{ My  name }}" is the placeholder "my name". */
export const placeholderKey = (inside: string): string => fold(inside.replace(/[\s_-]+/gu, " ").trim());

export const placeholderNamed = (inside: string): PlaceholderName | undefined =>
  placeholderNames.find((name) => name === placeholderKey(inside));

/** Every pair of double braces in a text, whatever is between them, and every brace that makes no pair. */
export function parseTemplate(text: string): ParsedTemplate {
  const pairs: BracedText[] = [];
  const faults: BraceFault[] = [];
  let line = 1;
  let at = 0;
  for (const row of text.split("\n")) {
    parseRow(row, { at, line }, pairs, faults);
    at += row.length + 1;
    line += 1;
  }
  return { pairs, faults };
}

/** One line: braces begin and end on the same one. Each sign is looked at once, so a long line takes no longer than its length. */
function parseRow(row: string, place: { at: number; line: number }, pairs: BracedText[], faults: BraceFault[]) {
  const { at, line } = place;
  let start = -1;
  let isNested = false;
  const fault = (kind: BraceFault["kind"], text: string) => faults.push({ kind, text, line });
  for (const { 0: sign, index } of row.matchAll(/\{{2,}|\}{2,}/g)) {
    if (sign[0] === "{") {
      isNested ||= start !== -1 || sign.length > 2;
      if (start === -1) start = index;
    } else if (start === -1) {
      fault("stray", sign);
    } else {
      const to = index + sign.length;
      const inside = row.slice(start + 2, to - 2);
      if (isNested || /[{}]/.test(inside)) fault("nested", row.slice(start, to));
      else pairs.push({ inside, from: at + start, to: at + to, line });
      start = -1;
      isNested = false;
    }
  }
  if (start !== -1) fault("open", row.slice(start));
}
