import { fold } from "@/lib/people/names/rules/fold";
import { nameWords } from "../names";
import type { Frame } from "./frames";

/** The words for the places in a frame: {X}, {on}, {role} … */
export type FrameWords = Record<string, string | undefined>;

const place = /\{(\w+)\}/g;

export const placesIn = (frame: Frame): string[] => [...frame.matchAll(place)].map(([, name]) => name!);

/** A frame with its places filled. Every place it names has to have words. */
export const filled = (frame: Frame, words: FrameWords): string =>
  frame
    .replace(place, (_, name: string) => words[name] ?? "")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;])/g, "$1")
    .replace(/\.{2,}/g, ".")
    .trim();

/** Words that are heard twice when two sentences of one note have them. */
const heard =
  /\b(?:conversation|gladly|grateful|appreciated|useful|example|interested|keen|helped|called?|phone|remember|look forward|looking forward|made a note|took note|kind of you|work|job|role|position)\b/gi;
const rare = new Set(["work", "job", "role", "position"]);

type Traits = { runs: Set<string>; heard: Set<string>; opening: string };
const known = new Map<Frame, Traits>();

/** What is heard of a frame, found once for each: there are some hundred of them. */
function traitsOf(frame: Frame): Traits {
  const before = known.get(frame);
  if (before) return before;
  const traits = {
    runs: runsOf(frame, 3),
    heard: new Set((frame.match(heard) ?? []).map((word) => word.toLowerCase())),
    opening: frame.split(" ").slice(0, 2).join(" ").toLowerCase(),
  };
  known.set(frame, traits);
  return traits;
}

/** How much a frame repeats of the sentences before it: whole runs of three words, and words that are heard. */
export function repeats(frame: Frame, before: readonly Frame[]): number {
  const { runs, heard: words, opening } = traitsOf(frame);
  let count = 0;
  for (const other of before.map(traitsOf)) {
    for (const run of other.runs) if (runs.has(run)) count += 3;
    for (const word of other.heard) if (words.has(word)) count += rare.has(word) ? 1 : 3;
    if (other.opening === opening) count += 2;
  }
  return count;
}

const literal = (frame: Frame) => nameWords(frame.replace(place, " | ")).map(fold);

/** Every run of so many words. */
export function runsOf(frame: Frame, length: number): Set<string> {
  const words = literal(frame);
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" ")),
  );
}

/** The longest run of words that two texts share. */
export function longestSharedRun(one: string, other: string): number {
  const first = nameWords(one).map(fold);
  const second = nameWords(other).map(fold);
  let row = new Array<number>(second.length + 1).fill(0);
  let longest = 0;
  for (const word of first) {
    const next = new Array<number>(second.length + 1).fill(0);
    for (const [at, theirs] of second.entries()) {
      if (word !== theirs) continue;
      next[at + 1] = row[at]! + 1;
      longest = Math.max(longest, next[at + 1]!);
    }
    row = next;
  }
  return longest;
}

/** Whether two parts share a phrase of two words or more, so that they should not stand side by side. */
export const sharePhrase = (one: string, other: string): boolean => longestSharedRun(one, other) >= 2;
