"use client";

import "./globals.css";
import { errorPageMessage } from "./_ui/error-page-message";

export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  const { title, lead, number } = errorPageMessage(error);
  return (
    <html lang="en-GB">
      <body>
        <title>{`${title} · Followthrough`}</title>
        <header className="top-bar">
          <a className="brand" href="/">
            Followthrough
          </a>
        </header>
        <main id="main" className="narrow">
          <h1 suppressHydrationWarning>{title}</h1>
          <p className="lead" suppressHydrationWarning>
            {lead}
          </p>
          <p className="section">
            <a className="button" href="/">
              Go to the home page
            </a>
          </p>
          {number && <p className="small-print section">If you report this, give the reference {number}.</p>}
        </main>
      </body>
    </html>
  );
}
