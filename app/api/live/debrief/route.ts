import { candidateJson } from "@/lib/action";
import { keepDraft } from "@/lib/debriefs/commands/draft";
import { draft } from "@/lib/debriefs/input";

/** What is being typed into a debrief, kept for its writer. */
export const PUT = candidateJson(draft, async (viewer, input, now) => ({
  version: await keepDraft(viewer, input, now),
}));
