"use server";

import { candidateAction } from "@/lib/action";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { undoAnswerInput } from "@/lib/record/answers/input";
import { logUpdate } from "@/lib/record/updates/commands";
import { logUpdateInput } from "@/lib/record/updates/input";

export const logUpdateAsCandidateAction = candidateAction(logUpdateInput, async (viewer, input, now, reader) => {
  const { outcome } = await logUpdate(viewer, { ...input, zone: reader.zone }, now);
  const page = outcome ? "/me/interviews/[id]/outcome" : "/me/interviews/[id]/update";
  return { to: noticePath(page, { id: input.interviewId }, "logged") };
});

export const undoAnswerAsCandidateAction = candidateAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswer(viewer, input, now);
  return { to: noticePath("/me/interviews/[id]/update", { id: input.id }, "undone") };
});
