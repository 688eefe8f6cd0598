import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { GrowingTextAreas } from "./_ui/growing-text-areas";
import "./globals.css";

/** No page is made at build time: it would lack the nonce of its answer, and the browser would refuse its scripts. */
export const dynamic = "force-dynamic";

const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--serif",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

export const metadata: Metadata = {
  title: { default: "Followthrough", template: "%s · Followthrough" },
  description: "What to do after a job interview, when, and why: a plan shared by the candidate and their consultant.",
};

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1f1d1a" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={serif.variable}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the page
        </a>
        {children}
        <GrowingTextAreas />
      </body>
    </html>
  );
}
