import { fold } from "@/lib/people/names/rules/fold";
import { nameWords } from "./names";

export type Likeness = { share: number; sentences: string[] };
/** A sentence of one message beside the one of another that is most like it, if any is. `share`: from 0 to 1. */
export type SentencePair = { one: string; other: string | null; share: number };
/** Two notes of a panel. `bySentence`: each sentence of the first, in its order; `isCut`: there are more than are compared. */
export type LikenessPair = Likeness & { one: string; other: string; bySentence: SentencePair[]; isCut: boolean };

/** From here on a pair is flagged (R29). */
export const likenessLimit = 0.6;
/** From here on two sentences are put beside each other. */
const sentenceLimit = 0.5;
/** So many sentences of each note are put beside each other. A good note has a tenth of them. */
export const mostSentences = 80;

/**
 * How alike two messages are: the share of runs of three words that both have, without names, and the sentences that are in both. Greeting
 * and sign-off are ignored: those may be the same.
 */
export function likeness(one: string, other: string, names: string[] = []): Likeness {
  const hidden = hiddenWords(names);
  return likenessOf(split(one, hidden), split(other, hidden));
}

function likenessOf(first: SplitText, second: SplitText): Likeness {
  const inSecond = new Set(second.sentences.map((sentence) => sentence.words.join(" ")));
  return {
    share: shareOf(first, second),
    sentences: first.sentences
      .filter((sentence) => sentence.words.length > 3 && inSecond.has(sentence.words.join(" ")))
      .map((sentence) => sentence.text),
  };
}

/** Every pair of a panel's notes. Each note is split once. */
export function likenessPairs(
  notes: { name: string; body: string }[],
  names: string[] = notes.map((note) => note.name),
): LikenessPair[] {
  const hidden = hiddenWords(names);
  const all = notes.map(({ name, body }) => {
    const text = split(body, hidden);
    return { name, text, compared: text.sentences.slice(0, mostSentences).map(withRuns) };
  });
  return all.flatMap((first, at) =>
    all.slice(at + 1).map((second) => ({
      ...{ one: first.name, other: second.name },
      ...likenessOf(first.text, second.text),
      bySentence: besideEachOther(first.compared, second.compared),
      isCut: [first, second].some(({ text }) => text.sentences.length > mostSentences),
    })),
  );
}

const hiddenWords = (names: string[]) => new Set(names.flatMap((name) => nameWords(name).map(fold)));

/** Each sentence of a message, in its order, beside the most similar one of another message. Only those that share a run are compared. */
function besideEachOther(mine: ComparedSentence[], theirs: ComparedSentence[]): SentencePair[] {
  const byRun = new Map<string, ComparedSentence[]>();
  for (const sentence of theirs)
    for (const run of sentence.runs.keys()) byRun.set(run, [...(byRun.get(run) ?? []), sentence]);
  return mine.map((sentence) => {
    const near = new Set([...sentence.runs.keys()].flatMap((run) => byRun.get(run) ?? []));
    const alone: SentencePair = { one: sentence.text, other: null, share: 0 };
    return theirs
      .filter((each) => near.has(each))
      .map((each) => ({ one: sentence.text, other: each.text, share: shareOf(sentence, each) }))
      .filter(({ share }) => share >= sentenceLimit)
      .reduce((best: SentencePair, pair) => (pair.share > best.share ? pair : best), alone);
  });
}

/** Runs of three words, each with how often it is there, and how many there are. */
type Runs = { runs: ReadonlyMap<string, number>; size: number };
type Sentence = { text: string; words: string[] };
type ComparedSentence = Sentence & Runs;
type SplitText = Runs & { sentences: Sentence[] };

function split(body: string, hidden: ReadonlySet<string>): SplitText {
  const sentences = sentencesOf(body, hidden);
  return { sentences, ...runsIn(sentences.flatMap(({ words }) => words)) };
}

const withRuns = (sentence: Sentence): ComparedSentence => ({ ...sentence, ...runsIn(sentence.words) });

/** The share of the runs of two texts that both have. */
function shareOf(one: Runs, other: Runs): number {
  const [few, many] = one.runs.size <= other.runs.size ? [one, other] : [other, one];
  const shared = [...few.runs].reduce((sum, [run, count]) => sum + Math.min(count, many.runs.get(run) ?? 0), 0);
  const all = one.size + other.size;
  return all ? (2 * shared) / all : 0;
}

function sentencesOf(body: string, hidden: ReadonlySet<string>): Sentence[] {
  return withoutGreetingAndSignOff(body)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((text) => ({
      text: text.trim(),
      words: nameWords(text)
        .map(fold)
        .filter((word) => !hidden.has(word)),
    }))
    .filter((sentence) => sentence.words.length > 0);
}

/** Without the first paragraph if it only greets, and without the last if it only signs. */
function withoutGreetingAndSignOff(body: string): string {
  const paragraphs = body.split(/\n\s*\n/);
  const isShort = (text = "") => text.split(/\s+/).length <= 7 && !/[.!?]\s*$/.test(text);
  if (paragraphs.length > 1 && isShort(paragraphs[0])) paragraphs.shift();
  if (paragraphs.length > 1 && isShort(paragraphs.at(-1))) paragraphs.pop();
  return paragraphs.join("\n\n");
}

function runsIn(words: string[]): Runs {
  const length = Math.min(3, words.length);
  const runs = new Map<string, number>();
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(" ");
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return { runs, size: length > 0 ? words.length - length + 1 : 0 };
}
