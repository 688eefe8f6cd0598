const plain: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
};

/** Lower case, without the marks above and through letters: "Łukasz" and "lukasz" are one. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øłđðþßæœıħ]/g, (letter) => plain[letter] ?? letter);

/** "Müller" is also written "Mueller", "Åse" also "Aase". */
const spellings = (word: string): string[] => [
  fold(word),
  fold(
    word
      .toLowerCase()
      .normalize("NFC")
      .replace(/[äöü]/g, (letter) => `${fold(letter)}e`)
      .replaceAll("å", "aa"),
  ),
];

const forms =
  "mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend capt captain herr frau monsieur madame mme mlle signor signora senor senora sra dott ing";
const honorifics = new Set(forms.split(" "));
export const isHonorific = (word: string): boolean => honorifics.has(fold(word).replace(/\.$/, ""));

const short =
  "alex alexander alexandra alexandre|andy andrew andrea|ben benjamin benedict|bill will william|bob rob robert|cathy kate katie kathy katherine catherine kathryn|charlie charles charlotte|chris christopher christine christina|dan daniel danielle|dave david|ed ted eddie edward|fred frederick|greg gregory|jim james jamie|jack john|jo joanna joanne joseph|joe joseph|jon jonathan|ken kenneth|liz beth lizzie eliza elizabeth|maggie meg margaret|matt matthew matthias|mike michael|nick nicholas nicola|pat patrick patricia|pete peter|phil philip phillip|rich dick richard|sam samuel samantha|steve stephen steven|sue susan susanna|tim timothy|tom thomas|tony anthony antonia|vicky victoria|zach zachary";
const groups = short.split("|").map((group) => new Set(group.split(" ")));
const areShortFor = (one: string, other: string) => groups.some((group) => group.has(one) && group.has(other));

/** The words of a name as it may be written: "Anne-Marie O’Brien (she/her)" is Anne, Marie, Anne-Marie as one, OBrien. */
export function wordsOf(name: string): string[] {
  const words = name
    .replace(/\([^)]*\)/g, " ")
    .replace(/['’`´ʼ.]/g, (mark, at: number) => (mark === "." && /\p{L}/u.test(name[at + 1] ?? "") ? " " : ""))
    .split(/[\s,;:/]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .flatMap((word) => (word.includes("-") ? [word.replaceAll("-", ""), ...word.split("-")] : [word]))
    .filter(Boolean);
}

/** Whether a word of a greeting may stand for this person: a name of theirs, its short form, or an initial. */
export function isWordOf(word: string, name: string): boolean {
  const names = wordsOf(name).filter((one) => !isHonorific(one));
  const [whole = word, ...parts] = wordsOf(word);
  if (parts.length > 0 && parts.every((part) => isWordOf(part, name))) return true;
  const said = spellings(whole);
  const initials = names.map((one) => fold(one)[0]).join("");
  return (
    said.includes(initials) ||
    names.some((one) => {
      const known = spellings(one);
      return said.some(
        (written) =>
          known.includes(written) ||
          (written.length === 1 && known[0]?.startsWith(written)) ||
          areShortFor(written, known[0] ?? "") ||
          // Scripts without spaces: a given name stands inside the whole.
          (/[^\p{Script=Latin}]/u.test(word) && known[0]?.includes(written) === true),
      );
    })
  );
}

/** How a first letter greets somebody: "Priya", "Dr Shah" where the record gives the form of address, else the name as it is. */
export function greetingName(name: string): string {
  const whole = name
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const [family, given] = whole.split(", ");
  const words = (
    given && family && !given.includes(" and ") && !/^(phd|mba|msc|bsc|ma|ba|jr|sr|esq)\b/i.test(given)
      ? `${given} ${family}`
      : (family ?? "")
  ).split(" ");
  const [first = "", ...rest] = words;
  if (isHonorific(first) && rest.length) {
    const last = rest.findIndex((word, index) => index === rest.length - 1 || /^\p{Ll}/u.test(word));
    return [first, ...rest.slice(last)].join(" ");
  }
  const isInitial = /^\p{L}\.?$|^(\p{L}\.)+$/u.test(first);
  return isInitial || /^\p{Ll}/u.test(first) || !/\p{Script=Latin}/u.test(first) ? words.join(" ") : first;
}

/** A field for one person that holds several, or a group: "Priya and Tom", "the hiring team". */
export const isSeveral = (name: string): boolean =>
  /[;/+&]|\band\b/i.test(name.replace(/\([^)]*\)/g, "")) ||
  /\b(team|panel|committee|department|everyone|interviewers)\b/i.test(name);
