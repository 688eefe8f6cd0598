import type { Metadata } from "next";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFoundPage() {
  return (
    <>
      <header className="bar">
        <a className="mark" href="/">
          Followthrough
        </a>
      </header>
      <main id="main" className="slim">
        <h1>Nothing here</h1>
        <p className="lead">This page does not exist, or is not yours to see.</p>
        <p className="sec">
          <a href="/">Go to the start</a>
        </p>
      </main>
    </>
  );
}
