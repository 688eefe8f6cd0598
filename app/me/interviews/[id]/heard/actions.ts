"use server";

import { candidateAction } from "@/lib/action";
import { logHeard } from "@/lib/answers/commands/log";
import { undoHeard } from "@/lib/answers/commands/undo";
import { heard, undoing } from "@/lib/answers/input";

export const log = candidateAction(heard, async (viewer, input, now, reader) => {
  const { outcome } = await logHeard(viewer, { ...input, zone: reader.zone }, now);
  const page = `/me/interviews/${input.interviewId}`;
  return { to: outcome ? `${page}/outcome?said=logged` : `${page}/heard?said=logged` };
});

export const undo = candidateAction(undoing, async (viewer, input, now) => {
  await undoHeard(viewer, input, now);
  return { to: `/me/interviews/${input.id}/heard?said=undone` };
});
