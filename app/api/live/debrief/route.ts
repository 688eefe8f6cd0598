import { saveDebriefDraft } from "@/lib/debriefs/commands/draft";
import { saveDebriefDraftInput } from "@/lib/debriefs/input";
import { candidateJson } from "@/lib/live";

/** What is being typed into a debrief, kept for its writer. */
export const PUT = candidateJson(saveDebriefDraftInput, async (viewer, input, now) => ({
  version: await saveDebriefDraft(viewer, input, now),
}));
