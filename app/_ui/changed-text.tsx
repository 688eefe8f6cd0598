import type { TextChange } from "@/lib/mail/messages/rules/changes";

/** A text with what was added and removed. */
export function ChangedText({ parts }: { parts: TextChange[] }) {
  let at = 0;
  return parts.map(({ kind, text }) => {
    const Part = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
    at += text.length;
    return <Part key={`${at} ${kind}`}>{text}</Part>;
  });
}
