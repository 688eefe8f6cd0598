import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/** The nonce of one answer, and nothing else: who may see what is decided where the data is. */
export function proxy(request: NextRequest) {
  const policy = policyWith(randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy); // Next reads the nonce from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    {
      source: "/((?!api/|_next/|icon.svg|robots.txt|manifest.webmanifest).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};

const developing = process.env.NODE_ENV === "development";

/** No style attributes and no inline script: what a page shows stands in files of ours. Next's development tools need more. */
const fixed = [
  "default-src 'self'",
  developing ? "style-src 'self' 'unsafe-inline'; connect-src 'self' ws:" : "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const policyWith = (nonce: string) =>
  `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}; ${fixed}`;
