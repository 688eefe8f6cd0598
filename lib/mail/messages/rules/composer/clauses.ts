import { isCounted, isMass, isPluralLike, modifiers } from "./noun-words";
import {
  followsVerb,
  isAdverb,
  isArticle,
  isDeterminer,
  isJoiner,
  isNameAt,
  isPreposition,
  isPronoun,
  plainWord,
} from "./tokens";
import { baseOf, isAuxiliary, isFinitePast, isNounVerb, isOpenPast, isPlainVerb } from "./verb-words";

const notSubject =
  /^(?:when|if|because|since|after|as|while|although|once|unless|until|before|how|why|what|where|whether|who|which|that|this|these|those|to|not|no|too|very|so|just|maybe|perhaps|and|but|or)$/;

/** Where the verb of a jotting stands that is a clause for certain, or null. The words before it are its subject. */
export function verbOf(text: string): number | null {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  if (notSubject.test(plain[0] ?? "") || isPreposition(plain[0] ?? "")) return null;
  // "wants help": its subject is left out.
  if (isPlainVerb(baseOf(plain[0] ?? "") ?? "")) return null;
  for (let at = 1; at < plain.length; at++) {
    if (/^(?:who|which|that|whose|where|when)$/.test(plain[at]!) || /[,;:]$/.test(words[at - 1]!)) return null;
    if (isAdverb(plain[at]!)) continue;
    if (isVerbAt(plain, words, at)) return at;
  }
  return null;
}

function isVerbAt(plain: readonly string[], words: readonly string[], at: number): boolean {
  const word = plain[at]!;
  const next = plain[at + 1] ?? "";
  let before = at - 1;
  while (before > 0 && isAdverb(plain[before]!)) before -= 1;
  const subject = plain[before]!;
  if (isDeterminer(subject) || isPreposition(subject) || isJoiner(subject)) return false;
  if (isAuxiliary(word))
    return next !== "" && !(word === "will" || word === "can" || word === "might" ? isPreposition(next) : false);
  if (isFinitePast(word)) return true;
  const isPlural = isPluralLike(subject) && !modifiers.has(subject);
  if (isOpenPast(word)) return isDeterminer(next) || (isPronoun(next) && next !== "that");
  if (isPlural && isPlainVerb(word)) return true;
  if (isPlural && isNounVerb(word)) return followsVerb(next) && !isNameAt(words, at);
  const base = baseOf(word);
  if (!base || isPlural) return false;
  if (isPronoun(subject)) return next !== "";
  if (isPlainVerb(base)) return next !== "" || isCounted(subject);
  return isArticle(next) || /^(?:my|your|his|her|their|its|two|three|four|five|out|up)$/.test(next);
}

/** Whether the subject names somebody or something that needs no article that was lost: "night team" does, "the night team" does not. */
export function isSubjectKnown(text: string, verb: number): boolean {
  const words = text.split(" ").slice(0, verb);
  const plain = words.map(plainWord).filter((word) => !isAdverb(word));
  const cut = plain.findIndex((word) => isPreposition(word));
  const subject = cut > 0 ? plain.slice(0, cut) : plain;
  const head = subject.at(-1) ?? "";
  if (isDeterminer(subject[0] ?? "") || isPronoun(subject[0] ?? "")) return true;
  return isPluralLike(head) || isMass(head) || isCounted(head) || isNameAt(words, subject.length - 1);
}
