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
  /** What the client said about the candidate is an entry of the agency's, which can be shared next. Else null. */
  feedbackId: string | null;
};

type Update = LogUpdateInput & { zone: string };

/**
 * Logs whatever one call or e-mail brought, in one transaction. The answer and the dates are for both sides. What a client said about the
 * candidate is for the agency alone; what a candidate heard themselves is theirs. `zone` is the reader's.
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

/** In the form of an update a decision is one of the outcomes. */
function asFieldsOfUpdate({ theirs: { decision, ...theirs }, version, mustBeRead }: Stale): Stale {
  return new Stale({ ...theirs, ...(decision !== undefined && { outcome: decision }) }, version, { mustBeRead });
}
