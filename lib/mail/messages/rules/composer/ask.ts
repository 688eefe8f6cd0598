import { withArticles } from "./articles";
import { verbOf } from "./clauses";
import { isCounted, isDescription, isKnownPlural, isMass, isPluralLike } from "./noun-words";
import { type Classified, type Part, topicPart } from "./parts";
import { reported } from "./reports";
import { toReader } from "./to-reader";
import { isAdverb, isDeterminer, isNameAt, isPreposition, isTimeLead, isWh, plainWord } from "./tokens";
import { isAuxiliary, looksPast } from "./verb-words";
import { isClause, isOwnReport, isPhrase, withSubjectArticle } from "./well-formed";

/** "We lost two vans": theirs, said to the reader. */
const ourWords = (text: string) =>
  text
    .replace(/\bwe\b/gi, "they")
    .replace(/\bus\b/gi, "them")
    .replace(/\bours\b/gi, "theirs")
    .replace(/\bour\b/gi, "their");

const ask = (...proposals: Part[]): Classified => ({ class: "ask", part: null, proposals: proposals.slice(0, 3) });

/** The finished sentences for a jotting that is not known for certain, the likelier first. None that is not well formed is among them. */
export function asked(text: string): Classified {
  const list = listed(text);
  if (list) return ask(topicPart(list));
  const parts = partsOf(text);
  if (parts.length < 2) return ask(...proposalsFor(text));
  const found = parts.flatMap((part) => itemFor(part) ?? likeliest(proposalsFor(part)) ?? []);
  const topics = found.filter(({ kind }) => kind === "topic" || kind === "gerund");
  const others = found.filter((part) => !topics.includes(part));
  if (topics.length < 2) return ask(...others, ...topics.filter(({ text: topic }) => topic.includes(" ")));
  return ask(...others.slice(0, 2), { kind: "topic", text: joined(topics.map(({ text: topic }) => topic)) });
}

/** What stands between commas and brackets, where that is not one sentence with a clause before its own. */
function partsOf(text: string): string[] {
  const first = plainWord(text.split(" ")[0]!);
  if (isPreposition(first) || isWh(first)) return [text];
  return text
    .split(/\s*[,;](?!\d)\s*|\s*[()]\s*/)
    .map((part) => part.replace(/^(?:and|also|then|but)\s+/i, "").replace(/[.\s]+$/, ""))
    .filter((part) => /\p{L}{2}/u.test(part) && !isOwnReport(part));
}

/** In a sentence with other things, a thing has its article. */
const likeliest = (proposals: Part[]): Part | undefined =>
  proposals[0]?.kind === "topic" ? proposals.at(-1) : proposals[0];

/** One word of a list: "safety" beside "the forklift licence". */
function itemFor(text: string): Part | null {
  const word = plainWord(text);
  if (text.includes(" ") || !(isMass(word) || isKnownPlural(word) || isNameAt(["", text], 1))) return null;
  return { kind: "topic", text };
}

function proposalsFor(jotting: string): Part[] {
  const text = reported(jotting)?.rest ?? jotting;
  const isShared = /\b(?:we|us|our|ours)\b/i.test(text);
  const said = toReader(isShared ? ourWords(text) : text) ?? text;
  if (!text.includes(" ") || /[:=>()]/.test(text) || isOwnReport(text)) return [];
  if (/\b(?:she|he|him|her|his|me|we|us|our)\b/i.test(said)) return [];
  const mended = withArticles(said, verbOf(said)).text;
  const talked = topicPart(mended);
  if (/^my\b/i.test(mended) && isPhrase(mended)) return [{ kind: "asked", text: mended }, talked];
  if (talked.kind === "question") return isAuxiliary(plainWord(text.split(" ")[1]!)) ? [] : [talked];
  const missing = thereIs(said);
  if (missing) return [{ kind: "clause", text: missing }];
  const told: Part[] = isClause(mended) ? [{ kind: "clause", text: withSubjectArticle(mended) }] : [];
  if (isVerbless(said.split(" ").map(plainWord)) || /^I\b/.test(said)) return told;
  const topic = withArticles(said.replace(/\s+since\s.*$/, ""), verbOf(said)).text;
  const topics = isPhrase(topic) && topic.includes(" ") ? withThe(topicPart(topic), topic) : [];
  return [...told, ...topics];
}

/** "no lift in the building": "there is no lift in the building". */
function thereIs(text: string): string | null {
  const [first = "", ...rest] = text.split(" ");
  if (
    first.toLowerCase() !== "no" ||
    rest.length === 0 ||
    /\b(?:since|(?:in|for)\s.*(?:days|weeks|months|years))\b/.test(text)
  )
    return null;
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

/** "dbt, on-call" as "dbt and on-call": items of one list, each a phrase. */
const listed = (text: string): string | null => {
  const said = toReader(text) ?? "";
  const items = itemsOf(said);
  const isItem = (item: string) =>
    !isAdverb(plainWord(item)) &&
    !/^(?:no|not)\b|\b(?:I|my|me|she|he|they)\b/.test(item) &&
    (!item.includes(" ") || (isPhrase(item) && !isVerbless(item.split(" ").map(plainWord))));
  return said.includes(",") && items.length > 1 && items.every(isItem) ? withArticles(joined(items)).text : null;
};

/** "stock control" is named as it is or with "the"; "audit next week" only with "the". */
function withThe(part: Part, text: string): Part[] {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  if (part.kind !== "topic" || isDeterminer(plain[0]!) || /,| and /.test(text)) return [part];
  const isName = isNameAt(words, 0) || /^\p{Lu}/u.test(text);
  const cut = plain.findIndex(
    (word, at) => at > 0 && (isPreposition(word) || isTimeLead(word) || isDeterminer(word) || looksPast(word)),
  );
  const head = plain.at(cut > 0 ? cut - 1 : -1)!;
  if (
    head.includes("-") ||
    isMass(head) ||
    isPluralLike(head) ||
    (isName && (cut === 1 || isDeterminer(plain[1]!) || plain[1] === "vs"))
  )
    return [part];
  const the = { ...part, text: `the ${text}` };
  return cut > 0 || isCounted(head) ? [the] : [part, the];
}
