"use server";

import { consultantAction } from "@/lib/action";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { addCandidateInput, editCandidateInput, handOverCandidateInput } from "@/lib/people/candidates/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";

const page = (workspace: string, id: string, notice: NoticeOf<"/w/[workspace]/candidates/[id]">) => ({
  to: noticePath("/w/[workspace]/candidates/[id]", { workspace, id }, notice),
});

export const addCandidateAction = consultantAction(addCandidateInput, async (viewer, input, now) => {
  await addCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "added");
});

export const editCandidateAction = consultantAction(editCandidateInput, async (viewer, input, now) => {
  await editCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "saved");
});

export const handOverCandidateAction = consultantAction(handOverCandidateInput, async (viewer, input, now) => {
  await handOverCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "handed");
});
