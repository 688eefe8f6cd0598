"use client";

import { useEffect, useState } from "react";
import type { RuleNumber } from "@/lib/followups/rules/sources";
import type { Checked, Where } from "@/lib/messages/rules/check";
import { checks } from "@/lib/messages/rules/checks";

type Row = { id: string; level: "stop" | "flag" | "fine"; words: string; rules: readonly RuleNumber[]; where?: Where };

/** The same checks that the command runs before it sends, on the text as it is being written. */
export function Checks({ checked, says }: { checked: Checked; says: Record<string, string> }) {
  const rows = checks.flatMap((check): Row[] => {
    const found = check.run(checked);
    if (found.length > 0) return found.map(({ found: words, ...finding }) => ({ words, ...finding }));
    const fine = check.fine(checked);
    return fine ? [{ id: check.id, level: "fine", words: fine, rules: [] }] : [];
  });
  const stops = rows.filter((row) => row.level === "stop").length;
  return (
    <>
      <h2>Before you send</h2>
      <p className="why" role="status">
        {stops === 0
          ? "Nothing stands in the way."
          : stops === 1
            ? "One thing is still to do."
            : `${stops} things are still to do.`}
      </p>
      <ul className="checks">
        {rows.map((row) => (
          <li key={row.id + row.words} className={{ stop: "stop", flag: "hint", fine: undefined }[row.level]}>
            <div>
              {row.level !== "fine" && (
                <span className="sr">{row.level === "stop" ? "To do: " : "Worth a look: "}</span>
              )}
              {row.words} {row.where?.to !== undefined && <Show where={row.where} />}
              {row.rules.length > 0 && (
                <details className="more">
                  <summary>Why</summary>
                  {row.rules.map((rule) => (
                    <p key={rule} className="why">
                      {says[rule]}
                    </p>
                  ))}
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Selects the place in its field. */
function Show({ where }: { where: Where }) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (!live) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(`[name="${where.in}"]`);
        field?.focus();
        field?.setSelectionRange(where.from ?? 0, where.to ?? 0);
      }}
    >
      Show it
    </button>
  );
}
