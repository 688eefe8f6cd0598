import { capitalise } from "@/lib/platform/text/rules";
import type { Evidence } from "./answers";
import { withArticles } from "./articles";
import { tidied } from "./tidy";
import { isAdverb, plainWord } from "./tokens";
import { looksPast } from "./verb-words";

const own = /^(?:i['’]ve|i have|i had|i)\s+/i;
const where = /^(?:in|on|with|for|during|as|while|under|near|inside|at)\s/i;
const longestDid = 140;
const longestPlace = 80;

/** What is wrong with an answer, as a sentence to its writer, or null. It has to read well after "At … I …". */
export function evidenceFault({
  did,
  place,
}: Pick<Evidence, "did" | "place">): { field: "did" | "place"; says: string } | null {
  const done = tidied(did).replace(own, "");
  const words = done.split(" ").map(plainWord);
  const first = words.find((word) => !isAdverb(word)) ?? "";
  if (done.length > longestDid) return { field: "did", says: `Use at most ${longestDid} characters.` };
  if (!looksPast(first) || words.length < 2 || /->|→|=>|[?\n]/.test(did))
    return { field: "did", says: "Start with what you did, in the past: “ran the night shift”, “built a new rota”." };
  if (/[.;]\s+\p{L}/u.test(done)) return { field: "did", says: "One sentence is enough." };
  const at = tidied(place);
  if (at.length > longestPlace) return { field: "place", says: `Use at most ${longestPlace} characters.` };
  if (!/\p{L}{2}/u.test(at) || /[?;:]|->|→/.test(at) || /^(?:i|we|it|there)\b/i.test(at))
    return { field: "place", says: "Name the place: “Ashgrove”, “my last school”." };
  return null;
}

/** An answer in the forms in which sentences use it: {D}, {where} and {Where}. */
export function evidenceWords({ did, place }: Pick<Evidence, "did" | "place">) {
  const done = tidied(did)
    .replace(own, "")
    .replace(/[.\s]+$/, "");
  const [first = ""] = done.split(" ");
  const lower = /^\p{Lu}\p{Ll}+$/u.test(first) ? first.toLowerCase() + done.slice(first.length) : done;
  const at = withArticles(tidied(place).replace(/^(?:at)\s+/i, "")).text;
  const phrase = where.test(at) ? at.charAt(0).toLowerCase() + at.slice(1) : `at ${at}`;
  return { D: lower, where: phrase, Where: capitalise(phrase) };
}
