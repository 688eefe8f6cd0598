import { nameFindings } from "../checks/names";
import type { CheckedMessage } from "../finding";
import { type PlacedSentence, readMessage } from "../text/read-message";
import { plainSigns } from "../text/spans";
import { indexOfKeys, triggeredAlternatives } from "../text/triggers";
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

let made: ((sentence: string) => GrammarPattern[]) | null = null;

/** Each alternative of a pattern is looked up by its own words. */
function patternFinder(): (sentence: string) => GrammarPattern[] {
  const all = grammarPatterns.flatMap((pattern, order) =>
    triggeredAlternatives(pattern.form.source).map(({ keys }) => ({ keys, order })),
  );
  const candidates = indexOfKeys(all.map(({ keys }) => keys));
  return (sentence) =>
    [...new Set(candidates(sentence).map((at) => all[at]!.order))].map((order) => grammarPatterns[order]!);
}

/** Only the patterns of which the words are in the sentence are searched for: most are not. */
export function patternsFor(sentence: string): GrammarPattern[] {
  made ??= patternFinder();
  return made(sentence);
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

/** What the patterns find in one sentence that is not in a message yet. */
export const sentenceSlips = (sentence: string): GrammarSlip[] =>
  slipsIn({ text: plainSigns(sentence), in: "body", from: 0, to: sentence.length });

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
