import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { clientFeedback, feedback } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { cancelObsoleteMessages } from "../../answers/commands/cancel-messages";
import { audit } from "../../audit/commands";
import { NotFound, Refused, rowOrNotFound, Stale } from "../../errors";
import { replacedReason } from "../../feedback/rules/versions";
import { LockedInterview } from "../../interviews/commands/with-interview";
import { type Interview, interviewOwner, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/reschedule";
import type { Consultant } from "../../viewer";
import type { keepFeedbackPrivateInput, ShareFeedbackInput, unshareFeedbackInput } from "../input";
import { clientFeedbackDifferences } from "../rules";
import { getFeedbackEntry, isFeedbackEntry } from "./edit";
import { updateLinkAnswerEvent } from "./link-answer-event";
import { takeDecisionInTransaction } from "./take-decision";

type FeedbackEntry = Awaited<ReturnType<typeof getFeedbackEntry>>;
type LockedEntry = { tx: Tx; held: Interview; entry: FeedbackEntry };

/**
 * The version that the candidate reads from now on. A new version replaces the one before, which stays readable as an earlier one. Of two
 * people who share at once, the second is refused with a sentence. Where the form says so, what the client decided by link is logged in the
 * same transaction.
 */
export async function shareFeedback(viewer: Consultant, input: ShareFeedbackInput, now: Date): Promise<void> {
  await withFeedbackEntry(viewer, input, now, async ({ tx, held: interview, entry }) => {
    const released = await sharedVersionRows(tx, interview, entry.id);
    if (released.some((one) => one.id === input.id)) return false;
    refuseUnread(entry, input);
    const current = released.find((one) => one.undoneAt === null);
    if ((current?.id ?? "") !== input.over)
      throw new Refused("Somebody released this meanwhile. Load the page again to see what stands, then change it.");
    if (current)
      await tx
        .update(feedback)
        .set({ undoneAt: now, undoneReason: replacedReason })
        .where(isFeedback(interview, current.id));
    const { id, strengths, shortfalls, tips, nextStage, grades, givenBy } = input;
    const added = await tx
      .insert(feedback)
      .values({
        ...interviewOwner(interview),
        ...{ id, strengths, shortfalls, tips, nextStage, grades, givenBy, how: entry.how, givenAt: entry.givenAt },
        ...{ source: "consultant", clientFeedbackId: entry.id, sharedAt: now, sharedBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: feedback.id });
    rowOrNotFound(added);
    if (input.decided !== undefined)
      await takeDecisionInTransaction({ tx, held: interview, entry }, viewer, input.decided, now);
    await clearKeptPrivate({ tx, held: interview, entry });
    const because = "Feedback was released to you.";
    await cancelObsoleteMessages(new LockedInterview(tx, viewer, interview, now), { because, word: false });
    const verb = current ? "feedback-shared-again" : "feedback-shared";
    await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: true, verb });
    return true;
  });
}

/** Whoever has not read the latest of what was said reads that first, beside what they typed. A decision they read where it is added. */
function refuseUnread(entry: FeedbackEntry, input: ShareFeedbackInput) {
  if ((input.version ?? entry.version) === entry.version) return;
  if (input.decided !== undefined)
    throw new Refused("They changed their answer a moment ago. Load the page again to read it, then share it.");
  const { decision, promiseDay, verbatim } = entry;
  throw new Stale(clientFeedbackDifferences(entry, { ...input, decision, promiseDay, verbatim }), entry.version);
}

/** R76: it stays with us, and the candidate reads why. */
export const keepFeedbackPrivate = (viewer: Consultant, input: z.output<typeof keepFeedbackPrivateInput>, now: Date) =>
  withFeedbackEntry(viewer, input, now, async ({ tx, held: interview, entry }) => {
    const released = await sharedVersionRows(tx, interview, entry.id);
    if (released.some((one) => one.undoneAt === null))
      throw new Refused("It is released. Take that back first, then keep it back.");
    const { reason } = input;
    if (entry.keptPrivateAt && entry.keptPrivateReason === reason) return false;
    if ((input.version ?? entry.version) !== entry.version)
      throw new Refused("What they said was changed a moment ago. Load the page again and read it first.");
    await tx
      .update(clientFeedback)
      .set({ keptPrivateAt: now, keptPrivateBy: viewer.userId, keptPrivateReason: reason })
      .where(isFeedbackEntry(interview, entry.id));
    const fact = { at: now, by: viewer.userId, reason };
    await tx
      .insert(stepEvents)
      .values({ ...interviewOwner(interview), step: "share-feedback", kind: "waived", ...fact })
      .onConflictDoUpdate({
        target: [
          stepEvents.workspaceId,
          stepEvents.interviewId,
          stepEvents.step,
          stepEvents.interviewerId,
          stepEvents.kind,
        ],
        set: fact,
      });
    await audit(tx, viewer, now, {
      ...interviewOwner(interview),
      consultants: true,
      verb: "feedback-kept-private",
      detail: { what: reason },
    });
    return true;
  });

/**
 * Withdraws shared feedback. A version that nobody has read disappears: the candidate has no row of it any more. For a version that was
 * read it takes a reason, and the candidate sees that it was withdrawn, when and why.
 */
export const unshareFeedback = (viewer: Consultant, input: z.output<typeof unshareFeedbackInput>, now: Date) =>
  withFeedbackEntry(viewer, input, now, async ({ tx, held: interview, entry }) => {
    const released = await sharedVersionRows(tx, interview, entry.id);
    const found = released.find((one) => one.id === input.releasedId);
    if (!found) throw new NotFound();
    if (found.undoneAt) return false;
    const read = released.some((one) => one.readAt !== null);
    if (read && input.unread && input.reason)
      throw new Refused(
        "The candidate has read it meanwhile, so they would read this reason too. Nothing was changed. Look at this page again before you send it.",
        "reason",
      );
    if (read && !input.reason)
      throw new Refused("It was read already. Say why it is taken back; the candidate sees the reason.", "reason");
    for (const { id, undoneAt } of released)
      if (!undoneAt)
        await tx.update(feedback).set({ undoneAt: now, undoneReason: input.reason }).where(isFeedback(interview, id));
    // Whose a release is, only the database changes: to nobody's, where it was not read.
    if (!read) await tx.execute(sql`select hide_unread_feedback(${interview.id}::uuid, ${entry.id}::uuid)`);
    const because = "What it rested on was taken back.";
    await cancelObsoleteMessages(new LockedInterview(tx, viewer, interview, now), { because, word: false });
    const verb = read ? "feedback-unshared-after-reading" : "feedback-unshared-before-reading";
    // The candidate does not read why unread feedback was withdrawn: the reason may say what it said. It is stored on the row itself.
    const detail = read ? { what: input.reason } : {};
    await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: true, verb, detail });
    return true;
  });

async function withFeedbackEntry(
  viewer: Consultant,
  { interviewId, feedbackId }: { interviewId: string; feedbackId: string },
  now: Date,
  act: (locked: LockedEntry) => Promise<boolean>,
) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, interviewId);
    if (!may.shareFeedback(viewer, interview)) throw new NotFound();
    const entry = await getFeedbackEntry(tx, interview, feedbackId);
    if (!(await act({ tx, held: interview, entry }))) return;
    await updateLinkAnswerEvent(tx, interview);
    await reschedule(tx, interview.id, now);
  });
}

const isFeedback = (interview: Interview, id: string) =>
  and(eq(feedback.workspaceId, interview.workspaceId), eq(feedback.interviewId, interview.id), eq(feedback.id, id));

const sharedVersionRows = (tx: Tx, interview: Interview, entryId: string) =>
  tx
    .select({ id: feedback.id, readAt: feedback.readAt, undoneAt: feedback.undoneAt })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, interview.workspaceId),
        eq(feedback.interviewId, interview.id),
        eq(feedback.clientFeedbackId, entryId),
      ),
    );

async function clearKeptPrivate({ tx, held: interview, entry }: LockedEntry) {
  if (!entry.keptPrivateAt) return;
  await tx
    .update(clientFeedback)
    .set({ keptPrivateAt: null, keptPrivateBy: null, keptPrivateReason: "" })
    .where(isFeedbackEntry(interview, entry.id));
  await tx
    .delete(stepEvents)
    .where(
      and(
        eq(stepEvents.workspaceId, interview.workspaceId),
        eq(stepEvents.interviewId, interview.id),
        eq(stepEvents.step, "share-feedback"),
        eq(stepEvents.kind, "waived"),
        isNull(stepEvents.interviewerId),
      ),
    );
}
