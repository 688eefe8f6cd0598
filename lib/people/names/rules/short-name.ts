import { fold } from "./fold";

/** Titles that are nobody's name. "Dean", "Don" and "Ma" are not among them, because people are called so. */
const formsOfAddress = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend capt captain herr frau fräulein monsieur madame mademoiselle mme mlle
  signor signora señor señora sra senhor senhora dott dottoressa ing engr mevrouw meneer datuk dato datin encik puan shri shrimati smt alhaji alhaja`
    .split(/\s+/)
    .map(fold),
);
export const isFormOfAddress = (word: string): boolean => formsOfAddress.has(fold(word).replace(/[.'’]/g, ""));

const isSuffix = (word: string) => /^(?:phd|mba|msc|bsc|ma|ba|jr|sr|esq)\b/i.test(word);

/** The words of a name in the order in which they are said, without brackets and degrees: "Okafor, Amara (she)". */
export function nameParts(name: string): string[] {
  const whole = name
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [family = "", given] = whole.split(", ");
  const isTurned = given && family && !given.includes(" and ") && !isSuffix(given);
  const words = (isTurned ? `${given} ${family}` : family).split(" ").filter(Boolean);
  while (words.length > 2 && isSuffix(words.at(-1)!)) words.pop();
  return words;
}

/** Family names with which a Vietnamese name begins. Its last word is the given name: "Nguyễn Văn Minh" is Minh. */
const vietnameseFamilies = new Set("nguyen tran pham huynh phan truong bui duong hoang vuong luong trinh".split(" "));

/**
 * How a message greets a person, and how sentences call them: "Priya"; "Dr Shah" where the record gives a form of address; the whole name
 * where it does not begin with a given name ("J. Smith", "van den Berg") or is in a script in which the family name may come first. Empty
 * for no name.
 */
export function shortName(name: string | null | undefined): string {
  const known = short.get(name ?? "");
  if (known !== undefined) return known;
  const found = shortOf(name ?? "");
  if (short.size >= mostRemembered) short.clear();
  short.set(name ?? "", found);
  return found;
}

/** The sentences of one page call the same few people by name hundreds of times. To remember takes less than a fiftieth of the time. */
const short = new Map<string, string>();
const mostRemembered = 1_000;

function shortOf(name: string): string {
  const words = nameParts(name);
  const [first = "", ...rest] = words;
  if (isFormOfAddress(first) && rest.length) {
    const last = rest.findIndex((word, index) => index === rest.length - 1 || /^\p{Ll}/u.test(word));
    return [first, ...rest.slice(last)].join(" ");
  }
  if (rest.length >= 2 && vietnameseFamilies.has(fold(first))) return rest.at(-1)!;
  const isInitial = /^\p{L}\.?$|^(\p{L}\.)+$/u.test(first);
  return isInitial || /^\p{Ll}/u.test(first) || !/\p{Script=Latin}/u.test(first) ? words.join(" ") : first;
}
