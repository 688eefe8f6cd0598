"use client";

import "./globals.css";
import { errorPageMessage } from "./_ui/error-page-message";

export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>This did not work · Followthrough</title>
        <header className="top-bar">
          <a className="brand" href="/">
            Followthrough
          </a>
        </header>
        <main id="main" className="narrow">
          <h1>This did not work</h1>
          <p className="lead" suppressHydrationWarning>
            {errorPageMessage(error)}
          </p>
          <p className="section">
            <a className="button" href="/">
              Go to the start
            </a>
          </p>
          {error.digest && <p className="small-print section">If you write to us about it, mention {error.digest}.</p>}
        </main>
      </body>
    </html>
  );
}
