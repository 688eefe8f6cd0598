import { fold } from "@/lib/people/names/rules/fold";
import type { Speller } from "@/lib/platform/spelling/rules";
import { capitalise } from "@/lib/platform/text/rules";
import { type CheckedMessage, type Finding, flagFinding, type MessageCheck, uncheckedFinding } from "../finding";
import { type GrammarSlip, grammarSlips } from "../grammar/slips";
import { misspellings, wordsOfWork } from "../text/misspellings";
import { lettersApart } from "../text/near";
import { readMessage } from "../text/read-message";
import { recordWords } from "../text/record-words";
import { type CheckedWord, wordsToCheck } from "../text/words-to-check";
import { isHonorific } from "../titles";
import { isInGrammarSlip } from "./grammar";
import { mixedSpelling } from "./mixed-spelling";
import { nameFindings } from "./names";

/** More are not said: a text with so many is in another language, or no text. */
const mostFindings = 40;
/** Suggestions cost much more than knowing a word. */
const mostSuggestions = 12;
const longestSuggested = 20;

const endings = /(?:'(?:s|d|ll|ve|re|m|t)|s')$/i;
const prefixes =
  /^(?:co|re|pre|non|ex|e|multi|cross|self|semi|anti|mid|post|pro|sub|super|inter|micro|mini|over|under|well|un)$/i;

/** Whether a word is spelled as it should be: by the dictionary, the record or the writer's own list. */
function isKnown(word: string, speller: Speller, own: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (misspellings.has(lower)) return own.has(lower);
  if (own.has(fold(word)) || wordsOfWork.has(lower)) return true;
  if (
    speller.knows(word) ||
    speller.knows(lower) ||
    (speller.knows(capitalise(lower)) === true && /^\p{Lu}/u.test(word))
  )
    return true;
  const plain = fold(word);
  if (plain !== lower && speller.knows(plain)) return true;
  const stem = word.replace(endings, "");
  if (stem !== word && stem.length > 1) return isKnown(stem, speller, own);
  if (/[^sy']s$/.test(lower) && !/[^aeiou]ys$/.test(lower) && speller.knows(lower.slice(0, -1))) return true;
  if (!word.includes("-")) return false;
  return word.split("-").every((part) => part.length < 2 || prefixes.test(part) || isKnown(part, speller, own));
}

/** Capitals inside, or nothing but capitals: an abbreviation or a brand. */
const isLeftAlone = (word: string) => /\p{Ll}.*\p{Lu}|^\p{Lu}{2,}/u.test(word.replace(/-\p{Lu}/gu, ""));

function misspelt(words: readonly CheckedWord[], checked: CheckedMessage, speller: Speller): CheckedWord[] {
  const own = recordWords(checked);
  const slips: GrammarSlip[] = grammarSlips(checked);
  const names = nameFindings(checked);
  const memo = new Map<string, boolean>();
  const knows = (word: string) => {
    const found = memo.get(word) ?? isKnown(word, speller, own);
    memo.set(word, found);
    return found;
  };
  const greetingEnd = checked.body.indexOf("\n", checked.body.search(/\S/));
  const isFormOfAddress = ({ in: part, to, text }: CheckedWord) =>
    part === "body" && to <= greetingEnd && isHonorific(text);
  return words.filter(
    (word) =>
      !isLeftAlone(word.text) &&
      !isFormOfAddress(word) &&
      (!/^\p{Lu}/u.test(word.text) || word.begins || misspellings.has(word.text.toLowerCase())) &&
      !knows(word.text) &&
      !isInGrammarSlip(slips, word.in, word.from, word.to) &&
      !names.some(({ where }) => where.in === word.in && where.from! < word.to && word.from < where.to!),
  );
}

/** What the word may have been meant to be, the likeliest first. */
function suggestionsFor(word: string, speller: Speller): string[] {
  const lower = word.toLowerCase();
  const listed = misspellings.get(lower);
  if (listed) return [listed];
  if (word.length > longestSuggested) return [];
  return speller
    .suggest(lower)
    .filter((other) => isMeant(lower, other))
    .slice(0, 5);
}

/** How far a word may be from what it was meant to be: further off it is jargon or a name that no dictionary has. */
const isMeant = (word: string, other: string) =>
  misspellings.get(word) === other ||
  lettersApart(word, other.toLowerCase().replace(/[ '-]/g, ""), 2) <= (word.length < 5 ? 1 : 2);

/** A capital in the middle of a sentence is a name that no dictionary has; at its beginning only a near word tells. */
function isName({ text, begins }: CheckedWord, suggestions: readonly string[]): boolean {
  if (!begins || !/^\p{Lu}/u.test(text) || misspellings.has(text.toLowerCase())) return false;
  return !suggestions.some(
    (other) =>
      /^\p{Ll}/u.test(other) &&
      !other.includes(" ") &&
      text.length > 4 &&
      lettersApart(text.toLowerCase(), other, 1) <= 1,
  );
}

function findingFor(word: CheckedWord, first: string | undefined): Finding {
  const place = { in: word.in, from: word.from, to: word.to };
  if (!first) return flagFinding("spelling", `“${word.text}” is not in the dictionary.`, place, ["R40"]);
  const text = /^\p{Lu}/u.test(word.text) ? capitalise(first) : first;
  return flagFinding("spelling", `“${word.text}” may be a spelling mistake.`, place, ["R40"], {
    ...{ from: word.from, to: word.to, text },
    label: `Change to “${text}”`,
  });
}

export const spellingCheck: MessageCheck = {
  id: "spelling",
  fine: (checked) => (readMessage(checked).coverage === "read" ? "No spelling mistake found" : null),
  run: (checked) => {
    const text = readMessage(checked);
    if (text.coverage !== "read") return [];
    if (!checked.speller)
      return [
        uncheckedFinding("spelling", "Spelling was not checked: the dictionary is not available.", { in: "body" }, [
          "R40",
        ]),
      ];
    const { speller } = checked;
    const suggested = new Map<string, string[]>();
    /** Null for a word that came after too many. */
    const suggest = (word: string): string[] | null => {
      const known = suggested.get(word);
      if (known) return known;
      if (!misspellings.has(word) && suggested.size >= mostSuggestions) return null;
      const found = suggestionsFor(word, speller);
      suggested.set(word, found);
      return found;
    };
    const words = wordsToCheck(text);
    const wrong = misspelt(words, checked, speller)
      .slice(0, mostFindings)
      .map((word) => ({ word, suggestions: suggest(word.text.toLowerCase()) }))
      .filter(({ word, suggestions }) => suggestions?.length !== 0 && !isName(word, suggestions ?? []));
    return [
      ...wrong.map(({ word, suggestions }) => findingFor(word, suggestions?.[0])),
      ...mixedSpelling(words, checked),
    ];
  },
};
