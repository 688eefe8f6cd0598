import type { Tx } from "@/db/client";
import { factsOf } from "../../followups/queries";
import { type Step, stepNames } from "../../followups/rules/facts";
import { plan } from "../../followups/rules/plan";
import { callBackNotes } from "../../mail/commands/call-back";
import type { Viewer } from "../../viewer";
import { messagesOfOutcome, questionsOfWaiting } from "../rules";

/**
 * Calls back every queued note whose step is neither open nor still to open then, once the new facts are in; after `word` of any kind, the questions of waiting
 * whatever the plan says. The plan is asked, so that a note waits in the outbox only while its step does.
 */
export async function stopWhatIsOver(
  tx: Tx,
  viewer: Viewer,
  interviewId: string,
  why: { because: string; word: boolean },
  now: Date,
): Promise<number> {
  const [found] = await factsOf(tx, viewer, [interviewId]);
  if (!found) return 0;
  const stays = new Set(
    plan(found.facts, now)
      .filter((step) => isStill(step))
      .map((step) => step.step),
  );
  const over = stepNames.filter((step) => !stays.has(step) || (why.word && questionsOfWaiting.includes(step)));
  return callBackNotes(tx, { interviewId, steps: over }, why.because, now);
}

/**
 * Calls back what was queued because of an outcome that is undone, or another by now: a later outcome may ask for a message of the same
 * name, and what waits was not written for that one. Returns how many were in time.
 */
export const stopWhatTheOutcomeAsked = (tx: Tx, interviewId: string, because: string, now: Date): Promise<number> =>
  callBackNotes(tx, { interviewId, steps: messagesOfOutcome }, because, now);

/** Open, or locked as before: a consultant can't see what a candidate has queued, so what hangs on what was heard goes in any case. */
const isStill = ({ step, standing, opens, queuedFor }: Step) =>
  standing === "open" ||
  standing === "overdue" ||
  (standing === "locked" && (!questionsOfWaiting.includes(step) || (queuedFor !== null && queuedFor === opens)));
