"use client";

import { useEffect, useState } from "react";
import { CheckList } from "@/app/_interview/check-list";
import { checkLines } from "@/lib/mail/messages/rules/checks";
import type { CheckedMessage, FindingPlace } from "@/lib/mail/messages/rules/finding";

/** The same checks that the command runs before it sends, on the text as it is being written. */
export function MessageChecks({ checked, says }: { checked: CheckedMessage; says: Record<string, string> }) {
  const rows = checkLines(checked);
  const stops = rows.filter((row) => row.level === "stop" || row.level === "ask").length;
  return (
    <>
      <h2>Before you send</h2>
      <p className="detail" role="status">
        {stops === 0
          ? "Nothing stands in the way."
          : stops === 1
            ? "One thing is still to do."
            : `${stops} things are still to do.`}
      </p>
      <CheckList
        {...{ rows, ruleLabels: says }}
        stopLabel="To do"
        show={(where) => where?.to !== undefined && <ShowPlace where={where} />}
      />
    </>
  );
}

/** Selects the place in its field. */
function ShowPlace({ where }: { where: FindingPlace }) {
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
