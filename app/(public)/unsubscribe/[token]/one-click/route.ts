import { currentTime } from "@/lib/current-time";
import { unsubscribe } from "@/lib/mail/outbox/commands/unsubscribe";
import { system } from "@/lib/viewer";

type Context = { params: Promise<{ token: string }> };

/** RFC 8058: a mail program posts here when its reader presses "unsubscribe". The token is the only proof, and enough. */
export async function POST(_request: Request, { params }: Context) {
  const known = await unsubscribe(system, (await params).token, await currentTime());
  return new Response(null, { status: known ? 200 : 404 });
}

/** A mail program that opens the address instead gets the page that asks. */
export async function GET(_request: Request, { params }: Context) {
  return new Response(null, {
    status: 303,
    headers: { location: `/unsubscribe/${encodeURIComponent((await params).token)}` },
  });
}
