import { isPluralLike } from "./noun-words";
import { isAdverb, isArticle, isDeterminer, isPreposition, plainWord } from "./tokens";
import { baseOf, withYou } from "./verb-words";

const contractions: [RegExp, string][] = [
  [/\b(?:she|he)['’]s (?=(?:been|had|got|done|gone|made|lost|built|grown)\b)/gi, "you have "],
  [/\b(?:she|he)['’]s\b/gi, "you are"],
  [/\b(?:she|he|they)['’]d\b/gi, "you’d"],
  [/\b(?:she|he|they)['’]ll\b/gi, "you’ll"],
  [/\bthey['’]re\b/gi, "you’re"],
  [/\bthey['’]ve\b/gi, "you’ve"],
];

const person =
  /(?:boss|chef|nurse|head|director|husband|wife|father|mother|daughter|son|man|woman|guy|client|patient|ceo|cfo|cto|colleague|friend|\p{L}{3}(?:er|or|ist|ian|ant))$/u;
const subjects = new Set(["she", "he", "they"]);
const objects: Record<string, string> = {
  him: "you",
  them: "you",
  his: "your",
  their: "your",
  theirs: "yours",
  hers: "yours",
  himself: "yourself",
  herself: "yourself",
  themselves: "yourselves",
};

/**
 * A jotting about its reader, said to the reader: "she wants" is "you want", "her work" is "your work". Null where it is not clear who is
 * meant. Words of a plural or a person that the jotting itself names stay: "parents lose their letters".
 */
export function toReader(text: string): string | null {
  const whole = contractions.reduce((done, [theirs, yours]) => done.replace(theirs, yours), text);
  const words = whole.split(" ");
  const said: string[] = [];
  let isThirdPerson = false;
  let earlier: "none" | "plural" | "person" = "none";
  for (const [at, word] of words.entries()) {
    const bare = plainWord(word);
    if (/^(?:we|us|our|ours|ourselves)$/.test(bare)) return null;
    const isTheirs = /^(?:they|them|their|theirs|themselves)$/.test(bare);
    if (isTheirs && earlier === "plural") {
      said.push(word);
      isThirdPerson = false;
      continue;
    }
    const isOnes = /^(?:she|he|her|him|his|hers|himself|herself)$/.test(bare);
    if ((isOnes || isTheirs) && earlier === "person") return null;
    if (subjects.has(bare)) {
      said.push("you");
      isThirdPerson = bare !== "they" || baseOf(plainWord(words[at + 1] ?? "")) !== null;
      if (words.slice(0, at).some((before) => subjects.has(plainWord(before)) && plainWord(before) !== bare))
        return null;
    } else if (bare === "her") {
      const next = plainWord(words[at + 1] ?? "");
      said.push(!next || isArticle(next) || isPreposition(next) || isDeterminer(next) ? "you" : "your");
    } else if (objects[bare]) {
      said.push(word.toLowerCase().replace(bare, objects[bare]));
    } else if (isThirdPerson && said.at(-1) !== undefined && !isAdverb(bare)) {
      said.push(withYou(bare) === bare ? word : withYou(bare));
      isThirdPerson = false;
      if (!agreesLater(words.slice(at + 1))) return null;
    } else {
      said.push(word);
      if (isAdverb(bare)) continue;
      if (isPluralLike(bare)) earlier = "plural";
      else if (person.test(bare) && bare !== "you") earlier = "person";
    }
  }
  return said.join(" ");
}

/** "she runs the lab and teaches": a second verb would need its ending changed too, and is not known for certain. */
const agreesLater = (rest: string[]): boolean =>
  rest.every((word, at) => {
    const before = plainWord(rest[at - 1] ?? "");
    if (before !== "and" && before !== "but" && before !== "or") return true;
    return isPluralLike(plainWord(rest[at - 2] ?? "")) || !/[^s]s$/.test(plainWord(word));
  });
