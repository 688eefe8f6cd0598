"use server";

import { consultantAction } from "@/lib/action";
import { addCandidate } from "@/lib/candidates/commands/add";
import { editCandidate } from "@/lib/candidates/commands/edit";
import { handOverCandidate } from "@/lib/candidates/commands/hand-over";
import { addCandidateInput, editCandidateInput, handOverCandidateInput } from "@/lib/candidates/input";

const page = (workspaceId: string, id: string, said: string) => ({
  to: `/w/${workspaceId}/candidates/${id}?said=${said}`,
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
