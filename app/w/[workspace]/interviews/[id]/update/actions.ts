"use server";

import { consultantAction } from "@/lib/action";
import { addUpdate, undoUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput, undoUpdateInput } from "@/lib/planning/desk/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { undoAnswerAsConsultant } from "@/lib/record/client-feedback/commands/dismiss";
import { logUpdate } from "@/lib/record/updates/commands";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Consultant } from "@/lib/viewer";
import { feedbackEntryPath } from "../feedback/feedback-entry-path";

const page = (
  { workspaceId: workspace }: Consultant,
  id: string,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/update">,
) => noticePath("/w/[workspace]/interviews/[id]/update", { workspace, id }, notice);

/** If the client said something about the candidate, the next page is the one where it is shared. */
export const logUpdateAsConsultantAction = consultantAction(logUpdateInput, async (viewer, input, now, reader) => {
  const { cancelled, feedbackId } = await logUpdate(viewer, { ...input, zone: reader.zone }, now);
  const notice = cancelled > 0 ? "messages-cancelled" : "logged";
  return {
    to: feedbackId ? feedbackEntryPath(viewer, input, feedbackId, notice) : page(viewer, input.interviewId, notice),
  };
});

export const undoAnswerAsConsultantAction = consultantAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswerAsConsultant(viewer, input, now);
  return { to: page(viewer, input.id, "undone") };
});

export const addUpdateAction = consultantAction(addUpdateInput, async (viewer, input, now) => {
  await addUpdate(viewer, input, now);
  return { to: page(viewer, input.id, input.what) };
});

export const undoUpdateAction = consultantAction(undoUpdateInput, async (viewer, input, now) => {
  await undoUpdate(viewer, input, now);
  return { to: page(viewer, input.id, "unsaid") };
});
