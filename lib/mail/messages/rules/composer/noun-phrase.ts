import { withArticles } from "./articles";
import { goesWithoutArticle, isCounted, isKnownPlural, isMass, isPluralLike, maybeDescribes } from "./noun-words";
import {
  isAdverb,
  isArticle,
  isDeterminer,
  isJoiner,
  isNameAt,
  isPreposition,
  isPronoun,
  isSeveral,
  isTimeName,
  plainWord,
} from "./tokens";
import {
  baseOf,
  isAuxiliary,
  isFinitePast,
  isKnownVerb,
  isNounVerb,
  isOpenPast,
  isPlainVerb,
  looksPast,
} from "./verb-words";

/** Plurals that stand before a noun as an adjective does: "sales target". */
const modifiers = new Set(
  "sales sports goods customs operations communications services systems savings accounts parts arts claims benefits news logistics economics customer".split(
    " ",
  ),
);
/** Plural without -s, and before a noun that is no verb a part of its name: "data quality", "team meeting". */
const groupWords = new Set("data staff team people media police crew family council committee government".split(" "));
/** After these a "to" has a verb: "plans to open a second site". */
const leadsToVerb = new Set(
  "plan plans need wish hope hopes way ways chance effort attempt decision ability push".split(" "),
);

type Run = { words: string[]; from: number; after: string; next: string };

/**
 * A jotting that is a noun phrase for certain, with its lost articles, or null. Agreement does the work of a dictionary: a verb without -s
 * needs a plural before it, and a verb in -s a singular. `isItem` is for an item of a list, which may be one bare word.
 */
export function provenNounPhrase(text: string, isItem = false): string | null {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  if (/[^\p{L}\p{M}\p{N}\s'’&/%()+.-]/u.test(text) || plain.some((word) => word === "" || isNever(word))) return null;
  if (words.length === 1 && !isItem) return null;
  const runs = runsOf(words, plain);
  if (!runs?.every((run) => isProven(run, words, isItem && runs.length === 1))) return null;
  const mended = withArticles(text);
  return mended.sure ? mended.text : null;
}

const isNever = (word: string) =>
  isAuxiliary(word) ||
  isPronoun(word) ||
  isFinitePast(word) ||
  /^(?:no|not|never|how|why|what|when|where|whether|if|because|but|so|than|[\p{L}]+n['’]t|[\p{L}]+['’](?:re|ve|ll|d|m))$/u.test(
    word,
  );

function runsOf(words: string[], plain: string[]): Run[] | null {
  const runs: Run[] = [];
  let run: Run = { words: [], from: 0, after: "", next: "" };
  for (const [at, word] of plain.entries()) {
    const cuts = isPreposition(word) || isJoiner(word);
    if (!cuts) {
      if (run.after === "to" && run.words.length === 0 && isKnownVerb(word)) {
        if (!leadsToVerb.has(plain[at - 2] ?? "")) return null;
        continue;
      }
      run.words.push(word);
      continue;
    }
    if (run.words.length === 0) return null;
    runs.push({ ...run, next: word });
    run = { words: [], from: at + 1, after: word, next: "" };
  }
  if (run.words.length === 0 || words.length === 0) return null;
  return [...runs, run];
}

function isProven(run: Run, all: readonly string[], isItem: boolean): boolean {
  let first = 0;
  while (first < run.words.length - 1 && first < 3 && isDeterminer(run.words[first]!)) first += 1;
  const isDetermined = first > 0;
  const body = run.words.slice(first);
  const inner = body.slice(0, -1);
  const head = body.at(-1)!;
  const at = run.from + run.words.length - 1;
  if (inner.some((word) => isDeterminer(word) || isAdverb(word) || baseOf(word) !== null)) return false;
  if (inner.some((word, place) => looksPast(word) && !(isDetermined && place === 0))) return false;
  const innerFrom = run.from + first;
  const isSureHead = (isCounted(head) || isMass(head)) && !isNounVerb(head);
  if (
    inner.some(
      (word, place) =>
        isPluralLike(word) &&
        !modifiers.has(word) &&
        !(isSureHead && groupWords.has(word)) &&
        !isNameAt(all, innerFrom + place),
    )
  )
    return false;
  if (isDeterminer(head) || isAdverb(head) || looksPast(head)) return false;
  const isName = isNameAt(all, at) || isTimeName(head);
  if (inner.length === 0) return isProvenWord(head, { ...run, isDetermined, isItem, isName });
  if (
    run.from === 0 &&
    !isDetermined &&
    (isKnownVerb(body[0]!) || /ing$/.test(body[0]!)) &&
    !isCounted(head) &&
    !isMass(head) &&
    !(isMass(body[0]!) && isKnownPlural(head))
  )
    return false;
  if (run.from === 0 && !isDetermined && (isPlainVerb(body[0]!) || isOpenPast(body[0]!))) return false;
  if (isName || isCounted(head) || isMass(head) || isKnownPlural(head)) return !isPlainVerb(head);
  if (maybeDescribes(head) || isPlainVerb(head)) return false;
  const determiner = run.words[first - 1] ?? "";
  if (isPluralLike(head)) return isDetermined && isSeveral(determiner) && !isArticle(determiner);
  if (isNounVerb(head)) return isDetermined && !inner.some((word) => isPluralLike(word));
  return isDetermined;
}

function isProvenWord(
  word: string,
  {
    after,
    next,
    from,
    isDetermined,
    isItem,
    isName,
  }: Run & { isDetermined: boolean; isItem: boolean; isName: boolean },
): boolean {
  const isKnown = isCounted(word) || isMass(word) || isKnownPlural(word);
  if (isName) return from > 0 || isItem || next !== "";
  if (isDetermined) return !maybeDescribes(word) || isKnown;
  if (isKnown || goesWithoutArticle(word)) return true;
  if (from === 0) return false;
  return isPreposition(after) && isPluralLike(word) && baseOf(word) === null;
}
