import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { clientFeedback, feedback } from "@/db/schema/debriefs";
import { stepFacts } from "@/db/schema/interviews";
import { cancelObsoleteMessages } from "../../answers/commands/stop";
import { NotFound, Refused, Stale, theRow } from "../../errors";
import { replacedReason } from "../../feedback/rules/versions";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { may } from "../../permissions";
import { reschedule } from "../../reminders/commands/rewake";
import type { Consultant } from "../../viewer";
import type { keepFeedbackPrivateInput, ShareFeedbackInput, unshareFeedbackInput } from "../input";
import { clientFeedbackDifferences } from "../rules";
import { getFeedbackEntry, isFeedbackEntry } from "./edit";
import { interviewOwner } from "./log";
import { takeDecisionInTransaction } from "./take";
import { updateLinkAnswerEvent } from "./weigh";

type Entry = Awaited<ReturnType<typeof getFeedbackEntry>>;
type Release = { tx: Tx; held: Interview; entry: Entry };

/**
 * The version that the candidate reads from now on. A new version replaces the one before, which stays readable as an earlier one. Of two
 * people who share at once, the second is refused with a sentence. Where the form says so, what the client decided by link is logged in the
 * same transaction.
 */
export async function shareFeedback(viewer: Consultant, input: ShareFeedbackInput, now: Date): Promise<void> {
  await onEntry(viewer, input, now, async ({ tx, held, entry }) => {
    const released = await releasedOf(tx, held, entry.id);
    if (released.some((one) => one.id === input.id)) return false;
    refuseUnread(entry, input);
    const current = released.find((one) => one.undoneAt === null);
    if ((current?.id ?? "") !== input.over)
      throw new Refused("Somebody released this meanwhile. Load the page again to see what stands, then change it.");
    if (current)
      await tx.update(feedback).set({ undoneAt: now, undoneBecause: replacedReason }).where(row(held, current.id));
    const { id, strengths, shortfalls, tips, nextStage, grades, saidBy } = input;
    const added = await tx
      .insert(feedback)
      .values({
        ...interviewOwner(held),
        ...{ id, strengths, shortfalls, tips, nextStage, grades, saidBy, how: entry.how, saidAt: entry.saidAt },
        ...{ source: "consultant", clientFeedbackId: entry.id, releasedAt: now, releasedBy: viewer.userId },
      })
      .onConflictDoNothing()
      .returning({ id: feedback.id });
    theRow(added);
    if (input.decided !== undefined) await takeDecisionInTransaction({ tx, held, entry }, viewer, input.decided, now);
    await noLongerKeptBack({ tx, held, entry });
    const because = "Feedback was released to you.";
    await cancelObsoleteMessages(tx, viewer, held.id, { because, word: false }, now);
    const verb = current ? "feedback released anew" : "feedback released";
    await record(tx, viewer, now, { ...interviewOwner(held), consultants: true, verb });
    return true;
  });
}

/** Whoever has not read the latest of what was said reads that first, beside what they typed. A decision they read where it is added. */
function refuseUnread(entry: Entry, input: ShareFeedbackInput) {
  if ((input.version ?? entry.version) === entry.version) return;
  if (input.decided !== undefined)
    throw new Refused("They changed their answer a moment ago. Load the page again to read it, then share it.");
  const { decision, promiseDay, verbatim } = entry;
  throw new Stale(clientFeedbackDifferences(entry, { ...input, decision, promiseDay, verbatim }), entry.version);
}

/** R76: it stays with us, and the candidate reads why. */
export const keepFeedbackPrivate = (viewer: Consultant, input: z.output<typeof keepFeedbackPrivateInput>, now: Date) =>
  onEntry(viewer, input, now, async ({ tx, held, entry }) => {
    const released = await releasedOf(tx, held, entry.id);
    if (released.some((one) => one.undoneAt === null))
      throw new Refused("It is released. Take that back first, then keep it back.");
    const { reason } = input;
    if (entry.keptBackAt && entry.keptBackBecause === reason) return false;
    if ((input.version ?? entry.version) !== entry.version)
      throw new Refused("What they said was changed a moment ago. Load the page again and read it first.");
    await tx
      .update(clientFeedback)
      .set({ keptBackAt: now, keptBackBy: viewer.userId, keptBackBecause: reason })
      .where(isFeedbackEntry(held, entry.id));
    const fact = { at: now, by: viewer.userId, reason };
    await tx
      .insert(stepFacts)
      .values({ ...interviewOwner(held), step: "share-feedback", kind: "waived", ...fact })
      .onConflictDoUpdate({
        target: [stepFacts.workspaceId, stepFacts.interviewId, stepFacts.step, stepFacts.interviewerId, stepFacts.kind],
        set: fact,
      });
    const told = { ...interviewOwner(held), consultants: true, verb: "feedback kept back", detail: { what: reason } };
    await record(tx, viewer, now, told);
    return true;
  });

/**
 * Withdraws shared feedback. A version that nobody has read disappears: the candidate has no row of it any more. For a version that was
 * read it takes a reason, and the candidate sees that it was withdrawn, when and why.
 */
export const unshareFeedback = (viewer: Consultant, input: z.output<typeof unshareFeedbackInput>, now: Date) =>
  onEntry(viewer, input, now, async ({ tx, held, entry }) => {
    const released = await releasedOf(tx, held, entry.id);
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
      if (!undoneAt) await tx.update(feedback).set({ undoneAt: now, undoneBecause: input.reason }).where(row(held, id));
    // Whose a release is, only the database changes: to nobody's, where it was not read.
    if (!read) await tx.execute(sql`select hide_unread(${held.id}::uuid, ${entry.id}::uuid)`);
    const because = "What it rested on was taken back.";
    await cancelObsoleteMessages(tx, viewer, held.id, { because, word: false }, now);
    const verb = read ? "feedback taken back after it was read" : "feedback taken back before it was read";
    // The candidate does not read why unread feedback was withdrawn: the reason may say what it said. It is stored on the row itself.
    const detail = read ? { what: input.reason } : {};
    await record(tx, viewer, now, { ...interviewOwner(held), consultants: true, verb, detail });
    return true;
  });

async function onEntry(
  viewer: Consultant,
  { interviewId, feedbackId }: { interviewId: string; feedbackId: string },
  now: Date,
  act: (on: Release) => Promise<boolean>,
) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, interviewId);
    if (!may.releaseFeedback(viewer, held)) throw new NotFound();
    const entry = await getFeedbackEntry(tx, held, feedbackId);
    if (!(await act({ tx, held, entry }))) return;
    await updateLinkAnswerEvent(tx, held);
    await reschedule(tx, held.id, now);
  });
}

const row = (held: Interview, id: string) =>
  and(eq(feedback.workspaceId, held.workspaceId), eq(feedback.interviewId, held.id), eq(feedback.id, id));

const releasedOf = (tx: Tx, held: Interview, entryId: string) =>
  tx
    .select({ id: feedback.id, readAt: feedback.readAt, undoneAt: feedback.undoneAt })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, held.workspaceId),
        eq(feedback.interviewId, held.id),
        eq(feedback.clientFeedbackId, entryId),
      ),
    );

async function noLongerKeptBack({ tx, held, entry }: Release) {
  if (!entry.keptBackAt) return;
  await tx
    .update(clientFeedback)
    .set({ keptBackAt: null, keptBackBy: null, keptBackBecause: "" })
    .where(isFeedbackEntry(held, entry.id));
  await tx
    .delete(stepFacts)
    .where(
      and(
        eq(stepFacts.workspaceId, held.workspaceId),
        eq(stepFacts.interviewId, held.id),
        eq(stepFacts.step, "share-feedback"),
        eq(stepFacts.kind, "waived"),
        isNull(stepFacts.interviewerId),
      ),
    );
}
