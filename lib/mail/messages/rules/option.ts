import type { RuleNumber } from "@/lib/planning/plan/rules/sources";

/** A line that its writer may have in the text or leave out. Whether it is in is read from the text itself. */
export type MessageOption = {
  id: "clarify" | "interest" | "how-i-did" | "soften";
  label: string;
  /** What the button says while the line is in. */
  out: string;
  help: string;
  /** The line, and the text in its place if it is left out. */
  on: string;
  off: string;
  /** Whether it is in the starting draft. */
  onAtStart: boolean;
  rules: RuleNumber[];
};

export const hasOption = (body: string, option: MessageOption): boolean => body.includes(option.on);

/** The text with the option added or removed, or null if the writer has changed the words at that place. */
export function withOption(body: string, option: MessageOption, on: boolean): string | null {
  if (on === hasOption(body, option)) return body;
  if (!on) return tidy(body.replace(option.on, option.off));
  if (option.off) return body.includes(option.off) ? body.replace(option.off, () => option.on) : null;
  return inserted(body, option.on);
}

/** As a paragraph of its own before the closing one, so that it is never after the sign-off. */
function inserted(body: string, text: string): string {
  const paragraphs = body.trimEnd().split(/\n{2,}/);
  const last = paragraphs.at(-1) ?? "";
  const signed = paragraphs.length > 1 && last.split(/\s+/).length <= 8 && !/[.!?]$/.test(last.trim()) ? 1 : 0;
  const at = Math.max(Math.min(1, paragraphs.length), paragraphs.length - signed - 1);
  return [...paragraphs.slice(0, at), text, ...paragraphs.slice(at)].join("\n\n");
}

const tidy = (body: string): string =>
  body
    .replace(/[ \t]{2,}/g, " ")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n[ \t]+/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
