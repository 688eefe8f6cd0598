/** A few English words that are names too. The words around one tell how it is used. In doubt it counts as a name. */
const begins = String.raw`(?<=(?:^|[\n.!?:;…]["”’')]{0,3})\s{0,9}(?:[-*•]\s{0,9})?[“"‘'(]{0,3})`;
const rule = (before: string, words: string, after = "") =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}-])(?=(?:${words})(?!['’\\p{L}\\p{M}\\p{N}-]))${before}(?:${words})${after}`,
    "giu",
  );

/** Words that only join others. At the beginning of a sentence they are not names. */
const joins =
  "he|she|it|we|you|they|me|my|our|your|his|her|their|this|that|these|those|an|the|and|or|but|so|if|as|at|by|for|from|in|of|on|to|up|with|no|not|who|what|when|where|which|how|all|any|some|here|there|then|now";
const asks = "will|may|can|do|does|did|could|would|should|shall";
const asked =
  "you|we|i|they|he|she|it|there|this|that|these|those|your|our|their|the|any|anyone|anybody|someone|somebody";
const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const often = String.raw`until|till|since|early|late|mid|next|last|this|every|(?:end|start|beginning|middle) of|\d(?:st|nd|rd|th)?(?: of)?`;

const uses = [
  rule(begins, joins),
  rule(begins, asks, String.raw`(?=\s+(?:${asked})(?![\p{L}\p{M}'’-]))`),
  rule(begins, "hope", String.raw`(?=\s+(?:you|this|that|your|to|all)(?![\p{L}\p{M}'’-]))`),
  rule(begins, "best|kind|warm|good|many", String.raw`(?=\s+(?:regards|wishes|thanks|morning|afternoon|day)(?!\p{L}))`),
  rule(begins, "dear", String.raw`(?=\s)`),
  rule(String.raw`(?<=(?<!\p{L})(?:in|during|${often})\s{1,9})`, months),
  rule(String.raw`(?<=(?<!\p{L})(?:on|${often})\s{1,9})`, days),
  rule("", `${months}|${days}`, String.raw`(?=,?\s+\d)`),
];

/** The text with small letters where such a word is used as a word: "Will you tell us" and "in May", but not "Will did well". */
export const wordsSmall = (text: string): string =>
  uses.reduce((left, use) => left.replace(use, (word) => word.toLowerCase()), text);

const known = new RegExp(`^(?:${joins}|${asks}|hope|best|kind|warm|good|many|dear|${months}|${days})$`, "iu");

/** Whether a name is also such a word. */
export const isWordToo = (name: string): boolean => known.test(name);
