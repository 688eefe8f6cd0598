/** A dictionary: which words it knows, and the words that are nearest to one that it does not know. */
export type Speller = { knows: (word: string) => boolean; suggest: (word: string) => string[] };

const letters = [..."etaoinsrhldcumfpgwybvkxjqz'"];
const vowels = [..."aeiouy"];

const at = (word: string, place: number, length: number, text: string) =>
  word.slice(0, place) + text + word.slice(place + length);

/** A word as one common slip would make it, the likelier slips first: neighbours swapped, a letter doubled or not, one vowel for another. */
function commonSlips(word: string): string[] {
  const found: string[] = [];
  for (let place = 0; place < word.length - 1; place++)
    if (word[place] !== word[place + 1]) found.push(at(word, place, 2, `${word[place + 1]}${word[place]}`));
  for (let place = 0; place < word.length; place++) {
    found.push(at(word, place, 0, word[place]!), at(word, place, 1, ""));
    if (vowels.includes(word[place]!)) for (const vowel of vowels) found.push(at(word, place, 1, vowel));
  }
  return found.filter((other) => other !== word);
}

/** With a vowel that was left out. */
const withVowel = (word: string): string[] =>
  [...word].flatMap((_, place) => vowels.map((vowel) => at(word, place + 1, 0, vowel)));

/** With two of these slips, the likelier pairs first. They are made one by one, because most are never asked for. */
function* twoSlips(word: string): Generator<string> {
  const common = commonSlips(word);
  for (const other of common) yield* commonSlips(other);
  for (const other of common) yield* withVowel(other);
  for (const other of withVowel(word)) yield* withVowel(other);
}

/** With any letter changed or added. */
function allSlips(word: string): string[] {
  const found: string[] = [];
  for (let place = 0; place <= word.length; place++)
    for (const letter of letters) {
      found.push(word.slice(0, place) + letter + word.slice(place));
      if (place < word.length) found.push(word.slice(0, place) + letter + word.slice(place + 1));
    }
  return found;
}

const most = 5;
/** Two slips are looked for in words up to this length: the number of words to try grows with its square. */
const longestForTwo = 14;
/** How many words are tried for one. Each is looked up in two dictionaries. */
export const mostTries = 6_000;

/** The known words that are one slip away, or two likely ones. It never looks at the whole dictionary, and tries no more than `mostTries`. */
export function nearWords(word: string, knows: (word: string) => boolean): string[] {
  const capital = word.charAt(0).toLocaleUpperCase("en") + word.slice(1);
  if (capital !== word && knows(capital)) return [capital];
  const tried = new Set<string>();
  const known = (words: Iterable<string>) => {
    const found: string[] = [];
    for (const other of words) {
      if (found.length === most || tried.size === mostTries) break;
      if (tried.has(other)) continue;
      tried.add(other);
      if (other.length > 1 && knows(other)) found.push(other);
    }
    return found;
  };
  const near = known([...commonSlips(word), ...withVowel(word), ...allSlips(word)]);
  return near.length > 0 || word.length > longestForTwo ? near : known(twoSlips(word));
}
