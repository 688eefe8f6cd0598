import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import british from "dictionary-en-gb";
import nspell from "nspell";
import { messageFindings } from "@/lib/mail/messages/rules/checks";
import { getSpeller } from "@/lib/platform/spelling/queries";
import { type CorpusPart, corpusOf } from "../corpus/items";
import { checkedItem, goalOf, precisionOf, recallOf, scoresOf } from "../corpus/judging";
import { misspelt, noteOfAnHour, noteWithMistakes } from "./notes";
import { rounds } from "./rounds";

async function speller() {
  const found = await getSpeller();
  if (!found) throw new Error("The dictionaries could not be read.");
  return found;
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const heapUsed = () => {
  collectGarbage();
  const { heapUsed: heap, external } = process.memoryUsage();
  return heap + external;
};

/** Reads the dictionaries, as the start of a server does. */
export async function load() {
  const before = heapUsed();
  const start = performance.now();
  await speller();
  const time = performance.now() - start;
  return { load: time, bytes: heapUsed() - before };
}

const checkOf = async (body: string) => {
  const item = { id: "seen-000", english: "British English", step: "thank-you", record: {}, expect: {} } as const;
  const message = checkedItem({ ...item, subject: "Thank you for yesterday", body }, await speller());
  return () => void messageFindings(message);
};

const timed = (run: () => void, times = 1) => {
  const start = performance.now();
  for (let nth = 0; nth < times; nth += 1) run();
  return (performance.now() - start) / times;
};

export async function firstTwo() {
  const check = await checkOf(noteOfAnHour);
  return { first: timed(check), second: timed(check) };
}

export const scores = async (part: CorpusPart) =>
  scoresOf(corpusOf(part), await speller()).map((score) => ({
    ...score,
    precision: precisionOf(score),
    recall: recallOf(score),
    goal: goalOf(score.check),
  }));

/** The whole of the checks against what nspell alone needs for each word, and for suggestions where a word is misspelt. */
export async function speed() {
  const alone = nspell({ aff: Buffer.from(british.aff), dic: Buffer.from(british.dic) });
  const found = [];
  for (const [name, note] of [
    ["a note of 200 words", noteOfAnHour],
    ["the same with five misspelt words", noteWithMistakes],
  ] as const) {
    const words = note.match(/[\p{L}’']+/gu) ?? [];
    const check = await checkOf(note);
    const pass = () => {
      for (const word of words) if (!alone.correct(word) && misspelt.has(word)) alone.suggest(word);
    };
    const times = await rounds(15, {
      checks: async () => timed(check, 20),
      words: async () => timed(pass, 20),
    });
    found.push({
      name,
      ratio: times.ratio("checks", "words"),
      checks: times.of("checks"),
      words: times.of("words"),
    });
  }
  return found;
}
