import type { ReactNode } from "react";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";

type Props = {
  rows: readonly CheckLine[];
  /** The sentences of the rules behind the checks, by the rules' numbers. */
  ruleLabels: Record<string, string>;
  /** The word before a finding that stops the sending. */
  stopLabel: string;
  /** Leads to the place in the text that a finding is about. */
  show?: (where: CheckLine["where"]) => ReactNode;
};

/** The findings of the checks on a draft. Its writer and its second reader see the same list. */
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
