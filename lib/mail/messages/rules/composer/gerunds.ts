import { isCounted, isMass, isPluralLike } from "./noun-words";
import { isDeterminer, isNameAt, isPreposition, isPronoun, isVerbParticle, plainWord } from "./tokens";
import { baseOf, isAuxiliary, isFinitePast, isKnownVerb, isObjectGerund, isOpenPast, isPlainVerb } from "./verb-words";

/** "getting parents to read at home": an activity for certain, and no noun ("training budget") or clause ("hiring drivers takes months"). */
export function isGerundPhrase(text: string): boolean {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  const [first = "", next = ""] = plain;
  if (!/\p{L}{2,}ing$/u.test(first) || next === "" || next === "of") return false;
  const takesObject =
    isDeterminer(next) ||
    (isPronoun(next) && next !== "that") ||
    isPluralLike(next) ||
    isNameAt(words, 1) ||
    isMass(next);
  const goesOn = isVerbParticle(next) || isPreposition(next);
  const isNoun = isMass(first) || isCounted(first);
  if (!(isDeterminer(next) && !isNoun) && !(isObjectGerund(first) && (takesObject || (goesOn && !isNoun))))
    return false;
  if (isCounted(next) || /[,:]/.test(text)) return false;
  return !plain.slice(1).some((word, at) => isVerbLater(word, plain[at] ?? "", plain[at + 2] ?? ""));
}

/** A verb with an ending, or an auxiliary, would make it a clause. A participle after an article stays. */
const isVerbLater = (word: string, before: string, next: string) =>
  before !== "to" &&
  (isAuxiliary(word) ||
    isFinitePast(word) ||
    (isKnownVerb(word) && isPluralLike(before)) ||
    (isOpenPast(word) && !isDeterminer(before)) ||
    (baseOf(word) !== null &&
      (isPlainVerb(baseOf(word)!) || isDeterminer(next) || isPreposition(next)) &&
      !isDeterminer(before) &&
      !isPreposition(before)));

/** A question with its subject before its verb, about the reader's side: "why the last system failed", "how to keep drivers". */
export function isUsableQuestion(text: string): boolean {
  const words = text.split(" ");
  const plain = words.map(plainWord);
  const [first = "", second = ""] = plain;
  if (/\b(?:I|me|my)\b/.test(text) || first === "if") return false;
  if (second === "to") return isKnownVerb(plain[2] ?? "") && (plain.length > 3 || !/^(?:how|whether)$/.test(first));
  if (isAuxiliary(second) || /^(?:if|much|many|long|often|come|about)$/.test(second)) return false;
  const rest = plain.slice(2);
  const isClause = rest.some((word, at) => {
    const before = plain[at + 1]!;
    if (isDeterminer(before) || isPreposition(before)) return false;
    if (isAuxiliary(word) || isFinitePast(word)) return true;
    if (isOpenPast(word)) return true;
    const base = baseOf(word);
    if (base && isKnownVerb(base) && !isPluralLike(before)) return true;
    return isKnownVerb(word) && (isPluralLike(before) || /^(?:you|they|we)$/.test(before));
  });
  return isClause;
}
