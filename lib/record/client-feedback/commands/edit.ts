import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { answers, promises } from "@/db/schema/answers";
import { clientFeedback } from "@/db/schema/debriefs";
import { dayOf, timeOf } from "@/lib/dates";
import { Refused, Stale } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { may } from "@/lib/permissions";
import { cancelObsoleteMessages, cancelOutcomeMessages } from "@/lib/record/answers/commands/cancel-messages";
import { logAnswerInTransaction, resolveHeardAt } from "@/lib/record/answers/commands/log";
import { notifyOfAnswer } from "@/lib/record/answers/commands/notify";
import { answerTimeFault, offerDayFault } from "@/lib/record/answers/rules";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { LogClientFeedbackInput } from "../input";
import { answerIdOfFeedback } from "../queries/answer-id";
import { clientFeedbackDifferences } from "../rules";
import { answerOfFeedback, auditCancelledMessages, clientFeedbackColumns } from "./log";
import { type FeedbackEntry, isFeedbackEntry, withFeedbackEntry } from "./with-feedback-entry";

/**
 * Corrects an entry that the agency logged. What a client wrote by link cannot be corrected. If there is a newer version, it is refused once and
 * shows both. If the decision or the day has changed, the earlier answer, which both sides read, is undone and logged anew.
 */
export async function editClientFeedback(
  viewer: Consultant,
  input: LogClientFeedbackInput & { zone: string },
  now: Date,
) {
  const receivedAt = resolveHeardAt(input, now);
  const key = { interviewId: input.interviewId, feedbackId: input.id };
  await withFeedbackEntry(viewer, key, may.logClientFeedback, now, async ({ locked, entry: before }) => {
    if (before.linkId) throw new Refused("These are the client’s own words. Log anything else they said separately.");
    const correction = { ...input, receivedAt };
    const offerBy = await savedOfferDay(locked, input.id);
    if (isUnchanged(before, offerBy, correction)) return locked.unchanged();
    if (before.version !== input.version)
      throw new Stale(correctionDifferences(before, offerBy, correction), before.version);
    await correctAnswerAndPromise(locked, before, correction);
    await locked.tx
      .update(clientFeedback)
      .set({ ...clientFeedbackColumns(input), givenAt: receivedAt, updatedAt: now, version: before.version + 1 })
      .where(isFeedbackEntry(locked, input.id));
    return locked.done("client-feedback-corrected", { readers: "agency only" });
  });
}

type Correction = LogClientFeedbackInput & { zone: string; receivedAt: Date };

/**
 * The answer is found by the entry's id (answerIdOf; old entries have the same id), and is changed. A promise is never changed: a new day is a new
 * promise, and the latest counts.
 */
async function correctAnswerAndPromise(locked: LockedInterview<Consultant>, before: FeedbackEntry, input: Correction) {
  const isCorrected = await correctAnswer(locked, input);
  const promise = input.promiseDay !== (before.promiseDay ?? "");
  if (promise && before.promiseDay) await undoPromise(locked, before);
  const newAnswer = {
    ...answerOfFeedback(locked.interview, input),
    promiseId: newId(locked.now),
    outcome: isCorrected ? ("" as const) : input.decision,
    offerBy: isCorrected ? "" : input.offerBy,
    promiseDay: promise ? input.promiseDay : "",
  };
  if (newAnswer.outcome || newAnswer.promiseDay) {
    const logged = await logAnswerInTransaction(locked, {
      ...newAnswer,
      receivedAt: input.receivedAt,
      hasClientFeedback: true,
    });
    await auditCancelledMessages(locked, logged);
  } else {
    const reason = "The feedback that it was based on was corrected.";
    await cancelObsoleteMessages(locked, { reason, isUpdate: false });
  }
}

const isAnswerOfEntry = (locked: LockedInterview, entryId: string) =>
  and(locked.rowsOf(answers), inArray(answers.id, [answerIdOfFeedback(locked.interview, entryId), entryId]));

async function savedOfferDay(locked: LockedInterview, entryId: string): Promise<string> {
  const [answer] = await locked.tx
    .select({ offerBy: answers.offerBy })
    .from(answers)
    .where(isAnswerOfEntry(locked, entryId));
  return answer?.offerBy ?? "";
}

/** Whether the form has the same values as the record, so that there is nothing to correct. */
function isUnchanged(before: FeedbackEntry, offerBy: string, input: Correction): boolean {
  const words = clientFeedbackColumns(input);
  const saved = Object.fromEntries(Object.keys(words).map((name) => [name, before[name as keyof FeedbackEntry]]));
  return (
    isDeepStrictEqual(saved, words) &&
    before.givenAt.getTime() === input.receivedAt.getTime() &&
    offerBy === input.offerBy
  );
}

/** The saved values of the fields that differ, as the form shows them. Its day and time are in the reader's zone. */
function correctionDifferences(before: FeedbackEntry, offerBy: string, input: Correction): Record<string, string> {
  const at = before.givenAt.getTime();
  const more = { how: before.how, offerBy, on: dayOf(input.zone, at), at: timeOf(input.zone, at) };
  return {
    ...clientFeedbackDifferences(before, clientFeedbackColumns(input)),
    ...Object.fromEntries(Object.entries(more).filter(([name, value]) => input[name as keyof typeof more] !== value)),
  };
}

async function correctAnswer(locked: LockedInterview<Consultant>, input: Correction) {
  const { tx, interview, now } = locked;
  const isAnswer = isAnswerOfEntry(locked, input.id);
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
    await locked.audit("answer-corrected");
    await cancelOutcomeMessages(locked, "The outcome was corrected.");
    await notifyOfAnswer(locked, answer.id);
  }
  return true;
}

const undoPromise = (locked: LockedInterview, { promiseDay, loggedBy }: FeedbackEntry) =>
  locked.tx
    .update(promises)
    .set({ undoneAt: locked.now })
    .where(
      and(
        locked.rowsOf(promises),
        eq(promises.kind, "answer"),
        eq(promises.day, promiseDay ?? ""),
        loggedBy ? eq(promises.loggedBy, loggedBy) : isNull(promises.loggedBy),
        isNull(promises.undoneAt),
      ),
    );
