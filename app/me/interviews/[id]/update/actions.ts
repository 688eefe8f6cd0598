"use server";

import { candidateAction } from "@/lib/action";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { logAnswerInput, undoAnswerInput } from "@/lib/record/answers/input";

export const logAnswerAsCandidateAction = candidateAction(logAnswerInput, async (viewer, input, now, reader) => {
  const { outcome } = await logAnswer(viewer, { ...input, zone: reader.zone }, now);
  const page = outcome ? "/me/interviews/[id]/outcome" : "/me/interviews/[id]/update";
  return { to: noticePath(page, { id: input.interviewId }, "logged") };
});

export const undoAnswerAsCandidateAction = candidateAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswer(viewer, input, now);
  return { to: noticePath("/me/interviews/[id]/update", { id: input.id }, "undone") };
});
