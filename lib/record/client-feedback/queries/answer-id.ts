import { importRowId } from "@/lib/platform/csv/input";

/**
 * The id of the answer (and the first promise) that an entry adds for both sides. It may be added long after the entry, and a former colleague
 * may know the entry's id. So the id is derived from the workspace too, and nobody in another workspace can have used it.
 */
export const answerIdOfFeedback = ({ workspaceId }: { workspaceId: string }, entryId: string) =>
  importRowId(workspaceId, entryId, "heard");
