import { fold } from "@/lib/people/names/rules/fold";
import type { CheckedMessage } from "../finding";
import { nameWords } from "../names";
import { isHonorific, isParticle, isSuffix } from "../titles";
import { plainSigns } from "./spans";

/** A word of a name on the record, as it is written there and in lower case without marks; and the whole name. */
export type KnownName = { written: string; folded: string; whole: string };

/** Words in the names of companies that are words of the language too. */
const ordinary = new Set(
  `limited company group holding holdings international global services service solutions consulting consultants partners systems technology technologies media health
  care hospital school university college bank insurance energy foods food foundation institute trust london europe national british american royal digital society
  creative design studio studios labs works house home green blue north south east west city county council public people smart first new motors motor furniture
  software data cloud network networks security capital finance financial legal medical dental sports travel hotel hotels restaurant bakery market clinic theatre
  markets shop store stores books press news logistics transport transit rail air engineering construction building properties property agency nurseries nursery surveyors`.split(
    /\s+/,
  ),
);
const shortest = 3;

/** The words of the company's name, in their order. */
export const companyWords = (company: string): string[] =>
  plainSigns(company)
    .replace(/\([^)]*\)/g, " ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .filter((word) => !/^(?:ltd|limited|inc|llc|plc|gmbh|ag|sa|bv|pty|co|corp)\.?,?$/i.test(word));

/** Each word of the company's and the people's names that may be told from another name. */
export function knownNames({ writing, recipient }: CheckedMessage): KnownName[] {
  const people = [
    ...writing.panel.map(({ name }) => name),
    ...[writing.consultant?.name ?? "", writing.by, recipient?.reader.name ?? ""],
  ];
  const words = (whole: string) =>
    nameWords(whole.replace(/\([^)]*\)/g, " "))
      .filter((word) => [...word].length >= shortest && /^\p{Script=Latin}/u.test(word))
      .filter((word) => !isHonorific(word) && !isSuffix(word) && !isParticle(word))
      .map((written) => ({ written, folded: fold(written), whole }));
  const company = words(writing.company).filter(({ folded }) => !ordinary.has(folded));
  return [...company, ...people.flatMap(words)].filter(
    ({ folded }, at, all) => all.findIndex((other) => other.folded === folded) === at,
  );
}
