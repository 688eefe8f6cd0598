import { fold } from "@/lib/people/names/rules/fold";
import { type CheckedMessage, type Finding, flagFinding } from "../finding";
import { nameMatch, nameWords } from "../names";
import { areFormsOfOneName } from "../nicknames";
import { companyWords, type KnownName, knownNames } from "../text/known-names";
import { lettersApart } from "../text/near";
import { readMessage } from "../text/read-message";
import { recordWords } from "../text/record-words";
import { type CheckedWord, wordsToCheck } from "../text/words-to-check";
import { isHonorific, isParticle } from "../titles";

type Names = { all: readonly KnownName[]; byFold: ReadonlyMap<string, KnownName>; people: readonly string[] };

function namesOf(checked: CheckedMessage): Names {
  const all = knownNames(checked);
  const { panel, consultant, by } = checked.writing;
  return {
    all,
    byFold: new Map(all.map((name) => [name.folded, name])),
    people: [...panel.map(({ name }) => name), consultant?.name ?? "", by].filter(Boolean),
  };
}

/** The words before and after it, "" where there is none. */
type Neighbours = { before: string; beside: string };

const bare = (word: string) => word.replace(/'s?$/, "");
const withEnding = (name: string, word: string) => (/'s$/.test(word) ? `${name}'s` : name);
const isCapital = (word: string) => /^\p{Lu}/u.test(word);

function findingFor({ in: part, from, to, text }: CheckedWord, right: string): Finding {
  return flagFinding(
    "names",
    `“${text}” may be a mistake: the record has “${right.replace(/'s$/, "")}”.`,
    { in: part, from, to },
    ["R40", "R30"],
    {
      ...{ from, to, text: right },
      label: `Change to “${right}”`,
    },
  );
}

const allowed = (length: number) => (length >= 8 ? 2 : 1);

/** Whether a word is nearly a name: one letter, or two in a long one. Three letters need one too many, and the rest of the name beside it. */
function isNear(plain: string, { folded, whole }: KnownName, beside: string): boolean {
  if (folded.length < 4) {
    const rest = nameWords(whole)
      .map(fold)
      .filter((word) => word !== folded);
    return plain.length === folded.length + 1 && lettersApart(plain, folded, 1) === 1 && rest.includes(fold(beside));
  }
  const apart = lettersApart(plain, folded, allowed(folded.length));
  return apart > 0 && apart <= allowed(folded.length);
}

/** Whether the word before or after it is another word of the same name, so that it can hardly be another person's. */
function isBesideItsName({ folded, whole }: KnownName, { before, beside }: Neighbours): boolean {
  const rest = nameWords(whole)
    .map(fold)
    .filter((word) => word !== folded && word.length > 1);
  return [before, beside].some((word) => rest.includes(fold(bare(word))));
}

/** The name of which it is the other half: "Elerie" after "Tom", "Cruse" after "Ana de la". Beside its other half a name may be further off. */
const halfOfName = (plain: string, neighbours: Neighbours, names: Names): KnownName | undefined =>
  names.all.find(
    (name) =>
      name.whole.includes(" ") &&
      isBesideItsName(name, neighbours) &&
      plain !== name.folded &&
      isAlike(plain, name.folded),
  );

/** Of the other half of a name: two letters apart, or three in a long one; a short one begins alike. */
const isAlike = (plain: string, folded: string): boolean =>
  folded.length >= 6
    ? lettersApart(plain, folded, 3) <= (plain[0] === folded[0] ? 3 : 2)
    : plain[0] === folded[0] && lettersApart(plain, folded, 2) <= Math.min(2, folded.length - 2);

/** "George Bernard Shaw": a first name before it that is of nobody with this surname. */
const isAnothers = ({ before }: Neighbours, { whole }: KnownName, names: Names, checked: CheckedMessage): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(before) &&
  !isHonorific(before) &&
  (names.all.some((other) => other.folded === fold(before) && other.whole !== whole) ||
    !(checked.speller?.knows(before.toLowerCase()) ?? true)) &&
  !nameWords(whole).some((word) => fold(word) === fold(before) || areFormsOfOneName(fold(before), fold(word))) &&
  !names.all.some(({ folded, whole: other }) => other === whole && lettersApart(fold(before), folded, 2) <= 2);

/** "Lukas" beside "Łukasz": a form of the name that people have, though one begins like the other. */
const isOtherForm = (plain: string, name: string): boolean =>
  nameWords(name).some((word) => fold(word) !== plain && areFormsOfOneName(plain, fold(word)));

/** The name that a word is nearly, or null if it is another name or a word of the language. */
function nearName(
  word: CheckedWord,
  { before, beside }: Neighbours,
  names: Names,
  checked: CheckedMessage,
): KnownName | null {
  const plain = fold(bare(word.text)).replaceAll("'", "");
  const near = plain.length < 4 ? [] : names.all.filter((name) => isNear(plain, name, beside));
  const [first] = near;
  const half = halfOfName(plain, { before, beside }, names);
  const isForm = names.people.some(
    (name) => areFormsOfOneName(plain, name) || nameMatch(bare(word.text), name) === "literally",
  );
  if (half && !isForm && !areFormsOfOneName(plain, half.folded) && !(word.begins && checked.speller?.knows(plain)))
    return half;
  if (!first || isAnothers({ before, beside }, first, names, checked)) return null;
  const lower = bare(word.text).toLowerCase();
  const isWord = checked.speller?.knows(lower) ?? false;
  if (isWord && (word.begins || plain.length < 5) && first.folded.length > 3 && !isHonorific(before)) return null;
  // "Priyah" begins with the whole name, and is a slip all the same.
  const isLonger = near.some(({ folded }) => plain.startsWith(folded) || folded.startsWith(plain));
  const isShortForm = names.people.some((name) => {
    const match = nameMatch(bare(word.text), name);
    return match === "literally" || (match === "in a form" && (!isLonger || isOtherForm(plain, name)));
  });
  return isShortForm ? null : first;
}

/** A name without its capital, unless it is a word of the language too. */
function withoutCapital(word: CheckedWord, names: Names, { speller }: CheckedMessage): Finding[] {
  const plain = bare(word.text);
  const name = names.byFold.get(plain);
  const isName = name && isCapital(name.written) && plain.length > 3 && speller && !speller.knows(plain);
  return isName ? [findingFor(word, withEnding(name.written, word.text))] : [];
}

function slipsOf(word: CheckedWord, neighbours: Neighbours, names: Names, checked: CheckedMessage): Finding[] {
  const plain = bare(word.text);
  if (!isCapital(plain)) return withoutCapital(word, names, checked);
  const known = recordWords(checked);
  if (plain === plain.toUpperCase() || plain.length < 3) return [];
  if (known.has(fold(plain)) || known.has(fold(word.text.replaceAll("'", "")))) return [];
  const name = nearName(word, neighbours, names, checked);
  return name ? [findingFor(word, withEnding(name.written, word.text))] : [];
}

/** "North Wind" where the record has "Northwind". */
function splitNames(words: readonly CheckedWord[], names: Names, text: { subject: string; body: string }): Finding[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (!isCapital(word.text) || next?.in !== word.in || text[word.in].slice(word.to, next.from) !== " ") return [];
    const name = names.byFold.get(fold(`${word.text}${bare(next.text)}`));
    if (!name || name.whole.includes("-")) return [];
    return [
      findingFor({ ...word, text: `${word.text} ${next.text}`, to: next.to }, withEnding(name.written, next.text)),
    ];
  });
}

/** A company's name of several words, of which one is not quite that of the record: "Thornbury Motor" for "Thornbury Motors". */
function wrongCompany({ writing }: CheckedMessage, text: { subject: string; body: string }): Finding[] {
  const company = companyWords(writing.company);
  if (company.length < 2) return [];
  const right = company.join(" ");
  return (["subject", "body"] as const).flatMap((part) => {
    const tokens = [...text[part].matchAll(/[^\s,.;:!?()"]+/gu)];
    return tokens.flatMap((token, at) => {
      const run = tokens.slice(at, at + company.length);
      const apart = run.map((found, place) => {
        const own = fold(company[place]!); // with its own “'s”, if it has one: "St Brigid's"
        return Math.min(lettersApart(fold(found[0]), own, 2), lettersApart(fold(bare(found[0])), own, 2));
      });
      const wrong = apart.filter((letters) => letters > 0);
      const last = run.at(-1)!;
      const isCompany =
        run.length === company.length &&
        wrong.length === 1 &&
        wrong[0]! <= 2 &&
        run.every((found) => isCapital(found[0]) || !/\p{L}/u.test(found[0]));
      const isNearEnough = run.every(
        (found, place) => apart[place] === 0 || Math.min(found[0].length, company[place]!.length) > 3,
      );
      if (!isCompany || !isNearEnough) return [];
      const to = last.index + last[0].length;
      return [
        findingFor(
          { in: part, from: token.index, to, text: text[part].slice(token.index, to), begins: false },
          withEnding(right, last[0]),
        ),
      ];
    });
  });
}

/** Particles between are left out: "Ana de la Cruz". */
function neighboursOf(words: readonly CheckedWord[], at: number, text: { subject: string; body: string }): Neighbours {
  const next = (step: 1 | -1) => {
    let place = at + step;
    while (words[place] && isParticle(words[place]!.text)) place += step;
    const [first, last] = [words[Math.min(at, place)], words[Math.max(at, place)]];
    if (!first || !last || first.in !== last.in || /[,;:!?\n]/.test(text[first.in].slice(first.to, last.from)))
      return "";
    return words[place]!.text;
  };
  return { before: next(-1), beside: next(1) };
}

const overlap = (one: Finding["where"], other: Finding["where"]) =>
  one.in === other.in && (one.from ?? 0) < (other.to ?? 0) && (other.from ?? 0) < (one.to ?? 0);

const memo = new WeakMap<CheckedMessage, Finding[]>();

/** Names of the record that are nearly right (R30, R40). Titles, suffixes, nicknames and other spellings of a letter are no slips. */
export function nameFindings(checked: CheckedMessage): Finding[] {
  const known = memo.get(checked);
  if (known) return known;
  const text = readMessage(checked);
  const names = namesOf(checked);
  const words = wordsToCheck(text);
  const found = [...wrongCompany(checked, text), ...splitNames(words, names, text)];
  for (const [at, word] of words.entries())
    for (const slip of slipsOf(word, neighboursOf(words, at, text), names, checked))
      if (!found.some(({ where }) => overlap(where, slip.where))) found.push(slip);
  memo.set(checked, found);
  return found;
}
