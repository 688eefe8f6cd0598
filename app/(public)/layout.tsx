import Link from "next/link";
import type { ReactNode } from "react";
import { SignInLink } from "./sign-in-link";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="top-bar">
        <Link className="brand" href="/" prefetch={false}>
          Followthrough
        </Link>
        <nav aria-label="Main" className="at-end">
          <Link href="/plan" prefetch={false}>
            Plan
          </Link>
          <SignInLink />
        </nav>
      </header>
      <main id="main">{children}</main>
    </>
  );
}
