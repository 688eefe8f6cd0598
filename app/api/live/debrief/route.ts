import { saveDebriefDraft } from "@/lib/debriefs/commands/draft";
import { saveDebriefDraftInput } from "@/lib/debriefs/input";
import { candidateJsonRoute } from "@/lib/json-routes";

/** What is being typed into a debrief, kept for its writer. */
export const PUT = candidateJsonRoute(saveDebriefDraftInput, async (viewer, input, now) => ({
  version: await saveDebriefDraft(viewer, input, now),
}));
