import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { findDevMailboxEmail, hasDevMailbox } from "@/lib/mailbox/queries";

type Props = { params: Promise<{ to: string; name: string }> };

export default async function Message({ params }: Props) {
  const { to, name } = await params;
  const found = hasDevMailbox(await headers()) ? await findDevMailboxEmail(to, name) : null;
  if (!found) notFound();
  return (
    <>
      <h1>{found.subject || "(no subject)"}</h1>
      <dl className="facts sec">
        <dt>From</dt>
        <dd>{found.from}</dd>
        <dt>To</dt>
        <dd>{found.to}</dd>
        {found.replyTo && (
          <>
            <dt>Answers go to</dt>
            <dd>{found.replyTo}</dd>
          </>
        )}
        <dt>Arrived</dt>
        <dd>{found.date.slice(0, 19).replace("T", " ")} UTC</dd>
      </dl>
      <section>
        <h2>As it looks</h2>
        <iframe
          className="card"
          height={560}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/api/mailbox/${encodeURIComponent(found.to)}/${found.id}`}
          title="The e-mail"
          width="100%"
        />
      </section>
      <section>
        <h2>As plain text</h2>
        <div className="card pad said">{found.text}</div>
      </section>
    </>
  );
}
