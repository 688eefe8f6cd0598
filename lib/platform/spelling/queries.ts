import { logger } from "@/lib/logger";
import { nearWords, type Speller } from "./rules";
import { isWorkWord } from "./rules/work-words";

/** Of the whole process: the framework loads our files once for each part of the server, and two dictionaries are enough. */
const state = globalThis as { followthroughSpeller?: Promise<Speller | null> };

/**
 * The British and the American dictionary as one: a word of either is known. They are read once, and the start of the server asks for them,
 * because reading takes a moment. Null if they can't be read: then spelling is not checked, and its check says so.
 */
export function getSpeller(): Promise<Speller | null> {
  state.followthroughSpeller ??= loadSpeller().catch((error: unknown) => {
    logger.error({ error }, "The dictionaries could not be read. Spelling is not checked.");
    return null;
  });
  return state.followthroughSpeller;
}

async function loadSpeller(): Promise<Speller> {
  const [{ default: nspell }, { default: british }, { default: american }] = await Promise.all([
    import("nspell"),
    import("dictionary-en-gb"),
    import("dictionary-en"),
  ]);
  const spellers = [british, american].map((dictionary) =>
    nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) }),
  );
  const isKnown = (word: string) => isWorkWord(word) || spellers.some((speller) => speller.correct(word));
  const looked = new Map<string, boolean>();
  const knows = (word: string) => {
    const known = looked.get(word);
    if (known !== undefined) return known;
    const found = isKnown(word);
    if (looked.size >= mostLooked) looked.clear();
    looked.set(word, found);
    return found;
  };
  const suggested = new Map<string, string[]>();
  return {
    knows,
    suggest: (word) => {
      const known = suggested.get(word);
      if (known) return known;
      const found = nearWords(word, isKnown);
      if (suggested.size >= mostSuggested) suggested.clear();
      suggested.set(word, found);
      return found;
    },
  };
}

/** How many words with their suggestions are kept. They are words alone, of no person's text. */
const mostSuggested = 1_000;
/** How many words are kept with whether they are known: letters repeat the same few thousand. */
const mostLooked = 20_000;
