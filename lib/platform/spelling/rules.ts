/** A dictionary: which words it knows, and the words that are nearest to one that it does not know. */
export type Speller = { knows: (word: string) => boolean; suggest: (word: string) => string[] };
