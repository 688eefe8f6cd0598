import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { outcomeMessageSteps, stepNames, waitingQuestionSteps } from "@/lib/planning/plan/rules/steps";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";

/**
 * Cancels every scheduled note whose step, with the new facts, is not open and does not open at the scheduled moment. With `word` (an update
 * has come) it also cancels the questions that are asked while waiting, whatever the plan says.
 */
export async function cancelObsoleteMessages(
  { tx, viewer, interview, now }: LockedInterview,
  why: { reason: string; isUpdate: boolean },
): Promise<number> {
  const [row] = await listFacts(tx, viewer, [interview.id]);
  if (!row) return 0;
  const openSteps = new Set(
    plan(row.facts, now)
      .filter((step) => mayStillBeSent(step))
      .map((step) => step.step),
  );
  const closedSteps = stepNames.filter(
    (step) => !openSteps.has(step) || (why.isUpdate && waitingQuestionSteps.includes(step)),
  );
  return cancelInterviewMessages(tx, { interviewId: interview.id, steps: closedSteps }, why.reason, now);
}

/**
 * Cancels messages that were scheduled because of an outcome that was undone or has changed. A later outcome may need a message of the same
 * name, but the scheduled one was not written for it. Returns how many were cancelled in time.
 */
export const cancelOutcomeMessages = ({ tx, interview, now }: LockedInterview, reason: string): Promise<number> =>
  cancelInterviewMessages(tx, { interviewId: interview.id, steps: outcomeMessageSteps }, reason, now);

/**
 * Which messages stay: those whose step is open, or locked until the same moment. A consultant cannot see what a candidate has scheduled, so
 * messages that depend on the update are cancelled in any case.
 */
const mayStillBeSent = ({ step, status, opens, queuedFor }: Step) =>
  isStepOpen({ status }) ||
  (status === "locked" && (!waitingQuestionSteps.includes(step) || (queuedFor !== null && queuedFor === opens)));
