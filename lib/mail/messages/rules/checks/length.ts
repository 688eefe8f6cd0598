import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import { isRequest, type MessageStep } from "@/lib/planning/plan/rules/steps";
import { type CheckedMessage, flagFinding, type MessageCheck } from "../finding";
import { readMessage } from "../text/read-message";

type Lengths = { least: number; most: number; rules: RuleNumber[]; noun: string };

function lengthsOf(step: MessageStep): Lengths | null {
  if (step === "thank-you") return { least: 60, most: 200, rules: ["R35", "R36"], noun: "thank-you note" };
  if (step === "handwritten-note") return { least: 0, most: 200, rules: ["R35", "R36"], noun: "handwritten note" };
  if (isRequest(step)) return { least: 0, most: 150, rules: ["R63"], noun: "follow-up" };
  if (step === "ask-for-feedback") return { least: 0, most: 120, rules: ["R73"], noun: "request for feedback" };
  return null;
}

const said = (count: number) => (count === 1 ? "one word" : `${count} words`);

/** Words are counted without greeting and close. A text in any language has a length. */
export const lengthCheck: MessageCheck = {
  id: "length",
  fine: (checked) => {
    const { coverage, words } = readMessage(checked);
    return lengthsOf(checked.writing.step) && coverage !== "too long" && coverage !== "empty"
      ? `Has ${said(words)}, a good length`
      : null;
  },
  run: (checked: CheckedMessage) => {
    const limits = lengthsOf(checked.writing.step);
    const { coverage, words } = readMessage(checked);
    if (!limits || coverage === "empty") return [];
    const { least, most, rules, noun } = limits;
    const where = { in: "body" } as const;
    if (coverage === "too long")
      return [flagFinding("length", `It is far too long. A ${noun} has ${most} words at most.`, where, rules)];
    const between = least > 0 ? `has ${least} to ${most}` : `has ${most} at most`;
    if (words > most)
      return [
        flagFinding(
          "length",
          `It has ${said(words)}, not counting the greeting and the ending. A good ${noun} ${between}.`,
          where,
          rules,
        ),
      ];
    if (words < least)
      return [
        flagFinding(
          "length",
          `It has only ${said(words)}, not counting the greeting and the ending. A good ${noun} ${between}.`,
          where,
          rules,
        ),
      ];
    return [];
  },
};
