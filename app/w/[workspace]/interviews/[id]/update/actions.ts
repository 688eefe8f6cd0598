"use server";

import { consultantAction } from "@/lib/action";
import { addUpdate, undoUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput, undoUpdateInput } from "@/lib/planning/desk/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logAnswerInput, undoAnswerInput } from "@/lib/record/answers/input";
import { undoAnswerAsConsultant } from "@/lib/record/client-feedback/commands/dismiss";
import type { Consultant } from "@/lib/viewer";

const page = (
  { workspaceId: workspace }: Consultant,
  id: string,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/update">,
) => noticePath("/w/[workspace]/interviews/[id]/update", { workspace, id }, notice);

export const logAnswerAsConsultantAction = consultantAction(logAnswerInput, async (viewer, input, now, reader) => {
  const { cancelled } = await logAnswer(viewer, { ...input, zone: reader.zone }, now);
  return { to: page(viewer, input.interviewId, cancelled > 0 ? "messages-cancelled" : "logged") };
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
