/** A dictionary: which words it knows, and the words that are nearest to one that it does not know. */
export type Speller = { knows: (word: string) => boolean; suggest: (word: string) => string[] };

const letters = [..."etaoinsrhldcumfpgwybvkxjqz'"];
const vowels = [..."aeiouy"];

/** A word as one slip would make it, the likelier slips first: neighbours swapped, a letter doubled or not, one vowel for another. */
function likelySlips(word: string): string[] {
  const found: string[] = [];
  const at = (place: number, length: number, text: string) => word.slice(0, place) + text + word.slice(place + length);
  for (let place = 0; place < word.length - 1; place++)
    if (word[place] !== word[place + 1]) found.push(at(place, 2, `${word[place + 1]}${word[place]}`));
  for (let place = 0; place < word.length; place++) {
    found.push(at(place, 0, word[place]!), at(place, 1, ""));
    if (vowels.includes(word[place]!)) for (const vowel of vowels) found.push(at(place, 1, vowel));
  }
  for (let place = 1; place <= word.length; place++) for (const vowel of vowels) found.push(at(place, 0, vowel));
  return found.filter((other) => other !== word);
}

/** The same for every letter. */
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

/** The known words that are one slip away, or two likely ones. It tries some thousand words at most, and never looks at the whole dictionary. */
export function nearWords(word: string, knows: (word: string) => boolean): string[] {
  const capital = word.charAt(0).toLocaleUpperCase("en") + word.slice(1);
  if (capital !== word && knows(capital)) return [capital];
  const known = (words: readonly string[]) => [...new Set(words)].filter((other) => other.length > 1 && knows(other));
  const likely = likelySlips(word);
  const near = known([...likely, ...allSlips(word)]);
  if (near.length > 0 || word.length > longestForTwo) return near.slice(0, most);
  return known(likely.flatMap(likelySlips)).slice(0, most);
}
