import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { findDevMailboxEmail, hasDevMailbox } from "@/lib/mail/dev-mailbox/queries";

type Props = { params: Promise<{ to: string; name: string }> };

export default async function DevMailboxEmailPage({ params }: Props) {
  const { to, name } = await params;
  const email = hasDevMailbox(await headers()) ? await findDevMailboxEmail(to, name) : null;
  if (!email) notFound();
  return (
    <>
      <h1>{email.subject || "(no subject)"}</h1>
      <dl className="description-list section">
        <dt>From</dt>
        <dd>{email.from}</dd>
        <dt>To</dt>
        <dd>{email.to}</dd>
        {email.replyTo && (
          <>
            <dt>Replies go to</dt>
            <dd>{email.replyTo}</dd>
          </>
        )}
        <dt>Arrived</dt>
        <dd>{email.date.slice(0, 19).replace("T", " ")} UTC</dd>
      </dl>
      <section>
        <h2>How it looks</h2>
        <iframe
          className="card"
          height={560}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/api/mailbox/${encodeURIComponent(email.to)}/${email.id}`}
          title="The e-mail"
          width="100%"
        />
      </section>
      <section>
        <h2>As plain text</h2>
        <div className="card padded typed-text">{email.text}</div>
      </section>
    </>
  );
}
