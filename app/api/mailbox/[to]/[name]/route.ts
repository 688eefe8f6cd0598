import { findDevMailboxEmail, hasDevMailbox } from "@/lib/mail/dev-mailbox/queries";

type Context = { params: Promise<{ to: string; name: string }> };

/** One e-mail as a page for a frame. It looks as it was written, and can do nothing except open its links. */
export async function GET(request: Request, { params }: Context) {
  const { to, name } = await params;
  const email = hasDevMailbox(request.headers) ? await findDevMailboxEmail(to, name) : null;
  if (!email) return new Response(null, { status: 404 });
  return new Response(email.html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  });
}
