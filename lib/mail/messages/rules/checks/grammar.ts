import { type Finding, flagFinding, type MessageCheck } from "../finding";
import { type GrammarSlip, grammarSlips } from "../grammar/slips";
import { wordingCheck } from "./wording-check";

/** Mistakes that people make who learned English later, and some that everybody makes. */
export const grammarCheck: MessageCheck = wordingCheck({
  id: "grammar",
  fine: "No grammar mistake found",
  applies: () => true,
  find: (text, checked) => grammarSlips(checked).map((slip) => findingFor(slip, text[slip.in])),
});

function findingFor({ pattern, in: part, from, to, fixed }: GrammarSlip, text: string): Finding {
  const found = text.slice(from, to);
  const lead = found.length - found.trimStart().length;
  const words = found.trim();
  const place = words ? { in: part, from: from + lead, to: from + lead + words.length } : { in: part, from, to };
  return flagFinding(
    "grammar",
    `“${words || found}”: ${pattern.says}`,
    place,
    ["R40"],
    fixed === null || fixed === found ? undefined : { from, to, text: fixed, label: `Change to “${fixed.trim()}”` },
  );
}

/** Whether a place is inside one that the check of grammar has marked already. */
export const isInGrammarSlip = (
  slips: readonly GrammarSlip[],
  part: "subject" | "body",
  from: number,
  to: number,
): boolean => slips.some((slip) => slip.in === part && slip.from < to && from < slip.to);
