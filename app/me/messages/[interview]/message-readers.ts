import type { Readers } from "@/app/_ui/readers";
import type { MessageFacts, MessageText } from "@/lib/mail/messages/rules/message-facts";
import { type MessageRecipient, messageEnvelope } from "@/lib/mail/messages/rules/recipient";
import type { SendButtonsProps } from "./send-buttons";

/** The recipient of an e-mail, and the consultant who is asked to read it here, or passes it on. A posted note has no reader here. */
export function readersOfMessage(
  recipient: MessageRecipient | null,
  { posted, second }: { posted: boolean; second: SendButtonsProps["second"] },
): Readers {
  if (posted || !recipient) return "only you";
  const { way, to, also, reader } = recipient;
  const here = second && (second.through || second.asked) ? second.name : undefined;
  const names = way === "through" ? [here ? "" : to.name, reader.name] : [to.name, also?.name];
  return { mailedTo: names.filter((name): name is string => Boolean(name)), here };
}

/** The message as it arrives. What a consultant passes on from here reaches its reader word for word, without a line to the consultant. */
export function arrivingMessage(
  recipient: MessageRecipient | null,
  second: SendButtonsProps["second"],
  { panel, company }: Pick<MessageFacts, "panel" | "company">,
  { subject, body }: MessageText,
): MessageText & { to: string } {
  if (!recipient) return { subject, body, to: "" };
  const { reader } = recipient;
  if (!second?.through)
    return { ...messageEnvelope(recipient, subject, body, company), to: mailboxLabel(recipient.to) };
  const email = panel.find(({ id }) => id === reader.id)?.email ?? "";
  return { subject, body, to: mailboxLabel({ name: reader.name, email }) };
}

const mailboxLabel = ({ name, email }: { name: string; email: string }) => `${name}${email && ` <${email}>`}`;
