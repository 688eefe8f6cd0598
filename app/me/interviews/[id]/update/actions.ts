"use server";

import { candidateAction } from "@/lib/action";
import { logAnswer } from "@/lib/answers/commands/log";
import { undoAnswer } from "@/lib/answers/commands/undo";
import { logAnswerInput, undoAnswerInput } from "@/lib/answers/input";
import { noticePath } from "@/lib/notices/rules/notices";

export const logAnswerAsCandidateAction = candidateAction(logAnswerInput, async (viewer, input, now, reader) => {
  const { outcome } = await logAnswer(viewer, { ...input, zone: reader.zone }, now);
  const page = outcome ? "/me/interviews/[id]/outcome" : "/me/interviews/[id]/update";
  return { to: noticePath(page, { id: input.interviewId }, "logged") };
});

export const undoAnswerAsCandidateAction = candidateAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswer(viewer, input, now);
  return { to: noticePath("/me/interviews/[id]/update", { id: input.id }, "undone") };
});
