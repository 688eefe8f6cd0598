import { and, desc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { answers, promises } from "@/db/schema/answers";
import { clientFeedback, feedbackLinks } from "@/db/schema/debriefs";
import { NotFound, Refused } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { may } from "@/lib/permissions";
import { isAnswerLogged, logAnswerInTransaction } from "@/lib/record/answers/commands/log";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { takeDecisionInput } from "../input";
import { answerIdOfFeedback } from "../queries/answer-id";
import { updateLinkAnswerEvent } from "./link-answer-event";
import { answerOfFeedback, auditCancelledMessages, settleFeedbackSteps } from "./log";
import { type FeedbackEntry, isFeedbackEntry, type LockedEntry, withFeedbackEntry } from "./with-feedback-entry";

type TakeDecisionResult = {
  /** How many scheduled messages were cancelled because of it. */
  cancelled: number;
  /** Somebody has added a decision since the client answered, so nothing was added now. */
  isAdded: boolean;
  /** It was added, but another person's decision is newer, and that one counts. */
  isOutvoted: boolean;
};

/**
 * One press adds a client's decision and day, which they answered by link, to the record. Their words are not changed. If they changed their
 * answer after the page was opened, it is refused, and the consultant reads it again first.
 */
export async function takeDecision(
  viewer: Consultant,
  input: z.output<typeof takeDecisionInput>,
  now: Date,
): Promise<TakeDecisionResult> {
  const taken = await withFeedbackEntry(viewer, input, may.logClientFeedback, now, async (on) => {
    const logged = await takeDecisionInTransaction(on, input.version);
    return logged ? on.locked.audited(logged) : on.locked.unchanged(null);
  });
  return { cancelled: taken?.cancelled ?? 0, isAdded: !taken, isOutvoted: taken?.isOutvoted === true };
}

/**
 * The same in a transaction that does more than this. Null if a decision was logged, in any way, since the client answered. `version` is the one
 * that the consultant read. The answers of other people still wait. If the client changes the answer later, it is a new answer; so is one that
 * was undone before.
 */
export async function takeDecisionInTransaction({ locked: pressed, entry }: LockedEntry, version: number) {
  const locked = pressed.at(notBefore(entry, pressed.now));
  const { tx, viewer, interview, now } = locked;
  if (!may.logClientFeedback(viewer, interview) || !entry.linkId) throw new NotFound();
  if (await isAddedSince(locked, entry)) return null;
  if (entry.version !== version)
    throw new Refused("They changed their answer a moment ago. Read it again, then add it.");
  if (!entry.decision && !entry.promiseDay) throw new Refused("They gave no decision and no date.");
  const [link] = await tx
    .select({ name: feedbackLinks.name })
    .from(feedbackLinks)
    .where(and(locked.rowsOf(feedbackLinks), eq(feedbackLinks.id, entry.linkId)));
  const common = {
    ...{ id: entry.id, interviewId: interview.id, decision: entry.decision ?? ("" as const), offerBy: "" },
    ...{ promiseDay: entry.promiseDay ?? "", givenBy: entry.givenBy || link?.name || "", how: "" as const },
    ...{ on: "", at: "" },
  };
  const isAgain =
    (await isAnswerLogged(locked, answerIdOfFeedback(interview, entry.id))) || (await isAnswerLogged(locked, entry.id));
  const receivedAt = entry.answeredAt ?? entry.submittedAt ?? now;
  const heard = {
    ...answerOfFeedback(interview, common),
    ...(isAgain && { id: newId(now) }),
    receivedAt,
    hasClientFeedback: true,
  };
  const logged = await logAnswerInTransaction(locked, heard);
  await tx
    .update(clientFeedback)
    .set({ recordedAs: heard.id, dismissedAt: null })
    .where(isFeedbackEntry(locked, entry.id));
  await updateLinkAnswerEvent(locked);
  await settleFeedbackSteps(locked, "client");
  // History said already that the client answered. `logAnswerInTransaction` adds only what is new now.
  await auditCancelledMessages(locked, logged);
  return { ...logged, isOutvoted: await hasLaterOutcome(locked, heard) };
}

/** An answer must be handled after it was given, even if the clocks of two machines differ. */
export const notBefore = ({ answeredAt }: FeedbackEntry, now: Date) =>
  answeredAt && answeredAt > now ? answeredAt : now;

/** Whether somebody gave another decision later, so that that one counts. */
async function hasLaterOutcome({ tx, interview }: LockedInterview, { id, outcome }: { id: string; outcome: string }) {
  if (!outcome || outcome === "undecided") return false;
  const [latest] = await tx
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.interviewId, interview.id), isNotNull(answers.outcome), isNull(answers.undoneAt)))
    .orderBy(desc(answers.receivedAt), desc(answers.id))
    .limit(1);
  return latest !== undefined && latest.id !== id;
}

/** Whether an answer was logged since. If the client named only a day, a promise counts too. */
async function isAddedSince(locked: LockedInterview, entry: FeedbackEntry) {
  const { tx, interview } = locked;
  const { answeredAt, submittedAt, decision } = entry;
  const since = answeredAt ?? submittedAt;
  if (!since) return false;
  const isLoggedSince = (table: typeof answers | typeof promises) =>
    and(
      locked.rowsOf(table),
      isNull(table.undoneAt),
      gte(table.loggedAt, since),
      // An answer that was added from another person's link settles only that person's.
      sql`not exists (select from client_feedback o where o.workspace_id = ${interview.workspaceId}::uuid
        and o.interview_id = ${interview.id}::uuid and o.id <> ${entry.id}::uuid and o.recorded_as = ${table.id})`,
    );
  const [answer] = await tx.select({ id: answers.id }).from(answers).where(isLoggedSince(answers)).limit(1);
  if (answer || decision) return Boolean(answer);
  const [day] = await tx
    .select({ id: promises.id })
    .from(promises)
    .where(and(isLoggedSince(promises), eq(promises.kind, "answer")))
    .limit(1);
  return Boolean(day);
}
