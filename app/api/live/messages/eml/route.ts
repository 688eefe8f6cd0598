import { currentTime } from "@/lib/current-time";
import { NotFound } from "@/lib/errors";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { getMessageFile } from "@/lib/mail/messages/queries/eml";
import { currentSession } from "@/lib/viewer";

/** The message as a file that a mail program opens, ready to be sent from there. */
export async function GET(request: Request) {
  const user = await currentSession();
  const key = messageKeyInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!user || !key.success) return new Response(null, { status: 404 });
  try {
    const eml = await getMessageFile({ as: "candidate", userId: user.userId }, key.data, await currentTime());
    return new Response(new Uint8Array(eml), {
      headers: {
        "Content-Type": "message/rfc822",
        "Content-Disposition": `attachment; filename="${key.data.step}.eml"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (fault) {
    if (fault instanceof NotFound) return new Response(null, { status: 404 });
    throw fault;
  }
}
