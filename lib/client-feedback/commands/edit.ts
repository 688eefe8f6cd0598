import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { answers, promises } from "@/db/schema/interviews";
import { logAnswerInTransaction, resolveHeardAt } from "../../answers/commands/log";
import { cancelObsoleteMessages, cancelOutcomeMessages } from "../../answers/commands/stop";
import { notifyOfAnswer } from "../../answers/commands/tell";
import { answerTimeFault, offerDayFault } from "../../answers/rules";
import { dayOf } from "../../dates";
import { NotFound, Refused, Stale } from "../../errors";
import { record } from "../../history/commands";
import { newId } from "../../ids";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import type { LogClientFeedbackInput } from "../input";
import { clientFeedbackDifferences } from "../rules";
import {
  answerIdOfFeedback,
  answerOfFeedback,
  auditCancelledMessages,
  clientFeedbackColumns,
  interviewOwner,
} from "./log";

type Entry = typeof clientFeedback.$inferSelect;

/**
 * Corrects an entry of the agency's own. What a client wrote by link cannot be corrected. Over a newer version it is refused once, and both
 * are shown. Where the decision or the day has changed, the earlier answer for both sides is undone and logged anew.
 */
export async function editClientFeedback(
  viewer: Consultant,
  input: LogClientFeedbackInput & { zone: string },
  now: Date,
) {
  const heardAt = resolveHeardAt(input, now);
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, held)) throw new NotFound();
    const before = await getFeedbackEntry(tx, held, input.id);
    if (before.linkId) throw new Refused("These are the client’s own words. Log what else they said beside them.");
    if (before.version !== input.version) {
      const theirs = clientFeedbackDifferences(before, clientFeedbackColumns(input));
      if (Object.keys(theirs).length > 0) throw new Stale(theirs, before.version);
      return;
    }
    if (await isSame(tx, held, before, { ...input, heardAt })) return;
    await correct(tx, viewer, held, before, { ...input, heardAt }, now);
    await tx
      .update(clientFeedback)
      .set({ ...clientFeedbackColumns(input), saidAt: heardAt, updatedAt: now, version: before.version + 1 })
      .where(isFeedbackEntry(held, input.id));
    const { workspaceId, id: interviewId } = held;
    await record(tx, viewer, now, { workspaceId, interviewId, consultants: true, verb: "client feedback corrected" });
    await reschedule(tx, held.id, now);
  });
}

export const isFeedbackEntry = (held: Interview, id: string) =>
  and(eq(clientFeedback.workspaceId, held.workspaceId), eq(clientFeedback.id, id));

/** An entry of this interview that was sent; what a client is still typing does not exist yet. */
export async function getFeedbackEntry(tx: Tx, held: Interview, id: string): Promise<Entry> {
  const [found] = await tx.select().from(clientFeedback).where(isFeedbackEntry(held, id));
  if (!found?.submittedAt || found.interviewId !== held.id) throw new NotFound();
  return found;
}

type Correction = LogClientFeedbackInput & { heardAt: Date };

/**
 * The answer is found by the entry's id (answerIdOf; for old entries they are the same) and is corrected in place; a promise is never
 * changed: a new day is a new promise, and the latest counts.
 */
async function correct(tx: Tx, viewer: Consultant, held: Interview, before: Entry, input: Correction, now: Date) {
  const there = await correctAnswer(tx, viewer, held, input, now);
  const promise = input.promiseDay !== (before.promiseDay ?? "");
  if (promise && before.promiseDay) await undoPromise(tx, held, before, now);
  const news = {
    ...answerOfFeedback(held, input),
    promiseId: newId(now),
    outcome: there ? ("" as const) : input.decision,
    offerBy: there ? "" : input.offerBy,
    promiseDay: promise ? input.promiseDay : "",
  };
  if (news.outcome || news.promiseDay) {
    const logged = await logAnswerInTransaction(
      tx,
      viewer,
      held,
      { ...news, heardAt: input.heardAt, feedbackCame: true },
      now,
    );
    await auditCancelledMessages(tx, viewer, held, logged, now);
  } else {
    const because = "What it rested on was corrected.";
    await cancelObsoleteMessages(tx, viewer, held.id, { because, word: false }, now);
  }
}

const answerOf = (held: Interview, entryId: string) =>
  and(
    eq(answers.workspaceId, held.workspaceId),
    eq(answers.interviewId, held.id),
    inArray(answers.id, [answerIdOfFeedback(held, entryId), entryId]),
  );

/** A form that says what is on the record corrects nothing. */
async function isSame(tx: Tx, held: Interview, before: Entry, input: Correction): Promise<boolean> {
  const words = clientFeedbackColumns(input);
  const kept = Object.fromEntries(Object.keys(words).map((name) => [name, before[name as keyof Entry]]));
  if (!isDeepStrictEqual(kept, words) || before.saidAt.getTime() !== input.heardAt.getTime()) return false;
  const [answer] = await tx.select({ offerBy: answers.offerBy }).from(answers).where(answerOf(held, input.id));
  return (answer?.offerBy ?? "") === input.offerBy;
}

async function correctAnswer(tx: Tx, viewer: Consultant, held: Interview, input: Correction, now: Date) {
  const itself = answerOf(held, input.id);
  const [answer] = await tx.select().from(answers).where(itself);
  if (!answer) return false;
  const outcome = input.decision && input.decision !== "undecided" ? input.decision : null;
  const fault = answerTimeFault(input.heardAt, held, outcome, now);
  if (fault) throw new Refused(fault, "on");
  const late = input.offerBy && offerDayFault(input.offerBy, dayOf(held.zone, input.heardAt.getTime()));
  if (late) throw new Refused(late, "offerBy");
  const { saidBy, how, heardAt } = input;
  const gone = input.decision === "";
  await tx
    .update(answers)
    .set({ outcome, saidBy, how, heardAt, offerBy: input.offerBy || null, undoneAt: gone ? now : null })
    .where(itself);
  if (answer.outcome !== outcome || (answer.undoneAt !== null) !== gone) {
    await record(tx, viewer, now, { ...interviewOwner(held), consultants: true, verb: "answer corrected" });
    await cancelOutcomeMessages(tx, held.id, "The outcome was corrected.", now);
    await notifyOfAnswer(tx, viewer, answer.id, now);
  }
  return true;
}

const undoPromise = (tx: Tx, held: Interview, { promiseDay, loggedBy }: Entry, now: Date) =>
  tx
    .update(promises)
    .set({ undoneAt: now })
    .where(
      and(
        eq(promises.workspaceId, held.workspaceId),
        eq(promises.interviewId, held.id),
        eq(promises.kind, "answer"),
        eq(promises.day, promiseDay ?? ""),
        loggedBy ? eq(promises.loggedBy, loggedBy) : isNull(promises.loggedBy),
        isNull(promises.undoneAt),
      ),
    );
