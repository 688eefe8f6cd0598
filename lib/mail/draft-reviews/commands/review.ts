import { and, eq } from "drizzle-orm";
import { messages } from "@/db/schema/messages";
import { draftComments } from "@/db/schema/sharing";
import { Refused } from "@/lib/errors";
import { auditMessage, isMessage, messageDone } from "@/lib/mail/messages/commands/with-message";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { isMessageFixed } from "@/lib/mail/messages/rules/state";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import type { Consultant } from "@/lib/viewer";
import type { ApproveDraftInput, CommentOnDraftInput, ProposeEditInput, ReturnDraftInput } from "../input";
import { draftReviewState, isOwnSending, isQuoted, maxDraftComments } from "../rules";
import { type LockedDraft, refuseStaleDraft, withDraft } from "./with-draft";

/**
 * A comment on the text that was read, or on words of it if they are quoted. Its writer sees it at once, with its subject. The same words
 * about the same version are a repeated press.
 */
export const commentOnDraft = (viewer: Consultant, input: CommentOnDraftInput, now: Date): Promise<void> =>
  withDraft(viewer, input, now, async (on) => {
    const { message } = on;
    if (input.version > message.version) throw new Refused("This version of the text does not exist. Reload the page.");
    if (input.version === message.version && !isQuoted(input.quote, message))
      throw new Refused("These words are not in the text. Copy them exactly, or leave this empty.", "quote");
    return addComment(on, { version: input.version, quote: input.quote, body: input.body }, "draft-commented-on");
  });

/** Another wording of the text that was read. It changes nothing until its writer takes it. */
export const proposeEdit = (viewer: Consultant, input: ProposeEditInput, now: Date): Promise<void> =>
  withDraft(viewer, input, now, async (on) => {
    const { message } = on;
    refuseFinished(on);
    refuseStaleDraft(message, input.version);
    if (input.proposedBody === message.body)
      throw new Refused("You have not changed anything. Edit the text first.", "proposedBody");
    const { version, body, proposedBody } = input;
    return addComment(on, { version, body, proposedBody }, "edit-proposed");
  });

type NewComment = { version: number; body: string; quote?: string; proposedBody?: string };

/** The same words about the same version are a repeated press, which changes nothing. */
async function addComment(
  on: LockedDraft,
  said: NewComment,
  verb: "draft-commented-on" | "edit-proposed",
): Promise<Ending<void>> {
  const { locked, message, me } = on;
  const { tx, viewer, now } = locked;
  const comment = { quote: "", proposedBody: "", ...said, by: viewer.userId };
  const before = await tx
    .select()
    .from(draftComments)
    .where(and(locked.rowsOf(draftComments), eq(draftComments.messageId, message.id)));
  const names = Object.keys(comment) as (keyof typeof comment)[];
  if (before.some((row) => names.every((name) => row[name] === comment[name]))) return locked.unchanged();
  if (before.length >= maxDraftComments)
    throw new Refused(
      `This draft has ${maxDraftComments} comments, which is the limit. Return it with a sentence instead.`,
    );
  await tx
    .insert(draftComments)
    .values({ ...locked.owner, ...comment, messageId: message.id, byName: me.name, at: now });
  return messageDone(on, verb, messageKeyInput.parse(message));
}

/** R41: approves this text, and no other version. A second approval changes nothing. */
export const approveDraft = (viewer: Consultant, input: ApproveDraftInput, now: Date): Promise<void> =>
  withDraft(viewer, input, now, async (on) => {
    const isNew = await approveLockedDraft(on, input.version);
    return isNew ? on.locked.audited() : on.locked.unchanged();
  });

/** Whether it was approved only now. */
export async function approveLockedDraft(on: LockedDraft, version: number): Promise<boolean> {
  const { locked, message } = on;
  const { tx, viewer, now } = locked;
  refuseFinished(on);
  refuseStaleDraft(message, version);
  const review = draftReviewState(message);
  if (review.kind === "approved" && review.holds) return false;
  await tx
    .update(messages)
    .set({
      ...{ approvedVersion: version, approvedAt: now, approvedBy: viewer.userId },
      ...{ returnedAt: null, returnedReason: "" },
    })
    .where(isMessage(locked, message.id));
  await auditMessage(on, "draft-approved", messageKeyInput.parse(message));
  return true;
}

/** Returns the draft to its writer, with a sentence that says what should change. */
export const returnDraft = (viewer: Consultant, input: ReturnDraftInput, now: Date): Promise<void> =>
  withDraft(viewer, input, now, async (on) => {
    const { locked, message } = on;
    refuseFinished(on);
    refuseStaleDraft(message, input.version);
    const review = draftReviewState(message);
    if (review.kind === "returned" && !review.changed && review.reason === input.reason) return locked.unchanged();
    await locked.tx
      .update(messages)
      .set({
        ...{ approvedVersion: null, approvedAt: null, approvedBy: null },
        ...{ returnedAt: now, returnedReason: input.reason },
      })
      .where(isMessage(locked, message.id));
    return messageDone(on, "draft-returned", messageKeyInput.parse(message));
  });

function refuseFinished(on: LockedDraft) {
  const { state, step } = on.found;
  if (state.kind === "sent") throw new Refused("This has already been sent.");
  refuseWritersSending(on);
  if (isMessageFixed(state)) throw new Refused("This is being sent. Cancel sending first.");
  if (step.status === "obsolete") throw new Refused(step.because ?? "This is no longer needed.");
}

/** What its writer sends themselves, only they can cancel. */
export function refuseWritersSending({ found }: LockedDraft) {
  if (!isMessageFixed(found.state) || isOwnSending(found)) return;
  const first = shortName(found.me.name) || "The candidate";
  if (found.state.kind === "scheduled")
    throw new Refused(`${first} has scheduled it already. Ask them to cancel sending.`);
  throw new Refused(`${first} has sent it, and it is on its way.`);
}
