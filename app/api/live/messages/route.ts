import { checkOrigin, textOf } from "@/lib/action";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { saveDraft } from "@/lib/messages/commands/save";
import { saving } from "@/lib/messages/input";
import { session } from "@/lib/viewer";

/** In bytes. */
const most = 40_000;

/** Keeps a draft while it is typed. 409 brings what another tab saved meanwhile. */
export async function PUT(request: Request) {
  try {
    await checkOrigin();
    const reader = await session();
    if (!reader) return say(401, { sentence: "You have been signed out. Copy your text before you sign in again." });
    const text = await textOf(request, most);
    if (text === null) return say(413, { sentence: "This is too much text to keep." });
    const parsed = saving.safeParse(parsedJson(text));
    if (!parsed.success) return say(422, { sentence: parsed.error.issues[0]?.message });
    const kept = await saveDraft({ as: "candidate", userId: reader.userId }, parsed.data, new Date());
    return say(200, { version: kept.version });
  } catch (fault) {
    if (fault instanceof Stale) return say(409, { theirs: fault.theirs, version: fault.version });
    if (fault instanceof NotFound) return say(404, { sentence: "This is no longer here." });
    if (fault instanceof Refused) return say(422, { sentence: fault.message });
    throw fault;
  }
}

const say = (status: number, body: object) => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
