"use server";

import { consultantAction } from "@/lib/action";
import { logAnswer } from "@/lib/answers/commands/log";
import { logAnswerInput, undoAnswerInput } from "@/lib/answers/input";
import { undoAnswerAsConsultant } from "@/lib/client-feedback/commands/dismiss";
import { addUpdate, undoUpdate } from "@/lib/desk/commands";
import { addUpdateInput, undoUpdateInput } from "@/lib/desk/input";

export const logAnswerAsConsultantAction = consultantAction(logAnswerInput, async (viewer, input, now, reader) => {
  const { cancelled: calledBack } = await logAnswer(viewer, { ...input, zone: reader.zone }, now);
  const said = calledBack > 0 ? "called-back" : "logged";
  return { to: `/w/${viewer.workspaceId}/interviews/${input.interviewId}/update?said=${said}` };
});

export const undoAnswerAsConsultantAction = consultantAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswerAsConsultant(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/interviews/${input.id}/update?said=undone` };
});

export const addUpdateAction = consultantAction(addUpdateInput, async (viewer, input, now) => {
  await addUpdate(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/interviews/${input.id}/update?said=${input.what}` };
});

export const undoUpdateAction = consultantAction(undoUpdateInput, async (viewer, input, now) => {
  await undoUpdate(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/interviews/${input.id}/update?said=unsaid` };
});
