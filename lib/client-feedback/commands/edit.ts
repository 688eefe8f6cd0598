import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { clientFeedback } from "@/db/schema/debriefs";
import { cancelObsoleteMessages, cancelOutcomeMessages } from "../../answers/commands/cancel-messages";
import { logAnswerInTransaction, resolveHeardAt } from "../../answers/commands/log";
import { notifyOfAnswer } from "../../answers/commands/notify";
import { answerTimeFault, offerDayFault } from "../../answers/rules";
import { audit } from "../../audit/commands";
import { dayOf } from "../../dates";
import { NotFound, Refused, Stale } from "../../errors";
import { newId } from "../../ids";
import { LockedInterview } from "../../interviews/commands/with-interview";
import { type Interview, interviewOwner, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { LogClientFeedbackInput } from "../input";
import { answerIdOfFeedback } from "../queries/answer-id";
import { clientFeedbackDifferences } from "../rules";
import { answerOfFeedback, auditCancelledMessages, clientFeedbackColumns } from "./log";

type FeedbackEntry = typeof clientFeedback.$inferSelect;

/**
 * Corrects an entry of the agency's own. What a client wrote by link cannot be corrected. Over a newer version it is refused once, and both
 * are shown. Where the decision or the day has changed, the earlier answer for both sides is undone and logged anew.
 */
export async function editClientFeedback(
  viewer: Consultant,
  input: LogClientFeedbackInput & { zone: string },
  now: Date,
) {
  const receivedAt = resolveHeardAt(input, now);
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, interview)) throw new NotFound();
    const before = await getFeedbackEntry(tx, interview, input.id);
    if (before.linkId) throw new Refused("These are the client’s own words. Log what else they said beside them.");
    if (before.version !== input.version) {
      const differences = clientFeedbackDifferences(before, clientFeedbackColumns(input));
      if (Object.keys(differences).length > 0) throw new Stale(differences, before.version);
      return;
    }
    if (await isUnchanged(tx, interview, before, { ...input, receivedAt })) return;
    await correctAnswerAndPromise(tx, viewer, interview, before, { ...input, receivedAt }, now);
    await tx
      .update(clientFeedback)
      .set({ ...clientFeedbackColumns(input), givenAt: receivedAt, updatedAt: now, version: before.version + 1 })
      .where(isFeedbackEntry(interview, input.id));
    const { workspaceId, id: interviewId } = interview;
    await audit(tx, viewer, now, { workspaceId, interviewId, consultants: true, verb: "client-feedback-corrected" });
    await reschedule(tx, interview.id, now);
  });
}

export const isFeedbackEntry = (interview: Interview, id: string) =>
  and(eq(clientFeedback.workspaceId, interview.workspaceId), eq(clientFeedback.id, id));

/** An entry of this interview that was sent; what a client is still typing does not exist yet. */
export async function getFeedbackEntry(tx: Tx, interview: Interview, id: string): Promise<FeedbackEntry> {
  const [entry] = await tx.select().from(clientFeedback).where(isFeedbackEntry(interview, id));
  if (!entry?.submittedAt || entry.interviewId !== interview.id) throw new NotFound();
  return entry;
}

type Correction = LogClientFeedbackInput & { receivedAt: Date };

/**
 * The answer is found by the entry's id (answerIdOf; for old entries they are the same) and is corrected in place; a promise is never
 * changed: a new day is a new promise, and the latest counts.
 */
async function correctAnswerAndPromise(
  tx: Tx,
  viewer: Consultant,
  interview: Interview,
  before: FeedbackEntry,
  input: Correction,
  now: Date,
) {
  const isCorrected = await correctAnswer(tx, viewer, interview, input, now);
  const promise = input.promiseDay !== (before.promiseDay ?? "");
  if (promise && before.promiseDay) await undoPromise(tx, interview, before, now);
  const newAnswer = {
    ...answerOfFeedback(interview, input),
    promiseId: newId(now),
    outcome: isCorrected ? ("" as const) : input.decision,
    offerBy: isCorrected ? "" : input.offerBy,
    promiseDay: promise ? input.promiseDay : "",
  };
  if (newAnswer.outcome || newAnswer.promiseDay) {
    const logged = await logAnswerInTransaction(new LockedInterview(tx, viewer, interview, now), {
      ...newAnswer,
      receivedAt: input.receivedAt,
      hasClientFeedback: true,
    });
    await auditCancelledMessages(tx, viewer, interview, logged, now);
  } else {
    const because = "What it rested on was corrected.";
    await cancelObsoleteMessages(new LockedInterview(tx, viewer, interview, now), { because, word: false });
  }
}

const isAnswerOfEntry = (interview: Interview, entryId: string) =>
  and(
    eq(answers.workspaceId, interview.workspaceId),
    eq(answers.interviewId, interview.id),
    inArray(answers.id, [answerIdOfFeedback(interview, entryId), entryId]),
  );

/** A form that says what is on the record corrects nothing. */
async function isUnchanged(tx: Tx, interview: Interview, before: FeedbackEntry, input: Correction): Promise<boolean> {
  const words = clientFeedbackColumns(input);
  const saved = Object.fromEntries(Object.keys(words).map((name) => [name, before[name as keyof FeedbackEntry]]));
  if (!isDeepStrictEqual(saved, words) || before.givenAt.getTime() !== input.receivedAt.getTime()) return false;
  const [answer] = await tx
    .select({ offerBy: answers.offerBy })
    .from(answers)
    .where(isAnswerOfEntry(interview, input.id));
  return (answer?.offerBy ?? "") === input.offerBy;
}

async function correctAnswer(tx: Tx, viewer: Consultant, interview: Interview, input: Correction, now: Date) {
  const isAnswer = isAnswerOfEntry(interview, input.id);
  const [answer] = await tx.select().from(answers).where(isAnswer);
  if (!answer) return false;
  const outcome = input.decision && input.decision !== "undecided" ? input.decision : null;
  const fault = answerTimeFault(input.receivedAt, interview, outcome, now);
  if (fault) throw new Refused(fault, "on");
  const late = input.offerBy && offerDayFault(input.offerBy, dayOf(interview.zone, input.receivedAt.getTime()));
  if (late) throw new Refused(late, "offerBy");
  const { givenBy, how, receivedAt } = input;
  const isRemoved = input.decision === "";
  await tx
    .update(answers)
    .set({ outcome, givenBy, how, receivedAt, offerBy: input.offerBy || null, undoneAt: isRemoved ? now : null })
    .where(isAnswer);
  if (answer.outcome !== outcome || (answer.undoneAt !== null) !== isRemoved) {
    await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: true, verb: "answer-corrected" });
    const locked = new LockedInterview(tx, viewer, interview, now);
    await cancelOutcomeMessages(locked, "The outcome was corrected.");
    await notifyOfAnswer(locked, answer.id);
  }
  return true;
}

const undoPromise = (tx: Tx, interview: Interview, { promiseDay, loggedBy }: FeedbackEntry, now: Date) =>
  tx
    .update(promises)
    .set({ undoneAt: now })
    .where(
      and(
        eq(promises.workspaceId, interview.workspaceId),
        eq(promises.interviewId, interview.id),
        eq(promises.kind, "answer"),
        eq(promises.day, promiseDay ?? ""),
        loggedBy ? eq(promises.loggedBy, loggedBy) : isNull(promises.loggedBy),
        isNull(promises.undoneAt),
      ),
    );
