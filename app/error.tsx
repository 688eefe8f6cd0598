"use client";

export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <header className="bar">
        <a className="mark" href="/">
          Followthrough
        </a>
      </header>
      <main id="main" className="slim">
        <h1>This did not work</h1>
        <p className="lead">The fault is ours, and it has been noted. Nothing that was saved before is lost.</p>
        <p className="acts sec">
          <button type="button" className="primary" onClick={reset}>
            Try again
          </button>
          <a className="btn" href="/">
            Go to the start
          </a>
        </p>
        {error.digest && <p className="faint sec">If you write to us about it, mention {error.digest}.</p>}
      </main>
    </>
  );
}
