import MimeNode from "nodemailer/lib/mime-node";
import { encode, wrap } from "nodemailer/lib/qp";
import type { ReportableProps } from "@/emails/email";
import type { EmailName, FilledEmail } from "@/emails/registry";
import { type RenderedEmail, renderEmail } from "@/emails/render";
import { recipientToken, unsubscribeToken } from "@/lib/email-tokens";
import { env } from "@/lib/env";
import { openSecrets } from "@/lib/mail/outbox/commands/secrets";
import { senderName } from "@/lib/mail/outbox/rules";
import type { LateEmail, OutboxContent } from "@/lib/mail/outbox/rules/content";
import type { OutgoingEmail } from "../rules/in-flight";

export type ComposedEmail = { from: string; to: string; messageId: string; raw: Buffer };

/** The finished text of an e-mail. Nodemailer writes the headers; the two parts are put together here, at a quarter of the cost. */
export async function composeEmail({ row, late }: OutgoingEmail, now: Date): Promise<ComposedEmail> {
  const { MAIL_FROM: from, APP_URL } = env();
  const messageId = `<${row.id}@${from.slice(from.indexOf("@") + 1)}>`;
  const unsubscribe = row.userId && late ? unsubscribeToken(row.userId, row.class) : null;
  const report = reportLink(row);
  const mail = late
    ? filledLate(late, { open: `${APP_URL}${late.path}`, unsubscribe: `${APP_URL}/unsubscribe/${unsubscribe}` })
    : filled(row.content, report ? { report } : {});
  const { subject, html, text } = await renderEmail(mail.email, mail.props);
  const root = new MimeNode("multipart/alternative", { baseBoundary: row.id });
  root.setHeader({
    ...senderHeaders(mail, from),
    To: row.to,
    Subject: withoutEncodedWords(subject),
    "Message-ID": messageId,
    Date: now.toUTCString().replace("GMT", "+0000"),
    ...(mail.email === "message" ? {} : { "Auto-Submitted": "auto-generated" }),
    ...(unsubscribe ? oneClick(`${APP_URL}/unsubscribe/${unsubscribe}/one-click`) : {}),
    ...(report ? { ...oneClick(`${report}/one-click`), ...abuse(mail.email, report) } : {}),
  });
  const raw = Buffer.from(`${root.buildHeaders()}\r\n\r\n${parts(root, { html, text })}`);
  return { from, to: row.to, messageId, raw };
}

function filled(content: OutboxContent, report: ReportableProps): FilledEmail {
  if (content.email === "reminder" || content.email === "news")
    throw new Error("A reminder and news are written when they are sent.");
  return openSecrets(content, report);
}

const filledLate = ({ email, props }: LateEmail, links: { open: string; unsubscribe: string }): FilledEmail =>
  email === "reminder" ? { email, props: { ...props, ...links } } : { email, props: { ...props, ...links } };

/** The address at which the recipient of a person's message can report it or stop such messages. It works for ever. */
function reportLink({ id: outboxId, senderUserId, recipientKey, agencyId }: OutgoingEmail["row"]): string | null {
  if (!senderUserId || !recipientKey) return null;
  const key = Buffer.from(recipientKey, "hex");
  return `${env().APP_URL}/recipient/${recipientToken({ recipientKey: key, outboxId, senderUserId, agencyId })}`;
}

/** For mail servers and their operators: what kind of message it is, and where to complain of it. */
const abuse = (email: EmailName, report: string) => ({
  "Feedback-ID": `${email}:followthrough`,
  "X-Report-Abuse": `<${report}>`,
});

/**
 * A person's message comes from our address, in their name and ours. Replies to a message, and to any e-mail that names its writer, go to that
 * writer; our own e-mails come from Followthrough.
 */
function senderHeaders(mail: FilledEmail, from: string) {
  const ours = { From: { name: withoutEncodedWords(senderNameOf(mail)), address: from } };
  const replyTo = "replyTo" in mail.props ? mail.props.replyTo : undefined;
  return replyTo ? { ...ours, "Reply-To": replyTo } : ours;
}

function senderNameOf({ email, props }: FilledEmail): string {
  if (email === "message") return senderName(props.fromName, props.passedOn !== undefined);
  if (email === "invitation") return senderName(props.inviter);
  if (email === "handover") return senderName(props.candidate);
  if (email === "client-feedback") return senderName(props.asker);
  if (email === "friend-review") return senderName(props.from);
  if (email === "copy" && props.reader === "consultant") return senderName(props.writer);
  return "Followthrough";
}

/** Typed text must not look like an encoded word (RFC 2047), which can hold anything, even a line break. */
const withoutEncodedWords = (text: string) => text.replaceAll("=?", "= ?");

const oneClick = (link: string) => ({
  "List-Unsubscribe": `<${link}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function parts(root: MimeNode, { html, text }: Omit<RenderedEmail, "subject">): string {
  const edge = `--${root.boundary}`;
  const part = (type: string, body: string) =>
    `${edge}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(body)}\r\n`;
  return `${part("text/plain", text)}${part("text/html", html)}${edge}--\r\n`;
}

const quoted = (body: string) => wrap(encode(body.replace(/\r?\n/g, "\r\n")));
