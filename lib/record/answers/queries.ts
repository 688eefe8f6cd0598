import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { type BatchAnswers, readBatch, type Tx } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { interviews } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { NotFound } from "@/lib/errors";
import { selectFactRows } from "@/lib/planning/plan/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { feedbackRows } from "@/lib/record/feedback/queries";
import { candidateNameRows } from "@/lib/record/interviews/queries";
import { inScope } from "@/lib/scope";
import type { Viewer } from "@/lib/viewer";

/** Every answer that was not undone, latest first. */
const answerRows = (tx: Tx, interviewId: string) =>
  tx
    .select()
    .from(answers)
    .where(and(eq(answers.interviewId, interviewId), isNull(answers.undoneAt)))
    .orderBy(desc(answers.receivedAt), desc(answers.id));

/** Every promise, earlier values too: the first of its kind is the one that counts (R6). */
const promiseRows = (tx: Tx, interviewId: string) =>
  tx
    .select()
    .from(promises)
    .where(and(eq(promises.interviewId, interviewId), isNull(promises.undoneAt)))
    .orderBy(desc(promises.loggedAt), desc(promises.id));

/** The updates of one interview, the messages that they cancelled, and the facts of its plan. */
export const interviewAnswersRows = (tx: Tx, viewer: Viewer, id: string) =>
  [
    tx
      .select()
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, id))),
    selectFactRows(tx, and(inScope(viewer), eq(interviews.id, id))),
    answerRows(tx, id),
    promiseRows(tx, id),
    feedbackRows(tx, id),
    tx
      .select({
        step: messages.step,
        toName: messages.toName,
        cancelledReason: messages.cancelledReason,
        at: messages.updatedAt,
      })
      .from(messages)
      .where(and(eq(messages.interviewId, id), isNotNull(messages.cancelledReason)))
      .orderBy(desc(messages.updatedAt)),
    candidateNameRows(tx, viewer, id),
  ] as const;

export function toInterviewAnswers([
  interviewRows,
  facts,
  loggedAnswers,
  loggedPromises,
  sharedFeedback,
  cancelledMessages,
  candidateRows,
]: BatchAnswers<ReturnType<typeof interviewAnswersRows>>) {
  const interview = interviewRows[0];
  const row = facts[0];
  if (!interview || !row) throw new NotFound();
  return {
    interview,
    row,
    candidate: candidateRows[0]?.name ?? "",
    facts: factsFromRow(row),
    answers: loggedAnswers,
    promises: loggedPromises,
    feedback: sharedFeedback,
    cancelledMessages,
    /** The outcome that counts: the latest. */
    outcome: loggedAnswers.find((answer) => answer.outcome !== null) ?? null,
  };
}

/** The updates of one interview, in one round trip. */
export const getInterviewAnswers = async (viewer: Viewer, id: string) =>
  toInterviewAnswers(await readBatch(viewer, (tx) => interviewAnswersRows(tx, viewer, id)));

export type InterviewAnswers = ReturnType<typeof toInterviewAnswers>;
