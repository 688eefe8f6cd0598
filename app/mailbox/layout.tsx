import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { hasDevMailbox } from "@/lib/mail/dev-mailbox/queries";

export const metadata: Metadata = { title: "Mailbox", robots: { index: false } };

export default async function Layout({ children }: { children: ReactNode }) {
  if (!hasDevMailbox(await headers())) notFound();
  return (
    <>
      <header className="top-bar">
        <a className="brand" href="/">
          Followthrough
        </a>
        <nav aria-label="Main">
          <a href="/mailbox">Mailbox</a>
        </nav>
      </header>
      <main id="main">{children}</main>
    </>
  );
}
