import type { Tx } from "@/db/client";
import { factsOf } from "../../followups/queries";
import { stepNames } from "../../followups/rules/facts";
import { plan } from "../../followups/rules/plan";
import { callBackNotes } from "../../mail/commands/call-back";
import type { Viewer } from "../../viewer";
import { questionsOfWaiting } from "../rules";

/**
 * Calls back every queued note whose step is not open once the new facts are in; after `word` of any kind, the questions of waiting
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
  const open = new Set(
    plan(found.facts, now)
      .filter((step) => step.standing === "open" || step.standing === "overdue")
      .map((step) => step.step),
  );
  const over = stepNames.filter((step) => !open.has(step) || (why.word && questionsOfWaiting.includes(step)));
  return callBackNotes(tx, { interviewId, steps: over }, why.because, now);
}
