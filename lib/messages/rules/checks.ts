import type { Check, Checked, Finding } from "./check";
import { approved, filled, greets, one, opened, reread, unlike, written } from "./stops";

/** In the order in which they are shown. Whoever adds one adds it here: the page and the command both run this list. */
export const checks: readonly Check[] = [one, written, filled, greets, unlike, reread, approved, opened];

export const findingsOf = (checked: Checked, all: readonly Check[] = checks): Finding[] =>
  all.flatMap((check) => check.run(checked));

export const stopsIn = (findings: Finding[]): Finding[] => findings.filter((finding) => finding.level === "stop");
