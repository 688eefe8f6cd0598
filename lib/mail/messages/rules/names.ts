import { fold } from "@/lib/people/names/rules/fold";
import { areFormsOfOneName } from "./nicknames";
import { isHonorific, isParticle } from "./titles";

/** What is in brackets after a name. Each is looked at once, however many of them are open. */
const bracketed = /\([^()]{0,60}\)/g;
const pronoun = /\/|\b(?:he|him|his|she|hers?|they|them|theirs?|ze|xe|any)\b/iu;
/** A longer text is no name, and has no pronouns after it. */
const longestName = 200;

/** Without pronouns, as in "(she/her)". Other words in brackets are a name too: "(Sandy)". */
const withoutPronouns = (name: string): string =>
  name.length > longestName ? name : name.replace(bracketed, (inside) => (pronoun.test(inside) ? " " : inside));

/** The words of a name as it may be written: "Anne-Marie O’Brien (she/her)" is Anne, Marie, Anne-Marie as one, OBrien. */
export function nameWords(name: string): string[] {
  const words = withoutPronouns(name)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/['’`´ʼ.]/g, (mark, at: number, all: string) =>
      mark === "." && /\p{L}/u.test(all[at + 1] ?? "") ? " " : "",
    )
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .flatMap((word) => (word.includes("-") ? [word.replaceAll("-", ""), ...word.split("-")] : [word]))
    .filter(Boolean);
}

/** "Müller" is also written "Mueller", "Åse" also "Aase", "Jørgen" also "Joergen". */
const spellings = (word: string): string[] => [
  fold(word),
  fold(
    word
      .toLowerCase()
      .normalize("NFC")
      .replace(/[äöüø]/g, (letter) => `${fold(letter)}e`)
      .replaceAll("å", "aa"),
  ),
];

/** Scripts without spaces: a given name is inside the whole. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー々]+$/u;

type Known = { forms: Set<string>; initials: string };

const known = new Map<string, Known>();

/** Every name of a person, and each run of them as one word: "van den Berg" is also "Vandenberg". The memo is emptied when it is full. */
function knownOf(name: string): Known {
  let found = known.get(name);
  if (!found) {
    const all = nameWords(name);
    const own = all.filter((word) => !isHonorific(word));
    const names = own.length > 0 ? own : all;
    const runs = names.flatMap((_, from) =>
      names.slice(from, from + 5).map((__, to) => names.slice(from, from + to + 1)),
    );
    found = {
      forms: new Set([...runs.flatMap((run) => spellings(run.join(""))), ...all.flatMap(spellings)]),
      initials: names.map((spelling) => [...fold(spelling)][0]).join(""),
    };
    if (known.size >= 200) known.clear();
    known.set(name, found);
  }
  return found;
}

/** How a word of a greeting may name this person: as the record has it, in another form of it, or not at all. */
export function nameMatch(word: string, name: string): "literally" | "in a form" | null {
  const { forms, initials } = knownOf(name);
  const [whole = word, ...parts] = nameWords(word);
  const spelled = spellings(whole);
  if (spelled.some((spelling) => forms.has(spelling))) return "literally";
  if (parts.length > 0 && parts.every((part) => isParticle(part) || nameMatch(part, name) === "literally"))
    return "literally";
  const isForm = spelled.some(
    (spelling) =>
      spelling === initials ||
      [...forms].some(
        (form) =>
          areFormsOfOneName(spelling, form) ||
          (spelling.length === 1 && form.startsWith(spelling)) ||
          (unspaced.test(spelling)
            ? form.includes(spelling) || (form.length > 1 && spelling.includes(form))
            : beginsLike(spelling, form)),
      ),
  );
  if (isForm) return "in a form";
  return parts.length > 0 && parts.every((part) => isParticle(part) || nameMatch(part, name)) ? "in a form" : null;
}

/** "Pri" for Priya, "Thomas" where the record has "Thom": one is the beginning of the other. */
const beginsLike = (spelling: string, form: string) =>
  (spelling.length >= 2 && form.startsWith(spelling)) || (form.length >= 3 && spelling.startsWith(form));

/** Whether a field for one person holds several, or a group: "Priya and Tom", "the hiring team". */
export const isSeveralPeople = (name: string): boolean =>
  /[;/+&]|\band\b/i.test(name.replace(/\([^)]*\)/g, "")) ||
  /\b(team|panel|committee|department|everyone|interviewers)\b/i.test(name);
