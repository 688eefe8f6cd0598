import type { ReactNode } from "react";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";

type Mark = { from: number; to: number; isStop: boolean };

/** The places that the checks found, in order, none inside another. */
function marksOf(lines: CheckLine[], part: "subject" | "body"): Mark[] {
  const marks = lines
    .flatMap(({ where, level }): Mark[] =>
      where?.in === part && where.from !== undefined && where.to !== undefined && where.to > where.from
        ? [{ from: where.from, to: where.to, isStop: level === "stop" || level === "ask" }]
        : [],
    )
    .sort((mark, other) => mark.from - other.from || other.to - mark.to);
  let end = 0;
  return marks.filter((mark) => {
    if (mark.from < end) return false;
    end = mark.to;
    return true;
  });
}

/** The same text behind a field, in which the places that the checks found are underlined. Only for the eye: the list says it in words. */
export function MarkedText({ text, lines, part }: { text: string; lines: CheckLine[]; part: "subject" | "body" }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, isStop } of marksOf(lines, part)) {
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={from} className={isStop ? "blocking" : undefined}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return (
    <div className="marked-text" aria-hidden="true">
      {parts}
      {`${text.slice(at)}\n`}
    </div>
  );
}
