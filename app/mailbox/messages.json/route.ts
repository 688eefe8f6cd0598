import { hasDevMailbox, listDevMailbox } from "@/lib/mail/dev-mailbox/queries";

/** What has arrived, for tests and scripts. */
export async function GET(request: Request) {
  if (!hasDevMailbox(request.headers)) return new Response(null, { status: 404 });
  const mail = await listDevMailbox(new URL(request.url).searchParams.get("to"));
  return Response.json(mail, { headers: { "cache-control": "no-store" } });
}
