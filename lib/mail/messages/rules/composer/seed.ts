/** A number by which words are chosen: the same text gives the same number on every machine (FNV-1a, then mixed). */
function seedOf(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join(" ")) {
    hash ^= letter.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** The items in an order of their own for each seed. */
export const shuffled = <T>(items: readonly T[], ...seed: (string | number)[]): T[] =>
  items
    .map((item, at) => ({ item, order: seedOf(...seed, at) }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
