import { cancelInterviewMessages } from "@/lib/mail/outbox/commands/cancel";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { outcomeMessageSteps, stepNames, waitingQuestionSteps } from "@/lib/planning/plan/rules/steps";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";

/**
 * Cancels every scheduled note whose step, with the new facts, is neither open nor still opens at that moment; after an update, also the
 * questions of waiting, whatever the plan says. So a note waits in the outbox only while its step does.
 */
export async function cancelObsoleteMessages(
  { tx, viewer, interview, now }: LockedInterview,
  why: { because: string; isUpdate: boolean },
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
  return cancelInterviewMessages(tx, { interviewId: interview.id, steps: closedSteps }, why.because, now);
}

/**
 * Cancels messages that were scheduled because of an outcome that was undone or has changed: a later outcome may ask for a message of the
 * same name, and the waiting one was not written for it. Returns how many were in time.
 */
export const cancelOutcomeMessages = ({ tx, interview, now }: LockedInterview, because: string): Promise<number> =>
  cancelInterviewMessages(tx, { interviewId: interview.id, steps: outcomeMessageSteps }, because, now);

/**
 * Open, or locked as before: a consultant cannot see what a candidate has scheduled, so messages that depend on the update are cancelled in
 * any case.
 */
const mayStillBeSent = ({ step, status, opens, queuedFor }: Step) =>
  isStepOpen({ status }) ||
  (status === "locked" && (!waitingQuestionSteps.includes(step) || (queuedFor !== null && queuedFor === opens)));
