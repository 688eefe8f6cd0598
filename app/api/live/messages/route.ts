import { candidateJsonRoute } from "@/lib/json-routes";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { saveDraftInput } from "@/lib/mail/messages/input";

/** Keeps a draft while it is typed. */
export const PUT = candidateJsonRoute(saveDraftInput, async (viewer, input, now) => {
  const { version } = await saveDraft(viewer, input, now);
  return { version };
});
