import { messageFindings, stopsIn } from "@/lib/mail/messages/rules/checks";
import { startingText } from "@/lib/mail/messages/rules/compose";
import type { CheckedMessage } from "@/lib/mail/messages/rules/finding";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import { messageRecipient } from "@/lib/mail/messages/rules/recipient";
import { writing } from "./messages-writing";

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
  ...over,
});
export const stops = (over: Partial<CheckedMessage> = {}) => stopsIn(messageFindings(checked(over)));
export const stopped = (over: Partial<CheckedMessage> = {}) => stops(over).map((finding) => finding.found);
export const flagged = (over: Partial<CheckedMessage> = {}) =>
  messageFindings(checked(over)).filter((finding) => finding.level === "flag");
