import { setText } from "@/app/_ui/field-values";
import { sendJson } from "@/app/_ui/save-request";
import type { CheckLine } from "@/lib/mail/messages/rules/checks";

type TextField = HTMLTextAreaElement | HTMLInputElement;

const fieldOf = (line: CheckLine) => document.querySelector<TextField>(`main [name="${line.where?.in}"]`);

/** Writes the proposed words in their place, as if they were typed: the browser can undo it. */
export function applyFix(line: CheckLine) {
  const field = fieldOf(line);
  if (!field || !line.fix) return;
  const { from, to, text } = line.fix;
  field.focus();
  field.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, text)) return;
  setText(field, field.value.slice(0, from) + text + field.value.slice(to));
}

/** What is to be changed by one key: the fix at the caret, or the next one after it. */
export function fixAtCaret(field: TextField, lines: CheckLine[]): CheckLine | undefined {
  const caret = field.selectionStart ?? 0;
  const fixes = lines
    .filter(({ where, fix }) => fix && where?.in === field.name)
    .sort((line, other) => (line.fix?.from ?? 0) - (other.fix?.from ?? 0));
  return fixes.find(({ fix }) => fix && fix.to >= caret) ?? fixes[0];
}

/** The word of a finding of the spelling check. */
export const wordOf = ({ where }: CheckLine, texts: { subject: string; body: string }): string =>
  where?.in === "body" || where?.in === "subject" ? texts[where.in].slice(where.from, where.to) : "";

export const saveOwnWord = (word: string) =>
  sendJson({ to: "/api/live/messages/words", body: JSON.stringify({ word }) });
