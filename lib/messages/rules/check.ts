import type { Standing } from "../../followups/rules/facts";
import type { RuleNumber } from "../../followups/rules/sources";
import type { Recipient } from "./recipient";
import type { Writing } from "./writing";

/** What a check is about; `from` and `to` are places in that text. */
export type Where = { in: "recipient" | "subject" | "body" | "step"; from?: number; to?: number };
/** `stop` prevents sending, `flag` only says so, `ask` prevents it until its writer has answered: `asks` is the name that it asks about. */
export type Finding = {
  id: string;
  level: "stop" | "flag" | "ask";
  found: string;
  where: Where;
  rules: readonly RuleNumber[];
  asks?: string;
};

export type Checked = {
  writing: Writing;
  recipient: Recipient | null;
  subject: string;
  body: string;
  /** The present text, the one that its writer re-read, and the one that the consultant approved. */
  version: number;
  rereadVersion: number | null;
  approvedVersion: number | null;
  /** The name in the greeting that its writer has just said is its reader's. Kept, it is the reader's from then on. */
  goesBy?: string;
  step: { standing: Standing; locked: string | null; because: string | null };
  /** It is to leave at the instant at which its step opens, and not before. */
  whenItOpens?: boolean;
};

/** One check: what it finds, and what it says when it finds nothing. */
export type Check = { id: string; fine: (checked: Checked) => string | null; run: (checked: Checked) => Finding[] };

export const stop = (id: string, found: string, where: Where, rules: RuleNumber[]): Finding => ({
  id,
  level: "stop",
  found,
  where,
  rules,
});
export const flag = (id: string, found: string, where: Where, rules: RuleNumber[]): Finding => ({
  id,
  level: "flag",
  found,
  where,
  rules,
});

/** One question, answered with a tick. */
export const ask = (id: string, found: string, asks: string, where: Where, rules: RuleNumber[]): Finding => ({
  ...{ id, level: "ask", found, where, rules, asks },
});
