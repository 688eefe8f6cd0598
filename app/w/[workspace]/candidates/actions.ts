"use server";

import { consultantAction } from "@/lib/action";
import { addCandidate } from "@/lib/candidates/commands/add";
import { editCandidate } from "@/lib/candidates/commands/edit";
import { handOverCandidate } from "@/lib/candidates/commands/hand-over";
import { candidate, editing, handing } from "@/lib/candidates/input";

const page = (workspaceId: string, id: string, said: string) => ({
  to: `/w/${workspaceId}/candidates/${id}?said=${said}`,
});

export const add = consultantAction(candidate, async (viewer, input, now) => {
  await addCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "added");
});

export const edit = consultantAction(editing, async (viewer, input, now) => {
  await editCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "saved");
});

export const handOver = consultantAction(handing, async (viewer, input, now) => {
  await handOverCandidate(viewer, input, now);
  return page(viewer.workspaceId, input.id, "handed");
});
