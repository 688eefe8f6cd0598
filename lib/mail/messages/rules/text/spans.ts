/** A part of a text, and its place in it. */
export type TextSpan = { text: string; from: number; to: number };

const span = (text: string, from: number, to: number): TextSpan => {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { text: text.slice(start, end), from: start, to: end };
};

/**
 * One kind of apostrophe, quotation mark and space, and dots for what is too long to be a word; each sign for one sign, so that a place in
 * the result is the same place in the text.
 */
export const plainSigns = (text: string): string =>
  text
    .replace(/[‘’‛`´ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\u00a0\u2007\u202f\t]/g, " ")
    .replace(/\S{100,}/g, (token) => (/:\/\//.test(token) ? token : "·".repeat(token.length)));

const shortForms =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|sr|jr|st|no|nos|vs|etc|e\.g|i\.e|approx|dept|inc|ltd|co|corp|p\.s|a\.m|p\.m|\p{L})$/iu;
/** Ends of sentences, and line breaks. */
const ends = /[.!?…。！？]+["')\]]*(?=\s|$)|\n/gu;
const shortLine = 45;
/** No sentence of a person is longer. What is goes on as another one, so that no pattern has much to search. */
const longest = 600;

/** The sentences of a text. A line break ends one if the line is short, a line is empty, or the next line is an item of a list. */
export function sentenceSpans(text: string): TextSpan[] {
  const found: TextSpan[] = [];
  let from = 0;
  const add = (to: number) => {
    const sentence = span(text, from, to);
    if (sentence.to > sentence.from) found.push(sentence);
    from = to;
  };
  const close = (to: number) => {
    while (to - from > longest) {
      const space = text.lastIndexOf(" ", from + longest);
      add(space > from ? space : from + longest);
    }
    add(to);
  };
  for (const end of text.matchAll(ends)) {
    const to = end.index + end[0].length;
    if (end[0] === "\n") {
      const line = text.slice(text.lastIndexOf("\n", end.index - 1) + 1, end.index);
      if (line.trim().length < shortLine || /^\s*(?:\n|[-*•·–]|\d+[.)])/.test(text.slice(to, to + 20))) close(to);
    } else if (!(end[0] === "." && shortForms.test(text.slice(Math.max(0, end.index - 10), end.index)))) close(to);
  }
  close(text.length);
  return found;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many words a text has, as a person would count them: a link or "well-known" is one. */
export function countWords(text: string): number {
  const tokens = text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  return tokens.reduce((sum, token) => sum + (unspaced.test(token) ? segments(token) : 1), 0);
}

const segments = (token: string) =>
  [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(token)].filter((part) => part.isWordLike).length;

const word = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Words made of letters; "don't" and "well-known" are one each. The text has plain signs. */
export const wordSpans = (text: string): TextSpan[] =>
  [...text.matchAll(word)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));
