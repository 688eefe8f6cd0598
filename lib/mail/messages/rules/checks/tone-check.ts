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

/** The wordings of one sentence further apart than this are marked one by one. */
const longestMark = 160;

/** Wordings beside each other in a sentence are one thing to reword: they are marked from the first to the last. */
function joined(places: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = marks.at(-1);
    if (last && place.to - last.from <= longestMark) last.to = place.to;
    else marks.push({ ...place });
  }
  return marks;
}

/** A check that marks wordings, in the subject too. */
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
        const places = find(sentence.text, shown).map((found) => {
          const lead = found[0].length - found[0].trimStart().length;
          return { from: found.index + lead, to: found.index + lead + found[0].trim().length };
        });
        return joined(places).map(({ from, to }) =>
          flagFinding(id, says(sentence.text.slice(from, to)), placeIn(sentence, from, to - from), rules),
        );
      }),
  });
  return { ...check, patterns };
}
