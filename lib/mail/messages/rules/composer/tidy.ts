import { capitalise } from "@/lib/platform/text/rules";

const full: [RegExp, string][] = [
  [/\s*&\s*/g, " and "],
  [/\bw\/o\s*/gi, "without "],
  [/\bw\/\s*/gi, "with "],
  [/\bb\/c\b|\bbc\b|\bcos\b|\bcuz\b/gi, "because"],
  [/\bppl\b/gi, "people"],
  [/\byrs\b/gi, "years"],
  [/\bhrs\b/gi, "hours"],
  [/\bmins\b/gi, "minutes"],
  [/\bwks\b/gi, "weeks"],
  [/\bmgmt\b/gi, "management"],
  [/\bmgrs?\b/gi, "manager"],
  [/\bdept\b/gi, "department"],
  [/\bgovt\b/gi, "government"],
  [/\bxmas\b/gi, "Christmas"],
  [/\bapprox\.?\s/gi, "about "],
  [/\s*\betc\b\.?/gi, ""],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must)nt\b/gi, "$1n’t"],
  [/\bcant\b/gi, "can’t"],
  [/\bwont\b/gi, "won’t"],
  [/\b(they|you|we)re\b/g, "$1’re"],
  [/\b(they|you|we)ve\b/g, "$1’ve"],
  [/\b(it|there|that|what|who|here|how|where)['’]s\b/gi, "$1 is"],
  [/\bim\b/g, "I’m"],
  [/\bi\b(?=['’\s]|$)/g, "I"],
  [/\b(mon|tues|wednes|thurs|fri|satur|sun)day(s?)\b/gi, "⟦$1day$2⟧"],
  [/\b(january|february|april|june|july|august|september|october|november|december|christmas|easter)\b/gi, "⟦$1⟧"],
  [
    /\b(by|in|until|till|since|from|before|after|of|last|next|early|late|mid|this|every|end of)\s+(march|may)\b/gi,
    "$1 ⟦$2⟧",
  ],
];

/** A jotting with its short forms written out and its days, months and apostrophes as they are spelled. Other mistakes of its writer stay. */
export function tidied(text: string): string {
  const whole = full.reduce((done, [short, long]) => done.replace(short, long), text.normalize("NFC"));
  return whole
    .replace(/⟦(\p{L}+)⟧/gu, (_, name: string) => capitalise(name.toLowerCase()))
    .replace(/(\p{L})'(?=\p{L}|\s|$)/gu, "$1’")
    .replace(/["“”*_#|\\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:])/g, "$1")
    .replace(/^[\s,.:;'’–—-]+|[\s,.:;–—-]+$/g, "");
}

const reports = "asked|told|explained|mentioned|liked|loved|talked|spoke|said|she|he|they|discussed|described";
const nextReport = new RegExp(`,\\s*(?:and\\s+|also\\s+)*(?=(?:${reports})\\b)`, "gi");
const subordinate = /^\s*(?:when|if|because|since|after|as|while|although|once|unless|until|before)\b/i;

/** The jottings of one field, as they were typed: lines, bullets, sentences, and reports one after the other. */
export function jottingsIn(text: string): string[] {
  const lines = text
    .replace(/https?:\/\/\S+|\S+@\S+\.\S+/gi, " ")
    .split(/[\n;•·]+|\s[-–—]\s|(?<=[\p{L}\p{N})]{2})[.!]+(?=\s|$)|^\s*[-–—*]\s*|^\s*\d+[.)]\s+/mu)
    .flatMap((line) => (subordinate.test(line) ? [line] : line.split(nextReport)));
  const jottings = lines.map((line) =>
    line
      .replace(/^\s*(?:and|also|then)\s+/i, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s,.:;–—-]+|[\s,.:;–—-]+$/g, ""),
  );
  return [...new Set(jottings)].filter((line) => line !== "");
}
