import { withArticles } from "./articles";
import { verbOf } from "./clauses";
import { isCounted, isDescription, isPluralLike } from "./noun-words";
import { type Classified, type Part, topicPart } from "./parts";
import { toReader } from "./to-reader";
import { isAdverb, isDeterminer, isPreposition, plainWord } from "./tokens";
import { baseOf, isAuxiliary, isKnownVerb, isPlainVerb, looksPast } from "./verb-words";

/** "We lost two vans": theirs, said to the reader. */
const ourWords = (text: string) =>
  text
    .replace(/\bwe\b/gi, "they")
    .replace(/\bus\b/gi, "them")
    .replace(/\bours\b/gi, "theirs")
    .replace(/\bour\b/gi, "their");

/** The finished sentences for a jotting that is not known for certain, the likelier first. */
export function asked(text: string): Classified {
  const words = text.split(" ");
  const isShared = /\b(?:we|us|our|ours)\b/i.test(text);
  const said = toReader(isShared ? ourWords(text) : text) ?? text;
  const ask = (...proposals: Part[]): Classified => ({ class: "ask", part: null, proposals });
  if (words.length === 1 || /[:=>]/.test(text) || /\b(?:she|he|him|her|his|me|we|us|our)\b/i.test(said)) return ask();
  const verb = verbOf(said);
  const mended = withArticles(listed(said), verb).text;
  const talked = topicPart(mended);
  if (/^my\b/i.test(mended) && verb === null) return ask({ kind: "asked", text: mended }, talked);
  if (talked.kind === "question" && isAuxiliary(plainWord(words[1]!))) return ask();
  if (talked.kind === "question") return ask({ ...talked, text: talked.text.replace(/^if\b/i, "whether") });
  const told: Part = { kind: "clause", text: mended };
  if (isShared || verb !== null || /^(?:you|it|there|nobody|everyone)\b/i.test(said)) return ask(told);
  const missing = thereIs(said);
  if (missing) return ask({ kind: "clause", text: missing });
  const rest = words.slice(1).map(plainWord);
  if (talked.kind === "gerund" && !rest.some((word) => isPlainVerb(baseOf(word) ?? ""))) return ask(talked);
  const isKnown = (word: string) => baseOf(word) !== null || isKnownVerb(word) || looksPast(word);
  if (!rest.some(isKnown) && isVerbless(words.map(plainWord))) return ask();
  const holdsVerb = rest.some((word) => isKnown(word) || /[^s]s$/.test(word));
  if (!holdsVerb) return ask(...withThe(talked, mended));
  if (words.length < 3) return ask(...withThe(talked, mended));
  const isClause =
    (isPluralLike(plainWord(words[0]!)) && isKnownVerb(rest[0]!)) ||
    rest.some((word, at) => baseOf(word) !== null && isAdverb(rest[at + 1] ?? "")) ||
    rest.some(
      (word, at) => baseOf(word) !== null && isCounted(plainWord(words[at]!)) && isPreposition(rest[at + 1] ?? ""),
    ) ||
    /^(?:the|a|an|some|each|every)\b/i.test(text) ||
    rest.some((word) => isPlainVerb(baseOf(word) ?? ""));
  return isClause ? ask(told, talked) : ask(...withThe(talked, mended).slice(0, 2), told);
}

/** "no lift in the building": "there is no lift in the building". */
function thereIs(text: string): string | null {
  const [first = "", ...rest] = text.split(" ");
  if (first.toLowerCase() !== "no" || rest.length === 0) return null;
  const end = rest.findIndex((word) => isPreposition(plainWord(word)));
  const head = plainWord((end > 0 ? rest.slice(0, end) : rest).at(-1)!);
  return `there ${isPluralLike(head) ? "are" : "is"} no ${rest.join(" ")}`;
}

/** "cold room too small", "rota a mess", "no budget": somebody left the verb out, and only they can put it in. */
const isVerbless = (words: string[]): boolean =>
  /^(?:no|not|too|very|so|still|more|less)$/.test(words[0]!) ||
  words.some((word, at) => {
    const before = words[at - 1] ?? "";
    const next = words[at + 1] ?? "";
    const ends = next === "" || isDeterminer(next) || isPreposition(next);
    if (at === 0 || isDeterminer(before)) return false;
    return (
      (ends && isDescription(word)) || (/^(?:a|an)$/.test(word) && !isPreposition(before) && !isDescription(before))
    );
  });

export const itemsOf = (text: string) => text.split(/\s*,\s*(?:and\s+|or\s+)?|\s+and\s+(?=[^,]*$)/).filter(Boolean);

/** Three items at most, as one phrase: "A, B and C". */
export const joined = (items: string[]): string => {
  const named = items.slice(0, 3);
  return `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
};

/** "dbt, on-call" as "dbt and on-call". */
const listed = (text: string): string => {
  const items = itemsOf(text);
  return text.includes(",") &&
    items.length > 1 &&
    items.every((item) => item.split(" ").length <= 4 && !isAdverb(plainWord(item)))
    ? joined(items)
    : text;
};

const withThe = (part: Part, text: string): Part[] =>
  part.kind === "topic" && !isDeterminer(plainWord(text.split(" ")[0]!)) && !/,| and |s$/.test(text)
    ? [part, { ...part, text: `the ${text}` }]
    : [part];
