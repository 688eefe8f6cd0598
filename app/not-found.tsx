import type { Metadata } from "next";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <>
      <header className="top-bar">
        <a className="brand" href="/">
          Followthrough
        </a>
      </header>
      <main id="main" className="narrow">
        <h1>Nothing here</h1>
        <p className="lead">This page does not exist, or is not yours to see.</p>
        <p className="section">
          <a href="/">Go to the start</a>
        </p>
      </main>
    </>
  );
}
