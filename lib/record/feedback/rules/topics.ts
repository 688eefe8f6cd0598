/** Words that say nothing about what a text is about. */
const emptyWords = new Set(
  `about above after again all also although always am an and any are as at be because been before being better between bit both but by can
  could did do does doing done down each enough even every few for from further get gets give given go good got great had has have having he
  her here hers him his how i if in into is it its itself just less let like little lot made make many may me more most much must my need
  needed needs never no nor not nothing now of off often on once only or other our out over own perhaps quite rather really said same say see
  seem seemed she should so some something sometimes still such than that the their them then there these they thing things think this those
  though through time to too under until up us very was way we well went were what when where which while who whom whose why will with without
  would yet you your answer answers bad clear clearly felt interview lacked lacking missing question questions show showed shown strong thought
  weak weaker wanted candidate role`.split(/\s+/),
);

/** The stem of a word: "examples" and "example" count as one word. It knows no other rules of grammar. */
function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The words that a text is about: by stem, as they were first written. */
export function topicWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#’'-]*/gu)) {
    const plain = word.replace(/[’']s?$/, "");
    if (plain.length < 3 || emptyWords.has(plain) || /^\d+$/.test(plain)) continue;
    const key = stem(plain);
    if (!found.has(key)) found.set(key, plain);
  }
  return found;
}

/** A text point by point: its lines, and the sentences of a line. */
export const splitIntoPoints = (text: string): string[] =>
  text
    .split(/\n+|(?<=[.;!?])\s+/)
    .map((point) => point.replace(/^[-•*\s]+/, "").trim())
    .filter(Boolean);
