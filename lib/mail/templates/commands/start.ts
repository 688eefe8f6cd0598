import { messages } from "@/db/schema/messages";
import { Refused } from "@/lib/errors";
import { saveMessageText } from "@/lib/mail/messages/commands/save";
import { auditMessage, isMessage, withMessage } from "@/lib/mail/messages/commands/with-message";
import type { MessageView } from "@/lib/mail/messages/queries/message";
import { composedMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { letterBody, type Said } from "@/lib/mail/messages/rules/composer/letter";
import type { MessageText } from "@/lib/mail/messages/rules/message-facts";
import type { Candidate } from "@/lib/viewer";
import type { StartFromTemplateInput } from "../input";
import { messageTemplateRows, messageTemplates } from "../queries";
import { filledFault, fillTemplate } from "../rules/fill";

/**
 * Replaces the draft of a message by a template that is filled in from the record. A draft that its writer has not touched is replaced at
 * once, any other only if they have said so (`replace`). Returns the text and its version.
 */
export const startFromTemplate = (
  viewer: Candidate,
  input: StartFromTemplateInput,
  now: Date,
): Promise<MessageText & { version: number }> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const [own, house] = await Promise.all(messageTemplateRows(locked.tx, viewer, input));
    const all = messageTemplates(own, house);
    const template = all.find(({ id }) => id === input.templateId);
    if (!template) throw new Refused("You can no longer use this template. Choose another.", "templateId");
    const { subject, body } = fillTemplate(template, found.writing);
    const fault = filledFault({ subject, body });
    if (fault) throw new Refused(fault, "templateId");
    const { message } = found;
    if (message?.subject === subject && message.body === body)
      return locked.unchanged({ subject, body, version: message.version });
    if (input.replace !== "yes" && !isUntouched(found))
      throw new Refused(`You have changed the text. “${template.name}” would replace it.`, "replace");
    const { id, version } = await saveMessageText(on, { ...input, subject, body, recipientId: undefined });
    await locked.tx
      .update(messages)
      .set({ composed: composedOf({ subject, body }) })
      .where(isMessage(locked, id));
    if (message) await auditMessage(on, "draft-begun-again", input); // a new one is noted as it is saved
    return locked.audited({ subject, body, version });
  });

/** Whether nobody has changed the draft since it was composed, or filled in from a template. */
function isUntouched({ message, writing }: MessageView): boolean {
  if (!message) return true;
  const { subject, body, composed } = message;
  const [[head] = [], ...letter] = composed.length > 0 ? composed : composedMessage(startingText(writing));
  return subject === head?.text && body === letterBody(letter);
}

/** The filled text as composed texts are kept: each paragraph is a place of its own. */
const composedOf = ({ subject, body }: MessageText): Said[][] => {
  const paragraphs = body.split("\n\n");
  const slotOf = (at: number) => (at === 0 ? "greeting" : at === paragraphs.length - 1 ? "close" : `paragraph ${at}`);
  return [[{ slot: "subject", text: subject }], ...paragraphs.map((text, at) => [{ slot: slotOf(at), text }])];
};
