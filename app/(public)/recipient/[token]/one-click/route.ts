import { currentTime } from "@/lib/current-time";
import { decideAsRecipient } from "@/lib/people/recipients/commands/decide";
import { system } from "@/lib/viewer";

type Context = { params: Promise<{ token: string }> };

/** RFC 8058: a mail program posts here when its reader presses "unsubscribe". It gets no more from this sender. */
export async function POST(_request: Request, { params }: Context) {
  const known = await decideAsRecipient(system, (await params).token, "stop sender", await currentTime());
  return new Response(null, { status: known ? 200 : 404 });
}

/** A mail program that opens the address instead gets the page that asks. */
export async function GET(_request: Request, { params }: Context) {
  return new Response(null, {
    status: 303,
    headers: { location: `/recipient/${encodeURIComponent((await params).token)}` },
  });
}
