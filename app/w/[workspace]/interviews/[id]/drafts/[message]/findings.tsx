import { saysOf } from "@/app/me/messages/[interview]/words";
import type { DraftRead } from "@/lib/drafts/queries";
import { addressee } from "@/lib/drafts/rules";
import type { RuleNumber } from "@/lib/followups/rules/sources";
import { checks } from "@/lib/messages/rules/checks";

type Row = { id: string; level: "stop" | "flag" | "fine"; words: string; rules: readonly RuleNumber[] };

/** What the checks say of the text, as its writer sees it too. */
export function Findings({ draft: { writing, recipient, message, step } }: { draft: DraftRead }) {
  const to = recipient?.way === "through" ? addressee(recipient, writing, "") : recipient;
  const checked = { writing, recipient: to, ...message, step };
  const rows = checks.flatMap((check): Row[] => {
    const found = check.run(checked);
    if (found.length > 0) return found.map(({ id, level, found: words, rules }) => ({ id, level, words, rules }));
    const fine = check.fine(checked);
    return fine ? [{ id: check.id, level: "fine", words: fine, rules: [] }] : [];
  });
  const says = saysOf(rows.flatMap((row) => row.rules));
  return (
    <>
      <h2>What the checks say</h2>
      <p className="why">They ran on this text just now, and run again before it goes.</p>
      <ul className="checks">
        {rows.map((row) => (
          <li key={row.id + row.words} className={{ stop: "stop", flag: "hint", fine: undefined }[row.level]}>
            <div>
              {row.level !== "fine" && (
                <span className="sr">{row.level === "stop" ? "Stops it: " : "Worth a look: "}</span>
              )}
              {row.id === "reread" ? rereadWords[row.level] : row.words}
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

/** The checks speak to the writer; this page's reader is another. */
const rereadWords = {
  fine: "Its writer has re-read it as it stands",
  stop: "Its writer has not re-read it as it stands.",
  flag: "Its writer has not re-read it as it stands.",
};
