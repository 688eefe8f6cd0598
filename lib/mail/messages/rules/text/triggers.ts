import { alternativesOf, type BestSet } from "./expression";

/** Words that are in nearly every sentence. */
const common = new Set(
  "i you a an the to of in for on at is are was were am be been it that this and or not no my your me we our have has had do did would will with as so".split(
    " ",
  ),
);

/** A beginning of words, or a whole word with a full stop behind it. */
type Key = string;

/** The best key in one text that an expression may match. A word counts from where it begins for certain. */
function keyOf(text: string): { key: Key; rarity: number } | null {
  let found: { key: Key; rarity: number } | null = null;
  for (const { 0: letters, index } of text.matchAll(/[a-z]+/g)) {
    const isWhole = index + letters.length < text.length;
    if (index === 0 || (!isWhole && letters.length < 3)) continue;
    const rarity = isWhole ? (common.has(letters) ? 0.5 : letters.length) : Math.min(letters.length, 4) - 0.5;
    if (!found || rarity > found.rarity) found = { key: isWhole ? `${letters}.` : letters.slice(0, 4), rarity };
  }
  return found;
}

function keysOf(texts: readonly string[]): { keys: Key[]; rarity: number } | null {
  const found = texts.map(keyOf);
  if (found.length === 0 || found.includes(null)) return null;
  return { keys: [...new Set(found.map((one) => one!.key))], rarity: Math.min(...found.map((one) => one!.rarity)) };
}

const bestSet: BestSet = (sets) => {
  let best: { set: readonly string[]; rarity: number } | null = null;
  for (const set of sets) {
    const found = keysOf(set);
    if (found && (!best || found.rarity > best.rarity)) best = { set, rarity: found.rarity };
  }
  return best?.set ?? null;
};

/** More than so many sets would cost more to look up than they spare. */
const mostSets = 3;

/** An alternative of an expression, and sets of keys of each of which one is in every text that it matches, the rarest first. */
export type Triggered = { source: string; keys: readonly ReadonlySet<Key>[] };

export const triggeredAlternatives = (source: string): Triggered[] =>
  alternativesOf(source, bestSet).map(({ source: alternative, known }) => {
    const sets = (known.exact ? [known.exact] : known.sets).flatMap((set) => keysOf(set) ?? []);
    const rarest = sets.toSorted((one, other) => other.rarity - one.rarity).slice(0, mostSets);
    return { source: alternative, keys: rarest.map(({ keys }) => new Set(keys)) };
  });

type TextKeys = { list: readonly Key[]; all: ReadonlySet<Key> };
/** Every list is asked about each sentence of a message. The memo is emptied when it has those of a few messages. */
const memo = new Map<string, TextKeys>();
const mostRemembered = 100;

function keysIn(text: string): TextKeys {
  const known = memo.get(text);
  if (known) return known;
  const all = new Set<Key>();
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
    all.add(`${word}.`).add(word.slice(0, 3)).add(word.slice(0, 4));
  const found = { list: [...all], all };
  if (memo.size >= mostRemembered) memo.clear();
  memo.set(text, found);
  return found;
}

function hasOne(keys: ReadonlySet<Key>, { list, all }: TextKeys): boolean {
  if (keys.size < list.length) {
    for (const key of keys) if (all.has(key)) return true;
    return false;
  }
  return list.some((key) => keys.has(key));
}

/** The places in a list of what has keys: given a text, only those of which it has a key of each set, in their order. */
export function indexOfKeys(items: readonly Triggered["keys"][]): (text: string) => readonly number[] {
  const always = items.flatMap(({ length }, at) => (length > 0 ? [] : [at]));
  const byKey = new Map<Key, number[]>();
  for (const [at, [rarest = new Set<Key>()]] of items.entries())
    for (const key of rarest) {
      const known = byKey.get(key);
      if (known) known.push(at);
      else byKey.set(key, [at]);
    }
  const hasRest = (at: number, keys: TextKeys) => items[at]!.every((set, nth) => nth === 0 || hasOne(set, keys));
  return (text) => {
    const keys = keysIn(text);
    const found = keys.list.flatMap((key) => byKey.get(key) ?? none);
    if (found.length === 0) return always;
    const sure = [...new Set(found)].filter((at) => hasRest(at, keys));
    return sure.length === 0 ? always : [...always, ...sure].sort((one, other) => one - other);
  };
}

const none: readonly number[] = [];

/** The alternatives of patterns that may be in a text. Each is made when it is first needed. */
function candidatesOf(patterns: readonly string[], flags: string): (text: string) => RegExp[] {
  let candidates: ((text: string) => readonly number[]) | null = null;
  let alternatives: Triggered[] = [];
  const forms = new Map<number, RegExp>();
  const formAt = (at: number) => {
    const form = forms.get(at) ?? new RegExp(alternatives[at]!.source, flags);
    forms.set(at, form);
    return form;
  };
  return (text) => {
    if (!candidates) {
      alternatives = patterns.flatMap(triggeredAlternatives);
      candidates = indexOfKeys(alternatives.map(({ keys }) => keys));
    }
    return candidates(text).map(formAt);
  };
}

/**
 * Finds what one expression of these patterns would find, and searches only for those of which the words are in the text. `shown` makes the
 * text that is searched, with exceptions left out for example. It is asked only where something may be found.
 */
export function wordingsFinder(patterns: readonly string[]) {
  const candidates = candidatesOf(patterns, "giu");
  return (text: string, shown: (text: string) => string = (whole) => whole): RegExpExecArray[] => {
    const forms = candidates(text);
    return forms.length > 0 ? firstMatches(forms, shown(text)) : [];
  };
}

/** Whether one of these wordings is in a text, as one expression of them would say. */
export function wordingsTest(patterns: readonly string[], flags: "i" | "iu" = "i"): (text: string) => boolean {
  const candidates = candidatesOf(patterns, flags);
  return (text) => candidates(text).some((form) => form.test(text));
}

/** The matches that an expression with these alternatives has: the earliest one, of several the first, and on from its end. */
function firstMatches(forms: readonly RegExp[], text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let open = forms.map((form) => ({ form, match: null as RegExpExecArray | null }));
  for (let from = 0; open.length > 0; ) {
    for (const one of open) {
      if (one.match && one.match.index >= from) continue;
      one.form.lastIndex = from;
      one.match = one.form.exec(text);
    }
    open = open.filter(({ match }) => match !== null);
    let first: RegExpExecArray | null = null;
    for (const { match } of open) if (!first || match!.index < first.index) first = match;
    if (!first) break;
    found.push(first);
    from = first.index + Math.max(1, first[0].length);
  }
  return found;
}
