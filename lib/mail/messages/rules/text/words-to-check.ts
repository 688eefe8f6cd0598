import type { ReadMessage } from "./read-message";
import { type TextSpan, wordSpans } from "./spans";

/** A word that is checked by its letters: where it is, and whether its capital may be that of a sentence which it begins. */
export type CheckedWord = TextSpan & { in: "subject" | "body"; begins: boolean };

/** Links, addresses, names of files and accounts, and whatever has a digit or a sign of code. */
const isPlainWord = /^["'(]*[a-z]+(?:['-][a-z]+)*[.,;:!?"')]*$/i;
const isLeftAlone = (token: string) =>
  !isPlainWord.test(token) && /[\p{N}@_#\\<>{}=|~^]|:\/\/|^www\.|\/.*\/|\p{L}\.\p{L}{2}/u.test(token);
const isLatin = (word: string) => /^[a-z'-]+$/i.test(word) || /^[\p{Script=Latin}\p{M}'-]+$/u.test(word);
/** Longer ones are no words of a language, and would cost time. */
const longest = 40;
const longestToken = 100;

const isAtStart = /(?:^|[.!?:…]["')\]]*\s+|\n\s*[-*•·]?\s*|["(]\s*)$/u;

const memo = new WeakMap<ReadMessage, CheckedWord[]>();

/** The words of subject and body in Latin letters, the greeting and the close among them. */
export function wordsToCheck(text: ReadMessage): CheckedWord[] {
  const known = memo.get(text);
  if (known) return known;
  const found = [...wordsOf(text.subject, "subject"), ...wordsOf(text.body, "body")];
  memo.set(text, found);
  return found;
}

function wordsOf(text: string, part: "subject" | "body"): CheckedWord[] {
  const plain = text.replace(/\S+/g, (token) =>
    token.length > longestToken || isLeftAlone(token) ? " ".repeat(token.length) : token,
  );
  return wordSpans(plain)
    .filter(({ text: word }) => word.length > 1 && word.length <= longest && isLatin(word))
    .map((word) => ({
      ...word,
      in: part,
      begins: /^\p{Lu}/u.test(word.text) && isAtStart.test(plain.slice(Math.max(0, word.from - 12), word.from)),
    }));
}
