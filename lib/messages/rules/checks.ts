import type { RuleNumber } from "../../followups/rules/sources";
import type { Check, Checked, Finding, Where } from "./check";
import { greets } from "./greets";
import { approved, filled, one, opened, reread, unlike, written } from "./stops";

/** In the order in which they are shown. A new check is added here: the page and the command both run this list. */
export const checks: readonly Check[] = [one, written, filled, greets, unlike, reread, approved, opened];

export const findingsOf = (checked: Checked, all: readonly Check[] = checks): Finding[] =>
  all.flatMap((check) => check.run(checked));

export const stopsIn = (findings: Finding[]): Finding[] => findings.filter((finding) => finding.level === "stop");

/** The name that its writer is asked about, or null. */
export const askedIn = (findings: Finding[]): { name: string; question: string } | null => {
  const found = findings.find((finding) => finding.level === "ask");
  return found?.asks ? { name: found.asks, question: found.found } : null;
};

/** A line of the list of checks: what was found, or that there was nothing to find. */
export type Said = {
  id: string;
  level: Finding["level"] | "fine";
  words: string;
  rules: readonly RuleNumber[];
  where?: Where;
};

/** What all of them say, check by check. */
export const saidBy = (checked: Checked): Said[] =>
  checks.flatMap((check): Said[] => {
    const found = check.run(checked);
    if (found.length > 0) return found.map(({ found: words, ...finding }) => ({ words, ...finding }));
    const fine = check.fine(checked);
    return fine ? [{ id: check.id, level: "fine", words: fine, rules: [] }] : [];
  });
