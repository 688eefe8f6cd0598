import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { rowOrNotFound, Stale } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { importRowId } from "@/lib/platform/csv/input";
import { outcomeByChoice } from "@/lib/record/answers/commands/insert";
import {
  isAnswerLogged,
  type LoggedAnswer,
  logAnswerInTransaction,
  resolveHeardAt,
} from "@/lib/record/answers/commands/log";
import type { LogAnswerInput } from "@/lib/record/answers/input";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Consultant } from "@/lib/viewer";
import type { LogClientFeedbackInput } from "../input";
import { answerIdOfFeedback } from "../queries/answer-id";
import { clientFeedbackFormValues, loggedAnewReason, versionOf } from "../rules";
import { updateLinkAnswerEvent } from "./link-answer-event";
import { isFeedbackEntry } from "./with-feedback-entry";

/** What the same form can also say, for both sides. Without an `outcome` the decision is the outcome. */
type AnswerExtras = Partial<
  Pick<LogAnswerInput, "outcome" | "note" | "promiseCovers" | "updateDay" | "delay" | "delayWords">
>;

type LogInputWithZone = LogClientFeedbackInput & AnswerExtras & { zone: string };

/**
 * Logs what the client said, in one transaction: the entry, the step that it settles, the decision and the dates for both sides, the scheduled
 * questions that become obsolete, history and the next reminder. The candidate learns only that feedback came. `zone` is the reader's. If a
 * colleague logged something meanwhile, or the client changed their answer, the consultant sees that first, and can then log their own entry.
 */
export async function logClientFeedback(viewer: Consultant, input: LogInputWithZone, now: Date): Promise<LoggedAnswer> {
  const receivedAt = resolveHeardAt(input, now);
  return withInterview(viewer, input.interviewId, may.logClientFeedback, now, async (locked) => {
    const { tx, interview } = locked;
    const answer = answerOfFeedback(interview, input);
    const isLogged = { outcome: outcomeByChoice[answer.outcome]?.outcome ?? null, cancelled: 0 };
    if (await isAnswerLogged(locked, answer.id)) return locked.unchanged(isLogged);
    const entries = await entryRows(tx, interview.id);
    if (entries.some((entry) => entry.id === input.id)) return locked.unchanged(isLogged);
    const newest = entries[0];
    if (newest && versionOf(entries) > input.version)
      throw new Stale(clientFeedbackFormValues(newest), versionOf(entries), { mustBeRead: true });
    const logged = await logAnswerInTransaction(locked, { ...answer, receivedAt, hasClientFeedback: true });
    const at = { givenAt: receivedAt, loggedAt: now, loggedBy: viewer.userId, updatedAt: now, submittedAt: now };
    const added = await tx
      .insert(clientFeedback)
      .values({ ...locked.owner, ...clientFeedbackColumns(input), id: input.id, ...at })
      .onConflictDoNothing()
      .returning({ id: clientFeedback.id });
    rowOrNotFound(added);
    if (input.from) await replaceLinkAnswer(locked, { id: input.from, as: answer.id });
    await settleFeedbackSteps(locked, input.how);
    await locked.audit("client-feedback-received");
    await auditCancelledMessages(locked, logged);
    return locked.audited({ outcome: logged.outcome, cancelled: logged.cancelled });
  });
}

/** The entries of one interview, the last changed first. What a client is still typing is not among them. */
const entryRows = (tx: Tx, interviewId: string) =>
  tx
    .select()
    .from(clientFeedback)
    .where(and(eq(clientFeedback.interviewId, interviewId), isNotNull(clientFeedback.submittedAt)))
    .orderBy(desc(clientFeedback.updatedAt), desc(clientFeedback.id));

export const clientFeedbackColumns = (input: LogClientFeedbackInput) => ({
  decision: input.decision || null,
  strengths: input.strengths,
  shortfalls: input.shortfalls,
  verbatim: input.verbatim,
  nextStage: input.nextStage,
  promiseDay: input.promiseDay || null,
  grades: input.grades,
  givenBy: input.givenBy,
  how: input.how,
});

type SharedAnswerFields = Pick<
  LogClientFeedbackInput,
  "id" | "interviewId" | "decision" | "offerBy" | "promiseDay" | "givenBy" | "on" | "at"
> &
  AnswerExtras & { how: LogAnswerInput["how"] };

/** The parts that both sides read: the outcome, the dates and the note. Only the agency reads the words about the candidate. */
export const answerOfFeedback = (
  interview: Interview,
  {
    decision,
    outcome = decision,
    note = "",
    promiseCovers = "any answer",
    updateDay = "",
    ...common
  }: SharedAnswerFields,
): LogAnswerInput => ({
  ...common,
  ...{ outcome, note, promiseCovers, updateDay, strengths: "", shortfalls: "", tips: "" },
  // A withdrawal is not the client's decision, so it is not part of the entry, and a correction of the entry does not change it.
  id:
    outcome === decision
      ? answerIdOfFeedback(interview, common.id)
      : importRowId(interview.workspaceId, common.id, "ended"),
});

/** If a consultant logged an answer by link with changes, that answer no longer waits, unless its writer changes it. The new entry can be shared. */
async function replaceLinkAnswer(
  locked: LockedInterview<Consultant>,
  { id, as: addedAsId }: { id: string; as: string },
) {
  const { tx, viewer, now } = locked;
  await tx
    .update(clientFeedback)
    .set({
      keptPrivateAt: sql`greatest(${now}::timestamptz, ${clientFeedback.answeredAt})`,
      keptPrivateBy: viewer.userId,
      keptPrivateReason: loggedAnewReason,
      recordedAs: addedAsId,
    })
    .where(
      and(
        isFeedbackEntry(locked, id),
        isNotNull(clientFeedback.linkId),
        or(isNull(clientFeedback.keptPrivateAt), eq(clientFeedback.keptPrivateReason, loggedAnewReason)),
      ),
    );
  await updateLinkAnswerEvent(locked);
}

/** Settles the step. A step that was skipped, because no feedback was expected, is open again. */
export async function settleFeedbackSteps(locked: LockedInterview<Consultant>, how: string) {
  const { tx, viewer, now } = locked;
  await tx
    .insert(stepEvents)
    .values({ ...locked.owner, step: "gather-feedback", kind: "done", at: now, by: viewer.userId, how })
    .onConflictDoNothing();
  await tx
    .delete(stepEvents)
    .where(and(locked.rowsOf(stepEvents), eq(stepEvents.step, "share-feedback"), eq(stepEvents.kind, "waived")));
}

/** The cancelled message tells only its writer why. History tells both sides. */
export async function auditCancelledMessages(
  locked: LockedInterview,
  { cancelled, cancelReason: what }: { cancelled: number; cancelReason: string },
) {
  if (cancelled === 0) return;
  await locked.audit("scheduled-message-cancelled", { detail: { what, ...(cancelled > 1 && { several: true }) } });
}
