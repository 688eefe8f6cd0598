import type { Metadata } from "next";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFoundPage() {
  return (
    <>
      <header className="top-bar">
        <a className="brand" href="/">
          Followthrough
        </a>
      </header>
      <main id="main" className="narrow">
        <h1>Page not found</h1>
        <p className="lead">This page does not exist, or you do not have access to it.</p>
        <p className="section">
          <a href="/">Go to the home page</a>
        </p>
      </main>
    </>
  );
}
