import { capitalise } from "@/lib/platform/text/rules";
import { type CheckedMessage, type Finding, flagFinding } from "../finding";
import type { EnglishSpelling } from "../message-facts";
import { type SpelledWord, spellingOf } from "../text/dialect";
import { recordWords } from "../text/record-words";
import type { CheckedWord } from "../text/words-to-check";

type Marked = { word: CheckedWord; spelled: SpelledWord };

/**
 * British and American spelling in one text. Either is fine, and so is "organize" beside "colour", as Oxford and Canada have it. The rarer
 * of the two is marked; where both are as many, that which is not the workspace's.
 */
export function mixedSpelling(words: readonly CheckedWord[], checked: CheckedMessage): Finding[] {
  const own = recordWords(checked);
  const marked = words.flatMap((word): Marked[] => {
    if (/^\p{Lu}/u.test(word.text) && !word.begins) return [];
    const lower = word.text.toLowerCase();
    const spelled = own.has(lower) ? null : spellingOf(lower);
    return spelled ? [{ word, spelled }] : [];
  });
  const has = (group: SpelledWord["group"], spelling: EnglishSpelling) =>
    marked.some(({ spelled }) => spelled.group === group && spelled.spelling === spelling);
  const isOxford =
    has("words", "british") && has("-ise", "american") && !has("words", "american") && !has("-ise", "british");
  const british = marked.filter(({ spelled }) => spelled.spelling === "british");
  const american = marked.filter(({ spelled }) => spelled.spelling === "american");
  if (british.length === 0 || american.length === 0 || isOxford) return [];
  const usual =
    british.length === american.length
      ? (checked.writing.english ?? "british")
      : british.length > american.length
        ? "british"
        : "american";
  return (usual === "british" ? american : british).map(({ word, spelled }) => {
    const text = /^\p{Lu}/u.test(word.text) ? capitalise(spelled.other) : spelled.other;
    const rest = usual === "british" ? "British" : "American";
    return flagFinding(
      "spelling",
      `“${word.text}” is ${usual === "british" ? "American" : "British"} spelling, but the rest is ${rest}.`,
      { in: word.in, from: word.from, to: word.to },
      ["R40"],
      { from: word.from, to: word.to, text, label: `Change to “${text}”` },
    );
  });
}
