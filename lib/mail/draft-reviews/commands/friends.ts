import { and, eq, gt, isNull } from "drizzle-orm";
import { outbox } from "@/db/schema/mail";
import { friendReviews } from "@/db/schema/sharing";
import { DAY } from "@/lib/durations";
import { env } from "@/lib/env";
import { NotFound, Refused, rowOrNotFound } from "@/lib/errors";
import { type LockedMessage, messageDone, withMessage } from "@/lib/mail/messages/commands/with-message";
import { cancelEmail } from "@/lib/mail/outbox/commands/cancel";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { may } from "@/lib/permissions";
import { isInScope, isSharedWith } from "@/lib/scope";
import { newToken } from "@/lib/tokens";
import type { Candidate } from "@/lib/viewer";
import type { AskFriendInput, RevokeFriendReviewInput } from "../input";
import { friendLinkDays, friendLinkExpiry, friendReviewState, maxFriendReviews } from "../rules";

/**
 * R41: asks a person without an account to read the present draft. The link shows that text for 14 days, whatever happens to the draft, and
 * nothing else.
 */
export const askFriend = (viewer: Candidate, input: AskFriendInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx } = locked;
    const { message, me } = found;
    if (!may.askForDraftReview(viewer, locked.interview)) throw new NotFound();
    if (!message?.body.trim()) throw new Refused("There is no text yet. Write it first.");
    if (input.email === me.email) throw new Refused("That is your own address.", "email");
    if (await isAsked(on, message.id, input)) return locked.unchanged();
    await refuseTooManyFriends(on, message.id);
    const { token, hash } = newToken();
    const added = await tx
      .insert(friendReviews)
      .values({
        ...locked.owner,
        ...{ id: input.id, messageId: message.id, email: input.email, name: input.name, tokenHash: hash },
        snapshot: { subject: message.subject, body: message.body, from: me.name, version: message.version },
        ...{ createdAt: now, expiresAt: friendLinkExpiry(now) },
      })
      .onConflictDoNothing()
      .returning({ id: friendReviews.id });
    const asked = rowOrNotFound(added);
    const queued = await enqueue(tx, {
      email: "friend-review",
      props: { link: `${env().APP_URL}/draft-reviews/${token}`, from: me.name, days: friendLinkDays },
      occasion: occasionOf(asked.id),
      to: input.email,
      dueAt: now,
      from: { userId: viewer.userId, at: now },
      of: locked.owner,
    });
    // Its days begin when it leaves.
    if (queued && queued.dueAt > now)
      await tx
        .update(friendReviews)
        .set({ expiresAt: friendLinkExpiry(queued.dueAt) })
        .where(and(locked.rowsOf(friendReviews), eq(friendReviews.id, asked.id)));
    return messageDone(on, "friend-review-asked", input);
  });

/**
 * Whether this press is a repeated one: the same id for the same message and the same address. An id that belongs to something else is refused.
 */
async function isAsked(
  { locked: { tx, interview } }: LockedMessage<Candidate>,
  messageId: string,
  { id, email }: AskFriendInput,
): Promise<boolean> {
  const [known] = await tx
    .select({ messageId: friendReviews.messageId, email: friendReviews.email })
    .from(friendReviews)
    .where(and(eq(friendReviews.workspaceId, interview.workspaceId), eq(friendReviews.id, id)));
  if (!known) return false;
  if (known.messageId !== messageId) throw new NotFound();
  if (known.email !== email)
    throw new Refused("You already used this form for another address. Reload the page, then ask again.", "email");
  return true;
}

const occasionOf = (friendReviewId: string) => `friend-review:${friendReviewId}`;

/** Refuses if so many friends have been asked about this draft that no more may be. */
async function refuseTooManyFriends({ locked }: LockedMessage<Candidate>, messageId: string) {
  const { tx, viewer, now } = locked;
  const lately = await tx
    .select({
      messageId: friendReviews.messageId,
      expiresAt: friendReviews.expiresAt,
      revokedAt: friendReviews.revokedAt,
      answeredAt: friendReviews.answeredAt,
      createdAt: friendReviews.createdAt,
    })
    .from(friendReviews)
    .where(
      and(
        isInScope(viewer, friendReviews),
        gt(friendReviews.createdAt, new Date(now.getTime() - friendLinkDays * DAY)),
      ),
    );
  const waiting = lately.filter(
    (friend) => friend.messageId === messageId && friendReviewState(friend, now.getTime()) === "waiting",
  );
  if (waiting.length >= maxFriendReviews)
    throw new Refused("You have already asked five friends. Wait for an answer, or cancel a link.");
}

/** The link no longer opens; if its e-mail was not sent yet, it never will be. */
export const revokeFriendReview = (viewer: Candidate, input: RevokeFriendReviewInput, now: Date): Promise<void> =>
  withMessage(viewer, input, now, async (on) => {
    const { locked, found } = on;
    const { tx } = locked;
    if (!found.message) throw new NotFound();
    const mine = and(
      locked.rowsOf(friendReviews),
      eq(friendReviews.id, input.friendReviewId),
      eq(friendReviews.messageId, found.message.id),
    );
    const [known] = await tx.select({ id: friendReviews.id }).from(friendReviews).where(mine);
    if (!known) throw new NotFound();
    const [revoked] = await tx
      .update(friendReviews)
      .set({ revokedAt: now })
      .where(and(mine, isNull(friendReviews.revokedAt)))
      .returning({ id: friendReviews.id });
    if (!revoked) return locked.unchanged();
    const [email] = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isSharedWith(viewer, outbox), eq(outbox.occasion, occasionOf(revoked.id))));
    if (email) await cancelEmail(tx, email.id, "The link was cancelled.", now);
    return messageDone(on, "friend-link-revoked", input);
  });
