"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { cancelInterview, reopenInterview, restoreInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import {
  addInterviewForCandidateInput,
  editInterviewAsConsultantInput,
  endInterviewInput,
} from "@/lib/record/interviews/input";

const page = (workspaceId: string, id: string) => `/w/${workspaceId}/interviews/${id}`;
const pageAfter = (workspace: string, id: string, notice: NoticeOf<"/w/[workspace]/interviews/[id]">) =>
  noticePath("/w/[workspace]/interviews/[id]", { workspace, id }, notice);

export const addInterviewForCandidateAction = consultantAction(
  addInterviewForCandidateInput,
  async (viewer, input, now) => {
    await addInterviewForCandidate(viewer, input, now);
    return { to: pageAfter(viewer.workspaceId, input.id, "added") };
  },
);

export const editInterviewAsConsultantAction = consultantAction(
  editInterviewAsConsultantInput,
  async (viewer, input, now) => {
    await editInterview(viewer, input, now);
    return { to: pageAfter(viewer.workspaceId, input.id, "saved") };
  },
);

export const cancelInterviewAsConsultantAction = consultantAction(endInterviewInput, async (viewer, input, now) => {
  await cancelInterview(viewer, input, now);
  return {
    to: noticePath("/w/[workspace]/interviews/[id]/edit", { workspace: viewer.workspaceId, id: input.id }, "cancelled"),
  };
});

export const restoreInterviewAsConsultantAction = consultantButton(
  endInterviewInput,
  async (viewer, input, now) => {
    await restoreInterview(viewer, input, now);
    return pageAfter(viewer.workspaceId, input.id, "restored");
  },
  (input, { workspaceId }) => page(workspaceId, input.id),
);

export const reopenInterviewAsConsultantAction = consultantButton(
  endInterviewInput,
  async (viewer, input, now) => {
    await reopenInterview(viewer, input, now);
    return pageAfter(viewer.workspaceId, input.id, "reopened");
  },
  (input, { workspaceId }) => page(workspaceId, input.id),
);
