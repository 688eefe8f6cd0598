import { fold, isHonorific, isWordOf } from "./names";

/** What the first line of a message calls its reader. `names` is empty where it greets nobody by name ("Hello,"). */
export type Greeting = { text: string; from: number; to: number; names: string[] };

const opening =
  /^(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|to)(?=[\s,]|$)[ \t]*/i;
const idle = new Set(["there", "again", "dear", "my", "to", "you"]);
const particles = new Set(
  "van von der den de del della di da dos do du la le el al bin ibn ter ten zu af av y e".split(" "),
);
const joins = new Set(["and", "&", "+", "or", "und", "et"]);
export const nobody = new Set(
  "all team both everyone everybody sir sirs madam colleagues panel folks hiring manager recruiter interviewer whom".split(
    " ",
  ),
);

export function greetingOf(body: string, panel: string[]): Greeting | null {
  const start = body.search(/\S/);
  if (start === -1) return null;
  const row = body.slice(start).split("\n")[0]!;
  const hello = opening.exec(row)?.[0] ?? "";
  const rest = hello ? row.slice(hello.length) : row;
  const head = headOf(rest, panel);
  const words = wordsIn(head);
  if (!hello && !isNameAlone(rest, head, words, panel)) return null;
  const names = leading(words, head.length < rest.trimEnd().length || words.length <= 6);
  const from = start + hello.length;
  return { text: head.trim(), from, to: from + head.trimEnd().length, names };
}

/** Up to the comma or stop that ends the greeting; "Dear Priya, Tom and Ann," goes on to the last. */
function headOf(rest: string, panel: string[]): string {
  const end = /[,;:!?(\n–—]|\s-\s|(?<!(?:^|[\s.])\p{L}{1,4})\.(?=\s|$)/u;
  let head = "";
  let left = rest;
  for (;;) {
    const at = left.search(end);
    if (at === -1) return words(left) <= 6 || !head ? head + left : head;
    head += left.slice(0, at);
    const next = left.slice(at + 1);
    const following = next.slice(0, Math.max(0, next.search(end)));
    const goesOn =
      left[at] === "," &&
      wordsIn(following).length > 0 &&
      wordsIn(following).every(
        (word) => joins.has(fold(word)) || panel.some((name) => isWordOf(word, name) && word.length > 1),
      );
    if (!goesOn) return head;
    head += left[at];
    left = next;
  }
}

const words = (text: string) => wordsIn(text).length;
const wordsIn = (text: string): string[] =>
  text
    .split(/[\s,]+/u)
    .map((word) => word.replace(/^[("']+|[)"'.]+$/gu, ""))
    .filter(Boolean);

/** "Priya," greets without a word of greeting; "Thank you," does not. */
const isNameAlone = (rest: string, head: string, names: string[], panel: string[]) =>
  names.length > 0 &&
  names.length <= 4 &&
  head.length < rest.length &&
  panel.some((name) => names.every((word) => isHonorific(word) || (word.length > 1 && isWordOf(word, name))));

/** The words that name somebody. A line that runs on without a comma ("Hi Priya thank you for") names no more than it begins with. */
function leading(all: string[], ends: boolean): string[] {
  const said = all.filter((word) => !idle.has(fold(word)));
  if (ends && said.length <= 6) return said;
  const stop = said.findIndex(
    (word) => !/^\p{Lu}|[^\p{Script=Latin}]/u.test(word) && !particles.has(fold(word)) && !joins.has(fold(word)),
  );
  return stop === -1 ? said : said.slice(0, stop);
}

/** Null when the greeting is this person's; otherwise who it names instead, "" for nobody in particular. */
export function strangerIn({ names }: Greeting, reader: string): string | null {
  const said = names.filter((word) => !isHonorific(word) || nobody.has(fold(word)));
  if (said.length === 0) return null;
  const theirs = (word: string) => isWordOf(word, reader);
  const others = said.filter((word) => !theirs(word) && !particles.has(fold(word)));
  if (others.length === 0) return null;
  if (others.every((word) => nobody.has(fold(word)) || joins.has(fold(word)))) return "";
  return others.filter((word) => !joins.has(fold(word)) && !nobody.has(fold(word))).join(" ");
}
