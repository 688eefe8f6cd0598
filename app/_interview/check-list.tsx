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

const levelLabels: Partial<Record<CheckLine["level"], string>> = {
  flag: "Worth a look",
  hint: "Optional",
  unchecked: "Not checked",
};

/** The findings of the checks on a draft. Its writer and its second reader see the same list. */
export function CheckList({ rows, ruleLabels: says, stopLabel: stops, show }: Props) {
  return (
    <ul className="check-list">
      {rows.map(({ id, level, words, rules, where }) => (
        <li
          key={`${id}${where?.from ?? ""}${words}`}
          className={
            {
              stop: "blocking",
              ask: "blocking",
              flag: "warning",
              hint: "hint",
              unchecked: "unchecked",
              fine: undefined,
            }[level]
          }
        >
          <div>
            {level !== "fine" && <span className="screen-reader-only">{levelLabels[level] ?? stops}: </span>}
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
