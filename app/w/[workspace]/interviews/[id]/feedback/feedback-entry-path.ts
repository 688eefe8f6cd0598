import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

/** The page where one entry of the client's feedback is shared or kept private. */
export const feedbackEntryPath = (
  { workspaceId: workspace }: Consultant,
  { interviewId: id }: { interviewId: string },
  feedback: string,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/feedback/[feedback]">,
) => noticePath("/w/[workspace]/interviews/[id]/feedback/[feedback]", { workspace, id, feedback }, notice);
