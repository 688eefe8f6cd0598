import { goesWithoutArticle, isCounted, isMass, isPluralLike } from "./noun-words";
import {
  isAdverb,
  isArticle,
  isDeterminer,
  isJoiner,
  isNameAt,
  isNumber,
  isPreposition,
  isPronoun,
  isTimeLead,
  isTimeName,
  isWh,
  plainWord,
} from "./tokens";
import { baseOf, isAuxiliary, isPlainVerb, looksPast } from "./verb-words";

const endsPhrase = (word: string) =>
  word === "" ||
  isPreposition(word) ||
  isJoiner(word) ||
  isAuxiliary(word) ||
  isAdverb(word) ||
  isPronoun(word) ||
  isDeterminer(word) ||
  isTimeLead(word) ||
  looksPast(word) ||
  baseOf(word) !== null;

const startsPhrase = (word: string) =>
  word === "" ||
  isPreposition(word) ||
  isJoiner(word) ||
  isAuxiliary(word) ||
  isAdverb(word) ||
  isPronoun(word) ||
  isWh(word) ||
  isPlainVerb(word) ||
  looksPast(word) ||
  baseOf(word) !== null;

/** "on call", "at night": these go without an article. */
const fixed = new Set(
  "on call,on time,on site,on hold,on shift,on duty,on leave,on paper,on foot,on demand,on board,on track,on stage,on air,on sale,on trial,at night,at work,at risk,at scale,at sea,at lunch,at weekends,in person,in place,in charge,in stock,in use,in house,in line,in part,in town,in public,in private,in total,in advance,in practice,by design,by choice,for example,for free,for sale,under pressure,under review,under way,up front,without notice,without warning,with care,in detail,in winter,out of season,out of date".split(
    ",",
  ),
);
/** "by hand", "by text message" */
const means =
  /^(?:hand|phone|text|message|post|e-?mail|car|train|bus|boat|bike|tram|ferry|lorry|truck|rail|road|air|sea|law|mistake|accident|default)$/;

/**
 * A jotting with its lost articles, where the noun is known to be counted: "sit in corridor" is "sit in the corridor". Not `sure` where an
 * article may be lost and nothing says so: after a verb it could be "a" as well, and an unknown word could be a name or a substance.
 */
export function withArticles(text: string, verb: number | null = null): { text: string; sure: boolean } {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  const before = new Set<number>();
  let sure = true;
  for (const [at, word] of plain.entries()) {
    const next = plain[at + 1] ?? "";
    if ((!endsPhrase(next) || isNumber(next)) && at + 1 !== verb && !/[,;:]$/.test(words[at]!)) continue;
    if (
      at === verb ||
      isTimeName(word) ||
      startsPhrase(word) ||
      isDeterminer(word) ||
      isNumber(word) ||
      !/\p{L}/u.test(word)
    )
      continue;
    const from = phraseStart(plain, words, at, verb);
    if (isDeterminer(plain[from] ?? "") || isTimeLead(plain[from] ?? "") || isNameAt(words, at)) continue;
    const isWhole = from === at;
    if ((isPluralLike(word) && !isCounted(word)) || isMass(word) || (goesWithoutArticle(word) && isWhole)) continue;
    const previous = plain[from - 1] ?? "";
    if (previous === "per" || (previous === "by" && means.test(word))) continue;
    if (isWhole && fixed.has(`${previous} ${word}`)) continue;
    if (isCounted(word)) {
      if (previous === "" || (isPreposition(previous) && previous !== "as" && previous !== "to")) before.add(from);
      else if (isPreposition(previous) && previous === "to" && !isPlainVerb(word)) before.add(from);
      else if (isJoiner(previous)) before.add(from);
      else sure = false;
    } else if (previous === "" || isPreposition(previous)) {
      sure &&= previous === "to" || /(?:ing|ly)$/.test(word) || previous === "at" || previous === "as";
    }
  }
  return { text: words.map((word, at) => (before.has(at) ? `the ${word}` : word)).join(" "), sure };
}

/** Where the noun phrase begins that ends here. */
function phraseStart(plain: readonly string[], words: readonly string[], end: number, verb: number | null): number {
  let from = end;
  while (from > 0) {
    const previous = plain[from - 1]!;
    if (isTimeLead(previous)) return from - 1;
    if (isDeterminer(previous)) return isArticle(plain[from - 2] ?? "") ? from - 2 : from - 1;
    if (from - 1 === verb || startsPhrase(previous) || /[,;:]$/.test(words[from - 1]!)) return from;
    from -= 1;
  }
  return from;
}
