"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { addInterviewForCandidate } from "@/lib/interviews/commands/add-for-candidate";
import { cancelInterview, reopenInterview, restoreInterview } from "@/lib/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/interviews/commands/edit";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  endInterviewInput,
} from "@/lib/interviews/input";

const page = (workspaceId: string, id: string) => `/w/${workspaceId}/interviews/${id}`;

export const addInterviewForCandidateAction = consultantAction(
  addInterviewForCandidateInput,
  async (viewer, input, now) => {
    await addInterviewForCandidate(viewer, input, now);
    return { to: `${page(viewer.workspaceId, input.id)}?said=added` };
  },
);

export const editInterviewAsConsultantAction = consultantAction(
  editInterviewAsConsultantInput,
  async (viewer, input, now) => {
    await editInterview(viewer, input, now);
    return { to: `${page(viewer.workspaceId, input.id)}?said=saved` };
  },
);

export const cancelInterviewAsConsultantAction = consultantAction(endInterviewInput, async (viewer, input, now) => {
  await cancelInterview(viewer, input, now);
  return { to: `${page(viewer.workspaceId, input.id)}/edit?said=cancelled` };
});

export const restoreInterviewAsConsultantAction = consultantButton(
  endInterviewInput,
  async (viewer, input, now) => {
    await restoreInterview(viewer, input, now);
    return `${page(viewer.workspaceId, input.id)}?said=restored`;
  },
  (input, { workspaceId }) => page(workspaceId, input.id),
);

export const reopenInterviewAsConsultantAction = consultantButton(
  endInterviewInput,
  async (viewer, input, now) => {
    await reopenInterview(viewer, input, now);
    return `${page(viewer.workspaceId, input.id)}?said=reopened`;
  },
  (input, { workspaceId }) => page(workspaceId, input.id),
);
