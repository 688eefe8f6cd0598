const list = (text: string) => new Set(text.split(/\s+/));

const articles = list("the a an");
const possessives = list("my your his her their our its");
const quantities = list(
  "each every some any both all several many few more most fewer less enough no another other one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand half",
);
const manyOf = list(
  "both several many few two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty",
);
const prepositions = list(
  "of in on at for from with without to by about between across into over under during after before against through per via as than within beyond around near behind until since towards along among inside outside onto past despite except regarding vs versus",
);
const particles = list("up out off down away back in on over");
const adverbs = list(
  "never always often still already now also just only really usually sometimes rarely mostly currently finally soon too twice once again almost nearly even mainly largely simply regularly constantly probably",
);
const noAdverbs = list("italy family supply reply assembly anomaly monopoly july elderly weekly monthly");
const people = list(
  "she he they we i you it him them us me who whom which that this these those there someone everything nothing something everyone everybody nobody somebody anyone anybody everybody her hers theirs ours mine",
);
const months = list(
  "january february march april may june july august september october november december spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan",
);

/** A word in lower case, without the punctuation around it. */
export const plainWord = (word: string) =>
  word
    .toLowerCase()
    .replaceAll("'", "’")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "");

export const isArticle = (word: string) => articles.has(word);
/** "last year", "which van": words before a noun that takes no article then. */
export const isTimeLead = (word: string) => /^(?:last|next|this|these|those|which|whose)$/.test(word);
export const isNumber = (word: string) => /^\d[\d.,:]*(?:%|k|m|th|st|nd|rd)?$/.test(word);
export const isDeterminer = (word: string) =>
  articles.has(word) || possessives.has(word) || quantities.has(word) || isNumber(word) || /\p{L}['’]s?$/u.test(word);
/** "three", "several": what follows is a plural. */
export const isSeveral = (word: string) => manyOf.has(word) || (isNumber(word) && word !== "1");
export const isPreposition = (word: string) => prepositions.has(word);
export const isVerbParticle = (word: string) => particles.has(word);
export const isAdverb = (word: string) => adverbs.has(word) || (/\p{L}{3}ly$/u.test(word) && !noAdverbs.has(word));
export const isPronoun = (word: string) => people.has(word);
export const isWh = (word: string) => /^(?:how|why|what|when|where|whether|whose|if|because|while|once)$/.test(word);
export const isTimeName = (word: string) => months.has(word);
export const isJoiner = (word: string) => word === "and" || word === "or" || word === "but" || word === "nor";
/** What may follow a verb and no plural noun: an article, a number, an adverb, a preposition. */
export const followsVerb = (word: string) =>
  isDeterminer(word) || isPreposition(word) || isVerbParticle(word) || isAdverb(word);

/** A name or an abbreviation: capitals that are not only there because a jotting begins, or no vowel ("dbt"). */
export const isNameAt = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? "";
  if (/^[bcdfghj-np-tv-xz]{2,5}$/.test(word)) return true;
  return at === 0 ? /^\p{L}.*\p{Lu}|^\p{Lu}+\d/u.test(word) : /\p{Lu}/u.test(word);
};
