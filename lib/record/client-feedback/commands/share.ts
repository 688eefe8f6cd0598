import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { clientFeedback, feedback } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { NotFound, Refused, rowOrNotFound, Stale } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { cancelObsoleteMessages } from "@/lib/record/answers/commands/cancel-messages";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { replacedReason } from "@/lib/record/feedback/rules/versions";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { keepFeedbackPrivateInput, ShareFeedbackInput, unshareFeedbackInput } from "../input";
import { clientFeedbackDifferences } from "../rules";
import { updateLinkAnswerEvent } from "./link-answer-event";
import { takeDecisionInTransaction } from "./take-decision";
import { type FeedbackEntry, isFeedbackEntry, type LockedEntry, withFeedbackEntry } from "./with-feedback-entry";

/**
 * The version that the candidate reads from now on. A new version replaces the one before, which stays readable as an earlier one. Of two
 * people who share at once, the second is refused with a sentence. Where the form says so, what the client decided by link is logged in the
 * same transaction.
 */
export const shareFeedback = (viewer: Consultant, input: ShareFeedbackInput, now: Date): Promise<void> =>
  withEntryToShare(viewer, input, now, async (on) => {
    const { locked, entry } = on;
    const { tx } = locked;
    const versions = await sharedVersionRows(locked, entry.id);
    if (versions.some((version) => version.id === input.id)) return locked.unchanged();
    refuseUnread(entry, input);
    const current = versions.find((version) => version.undoneAt === null);
    if ((current?.id ?? "") !== input.over)
      throw new Refused("Somebody shared this in the meantime. Load the page again, then change it.");
    if (current)
      await tx
        .update(feedback)
        .set({ undoneAt: now, undoneReason: replacedReason })
        .where(isFeedback(locked, current.id));
    const { id, strengths, shortfalls, tips, nextStage, grades, givenBy } = input;
    const added = await tx
      .insert(feedback)
      .values({
        ...locked.owner,
        ...{ id, strengths, shortfalls, tips, nextStage, grades, givenBy, how: entry.how, givenAt: entry.givenAt },
        ...{ source: "consultant", clientFeedbackId: entry.id, sharedAt: now, sharedBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: feedback.id });
    rowOrNotFound(added);
    if (input.decided !== undefined) await takeDecisionInTransaction(on, input.decided);
    await clearKeptPrivate(on);
    const reason = "Feedback was shared.";
    await cancelObsoleteMessages(locked, { reason, isUpdate: false });
    return locked.done(current ? "feedback-shared-again" : "feedback-shared");
  });

/** Refuses if the client's latest words were not on the page: the form then shows them beside what was typed. */
function refuseUnread(entry: FeedbackEntry, input: ShareFeedbackInput) {
  if ((input.version ?? entry.version) === entry.version) return;
  if (input.decided !== undefined)
    throw new Refused("They changed their answer a moment ago. Load the page again to read it, then share it.");
  const { decision, promiseDay, verbatim } = entry;
  const differences = clientFeedbackDifferences(entry, { ...input, decision, promiseDay, verbatim });
  throw new Stale(differences, entry.version, { mustBeRead: true });
}

/** R76: keeps it private. The candidate reads why. */
export const keepFeedbackPrivate = (viewer: Consultant, input: z.output<typeof keepFeedbackPrivateInput>, now: Date) =>
  withEntryToShare(viewer, input, now, async ({ locked, entry }) => {
    const { tx } = locked;
    const versions = await sharedVersionRows(locked, entry.id);
    if (versions.some((version) => version.undoneAt === null))
      throw new Refused("This feedback is shared. Stop sharing it first, then keep it private.");
    const { reason } = input;
    if (entry.keptPrivateAt && entry.keptPrivateReason === reason) return locked.unchanged();
    if ((input.version ?? entry.version) !== entry.version)
      throw new Refused("What they said was changed a moment ago. Load the page again and read it first.");
    await tx
      .update(clientFeedback)
      .set({ keptPrivateAt: now, keptPrivateBy: viewer.userId, keptPrivateReason: reason })
      .where(isFeedbackEntry(locked, entry.id));
    const fact = { at: now, by: viewer.userId, reason };
    await tx
      .insert(stepEvents)
      .values({ ...locked.owner, step: "share-feedback", kind: "waived", ...fact })
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
    return locked.done("feedback-kept-private", { detail: { what: reason } });
  });

/**
 * Withdraws shared feedback. A version that the candidate has not read disappears for them. For a version that they have read a reason is
 * necessary, and they see that it was withdrawn, when and why.
 */
export const unshareFeedback = (viewer: Consultant, input: z.output<typeof unshareFeedbackInput>, now: Date) =>
  withEntryToShare(viewer, input, now, async ({ locked, entry }) => {
    const { tx } = locked;
    const versions = await sharedVersionRows(locked, entry.id);
    const found = versions.find((version) => version.id === input.sharedId);
    if (!found) throw new NotFound();
    if (found.undoneAt) return locked.unchanged();
    const read = versions.some((version) => version.readAt !== null);
    if (read && input.unread && input.reason)
      throw new Refused(
        "The candidate has read it in the meantime, so they would read this reason too. We changed nothing. Check this page before you send it again.",
        "reason",
      );
    if (read && !input.reason)
      throw new Refused(
        "The candidate has already read it. Say why you stop sharing it. The candidate sees the reason.",
        "reason",
      );
    for (const { id, undoneAt } of versions)
      if (!undoneAt)
        await tx.update(feedback).set({ undoneAt: now, undoneReason: input.reason }).where(isFeedback(locked, id));
    // Only the database may change who a shared version belongs to. If it was not read, it belongs to nobody from now on.
    if (!read) await tx.execute(sql`select hide_unread_feedback(${locked.interview.id}::uuid, ${entry.id}::uuid)`);
    const reason = "The feedback that it was based on is no longer shared.";
    await cancelObsoleteMessages(locked, { reason, isUpdate: false });
    const verb = read ? "feedback-unshared-after-reading" : "feedback-unshared-before-reading";
    // The candidate does not read why unread feedback was withdrawn, because the reason may reveal its content. It is stored only on the row.
    const detail = read ? { what: input.reason } : {};
    return locked.done(verb, { detail });
  });

/** An answer by link is settled once it is shared or kept private. */
const withEntryToShare = (
  viewer: Consultant,
  key: { interviewId: string; feedbackId: string },
  now: Date,
  run: (on: LockedEntry) => Promise<Ending<void>>,
): Promise<void> =>
  withFeedbackEntry(viewer, key, may.shareFeedback, now, async (on) => {
    const ending = await run(on);
    if (ending.reschedules) await updateLinkAnswerEvent(on.locked);
    return ending;
  });

const isFeedback = (locked: LockedInterview, id: string) => and(locked.rowsOf(feedback), eq(feedback.id, id));

const sharedVersionRows = (locked: LockedInterview, entryId: string) =>
  locked.tx
    .select({ id: feedback.id, readAt: feedback.readAt, undoneAt: feedback.undoneAt })
    .from(feedback)
    .where(and(locked.rowsOf(feedback), eq(feedback.clientFeedbackId, entryId)));

async function clearKeptPrivate({ locked, entry }: LockedEntry) {
  const { tx } = locked;
  if (!entry.keptPrivateAt) return;
  await tx
    .update(clientFeedback)
    .set({ keptPrivateAt: null, keptPrivateBy: null, keptPrivateReason: "" })
    .where(isFeedbackEntry(locked, entry.id));
  await tx
    .delete(stepEvents)
    .where(
      and(
        locked.rowsOf(stepEvents),
        eq(stepEvents.step, "share-feedback"),
        eq(stepEvents.kind, "waived"),
        isNull(stepEvents.interviewerId),
      ),
    );
}
