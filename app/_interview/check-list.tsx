import type { ReactNode } from "react";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";

type Props = {
  rows: readonly CheckLine[];
  /** What the rules behind a check say, by number. */
  ruleLabels: Record<string, string>;
  /** What one that stops it is called before its reader. */
  stopLabel: string;
  /** The way to the place that a line is about. */
  show?: (where: CheckLine["where"]) => ReactNode;
};

/** What the checks say of a draft, line by line: its writer and its second reader see the same list. */
export function CheckList({ rows, ruleLabels: says, stopLabel: stops, show }: Props) {
  return (
    <ul className="check-list">
      {rows.map(({ id, level, words, rules, where }) => (
        <li key={id + words} className={{ stop: "blocking", ask: "blocking", flag: "warning", fine: undefined }[level]}>
          <div>
            {level !== "fine" && (
              <span className="screen-reader-only">{level === "flag" ? "Worth a look" : stops}: </span>
            )}
            {words} {show?.(where)}
            {rules.length > 0 && (
              <details className="expandable">
                <summary>Why</summary>
                {rules.map((rule) => (
                  <p key={rule} className="detail">
                    {says[rule]}
                  </p>
                ))}
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
