import { messageFindings, stopsIn } from "@/lib/mail/messages/rules/checks";
import { startingText } from "@/lib/mail/messages/rules/compose";
import type { CheckedMessage, Finding } from "@/lib/mail/messages/rules/finding";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import type { Speller } from "@/lib/platform/spelling/rules";
import { writing } from "./messages-writing";

/** A dictionary that knows every word, for tests of anything but spelling. */
const everyWord: Speller = { knows: () => true, suggest: () => [] };

export const open = { status: "open", locked: null, because: null } as const;

export const checked = (
  over: Partial<CheckedMessage> = {},
  of: MessageFacts = over.writing ?? writing(),
): CheckedMessage => ({
  writing: of,
  recipient: messageRecipient(of),
  ...startingText(of),
  version: 3,
  rereadVersion: 3,
  approvedVersion: null,
  step: open,
  speller: everyWord,
  ...over,
});
export const stops = (over: Partial<CheckedMessage> = {}) => stopsIn(messageFindings(checked(over)));
export const stopped = (over: Partial<CheckedMessage> = {}) => stops(over).map((finding) => finding.found);
export const flagged = (over: Partial<CheckedMessage> = {}) =>
  messageFindings(checked(over)).filter((finding) => finding.level === "flag");

/** What one check finds in a text that a person wrote. A body without a greeting gets one, and a close. */
export function foundBy(
  id: string,
  body: string,
  over: Partial<MessageFacts> = {},
  subject = "Our talk",
  readOn?: string,
): Finding[] {
  const of = writing(over);
  const whole = /^(?:Dear|Hi|Hello)\b/.test(body) ? body : `Dear Priya,\n\n${body}\n\nKind regards,\nAmara`;
  const message = checked({ writing: of, subject, body: whole, ...(readOn && { readOn }) });
  return messageFindings(message).filter((finding) => finding.id === id);
}

/** The words that a check marks. */
export const markedBy = (
  id: string,
  body: string,
  over: Partial<MessageFacts> = {},
  subject = "Our talk",
): string[] => {
  const whole = /^(?:Dear|Hi|Hello)\b/.test(body) ? body : `Dear Priya,\n\n${body}\n\nKind regards,\nAmara`;
  return foundBy(id, whole, over, subject).map(({ where }) =>
    (where.in === "subject" ? subject : whole).slice(where.from, where.to),
  );
};
