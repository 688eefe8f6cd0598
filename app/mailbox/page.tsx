import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchForm } from "@/app/_ui/search-form";
import { hasDevMailbox, listDevMailbox } from "@/lib/mail/dev-mailbox/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every e-mail that the product wrote while it has no mail server. */
export default async function Mailbox({ searchParams }: Props) {
  if (!hasDevMailbox(await headers())) notFound(); // a layout is no lock: a browser may ask for the page within it alone
  const { q } = await searchParams;
  const to = typeof q === "string" && q.trim() ? q.trim() : null;
  const emails = await listDevMailbox(to);
  return (
    <>
      <h1>Mailbox</h1>
      <p className="lead">
        No mail server is set up, so e-mails arrive here and do not leave this machine. Everybody who can open this page
        can read all of them. When SMTP_URL is set, e-mails are sent and this page is gone.
      </p>
      <div className="section">
        <SearchForm label="Only e-mails to this address" value={to ?? ""} />
      </div>
      <section>
        <h2>{to ? `To ${to}` : "Latest e-mails"}</h2>
        {emails.length === 0 ? (
          <EmptyState action="Go to the home page" href="/">
            There are no e-mails{to ? " to this address" : ""} yet.
          </EmptyState>
        ) : (
          <div className="card rows">
            {emails.map((email) => (
              <article key={`${email.to}/${email.id}`}>
                <div>
                  <strong>{email.subject || "(no subject)"}</strong>
                  <div className="detail">
                    To {email.to}, from {email.from}
                  </div>
                </div>
                <time className="small-print" dateTime={email.date}>
                  {email.date.slice(0, 16).replace("T", " ")} UTC
                </time>
                <a className="button" href={`/mailbox/${encodeURIComponent(email.to)}/${email.id}`}>
                  Read
                </a>
              </article>
            ))}
          </div>
        )}
      </section>
    </>
  );
}
