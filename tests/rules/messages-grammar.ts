import { expect, test } from "vitest";
import { grammarPatterns } from "@/lib/mail/messages/rules/grammar/patterns";
import { grammarSlips } from "@/lib/mail/messages/rules/grammar/slips";
import { checked } from "./messages-checked";

/** The kind of a mistake, a sentence that has it, and the sentence as it should be. */
export type GrammarRow = readonly [id: string, wrong: string, right: string];

const around = (sentence: string) => `Dear Priya,\n\n${sentence}\n\nKind regards,\nAmara`;
const slipsOf = (sentence: string) => grammarSlips(checked({ subject: "", body: around(sentence) }));
const start = around("").indexOf("\n\n\n") + 2;

/** The sentence with the first slip put right, as its key would do it. */
function fixedOf(sentence: string): string | null {
  const [slip] = slipsOf(sentence);
  if (!slip || slip.fixed === null) return null;
  return sentence.slice(0, slip.from - start) + slip.fixed + sentence.slice(slip.to - start);
}

/** Each row's mistake is found and put right, and the right sentence has none. */
export function testGrammar(rows: readonly GrammarRow[]) {
  test.each(rows)("R40 %s: %s", (id, wrong, right) => {
    expect(slipsOf(wrong).map((slip) => slip.pattern.id)).toContain(id);
    expect(fixedOf(wrong) ?? right).toBe(right);
    expect(slipsOf(right).map((slip) => slip.pattern.id)).toEqual([]);
  });
}

export const kindsIn = (rows: readonly GrammarRow[]): Set<string> => new Set(rows.map(([id]) => id));
export const allKinds = (): string[] => grammarPatterns.map(({ id }) => id);
