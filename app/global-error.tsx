"use client";

import "./globals.css";
import { errorPageMessage } from "./_ui/error-page-message";

export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>This did not work · Followthrough</title>
        <header className="bar">
          <a className="mark" href="/">
            Followthrough
          </a>
        </header>
        <main id="main" className="slim">
          <h1>This did not work</h1>
          <p className="lead" suppressHydrationWarning>
            {errorPageMessage(error)}
          </p>
          <p className="sec">
            <a className="btn" href="/">
              Go to the start
            </a>
          </p>
          {error.digest && <p className="faint sec">If you write to us about it, mention {error.digest}.</p>}
        </main>
      </body>
    </html>
  );
}
