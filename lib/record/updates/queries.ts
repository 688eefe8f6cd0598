import { readBatch } from "@/db/client";
import { interviewAnswersRows, toInterviewAnswers } from "@/lib/record/answers/queries";
import { clientFeedbackRows, toClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import type { Consultant } from "@/lib/viewer";

/** All updates about one interview, as an agency reads them: what both sides know, and what the client said. One round trip. */
export async function getInterviewUpdates(viewer: Consultant, id: string) {
  const [interview, facts, answers, promises, feedback, cancelledMessages, candidate, ...clientFeedback] =
    await readBatch(viewer, (tx) => [...interviewAnswersRows(tx, viewer, id), ...clientFeedbackRows(tx, viewer, id)]);
  return {
    heard: toInterviewAnswers([interview, facts, answers, promises, feedback, cancelledMessages, candidate]),
    said: toClientFeedbackView(clientFeedback, viewer),
  };
}
