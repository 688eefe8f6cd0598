import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import { isRequest, type MessageStep } from "@/lib/planning/plan/rules/steps";
import { type CheckedMessage, type Finding, flagFinding, hintFinding, type MessageCheck } from "../finding";
import { type PlacedSentence, type ReadMessage, readMessage } from "../text/read-message";

type WordingCheck = {
  id: string;
  /** What it says when it finds nothing. */
  fine: string;
  applies: (checked: CheckedMessage) => boolean;
  find: (text: ReadMessage, checked: CheckedMessage) => Finding[];
};

/** A check that reads the wording. It says nothing of a text that it cannot read; `coverageCheck` does. */
export function wordingCheck({ id, fine, applies, find }: WordingCheck): MessageCheck {
  const isRead = (checked: CheckedMessage) => applies(checked) && readMessage(checked).coverage === "read";
  return {
    id,
    fine: (checked) => (isRead(checked) ? fine : null),
    run: (checked) => (isRead(checked) ? find(readMessage(checked), checked) : []),
  };
}

type ContentCheck = Omit<WordingCheck, "find"> & {
  /** Whether this sentence of the body is what the check looks for. */
  isSaid: (sentence: string, checked: CheckedMessage) => boolean;
  missing: string;
  rules: (step: MessageStep) => RuleNumber[];
  isOptional?: (step: MessageStep) => boolean;
};

/** A check that finds something missing. The rules can't prove that nothing says it in other words, so it only asks for a look. */
export const contentCheck = ({ isSaid, missing, rules, isOptional, ...check }: ContentCheck): MessageCheck =>
  wordingCheck({
    ...check,
    find: ({ sentences }, checked) => {
      const { step } = checked.writing;
      if (sentences.some((sentence) => sentence.in === "body" && isSaid(sentence.text, checked))) return [];
      const finding = isOptional?.(step) ? hintFinding : flagFinding;
      return [finding(check.id, missing, { in: "body" }, rules(step))];
    },
  });

/** Where a wording is in a sentence, as a place in the message. */
export const placeIn = (sentence: PlacedSentence, from: number, length: number) => ({
  in: sentence.in,
  from: sentence.from + from,
  to: sentence.from + from + length,
});

/** The same length without some wordings, so that places stay what they are. */
export const without = (text: string, wordings: RegExp): string =>
  text.replace(wordings, (found) => " ".repeat(found.length));

/** Thanks to an interviewer, by e-mail or by hand. */
export const isThankYou = ({ writing: { step } }: CheckedMessage): boolean =>
  step === "thank-you" || step === "handwritten-note";
/** Asks for an update: a check-in or a follow-up. */
export const isFollowUp = ({ writing: { step } }: CheckedMessage): boolean => isRequest(step);
export const isFeedbackRequest = ({ writing: { step } }: CheckedMessage): boolean => step === "ask-for-feedback";
