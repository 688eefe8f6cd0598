import { type ClientDecision, clientDecisions, type InterviewOutcome } from "@/lib/enums";
import { Stale } from "@/lib/errors";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import type { AccountViewer, Consultant } from "@/lib/viewer";
import type { LogUpdateInput } from "./input";
import { answerOfUpdate } from "./rules";

type LoggedUpdate = {
  outcome: InterviewOutcome | null;
  /** How many scheduled messages were cancelled because of it. */
  cancelled: number;
  /** The agency's entry with what the client said about the candidate. It can be shared next. Null if there is none. */
  feedbackId: string | null;
};

type Update = LogUpdateInput & { zone: string };

/**
 * Adds everything that one call or e-mail brought, in one transaction. Both sides read the answer and the dates. Only the agency reads what a
 * client said about the candidate. What a candidate heard themselves is their own. `zone` is the reader's.
 */
export async function logUpdate(viewer: AccountViewer, input: Update, now: Date): Promise<LoggedUpdate> {
  const update = { ...input, ...answerOfUpdate(input) };
  if (viewer.as === "consultant" && hasClientFeedback(update)) return logWithFeedback(viewer, update, now);
  const logged = await logAnswer(viewer, update, now);
  return { ...logged, feedbackId: null };
}

const hasClientFeedback = ({ strengths, shortfalls, nextStage, verbatim, grades, from }: Update) =>
  [strengths, shortfalls, nextStage, verbatim, from].some(Boolean) || Object.keys(grades).length > 0;

async function logWithFeedback(viewer: Consultant, update: Update, now: Date): Promise<LoggedUpdate> {
  const decision: ClientDecision | "" = clientDecisions.find((known) => known === update.outcome) ?? "";
  const feedback = { ...update, how: update.how || ("call" as const), decision };
  const { outcome, cancelled } = await logClientFeedback(viewer, feedback, now).catch((fault: unknown) => {
    throw fault instanceof Stale ? asFieldsOfUpdate(fault) : fault;
  });
  return { outcome, cancelled, feedbackId: update.id };
}

/** The form of an update shows a decision in its field for the outcome. So does what somebody else saved meanwhile. */
function asFieldsOfUpdate({ theirs: { decision, ...theirs }, version, mustBeRead }: Stale): Stale {
  return new Stale({ ...theirs, ...(decision !== undefined && { outcome: decision }) }, version, { mustBeRead });
}
