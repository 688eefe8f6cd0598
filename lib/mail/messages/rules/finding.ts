import type { StepStatus } from "@/lib/planning/plan/rules/facts";
import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import type { MessageFacts } from "./message-facts";
import type { MessageRecipient } from "./recipient";

/** What a check is about; `from` and `to` are places in that text. */
export type FindingPlace = { in: "recipient" | "subject" | "body" | "step"; from?: number; to?: number };
/** `stopFinding` prevents sending, `flagFinding` only says so, `askFinding` prevents it until its writer has answered: `asks` is the name that it asks about. */
export type Finding = {
  id: string;
  level: "stop" | "flag" | "ask";
  found: string;
  where: FindingPlace;
  rules: readonly RuleNumber[];
  asks?: string;
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
};

/** One check: what it finds, and what it says when it finds nothing. */
export type MessageCheck = {
  id: string;
  fine: (checked: CheckedMessage) => string | null;
  run: (checked: CheckedMessage) => Finding[];
};

export const stopFinding = (id: string, found: string, where: FindingPlace, rules: RuleNumber[]): Finding => ({
  id,
  level: "stop",
  found,
  where,
  rules,
});
export const flagFinding = (id: string, found: string, where: FindingPlace, rules: RuleNumber[]): Finding => ({
  id,
  level: "flag",
  found,
  where,
  rules,
});

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
