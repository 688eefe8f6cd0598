import { keepDraft } from "@/lib/debriefs/commands/draft";
import { draft } from "@/lib/debriefs/input";
import { candidateJson } from "@/lib/live";

/** What is being typed into a debrief, kept for its writer. */
export const PUT = candidateJson(draft, async (viewer, input, now) => ({
  version: await keepDraft(viewer, input, now),
}));
