import type { ReactNode } from "react";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";

type Props = {
  rows: readonly CheckLine[];
  /** The sentences of the rules behind the checks, by the rules' numbers. */
  ruleLabels: Record<string, string>;
  /** The word before a finding that stops the sending. */
  stopLabel: string;
  /** What can be done about a finding. */
  actions?: (line: CheckLine) => ReactNode;
};

const levelLabels: Partial<Record<CheckLine["level"], string>> = {
  flag: "Please check",
  hint: "Optional",
  unchecked: "Not checked",
};

/** The findings of the checks on a draft. Its writer and its second reader see the same list. */
export function CheckList({ rows, ruleLabels: says, stopLabel: stops, actions }: Props) {
  return (
    <ul className="check-list">
      {rows.map((line) => (
        <li
          key={`${line.id}${line.where?.from ?? ""}${line.words}`}
          className={
            {
              stop: "blocking",
              ask: "blocking",
              flag: "warning",
              hint: "hint",
              unchecked: "unchecked",
              fine: undefined,
            }[line.level]
          }
        >
          <div>
            {line.level !== "fine" && <span className="screen-reader-only">{levelLabels[line.level] ?? stops}: </span>}
            {line.words} {actions?.(line)}
            {line.rules.length > 0 && (
              <details className="expandable">
                <summary>Why?</summary>
                {line.rules.map((rule) => (
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
