import type { Refusal } from "./requests";
import { type UnavailableReason, unavailableMessage, unshownMessage } from "./unavailable";

const isDevelopment = (mode: string | undefined) => mode === "development";

/**
 * The headers of every answer. They allow no style attributes, and no inline script without the nonce of the answer: everything else is in files
 * of ours. The framework's development tools need more. HSTS has an effect only over https.
 */
export function responseHeaders(
  path: string,
  nonce: string,
  mode: string | undefined,
  provider?: string,
): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(nonce, mode, provider),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": secretPaths.test(path) || searchPaths.test(path) ? "strict-origin" : "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  };
}

/**
 * For pages whose address is a secret: the browser sends it to nobody. `no-referrer` would not work, because then a form without script is sent
 * without an origin (Origin: null).
 */
const secretPaths =
  /^\/(?:confirm|invitations|handovers|feedback|draft-reviews|readings|recipient|unsubscribe)(?:\/|$)/;

/** The address of a search has what was typed, often a name: the browser tells it to nobody either. */
const searchPaths = /^\/(?:me|w\/[^/]+)\/search$/;

/** `provider` is the address of the sign-in provider, to which a form of ours leads without script. */
export const contentSecurityPolicy = (nonce: string, mode: string | undefined, provider?: string): string =>
  [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment(mode) ? " 'unsafe-eval'" : ""}`,
    "default-src 'self'",
    isDevelopment(mode) ? "style-src 'self' 'unsafe-inline'; connect-src 'self' ws:" : "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider ? ` ${new URL(provider).origin}` : ""}`,
    "frame-ancestors 'none'",
  ].join("; ");

/** Whether the cookies of an answer end a session. If so, the browser has to forget everything that the person did. */
export const endsSession = (cookies: string[]): boolean =>
  cookies.some((cookie) => /^(?:__Host-)?followthrough=;/.test(cookie) && /;\s*max-age=0(?:;|$)/i.test(cookie));

type RefusalMessage = { title: string; lead: string; advice: string };

/** The page of a refusal, for a person: a title and two sentences. */
export function refusalMessage({ status, most: maxBytes = 0 }: Refusal): RefusalMessage {
  const back = "Go back to the page before. What you typed is still there.";
  switch (status) {
    case 400:
      return { title: "We could not read this", lead: "The address or the form is not complete.", advice: back };
    case 403:
      return {
        title: "This form came from another site",
        lead: "Nothing was saved. Your browser says that the form is not from Followthrough, or does not say where it is from.",
        advice: "Open Followthrough itself, and send the form from there.",
      };
    case 404:
    case 409:
      return {
        title: "Followthrough was updated",
        lead: "Nothing was saved, because you sent a page from before the update.",
        advice: "Go back, copy what you typed, and load the page again.",
      };
    case 405:
      return {
        title: "This does not work here",
        lead: "You can only open this page, not send anything to it.",
        advice: "Go to the home page.",
      };
    case 413:
      return {
        title: "This is too long",
        lead: `Nothing was saved. This form can be ${sizeIn(maxBytes)} at most.`,
        advice: `${back} Make it shorter and send it again.`,
      };
  }
}

const sizeIn = (bytes: number) =>
  bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1_000)} kB`;

export type RefusalFormat = "json" | "text" | "page";

/** JSON for a script that saves, a sentence for the framework's own requests, and a page for a person. */
export function refusalFormat(path: string, headers: Record<string, unknown>): RefusalFormat {
  if (/^\/api(?:\/|$)/.test(path)) return "json";
  return headers["next-action"] !== undefined || headers.rsc !== undefined ? "text" : "page";
}

export function refusalResponse(refusal: Refusal, form: RefusalFormat, nonce: string): { type: string; body: string } {
  const words = refusalMessage(refusal);
  const message = `${words.title}. ${words.lead} ${words.advice}`;
  if (form === "json") return { type: "application/json", body: JSON.stringify({ sentence: message }) };
  if (form === "text") return { type: "text/plain", body: message };
  return { type: "text/html; charset=utf-8", body: refusalPage(words, nonce) };
}

/** It is no page of the framework, because the requested address may not have been one. The colours are those of app/globals.css. */
export const plainHtmlPage = (title: string, inner: string, nonce: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Followthrough</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #1d1b18; --ink-2: #57524a; --line: #e6e0d5; --accent: #1f5d4c; }
@media (prefers-color-scheme: dark) { :root { --paper: #171613; --ink: #f1ede5; --ink-2: #bdb6aa; --line: #38342e; --accent: #7cc4ab; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
header { padding: 16px 28px; border-bottom: 1px solid var(--line); }
header a { color: var(--accent); text-decoration: none; }
h1, header a { font-family: Georgia, serif; font-weight: 600; }
main { max-width: 640px; padding: 40px 28px; }
h1 { margin: 0 0 12px; font-size: 30px; line-height: 1.2; }
p { margin: 0 0 12px; color: var(--ink-2); }
a { color: inherit; }
label { display: block; color: var(--ink); }
textarea { display: block; box-sizing: border-box; width: 100%; margin-top: 4px; padding: 8px; border: 1px solid var(--ink-2); border-radius: 6px; background: none; color: inherit; font: inherit; }
button { padding: 9px 18px; border: 0; border-radius: 6px; background: var(--accent); color: var(--paper); font: inherit; cursor: pointer; }
</style>
<header><a href="/">Followthrough</a></header>
<main>
<h1>${title}</h1>
${inner}
<p><a href="/">Go to the home page</a></p>
</main>
</html>
`;

const refusalPage = ({ title, lead, advice: more }: RefusalMessage, nonce: string) =>
  plainHtmlPage(title, `<p>${lead}</p>\n<p>${more}</p>`, nonce);

/** The content security policy of such a page allows only its own style. */
export const refusalSecurityPolicy = (nonce: string, sendsTo: "'none'" | "'self'" = "'none'"): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action ${sendsTo}; frame-ancestors 'none'`;

/** Where nothing can be shown or saved for such a reason: JSON or a sentence for a script, and for a person a page that needs none. */
export function unavailableAnswer(reason: UnavailableReason, format: RefusalFormat, method: string, nonce: string) {
  const message = unavailableMessage(reason);
  if (format === "json") return { type: "application/json", body: JSON.stringify({ sentence: message }) };
  if (format === "text") return { type: "text/plain", body: message };
  const body = method === "POST" ? unsavedPage(reason, nonce) : unshownPage(nonce);
  return { type: "text/html; charset=utf-8", body };
}

const unshownPage = (nonce: string) =>
  plainHtmlPage(
    unshownMessage.title,
    `${unshownMessage.sentences.map((sentence) => `<p>${sentence}</p>`).join("\n")}
<p><a href="">Try again</a></p>`,
    nonce,
  );

const unsavedPage = (reason: UnavailableReason, nonce: string) =>
  reason === "silent"
    ? plainHtmlPage(
        "This may not be saved",
        "<p>We did not get an answer in time.</p>\n<p>Go back and check whether it was saved. If not, try again in a minute.</p>",
        nonce,
      )
    : plainHtmlPage(
        "Nothing can be saved at the moment",
        "<p>Nothing was changed.</p>\n<p>Go back, and try again in a few minutes.</p>",
        nonce,
      );
