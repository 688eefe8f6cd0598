import Link from "next/link";
import type { ReactNode } from "react";

/** Around a page that somebody was asked to by a link, and has no account here: nothing in its head leads elsewhere but the mark. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <Link className="mark" href="/" prefetch={false}>
          Followthrough
        </Link>
      </header>
      {/* Drafts are whoever holds the link's: its address is theirs alone. */}
      <main id="main" data-drafts="link">
        {children}
      </main>
    </>
  );
}
