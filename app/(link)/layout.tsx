import Link from "next/link";
import type { ReactNode } from "react";

/** The frame of a page behind a link, whose reader has no account here: nothing in its head leads elsewhere except the brand. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="top-bar">
        <Link className="brand" href="/" prefetch={false}>
          Followthrough
        </Link>
      </header>
      {/* A draft belongs to the person who holds the link: nobody else has its address. */}
      <main id="main" data-drafts="link">
        {children}
      </main>
    </>
  );
}
