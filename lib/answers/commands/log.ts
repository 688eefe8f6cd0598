import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { feedback } from "@/db/schema/debriefs";
import { audit } from "../../audit/commands";
import { dayOf, MINUTE, resolveWallTime } from "../../dates";
import type { InterviewOutcome } from "../../enums";
import { NotFound, Refused } from "../../errors";
import { type Interview, interviewOwner, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { AccountViewer } from "../../viewer";
import { shortDay } from "../../words/dates";
import type { LogAnswerInput } from "../input";
import { answerTimeFault } from "../rules";
import { cancelObsoleteMessages, cancelOutcomeMessages } from "./cancel-messages";
import { addPromises, insertAnswer, insertFeedback, ofAgency, outcomeByChoice, reopenIfClosed } from "./insert";
import { refuseUnread } from "./unread";

export type LoggedAnswer = { outcome: InterviewOutcome | null; cancelled: number };

/**
 * Logs what one call or e-mail brought: an answer or outcome, a new day, feedback. All of it, the cancelling of scheduled questions that it
 * makes obsolete, and the next reminder are one transaction. `zone` is the reader's: the time of the update is in their zone.
 */
export async function logAnswer(
  viewer: AccountViewer,
  input: LogAnswerInput & { zone: string },
  now: Date,
): Promise<LoggedAnswer> {
  const receivedAt = resolveHeardAt(input, now);
  const logged = await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (await isAnswerLogged(tx, interview, input.id)) {
      if (!may.logAnswer(viewer, interview)) throw new NotFound();
      return null;
    }
    if (viewer.as === "consultant" && input.answered !== undefined)
      await refuseUnread(tx, viewer, interview, input.answered);
    const heard = { ...input, receivedAt, hasClientFeedback: false };
    const { because, ...logged } = await logAnswerInTransaction(tx, viewer, interview, heard, now);
    if (logged.cancelled > 0) await auditCancelledMessages(tx, viewer, interview, because, now);
    await reschedule(tx, interview.id, now);
    return logged;
  });
  return logged ?? { outcome: outcomeByChoice[input.outcome]?.outcome ?? null, cancelled: 0 };
}

/**
 * The same within a transaction that has locked the interview. `hasClientFeedback`: the feedback is logged beside it, elsewhere. What it logs
 * has the form's id, and a promise `promiseId` if there is one.
 */
export async function logAnswerInTransaction(
  tx: Tx,
  viewer: AccountViewer,
  interview: Interview,
  input: LogAnswerInput & { receivedAt: Date; hasClientFeedback: boolean; promiseId?: string },
  now: Date,
): Promise<LoggedAnswer & { because: string }> {
  const { receivedAt } = input;
  if (!may.logAnswer(viewer, interview)) throw new NotFound();
  if (interview.cancelledAt) throw new Refused("This interview was cancelled. Restore it first.");
  const answer = outcomeByChoice[input.outcome];
  const fault = answerTimeFault(receivedAt, interview, answer?.outcome ?? null, now);
  if (fault) throw new Refused(fault, "on");
  const replaced = answer?.outcome ? await replacesOutcome(tx, interview, answer.outcome) : false;
  if (answer) await insertAnswer(tx, viewer, interview, input, answer, receivedAt, now);
  await addPromises(tx, viewer, interview, input, now);
  const hasFeedback = Boolean(input.strengths || input.shortfalls || input.tips);
  if (hasFeedback) await insertFeedback(tx, viewer, interview, input, receivedAt, now);
  if (answer || input.promiseDay) await reopenIfClosed(tx, viewer, interview, now);
  const isUpdate = Boolean(answer || input.promiseDay || hasFeedback || input.hasClientFeedback);
  const because = cancellationReason(viewer, input, interview, receivedAt, dayOf(interview.zone, now.getTime()));
  const cancelledOfOldOutcome = replaced ? await cancelOutcomeMessages(tx, interview.id, because, now) : 0;
  // That the consultant will report back by some day is no word from the employer.
  const calledBack = isUpdate
    ? await cancelObsoleteMessages(tx, viewer, interview.id, { because, word: isUpdate }, now)
    : 0;
  return { outcome: answer?.outcome ?? null, cancelled: calledBack + cancelledOfOldOutcome, because };
}

/** Whether another outcome than this one was in force: messages for that one were not written for this. */
async function replacesOutcome(tx: Tx, interview: Interview, outcome: InterviewOutcome): Promise<boolean> {
  const [before] = await tx
    .select({ outcome: answers.outcome })
    .from(answers)
    .where(and(eq(answers.interviewId, interview.id), isNotNull(answers.outcome), isNull(answers.undoneAt)))
    .orderBy(desc(answers.receivedAt), desc(answers.id))
    .limit(1);
  return before !== undefined && before.outcome !== outcome;
}

/** When the update came, in the zone of the person who enters it. */
export function resolveHeardAt({ on, at, zone }: { on: string; at: string; zone: string }, now: Date): Date {
  const resolved = resolveWallTime(zone, on, at);
  if (resolved.kind === "skipped")
    throw new Refused(
      `The clocks went forward then, so ${at} did not exist. Choose ${resolved.neighbours.join(" or ")}.`,
      "at",
    );
  const heard = new Date(resolved.kind === "one" ? resolved.at : resolved.earlier);
  const soon = heard.getTime() - now.getTime();
  return soon > 0 && soon < 5 * MINUTE ? now : heard;
}

/** Why a scheduled note is cancelled, as its page says it. The kind of outcome is not in it: others may see the screen. */
function cancellationReason(
  viewer: AccountViewer,
  input: LogAnswerInput,
  interview: Interview,
  receivedAt: Date,
  today: string,
): string {
  const by = input.givenBy || interview.company;
  const told = viewer.as === "candidate" ? "you" : (ofAgency(viewer, interview) ?? "your consultant");
  if (input.outcome === "withdrew")
    return viewer.as === "candidate" ? "You withdrew." : "You withdrew, as was passed on.";
  if (input.outcome && input.outcome !== "undecided") return `The outcome is known: ${by} told ${told}.`;
  if (input.promiseDay) return `${by} named a new day: ${shortDay(input.promiseDay, today)}.`;
  const day = shortDay(dayOf(interview.zone, receivedAt.getTime()), today);
  return input.outcome ? `${by} answered on ${day}.` : `Feedback came from ${by} on ${day}.`;
}

/** The writer of the question and the person who made it obsolete both see that it was cancelled, and why. */
const auditCancelledMessages = (tx: Tx, viewer: AccountViewer, interview: Interview, because: string, now: Date) =>
  audit(tx, viewer, now, {
    ...interviewOwner(interview),
    consultants: true,
    verb: "scheduled-message-cancelled",
    detail: { what: because },
  });

/** Whether a form of this id was taken already; of another interview's it never is. */
export async function isAnswerLogged(tx: Tx, interview: Interview, id: string): Promise<boolean> {
  const found = await Promise.all(
    [answers, promises, feedback].map((table) =>
      tx
        .select({ interviewId: table.interviewId })
        .from(table)
        .where(and(eq(table.workspaceId, interview.workspaceId), eq(table.id, id))),
    ),
  );
  const rows = found.flat();
  if (rows.some((row) => row.interviewId !== interview.id)) throw new NotFound();
  return rows.length > 0;
}
