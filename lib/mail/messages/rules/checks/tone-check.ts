import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import { type CheckedMessage, flagFinding, type MessageCheck } from "../finding";
import { wordingsFinder } from "../text/triggers";
import { placeIn, without, wordingCheck } from "./wording-check";

type ToneCheck = {
  id: string;
  fine: string;
  applies?: (checked: CheckedMessage) => boolean;
  patterns: readonly string[];
  /** Wordings that look alike and are fine, and those that make the whole sentence fine. */
  except?: RegExp;
  unless?: RegExp;
  says: (words: string) => string;
  rules: RuleNumber[];
};

/** A check that marks wordings, in the subject too. Wordings that overlap are marked once. */
export function toneCheck({
  id,
  fine,
  applies = () => true,
  patterns,
  except,
  unless,
  says,
  rules,
}: ToneCheck): MessageCheck & { patterns: readonly string[] } {
  const find = wordingsFinder(patterns);
  const check = wordingCheck({
    id,
    fine,
    applies,
    find: ({ sentences }) =>
      sentences.flatMap((sentence) => {
        if (unless?.test(sentence.text)) return [];
        const shown = (text: string) => (except ? without(text, except) : text);
        return find(sentence.text, shown).map((found) => {
          const lead = found[0].length - found[0].trimStart().length;
          const words = found[0].trim();
          return flagFinding(id, says(words), placeIn(sentence, found.index + lead, words.length), rules);
        });
      }),
  });
  return { ...check, patterns };
}
