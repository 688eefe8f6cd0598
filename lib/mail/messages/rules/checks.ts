import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import {
  approvalCheck,
  likenessCheck,
  openStepCheck,
  placeholderCheck,
  recipientCheck,
  rereadCheck,
  textCheck,
} from "./check-rules";
import type { CheckedMessage, Finding, FindingPlace, MessageCheck } from "./finding";
import { greetingCheck } from "./greeting-check";

/** In the order in which they are shown. A new check is added here: the page and the command both run this list. */
export const messageChecks: readonly MessageCheck[] = [
  recipientCheck,
  textCheck,
  placeholderCheck,
  greetingCheck,
  likenessCheck,
  rereadCheck,
  approvalCheck,
  openStepCheck,
];

export const messageFindings = (checked: CheckedMessage, all: readonly MessageCheck[] = messageChecks): Finding[] =>
  all.flatMap((check) => check.run(checked));

export const stopsIn = (findings: Finding[]): Finding[] => findings.filter((finding) => finding.level === "stop");

/** The name that its writer is asked about, or null. */
export const nameQuestionIn = (findings: Finding[]): { name: string; question: string } | null => {
  const found = findings.find((finding) => finding.level === "ask");
  return found?.asks ? { name: found.asks, question: found.found } : null;
};

/** A line of the list of checks: what was found, or that there was nothing to find. */
export type CheckLine = {
  id: string;
  level: Finding["level"] | "fine";
  words: string;
  rules: readonly RuleNumber[];
  where?: FindingPlace;
};

/** The findings of all checks, in the order of the checks. */
export const checkLines = (checked: CheckedMessage): CheckLine[] =>
  messageChecks.flatMap((check): CheckLine[] => {
    const found = check.run(checked);
    if (found.length > 0) return found.map(({ found: words, ...finding }) => ({ words, ...finding }));
    const fine = check.fine(checked);
    return fine ? [{ id: check.id, level: "fine", words: fine, rules: [] }] : [];
  });
