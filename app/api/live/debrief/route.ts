import { candidateJsonRoute } from "@/lib/json-routes";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebriefDraftInput } from "@/lib/record/debriefs/input";

/** What is being typed into a debrief, kept for its writer. */
export const PUT = candidateJsonRoute(saveDebriefDraftInput, async (viewer, input, now) => ({
  version: await saveDebriefDraft(viewer, input, now),
}));
