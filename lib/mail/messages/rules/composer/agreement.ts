import { verbOf } from "./clauses";
import { isCounted, isPluralLike } from "./noun-words";
import { isJoiner, isPreposition, plainWord } from "./tokens";
import { baseOf, isPlainVerb } from "./verb-words";

const singular: Record<string, string> = { have: "has", are: "is", were: "was", do: "does", "don’t": "doesn’t" };
const plural: Record<string, string> = { has: "have", is: "are", was: "were", does: "do", "doesn’t": "don’t" };
/** Of these either is said: "the team have", "the team has". */
const groups =
  /^(?:team|staff|family|company|group|crew|committee|council|board|couple|number|majority|minority|half|rest|lot|class|club|union|firm|department|police|data|media|people)$/;

/** A clause with its verb as its subject asks for: "the hotel have 40 rooms" has "has". Where that is not certain it stays. */
export function agreed(text: string): string {
  const verb = verbOf(text);
  if (verb === null) return text;
  const words = text.split(" ");
  const plain = words.map(plainWord);
  const subject = plain.slice(0, verb);
  if (subject.some((word) => isJoiner(word) || word === "which" || word === "of")) return text;
  const cut = subject.findIndex((word, at) => at > 0 && isPreposition(word));
  const head = subject[(cut > 0 ? cut : verb) - 1] ?? "";
  const is = plain[verb]!;
  const put = (form: string) => words.map((word, at) => (at === verb ? form : word)).join(" ");
  if (groups.test(head)) return text;
  if (/s$/.test(head) && isPluralLike(head) && cut !== 0) {
    const base = plural[is] ?? baseOf(is);
    return base && (plural[is] || isPlainVerb(base)) ? put(base) : text;
  }
  const isOne = /^(?:the|a|an|this|that|my|your|his|her|their)$/.test(subject[0]!) && isCounted(head);
  return isOne && singular[is] ? put(singular[is]) : text;
}
