import { verbOf } from "./clauses";
import { isCounted, isKnownPlural, isMass, isPluralLike, maybeDescribes, modifiers } from "./noun-words";
import {
  followsVerb,
  isAdverb,
  isDeterminer,
  isJoiner,
  isNameAt,
  isNumber,
  isPreposition,
  isPronoun,
  isVerbParticle,
  isWh,
  plainWord,
} from "./tokens";
import { baseOf, isAuxiliary, isFinitePast, isKnownVerb, isOpenPast, isPlainVerb, looksPast } from "./verb-words";

/** Verbs of which the form in -s is hardly ever a plural: "the shop closes at six". */
const rarelyNouns = new Set(
  "start open run close end stay stop wait leave feel look help hold lack sleep stick".split(" "),
);
const subjectPronoun =
  /^(?:you|they|we|it|there|nobody|everyone|everybody|someone|somebody|everything|nothing|she|he)(?:['’]\w+)?$/;
const relative = /^(?:who|which|that|whose|where|when|how|why|what|whether|if|because|while|until|before|after|than)$/;

/** `both`: it is a clause and a phrase in one ("call centre moves to Hull"). `unknown`: a word that is not known may be its verb. */
type Reading = "clause" | "both" | "phrase" | "unknown";

/** What the words after one subject are, as far as they are known. */
function readingAt(plain: readonly string[], words: readonly string[], at: number): Reading {
  const word = plain[at]!;
  const next = plain[at + 1] ?? "";
  let from = at - 1;
  while (from > 0 && isAdverb(plain[from]!)) from -= 1;
  const subject = plain[from]!;
  if (isDeterminer(subject) || isPreposition(subject) || isJoiner(subject) || isNoHead(subject)) return "phrase";
  if (isAuxiliary(word)) return next === "" ? "unknown" : "clause";
  if (isFinitePast(word)) return "clause";
  if (/^(?:left|sat|stood|slept|fought)$/.test(word) && isPreposition(next)) return "unknown";
  if (isOpenPast(word)) return isDeterminer(next) ? "clause" : "phrase";
  const isPlural = isPluralLike(subject);
  const base = baseOf(word);
  if (base && isPlural && /s$/.test(subject) && !modifiers.has(subject) && isVerbInS(base, next)) return "unknown";
  if (base && !(isPlural && /s$/.test(subject))) {
    if (at === 1 && /\p{L}{2,}ing$/u.test(subject)) return "phrase";
    if (isPlainVerb(base)) return next === "" && !isCounted(subject) ? "unknown" : "clause";
    if (next === "" || isJoiner(next)) return "phrase";
    return isPreposition(next) && !rarelyNouns.has(base) ? "both" : "clause";
  }
  if (isPlural && isKnownVerb(word)) return readingOfPlural(subject, word, next);
  return isUnknown(word, words, at) ? readingOfUnknown(isPlural && !modifiers.has(subject), word, next) : "phrase";
}

/** "the ships waits two days": an ending that does not go with its subject. */
const isVerbInS = (base: string, next: string) => isPlainVerb(base) || (followsVerb(next) && !isPreposition(next));

function readingOfPlural(subject: string, word: string, next: string): Reading {
  if (next === "") return isPlainVerb(word) ? "clause" : "phrase";
  if (!modifiers.has(subject)) return "clause";
  return followsVerb(next) && !isPreposition(next) ? "clause" : "both";
}

const isUnknown = (word: string, words: readonly string[], at: number) =>
  /^\p{L}+$/u.test(word) &&
  !/ing$/.test(word) &&
  !isNameAt(words, at) &&
  !isCounted(word) &&
  !isMass(word) &&
  !isKnownPlural(word) &&
  !isKnownVerb(word) &&
  !isDeterminer(word) &&
  !isPreposition(word) &&
  !isJoiner(word) &&
  !isAdverb(word) &&
  !isPronoun(word) &&
  !isWh(word) &&
  baseOf(word) === null;

/** "the heron nests twice a year", "tenants squabble": nothing says whether it is a verb. */
function readingOfUnknown(isAfterPlural: boolean, word: string, next: string): Reading {
  const goesOn = isDeterminer(next) || isAdverb(next) || isPronoun(next);
  if (isAfterPlural && !isPluralLike(word)) return "unknown";
  return isPluralLike(word) && goesOn ? "unknown" : "phrase";
}

function startsAsClause(plain: readonly string[]): boolean {
  const verb = plain.slice(1).find((word) => !isAdverb(word) && word !== "all" && word !== "both") ?? "";
  if (!subjectPronoun.test(plain[0] ?? "") || (plain.length === 2 && isOpenPast(verb))) return false;
  if (/['’](?:re|ve|ll|d|s|m)$/.test(plain[0]!)) return verb !== "";
  return /\p{L}/u.test(verb) && !isPreposition(verb) && !isDeterminer(verb) && !isJoiner(verb) && !/ing$/.test(verb);
}

/** "hiring drivers takes months": the activity is its subject. */
const isActivityWithVerb = (plain: readonly string[]) =>
  /\p{L}{2,}ing$/u.test(plain[0] ?? "") &&
  plain.some((word, at) => at > 1 && isPlainVerb(baseOf(word) ?? "") && !isDeterminer(plain[at - 1]!));

function readingOf(text: string): Reading {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  if (startsAsClause(plain) || isActivityWithVerb(plain)) return "clause";
  if (isPreposition(plain[0]!) || relative.test(plain[0]!)) return "unknown";
  if (verbOf(text) !== null) return "clause";
  let found: Reading = "phrase";
  for (let at = 1; at < plain.length; at++) {
    if (relative.test(plain[at]!) || /[,;:]$/.test(words[at - 1]!)) break;
    if (isAdverb(plain[at]!)) continue;
    const reading = readingAt(plain, words, at);
    if (reading === "clause" || reading === "unknown") return reading;
    if (reading === "both") found = "both";
  }
  return found;
}

const tellsOfWriter = /^(?:(?:I|we)\s+)?(?:also\s+)?(?:told|said|explained|showed|asked|mentioned|spoke|talked)\b/i;
/** "told her about the shop", "I told about my project": what the writer said, and nothing that they heard. */
export const isOwnReport = (text: string): boolean => tellsOfWriter.test(text);

/** "shop closes at 6": its subject is a single thing that needs an article. */
export function withSubjectArticle(text: string): string {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  if (startsAsClause(plain) || isDeterminer(plain[0]!) || isPronoun(plain[0]!) || /^\p{Lu}/u.test(text)) return text;
  const verb = plain.findIndex((_, at) => at > 0 && /^(?:clause|both)$/.test(readingAt(plain, words, at)));
  const cut = plain.findIndex((word, at) => at > 0 && isPreposition(word));
  const head = plain[(cut > 0 && cut < verb ? cut : verb) - 1];
  if (head === undefined || isPluralLike(head) || isMass(head) || /ing$/.test(plain[0]!)) return text;
  return `the ${text}`;
}

/** Whether "You told me that …" is well formed with it: it has a subject and a finite verb. */
export function isClause(text: string): boolean {
  if (isOwnReport(text) || /[():;]/.test(text)) return false;
  const reading = readingOf(text);
  return reading === "clause" || reading === "both";
}

/** Whether "We talked about …" is well formed with it: it is a phrase, and no verb follows its subject. */
export function isPhrase(text: string): boolean {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  const [first = "", next = ""] = plain;
  const last = plain.at(-1)!;
  if (isOwnReport(text) || /[():;]|\bsince\b/.test(text) || /^(?:no|not|too|very|so)$/.test(first)) return false;
  if (subjectPronoun.test(first) || isAuxiliary(first) || (!/^\p{Lu}/u.test(text) && isVerbFirst(first, next)))
    return false;
  if (isPreposition(last) || (isDeterminer(last) && !isNumber(last)) || isJoiner(last)) return false;
  const isName = isNameAt(words, words.length - 1);
  if ((isNoHead(last) && !isName) || (/ing$/.test(first) && isMass(first) && /^(?:a|an|the)$/.test(next))) return false;
  const reading = readingOf(text);
  return reading === "phrase" || reading === "both";
}

const isVerbFirst = (first: string, next: string) =>
  isPlainVerb(first) || looksPast(first) || (isPlainVerb(baseOf(first) ?? "") && next !== "");

const isNoHead = (word: string) =>
  /^(?:new|old|big|small|good|bad|more|other|first|last|main|own|whole)$/.test(word) ||
  (maybeDescribes(word) &&
    !isCounted(word) &&
    !isMass(word) &&
    !isVerbParticle(word) &&
    !!/fish$/.test(word) &&
    !/^(?:week|month|year|today|tomorrow|yesterday|here|there|weekly|monthly)$/.test(word));
