import type { TextChange } from "@/lib/mail/messages/rules/changes";

const marks = { added: "added: ", removed: "removed: ", same: "" };

/** A text with what was added and removed. Whoever hears it hears which is which, and where that ends. */
export function ChangedText({ parts }: { parts: TextChange[] }) {
  let at = 0;
  return parts.map(({ kind, text }) => {
    const Part = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
    at += text.length;
    return (
      <Part key={`${at} ${kind}`}>
        {kind !== "same" && <span className="screen-reader-only select-none">[{marks[kind]}</span>}
        {text}
        {kind !== "same" && <span className="screen-reader-only select-none">]</span>}
      </Part>
    );
  });
}
