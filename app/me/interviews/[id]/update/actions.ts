"use server";

import { candidateAction } from "@/lib/action";
import { logAnswer } from "@/lib/answers/commands/log";
import { undoAnswer } from "@/lib/answers/commands/undo";
import { logAnswerInput, undoAnswerInput } from "@/lib/answers/input";

export const logAnswerAsCandidateAction = candidateAction(logAnswerInput, async (viewer, input, now, reader) => {
  const { outcome } = await logAnswer(viewer, { ...input, zone: reader.zone }, now);
  const page = `/me/interviews/${input.interviewId}`;
  return { to: outcome ? `${page}/outcome?said=logged` : `${page}/update?said=logged` };
});

export const undoAnswerAsCandidateAction = candidateAction(undoAnswerInput, async (viewer, input, now) => {
  await undoAnswer(viewer, input, now);
  return { to: `/me/interviews/${input.id}/update?said=undone` };
});
