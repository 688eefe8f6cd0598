import { capitalise } from "@/lib/platform/text/rules";

/** One kind of mistake. */
export type GrammarPattern = {
  id: string;
  form: RegExp;
  /** What to know, as a sentence. */
  says: string;
  /** The place with the mistake put right; null where the words do not tell how. */
  fix: ((found: RegExpExecArray) => string | null) | null;
};

type Fix = string | ((...groups: string[]) => string | null) | null;

/**
 * A pattern from its parts. Its form tells the words without which it is not searched for (text/triggers.ts). `fix` is a text with $1 and $2 for what was found, or makes one from the groups; a capital at the beginning
 * stays.
 */
export function grammarPattern(id: string, form: RegExp, says: string, fix: Fix): GrammarPattern {
  const write = (found: RegExpExecArray): string | null => {
    if (fix === null) return null;
    const groups = found.slice(1).map((group) => group ?? "");
    const text = typeof fix === "string" ? fix.replace(/\$(\d)/g, (_, group) => found[+group] ?? "") : fix(...groups);
    return text && withCapitalOf(found[0], text.replace(/ {2,}/g, " "));
  };
  return { id, form, says, fix: fix === null ? null : write };
}

const withCapitalOf = (before: string, after: string) =>
  /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(before) && /^\p{Ll}/u.test(after) ? capitalise(after) : after;
