"use client";

import { useEffect, useState } from "react";
import { CheckList } from "@/app/_interview/check-list";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";
import { checksSummary } from "./checks-summary";

type MessageChecksProps = {
  lines: CheckLine[];
  /** Whether the lines are about the text as it is now. */
  isCurrent: boolean;
  /** Why the present text could not be checked. */
  fault: string | null;
  /** What each rule says, by number. */
  says: Record<string, string>;
  checkAgain: () => void;
  applyFix: (line: CheckLine) => void;
  addWord: (line: CheckLine) => void;
};

const groups = [
  { label: "To do before sending", levels: ["stop", "ask"] },
  { label: "Please check", levels: ["flag"] },
  { label: "Not checked", levels: ["unchecked"] },
  { label: "Optional", levels: ["hint"] },
] as const;

/** What the server's checks say of the text as it is being written. The same checks run again before it is sent. */
export function MessageChecks({ lines, isCurrent, fault, says, checkAgain, applyFix, addWord }: MessageChecksProps) {
  const shown = fault ? [] : lines; // what was found is of another text
  const fine = shown.filter(({ level }) => level === "fine");
  return (
    <section id="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">Checks</h2>
      <p className="detail" role="status">
        {checksSummary(lines, fault)}
        {!isCurrent && !fault && " (checking the latest changes)"}
      </p>
      {fault && (
        <p className="callout wait">
          {fault}{" "}
          <button type="button" className="link" onClick={checkAgain}>
            Check again
          </button>
        </p>
      )}
      {groups.map(({ label, levels }) => {
        const rows = shown.filter(({ level }) => (levels as readonly string[]).includes(level));
        if (rows.length === 0) return null;
        return (
          <div key={label} className="check-group">
            <h3>{label}</h3>
            <CheckList
              {...{ rows, ruleLabels: says }}
              stopLabel="To do"
              actions={(line) => <LineActions {...{ line, isCurrent, applyFix, addWord }} />}
            />
          </div>
        );
      })}
      {fine.length > 0 && (
        <details className="expandable">
          <summary>{fine.length === 1 ? "1 check passed" : `${fine.length} checks passed`}</summary>
          <CheckList rows={fine} ruleLabels={says} stopLabel="To do" />
        </details>
      )}
    </section>
  );
}

type LineActionsProps = Pick<MessageChecksProps, "isCurrent" | "applyFix" | "addWord"> & { line: CheckLine };

/** What can be done about a finding here. It needs script; without it the list says what was found. */
function LineActions({ line, isCurrent, applyFix, addWord }: LineActionsProps) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { where, fix, id } = line;
  if (!live || where?.to === undefined) return null;
  return (
    <span className="check-actions">
      {fix && (
        <button type="button" disabled={!isCurrent} onClick={() => applyFix(line)}>
          {fix.label}
        </button>
      )}
      <button
        type="button"
        className="link"
        onClick={() => {
          const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${where.in}"]`);
          field?.focus();
          field?.setSelectionRange(where.from ?? 0, where.to ?? 0);
        }}
      >
        Show<span className="screen-reader-only"> ({line.words})</span>
      </button>
      {id === "spelling" && (
        <button type="button" className="link" onClick={() => addWord(line)}>
          Add to my words<span className="screen-reader-only"> ({line.words})</span>
        </button>
      )}
    </span>
  );
}
