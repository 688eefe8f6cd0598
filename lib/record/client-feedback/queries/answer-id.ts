import { importRowId } from "@/lib/platform/csv/input";

/**
 * The id of the answer (and the first promise) that an entry adds for both sides. It may be added long after the entry, whose id was on
 * pages that a former colleague has seen: it is derived from the workspace too, so that nobody elsewhere can have used it.
 */
export const answerIdOfFeedback = ({ workspaceId }: { workspaceId: string }, entryId: string) =>
  importRowId(workspaceId, entryId, "heard");
