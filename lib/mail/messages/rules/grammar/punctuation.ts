import { type GrammarPattern, grammarPattern } from "./pattern";

const twice =
  "the|a|an|to|of|for|in|on|at|with|and|or|my|your|our|is|are|was|were|I|you|we|it|this|from|by|be|as|if|but|not|will|would|can|have|about|me";

/** Signs, spaces and words that are there twice. */
export const punctuation: readonly GrammarPattern[] = [
  grammarPattern(
    "repeated-word",
    new RegExp(
      `(?<![\\w'-])(${twice})[ \\n]+\\1(?![\\w'-])(?<!\\b(?:log|logged|sign|signed|go|going|carry|turn|hand|came|come|live|lived|is what it) (?:in in|on on|is is))`,
      "gi",
    ),
    "This word is here twice.",
    "$1",
  ),
  grammarPattern(
    "small-i",
    /(?<![\w'./-])i(?=['](?:m|ve|ll|d)\b| (?:am|was|have|had|will|would|can|could|should|did|do|think|hope|look|would|really|also|enjoyed|wanted|want|know|believe|appreciate|feel|learned|look|work|worked|like|love|understand|remain|met|saw|may|might|must|just|still|believe|left|led|speak|need|told|said|am)\b)/g,
    "“I” is always a capital.",
    "I",
  ),
  grammarPattern(
    "space-before-sign",
    /(?<=[\p{L})]) +([,;!?]|\.(?![.\w]))(?=\s|$)/gu,
    "There is no space before this sign.",
    "$1",
  ),
  grammarPattern(
    "no-space-after-sign",
    /(?<=\b[a-z]{2,})([,;])(?=[A-Za-z]{2,}\b)|(?<=\b[a-z]{2,})([.!?])(?=[A-Z][a-z]+\b(?![./@]))/g,
    "A space is missing after this sign.",
    (comma = "", stop = "") => `${comma}${stop} `,
  ),
  grammarPattern("double-comma", /,\s?,|(?<!\.)\.\.(?!\.)(?=\s|$)/g, "This sign is here twice.", (..._groups) => null),
];
