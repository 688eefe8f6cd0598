import type { Day } from "@/lib/dates";
import type { StepStatus } from "@/lib/planning/plan/rules/facts";
import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { Speller } from "@/lib/platform/spelling/rules";
import type { MessageFacts } from "./message-facts";
import type { MessageRecipient } from "./recipient";

/** What a check is about; `from` and `to` are places in that text. */
export type FindingPlace = { in: "recipient" | "subject" | "body" | "step"; from?: number; to?: number };
/** Other words for a place in the text that the finding is about, and what its button says. */
export type FindingFix = { from: number; to: number; text: string; label: string };
/**
 * `stop` prevents sending; `ask` prevents it until its writer has answered: `asks` is the name that it asks about; `flag` says what is worth
 * a look; `hint` is advice that is optional; `unchecked` says what could not be checked.
 */
export type Finding = {
  id: string;
  level: "stop" | "ask" | "flag" | "hint" | "unchecked";
  found: string;
  where: FindingPlace;
  rules: readonly RuleNumber[];
  asks?: string;
  fix?: FindingFix;
};

export type CheckedMessage = {
  writing: MessageFacts;
  recipient: MessageRecipient | null;
  subject: string;
  body: string;
  /** The present text, the one that its writer re-read, and the one that the consultant approved. */
  version: number;
  rereadVersion: number | null;
  approvedVersion: number | null;
  /** The name in the greeting of which the writer has just said that it is the recipient's. It is saved as a name of that person. */
  goesBy?: string;
  step: { status: StepStatus; locked: string | null; because: string | null };
  /** It is scheduled for the moment when its step opens, and not earlier. */
  whenItOpens?: boolean;
  /** The dictionary of the server. Without one spelling is not checked, and the check says so. */
  speller?: Speller | null;
  /** Words that the writer has added to their own list: they are spelled as they should be. */
  ownWords?: readonly string[];
  /** The day on which it is likely to be read. Without it the rules guess it from the present day. */
  readOn?: Day;
};

/** One check: what it finds, and what it says when it finds nothing. */
export type MessageCheck = {
  id: string;
  fine: (checked: CheckedMessage) => string | null;
  run: (checked: CheckedMessage) => Finding[];
};

const findingOf =
  (level: Finding["level"]) =>
  (id: string, found: string, where: FindingPlace, rules: readonly RuleNumber[], fix?: FindingFix): Finding => ({
    ...{ id, level, found, where, rules },
    ...(fix ? { fix } : {}),
  });

export const stopFinding = findingOf("stop");
export const flagFinding = findingOf("flag");
export const hintFinding = findingOf("hint");
export const uncheckedFinding = findingOf("unchecked");

/** One question, answered with a tick. */
export const askFinding = (
  id: string,
  found: string,
  asks: string,
  where: FindingPlace,
  rules: RuleNumber[],
): Finding => ({
  ...{ id, level: "ask", found, where, rules, asks },
});

/** The name that its writer is asked about, or null. */
export const nameQuestionIn = (
  findings: Pick<Finding, "level" | "asks" | "found">[],
): { name: string; question: string } | null => {
  const found = findings.find((finding) => finding.level === "ask");
  return found?.asks ? { name: found.asks, question: found.found } : null;
};
