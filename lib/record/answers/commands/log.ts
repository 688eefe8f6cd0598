import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { answers, promises } from "@/db/schema/answers";
import { feedback } from "@/db/schema/debriefs";
import { dayOf, resolveWallTime } from "@/lib/dates";
import { MINUTE } from "@/lib/durations";
import type { InterviewOutcome } from "@/lib/enums";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { shortDay } from "@/lib/platform/words/dates";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { AccountViewer } from "@/lib/viewer";
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
  return withInterview(viewer, input.interviewId, may.logAnswer, now, async (locked) => {
    if (await isAnswerLogged(locked, input.id))
      return locked.unchanged({ outcome: outcomeByChoice[input.outcome]?.outcome ?? null, cancelled: 0 });
    if (viewer.as === "consultant" && input.answered !== undefined) await refuseUnread(locked, input.answered);
    const heard = { ...input, receivedAt, hasClientFeedback: false };
    const { cancelReason, ...logged } = await logAnswerInTransaction(locked, heard);
    // Both the writer of the question and the person who logged the update see that it was cancelled, and why.
    if (logged.cancelled > 0) await locked.audit("scheduled-message-cancelled", { detail: { what: cancelReason } });
    return locked.auditedOrRepeated(logged);
  });
}

/**
 * The same within a transaction that has locked the interview. `hasClientFeedback`: the feedback is logged separately. The answer gets the form's
 * id, and the promise gets `promiseId`, if it is given.
 */
export async function logAnswerInTransaction(
  locked: LockedInterview<AccountViewer>,
  input: LogAnswerInput & { receivedAt: Date; hasClientFeedback: boolean; promiseId?: string },
): Promise<LoggedAnswer & { cancelReason: string }> {
  const { viewer, interview, now } = locked;
  if (!may.logAnswer(viewer, interview)) throw new NotFound();
  if (interview.cancelledAt) throw new Refused("This interview was cancelled. Restore it first.");
  const answer = outcomeByChoice[input.outcome];
  const fault = answerTimeFault(input.receivedAt, interview, answer?.outcome ?? null, now);
  if (fault) throw new Refused(fault, "on");
  const replaced = answer?.outcome ? await replacesOutcome(locked, answer.outcome) : false;
  if (answer) await insertAnswer(locked, input, answer);
  await addPromises(locked, input);
  const hasFeedback = Boolean(input.strengths || input.shortfalls || input.tips);
  if (hasFeedback) await insertFeedback(locked, input);
  if (answer || input.promiseDay) await reopenIfClosed(locked);
  const isUpdate = Boolean(answer || input.promiseDay || hasFeedback || input.hasClientFeedback);
  const cancelReason = cancellationReason(locked, input);
  const cancelledOfOldOutcome = replaced ? await cancelOutcomeMessages(locked, cancelReason) : 0;
  // If the consultant only promises to report back, that is no update from the company.
  const cancelledAsObsolete = isUpdate
    ? await cancelObsoleteMessages(locked, { reason: cancelReason, isUpdate: true })
    : 0;
  return { outcome: answer?.outcome ?? null, cancelled: cancelledAsObsolete + cancelledOfOldOutcome, cancelReason };
}

/** Whether there was a different outcome before. Messages that were scheduled for it do not fit the new one. */
async function replacesOutcome({ tx, interview }: LockedInterview, outcome: InterviewOutcome): Promise<boolean> {
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

/** Why a scheduled note was cancelled, for its page. It does not name the outcome, because others may see the screen. */
function cancellationReason(
  { viewer, interview, now }: LockedInterview<AccountViewer>,
  input: LogAnswerInput & { receivedAt: Date },
): string {
  const today = dayOf(interview.zone, now.getTime());
  const by = input.givenBy || interview.company;
  const reader = viewer.as === "candidate" ? "you" : (ofAgency(viewer, interview) ?? "your consultant");
  if (input.outcome === "withdrew")
    return viewer.as === "candidate" ? "You withdrew." : "You withdrew. The consultant added this.";
  if (input.outcome && input.outcome !== "undecided") return `The outcome is known: ${by} told ${reader}.`;
  if (input.promiseDay) return `${by} gave a new answer date: ${shortDay(input.promiseDay, today)}.`;
  const day = shortDay(dayOf(interview.zone, input.receivedAt.getTime()), today);
  return input.outcome ? `${by} answered on ${day}.` : `Feedback came from ${by} on ${day}.`;
}

/** Whether a form with this id was saved already, for this interview. */
export async function isAnswerLogged({ tx, interview }: LockedInterview, id: string): Promise<boolean> {
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
