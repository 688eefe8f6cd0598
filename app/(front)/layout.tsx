import Link from "next/link";
import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <Link className="mark" href="/" prefetch={false}>
          Followthrough
        </Link>
        <nav aria-label="Main" className="end">
          <Link href="/plan" prefetch={false}>
            Plan
          </Link>
          <Link href="/sign-in" prefetch={false}>
            Sign in
          </Link>
        </nav>
      </header>
      <main id="main">{children}</main>
    </>
  );
}
