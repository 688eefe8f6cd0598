import MailComposer from "nodemailer/lib/mail-composer";
import type { Candidate } from "@/lib/viewer";
import type { MessageKey } from "../input";
import { startingText } from "../rules/compose";
import { messageEnvelope } from "../rules/recipient";
import { getMessageView } from "./message";

/** A message as a file: text and headers, nothing hidden, marked as not sent yet, so that mail programs open it for editing. */
export async function getMessageFile(viewer: Candidate, key: MessageKey, now: Date): Promise<Buffer> {
  const { writing, recipient, message, me } = await getMessageView(viewer, key, now);
  const { subject, body } = message ?? startingText(writing);
  const sent = recipient ? messageEnvelope(recipient, subject, body, writing.company) : { subject, body };
  const person = (mailbox: { name: string; email: string } | null | undefined) =>
    mailbox?.email ? { name: mailbox.name, address: mailbox.email } : undefined;
  return new MailComposer({
    from: { name: me.name, address: me.email },
    to: person(recipient?.to),
    cc: person(recipient?.also),
    subject: sent.subject,
    text: sent.body.replaceAll("\n", "\r\n"),
    date: now,
    headers: { "X-Unsent": "1" },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
