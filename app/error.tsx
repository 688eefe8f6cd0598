"use client";

import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import { errorPageMessage } from "./_ui/error-page-message";

export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  const [{ title, lead, number }, say] = useState(() => errorPageMessage(error));

  // Fetches the data again, because the page's copy is older than the error. Not without a connection: that would lose this page too.
  function again() {
    if (!navigator.onLine) return say(errorPageMessage(error));
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <>
      <header className="top-bar">
        <a className="brand" href="/">
          Followthrough
        </a>
      </header>
      <main id="main" className="narrow">
        <h1 suppressHydrationWarning>{title}</h1>
        <p className="lead" aria-live="polite" suppressHydrationWarning>
          {lead}
        </p>
        <p className="actions section">
          <button type="button" className="primary" onClick={again}>
            Try again
          </button>
          <a className="button" href="/">
            Go to the home page
          </a>
        </p>
        {number && <p className="small-print section">If you report this, give the reference {number}.</p>}
      </main>
    </>
  );
}
