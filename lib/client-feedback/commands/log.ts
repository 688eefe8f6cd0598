import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { isAnswerLogged, logAnswerInTransaction, resolveHeardAt } from "../../answers/commands/log";
import type { LogAnswerInput } from "../../answers/input";
import { audit } from "../../audit/commands";
import { NotFound, rowOrNotFound, Stale } from "../../errors";
import { LockedInterview } from "../../interviews/commands/with-interview";
import { type Interview, interviewOwner, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { LogClientFeedbackInput } from "../input";
import { answerIdOfFeedback } from "../queries/answer-id";
import { clientFeedbackTexts, loggedAnewReason, versionOf } from "../rules";
import { updateLinkAnswerEvent } from "./link-answer-event";

type LogInputWithZone = LogClientFeedbackInput & { zone: string };

/**
 * What the client said, in one transaction: the entry, the step that it settles, the decision and the promise as common ground, the
 * queued questions that they make needless, history and the next reminder. Its candidate learns that feedback came, and none of it.
 * `zone` is the reader's. Who logs while a colleague does, or while the client changes what they answered, is shown that first, and may then log theirs beside it.
 */
export async function logClientFeedback(
  viewer: Consultant,
  input: LogInputWithZone,
  now: Date,
): Promise<{ cancelled: number }> {
  const receivedAt = resolveHeardAt(input, now);
  const logged = await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, input.interviewId);
    if (!may.logClientFeedback(viewer, interview)) throw new NotFound();
    const locked = new LockedInterview(tx, viewer, interview, now);
    if (await isAnswerLogged(locked, answerIdOfFeedback(interview, input.id))) return null;
    const entries = await entryRows(tx, interview.id);
    if (entries.some((entry) => entry.id === input.id)) return null;
    const newest = entries[0];
    if (newest && versionOf(entries) > input.version) throw new Stale(clientFeedbackTexts(newest), versionOf(entries));
    const logged = await logAnswerInTransaction(locked, {
      ...answerOfFeedback(interview, input),
      receivedAt,
      hasClientFeedback: true,
    });
    const at = { givenAt: receivedAt, loggedAt: now, loggedBy: viewer.userId, updatedAt: now, submittedAt: now };
    const added = await tx
      .insert(clientFeedback)
      .values({ ...interviewOwner(interview), ...clientFeedbackColumns(input), id: input.id, ...at })
      .onConflictDoNothing()
      .returning({ id: clientFeedback.id });
    rowOrNotFound(added);
    if (input.from)
      await replaceLinkAnswer(
        tx,
        viewer,
        interview,
        { id: input.from, as: answerIdOfFeedback(interview, input.id) },
        now,
      );
    await settleFeedbackSteps(tx, viewer, interview, input.how, now);
    await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: true, verb: "client-feedback-received" });
    await auditCancelledMessages(tx, viewer, interview, logged, now);
    await reschedule(tx, interview.id, now);
    return logged;
  });
  return logged ?? { cancelled: 0 };
}

/** What was sent of one interview, what was changed last first; what a client is still typing is not ours to read. */
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
> & {
  how: LogAnswerInput["how"];
};

/** The parts for both sides: the decision and the day. The words about the candidate stay here. */
export const answerOfFeedback = (
  interview: Interview,
  { decision, ...common }: SharedAnswerFields,
): LogAnswerInput => ({
  ...common,
  id: answerIdOfFeedback(interview, common.id),
  outcome: decision,
  promiseCovers: "any answer",
  ...{ note: "", updateDay: "", strengths: "", shortfalls: "", tips: "" },
});

/** A link's answer that was logged with changes waits for nothing until its writer changes it: the candidate reads the entry that says it anew. */
async function replaceLinkAnswer(
  tx: Tx,
  viewer: Consultant,
  interview: Interview,
  { id, as: addedAsId }: { id: string; as: string },
  now: Date,
) {
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
        eq(clientFeedback.workspaceId, interview.workspaceId),
        eq(clientFeedback.interviewId, interview.id),
        eq(clientFeedback.id, id),
        isNotNull(clientFeedback.linkId),
        or(isNull(clientFeedback.keptPrivateAt), eq(clientFeedback.keptPrivateReason, loggedAnewReason)),
      ),
    );
  await updateLinkAnswerEvent(tx, interview);
}

/** The step is settled, and a step that was skipped because nothing more would come is open again. */
export async function settleFeedbackSteps(tx: Tx, viewer: Consultant, interview: Interview, how: string, now: Date) {
  await tx
    .insert(stepEvents)
    .values({ ...interviewOwner(interview), step: "gather-feedback", kind: "done", at: now, by: viewer.userId, how })
    .onConflictDoNothing();
  await tx
    .delete(stepEvents)
    .where(
      and(
        eq(stepEvents.workspaceId, interview.workspaceId),
        eq(stepEvents.interviewId, interview.id),
        eq(stepEvents.step, "share-feedback"),
        eq(stepEvents.kind, "waived"),
      ),
    );
}

/** The message says why to its writer alone; the history says it to both. */
export async function auditCancelledMessages(
  tx: Tx,
  viewer: Consultant,
  interview: Interview,
  { cancelled: calledBack, because: what }: { cancelled: number; because: string },
  now: Date,
) {
  if (calledBack === 0) return;
  await audit(tx, viewer, now, {
    ...interviewOwner(interview),
    consultants: true,
    verb: "scheduled-message-cancelled",
    detail: { what, ...(calledBack > 1 && { several: true }) },
  });
}
