import { and, eq, isNull, like } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { same as isSameHash, newToken, tokenOfPress } from "../../accounts/commands/tokens";
import { env } from "../../env";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { enqueue } from "../../mail/commands/enqueue";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import type { AskByLinkInput, RenewLinkInput, revokeLinkInput } from "../input";
import { type AskByLinkView, getLockedAskByLinkView } from "../queries/asking";
import {
  type AskByLinkText,
  defaultAskByLinkText,
  feedbackLinkDays,
  feedbackLinkExpiry,
  feedbackLinkStatus,
  feedbackLinkVersion,
  isDefaultAskByLinkText,
} from "../rules";
import {
  type PastedLinkRecipient,
  refuseAskByLinkText,
  refuseOtherPersonsAddress,
  refuseTooManyLinks,
} from "./refuse-asking";

type On = { tx: Tx; viewer: Consultant; held: Interview; now: Date };
type Link = typeof feedbackLinks.$inferSelect;

/** A link that was made to be copied: who it is for, its whole address, and when it ends. */
export type CopiedFeedbackLink = { name: string; address: string; until: Date };

const usedBefore = "This form was used before. Load the page again, then ask.";

/**
 * Gives a person at the client a page of their own, for this one interview: by e-mail, in the words that were read before it was sent, or
 * as a link to copy, which is returned. A form sent twice sends, or makes, one. Refused where the words may not be sent as they are.
 */
export const askByLink = (
  viewer: Consultant,
  input: AskByLinkInput & PastedLinkRecipient,
  now: Date,
): Promise<CopiedFeedbackLink | null> =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const { tx, held } = on;
    const { id, name, email } = input;
    const isMailed = input.intent === "send";
    refuseOtherPersonsAddress(input, name);
    const asking = await getLockedAskByLinkView(tx, viewer, held.id);
    const same = asking.links.find((one) => one.id === id);
    if (same) {
      if (isMailed && !same.copiedAt) await isSentBefore(on, same, id, input);
      return pressedBefore(on, same, input, id);
    }
    if (isMailed) refuseAskByLinkText(input, asking, name, email);
    refuseTooManyLinks(asking.links, email, now);
    const { token, hash } = isMailed ? newToken() : tokenOfPress(id);
    const [link] = await tx
      .insert(feedbackLinks)
      .values({
        ...{ workspaceId: held.workspaceId, interviewId: held.id, candidateUserId: null },
        ...{
          id,
          name,
          email,
          copiedAt: isMailed ? null : now,
          tokenHash: hash,
          createdAt: now,
          createdBy: viewer.userId,
        },
        ...{ expiresAt: feedbackLinkExpiry(now), shows: asking.shows },
      })
      .onConflictDoNothing()
      .returning();
    if (!link) throw new NotFound();
    if (isMailed) return send(on, asking, link, { ...input, token, press: id }, "client asked by link");
    return copy(on, link, token);
  });

/**
 * The same page under a new address: the old one no longer opens. What was typed there is kept. A press that is sent twice sends, or makes,
 * one. Refused where the link was replaced or revoked since the page was opened.
 */
export const renewLink = (
  viewer: Consultant,
  input: RenewLinkInput & PastedLinkRecipient,
  now: Date,
): Promise<CopiedFeedbackLink | null> =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const { tx, held } = on;
    const { press } = input;
    const isMailed = input.intent === "send";
    const asking = await getLockedAskByLinkView(tx, viewer, held.id);
    const link = asking.links.find((one) => one.id === input.linkId);
    if (!link) throw new NotFound();
    if (!link.email) refuseOtherPersonsAddress(input, link.name);
    if (isMailed) {
      if (await isSentBefore(on, link, press, input)) return null;
    } else if (isSameHash(link.tokenHash, tokenOfPress(press).hash)) return pressedBefore(on, link, input, press);
    if (input.seen !== feedbackLinkVersion(link))
      throw new Refused(
        "This link was made anew or revoked in the meantime. Load the page again to see how it is now.",
      );
    const email = link.email || input.email;
    if (isMailed) refuseAskByLinkText(input, asking, link.name, email);
    refuseTooManyLinks(
      asking.links.filter((other) => other.id !== link.id),
      email,
      now,
    );
    const { token, hash } = isMailed ? newToken() : tokenOfPress(press);
    await tx
      .update(feedbackLinks)
      .set({
        ...{ email, copiedAt: isMailed ? null : now, tokenHash: hash, expiresAt: feedbackLinkExpiry(now) },
        ...{ revokedAt: null, revokedBy: null, shows: asking.shows },
      })
      .where(itself(link));
    await notSent(on, link, "A newer link takes its place.");
    const renewed = { ...link, email, expiresAt: feedbackLinkExpiry(now) };
    if (isMailed) return send(on, asking, renewed, { ...input, token, press }, "client asked by link again");
    return copy(on, renewed, token);
  });

export const revokeLink = (viewer: Consultant, input: z.output<typeof revokeLinkInput>, now: Date) =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const link = await linkIn(on, input.linkId);
    if (link.revokedAt) return;
    await on.tx.update(feedbackLinks).set({ revokedAt: now, revokedBy: viewer.userId }).where(itself(link));
    await notSent(on, link, "The link was revoked.");
    await tell(on, "client’s link revoked", link.name);
  });

/** Whether this press has sent its e-mail already. Refused where other words were sent than the form has now. */
async function isSentBefore({ tx }: On, link: Link, press: string, { subject, body }: AskByLinkInput | RenewLinkInput) {
  const occasion = `${occasionOf(link)}:${press}`;
  const [letter] = await tx.select({ content: outbox.content }).from(outbox).where(eq(outbox.occasion, occasion));
  if (!letter) return false;
  const sent = (letter.content.props.words ?? defaultAskByLinkText) as AskByLinkText;
  if (sent.subject === subject && sent.body === body) return true;
  throw new Refused("The e-mail was sent before you changed these words. To send others, ask again with a new link.");
}

/**
 * A press whose answer was lost: nothing is done twice, and a link that was made to be copied is shown again while it is still the same.
 */
function pressedBefore(
  { now }: On,
  link: Link,
  input: AskByLinkInput | RenewLinkInput,
  press: string,
): CopiedFeedbackLink | null {
  const { token, hash } = tokenOfPress(press);
  const isSame = link.email === (input.email || link.email) && (link.copiedAt === null) === (input.intent === "send");
  if (!isSame || feedbackLinkStatus(link, now) !== "open") throw new Refused(usedBefore);
  if (!link.copiedAt) return null;
  if (!isSameHash(link.tokenHash, hash)) throw new Refused(usedBefore);
  return madeLink(link, token);
}

function onInterview<T>(viewer: Consultant, id: string, now: Date, act: (on: On) => Promise<T>): Promise<T> {
  return asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.askTheClientByLink(viewer, held)) throw new NotFound();
    if (held.cancelledAt) throw new Refused("This interview was cancelled. Restore it first.");
    if (held.startsAt > now) throw new Refused("The interview has not taken place yet.");
    return act({ tx, viewer, held, now });
  });
}

const itself = ({ workspaceId, id }: Link) => and(eq(feedbackLinks.workspaceId, workspaceId), eq(feedbackLinks.id, id));

async function linkIn({ tx, held }: On, id: string): Promise<Link> {
  const [found] = await tx
    .select()
    .from(feedbackLinks)
    .where(
      and(
        eq(feedbackLinks.workspaceId, held.workspaceId),
        eq(feedbackLinks.interviewId, held.id),
        eq(feedbackLinks.id, id),
      ),
    );
  if (!found) throw new NotFound();
  return found;
}

const occasionOf = ({ id }: Link) => `client-feedback:${id}`;

type Sending = { token: string; press: string; subject: string; body: string };

async function send(on: On, asking: AskByLinkView, link: Link, { token, press, subject, body }: Sending, verb: string) {
  const { tx, viewer, held, now } = on;
  const words = { subject, body };
  const queued = await enqueue(tx, {
    letter: "client-feedback",
    props: {
      ...{
        link: addressOf(token),
        replyTo: asking.asker.email,
        toName: link.name,
        ...asking.shows,
        days: feedbackLinkDays,
      },
      ...(isDefaultAskByLinkText(words) ? {} : { words }),
    },
    occasion: `${occasionOf(link)}:${press}`,
    to: link.email,
    dueAt: now,
    from: { userId: viewer.userId, at: now },
    of: { workspaceId: held.workspaceId, candidateUserId: null, interviewId: held.id, byConsultant: true },
  });
  // Its days begin when it leaves.
  if (queued && queued.dueAt > now)
    await tx
      .update(feedbackLinks)
      .set({ expiresAt: feedbackLinkExpiry(queued.dueAt) })
      .where(itself(link));
  await tell(on, verb, link.name);
  return null;
}

async function copy(on: On, link: Link, token: string) {
  await tell(on, "client’s link made, no e-mail sent", link.name);
  return madeLink(link, token);
}

const addressOf = (token: string) => `${env().APP_URL}/feedback/${token}`;
const madeLink = ({ name, expiresAt }: Link, token: string): CopiedFeedbackLink => ({
  ...{ name, address: addressOf(token), until: expiresAt },
});

/** Who was asked, and that they were, is no secret from the candidate: it is part of the waiting. */
const tell = ({ tx, viewer, held, now }: On, verb: string, what: string) =>
  record(tx, viewer, now, {
    ...{ workspaceId: held.workspaceId, interviewId: held.id, candidateUserId: held.candidateUserId },
    ...{ consultants: true, verb, detail: { what } },
  });

/** An e-mail that was not sent yet is cancelled: its link would no longer open. */
const notSent = ({ tx, now }: On, link: Link, because: string) =>
  tx
    .update(outbox)
    .set({ endedAt: now, endedBecause: because })
    .where(
      and(
        eq(outbox.workspaceId, link.workspaceId),
        eq(outbox.interviewId, link.interviewId),
        eq(outbox.class, "invitation"),
        like(outbox.occasion, `${occasionOf(link)}:%`),
        isNull(outbox.sentAt),
        isNull(outbox.endedAt),
        isNull(outbox.dispatchingAt),
      ),
    );
