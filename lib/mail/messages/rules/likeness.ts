import { fold } from "@/lib/people/names/rules/fold";
import { nameWords } from "./names";

export type Likeness = { share: number; sentences: string[] };
export type LikenessPair = Likeness & { one: string; other: string };

/** From here on a pair is flagged (R29). */
export const likenessLimit = 0.6;

/**
 * How alike two messages are: the share of runs of three words that both have, without names, and the sentences that are in both. Greeting
 * and sign-off are ignored: those may be the same.
 */
export function likeness(one: string, other: string, names: string[] = []): Likeness {
  const hidden = hiddenWords(names);
  const first = sentencesOf(one, hidden);
  const second = sentencesOf(other, hidden);
  const left = runs(first.flatMap((sentence) => sentence.words));
  const right = runs(second.flatMap((sentence) => sentence.words));
  const shared = [...left].reduce((sum, [run, count]) => sum + Math.min(count, right.get(run) ?? 0), 0);
  const all = size(left) + size(right);
  const inSecond = new Set(second.map((sentence) => sentence.words.join(" ")));
  return {
    share: all ? (2 * shared) / all : 0,
    sentences: first
      .filter((sentence) => sentence.words.length > 3 && inSecond.has(sentence.words.join(" ")))
      .map((sentence) => sentence.text),
  };
}

/** Every pair of a panel's notes. */
export const likenessPairs = (
  notes: { name: string; body: string }[],
  names: string[] = notes.map((note) => note.name),
): LikenessPair[] =>
  notes.flatMap((first, at) =>
    notes
      .slice(at + 1)
      .map((second) => ({ one: first.name, other: second.name, ...likeness(first.body, second.body, names) })),
  );

const hiddenWords = (names: string[]) => new Set(names.flatMap((name) => nameWords(name).map(fold)));

/** A sentence of one message beside the one of another that is most like it, if any is. `share`: from 0 to 1. */
export type SentencePair = { one: string; other: string | null; share: number };

/** From here on two sentences are put beside each other. */
const sentenceLimit = 0.5;

/** Each sentence of a message, in its order, beside the most similar one of another message. */
export function likenessBySentence(one: string, other: string, names: string[] = []): SentencePair[] {
  const candidates = sentencesOf(other, hiddenWords(names)).map(({ text }) => text);
  return sentencesOf(one, hiddenWords(names)).map(({ text }) => {
    const shares = candidates.map((candidate) => likeness(text, candidate, names).share);
    const share = Math.max(0, ...shares);
    return share < sentenceLimit
      ? { one: text, other: null, share: 0 }
      : { one: text, other: candidates[shares.indexOf(share)] ?? null, share };
  });
}

function sentencesOf(body: string, hidden: Set<string>) {
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

function runs(words: string[]): Map<string, number> {
  const length = Math.min(3, words.length);
  const found = new Map<string, number>();
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(" ");
    found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
