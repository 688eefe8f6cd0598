import { sentenceSlips } from "../grammar/slips";
import { agreed } from "./agreement";
import { type Classified, type Part, partSentence } from "./parts";

type Checked = { part: Part; isFree: boolean; mended: Part };

/** A part in its finished sentence, as the checks of grammar read it. */
function checkedPart(part: Part): Checked {
  const agreeing = part.kind === "clause" ? agreed(part.text) : part.text;
  if (agreeing !== part.text) return { ...checkedPart({ ...part, text: agreeing }), part, isFree: false };
  const sentence = partSentence(part);
  const start = sentence.length - part.text.length - 1;
  const slips = sentenceSlips(sentence);
  let text = part.text;
  for (const { from, to, fixed } of [...slips].reverse())
    if (fixed !== null && from >= start) text = text.slice(0, from - start) + fixed + text.slice(to - start);
  return { part, isFree: slips.length === 0, mended: { ...part, text: text.replaceAll("'", "’") } };
}

/**
 * A jotting is used without asking only if its finished sentence has no mistake that the checks know. Sentences with one are offered only
 * where there is no other, and put right as far as the check can.
 */
export function withoutMistakes(found: Classified): Classified {
  if (found.proposals.length === 0) return found;
  const all = found.proposals.map(checkedPart);
  const free = all.filter(({ isFree }) => isFree).map(({ part }) => part);
  if (found.part && free.length === all.length) return found;
  if (free.length > 0) return { ...found, part: null, proposals: free, class: "ask" };
  return { class: "ask", part: null, proposals: all.map(({ mended }) => mended) };
}
