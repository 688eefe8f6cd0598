import { nameFindings } from "../checks/names";
import type { CheckedMessage } from "../finding";
import { type PlacedSentence, readMessage } from "../text/read-message";
import type { GrammarPattern } from "./pattern";
import { grammarPatterns } from "./patterns";

/** A mistake in a text: where it is, and the words that would put it right. */
export type GrammarSlip = {
  pattern: GrammarPattern;
  in: "subject" | "body";
  from: number;
  to: number;
  fixed: string | null;
};

const always = grammarPatterns.filter(({ words }) => words.length === 0);
const byWord = new Map<string, GrammarPattern[]>();
for (const pattern of grammarPatterns)
  for (const word of pattern.words) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
const order = new Map(grammarPatterns.map((pattern, at) => [pattern, at]));

/** Only the patterns of which a word is in the sentence are searched for: most are not. */
function patternsFor(sentence: string): GrammarPattern[] {
  const found = new Set(always);
  for (const word of sentence.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? [])
    for (const pattern of byWord.get(word) ?? []) found.add(pattern);
  return [...found].sort((one, other) => order.get(one)! - order.get(other)!);
}

function slipsIn(sentence: PlacedSentence): GrammarSlip[] {
  const found: GrammarSlip[] = [];
  for (const pattern of patternsFor(sentence.text))
    for (const match of sentence.text.matchAll(pattern.form)) {
      const from = sentence.from + match.index;
      const to = from + match[0].length;
      if (to === from || found.some((slip) => slip.from < to && from < slip.to)) continue;
      found.push({ pattern, in: sentence.in, from, to, fixed: pattern.fix?.(match) ?? null });
    }
  return found.sort((one, other) => one.from - other.from);
}

const memo = new WeakMap<CheckedMessage, GrammarSlip[]>();

/** What the patterns find in a message, except inside of names on the record. */
export function grammarSlips(checked: CheckedMessage): GrammarSlip[] {
  const known = memo.get(checked);
  if (known) return known;
  const { sentences, close, coverage } = readMessage(checked);
  const { writing } = checked;
  const names = [writing.company, writing.role, writing.by, ...writing.panel.map(({ name }) => name)];
  const isName = (words: string) =>
    words.length > 3 && names.some((name) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const slips = coverage === "read" ? nameFindings(checked) : [];
  const isNameSlip = (slip: GrammarSlip) =>
    slips.some(({ where }) => where.in === slip.in && where.from! < slip.to && slip.from < where.to!);
  const found =
    coverage === "read"
      ? [...sentences, ...close]
          .flatMap(slipsIn)
          .filter((slip) => !isNameSlip(slip) && !isName(checked[slip.in].slice(slip.from, slip.to)))
      : [];
  memo.set(checked, found);
  return found;
}
