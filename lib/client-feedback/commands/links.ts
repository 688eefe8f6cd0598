import { and, eq, gt, isNull, like } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { newToken } from "../../accounts/commands/tokens";
import { env } from "../../env";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { type Interview, lockInterview } from "../../interviews/queries";
import { enqueue } from "../../mail/commands/enqueue";
import { may } from "../../permissions";
import type { Consultant } from "../../viewer";
import { membersHere } from "../../workspaces/queries";
import type { askingAgain, askingByLink, onLink } from "../input";
import { aboutWhom, linkDays, linkEnds, mostLinks, whenAndWhere } from "../rules";

type On = { tx: Tx; viewer: Consultant; held: Interview; now: Date };
type Link = typeof feedbackLinks.$inferSelect;

/** Sends somebody at the client a page of their own, for this one interview. A form sent twice sends once. */
export const askByLink = (viewer: Consultant, input: z.output<typeof askingByLink>, now: Date) =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const { tx, held } = on;
    const { id, name, email } = input;
    const live = await tx
      .select({ id: feedbackLinks.id, email: feedbackLinks.email })
      .from(feedbackLinks)
      .where(
        and(eq(feedbackLinks.interviewId, held.id), isNull(feedbackLinks.revokedAt), gt(feedbackLinks.expiresAt, now)),
      );
    const same = live.find((one) => one.id === id);
    if (same?.email === email) return;
    if (same)
      throw new Refused("This form was used before, for another address. Load the page again, then ask.", "email");
    if (live.some((one) => one.email === email))
      throw new Refused("They have a link already. Send that one again, below.", "email");
    if (live.length >= mostLinks)
      throw new Refused(`${mostLinks} links of this interview are open. Close one first.`, "email");
    const { token, hash } = newToken();
    const [link] = await tx
      .insert(feedbackLinks)
      .values({
        ...{ workspaceId: held.workspaceId, interviewId: held.id, candidateUserId: null },
        ...{ id, name, email, tokenHash: hash, createdAt: now, createdBy: viewer.userId, expiresAt: linkEnds(now) },
        shows: (await shownOf(on)).shows,
      })
      .onConflictDoNothing()
      .returning();
    if (!link) throw new NotFound();
    await send(on, link, { token, occasion: `${occasionOf(link)}:${id}` }, "client asked by link");
  });

/**
 * The same page under a new address: the one before opens nothing from now on. What was typed there is kept. A press that is sent twice
 * sends one letter.
 */
export const sendLinkAgain = (viewer: Consultant, input: z.output<typeof askingAgain>, now: Date) =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const link = await linkIn(on, input.linkId);
    const occasion = `${occasionOf(link)}:${input.press}`;
    const [twice] = await on.tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.occasion, occasion));
    if (twice) return;
    const { token, hash } = newToken();
    await on.tx
      .update(feedbackLinks)
      .set({
        tokenHash: hash,
        expiresAt: linkEnds(now),
        revokedAt: null,
        revokedBy: null,
        shows: (await shownOf(on)).shows,
      })
      .where(itself(link));
    await notSent(on, link, "A newer link takes its place.");
    await send(on, link, { token, occasion }, "client asked by link again");
  });

export const revokeLink = (viewer: Consultant, input: z.output<typeof onLink>, now: Date) =>
  onInterview(viewer, input.interviewId, now, async (on) => {
    const link = await linkIn(on, input.linkId);
    if (link.revokedAt) return;
    await on.tx.update(feedbackLinks).set({ revokedAt: now, revokedBy: viewer.userId }).where(itself(link));
    await notSent(on, link, "The link was revoked.");
    await tell(on, "client’s link revoked", link.name);
  });

async function onInterview(viewer: Consultant, id: string, now: Date, act: (on: On) => Promise<void>) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.askTheClientByLink(viewer, held)) throw new NotFound();
    if (held.cancelledAt) throw new Refused("This interview was cancelled. Restore it first.");
    if (held.startsAt > now) throw new Refused("The interview has not taken place yet.");
    await act({ tx, viewer, held, now });
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

/** What the e-mail and the page say: who asks, about whom as the agency has set it, and when and where they met. */
async function shownOf({ tx, viewer, held }: On) {
  const members = await membersHere(tx);
  const [agency] = await tx
    .select({ name: workspaces.name, clientSees: workspaces.clientSees })
    .from(workspaces)
    .where(eq(workspaces.id, viewer.workspaceId));
  const [candidate] = await tx
    .select({ name: candidates.name })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, held.workspaceId), eq(candidates.id, held.candidateId)));
  const asker = members.find((one) => one.userId === viewer.userId);
  if (!asker || !agency || !candidate) throw new NotFound();
  const about = aboutWhom(candidate.name, agency.clientSees);
  const shows = { role: held.role, when: whenAndWhere(held), about, asker: asker.name, agency: agency.name };
  return { asker, shows };
}

async function send(on: On, link: Link, { token, occasion }: { token: string; occasion: string }, verb: string) {
  const { tx, viewer, held, now } = on;
  const { asker, shows } = await shownOf(on);
  const queued = await enqueue(tx, {
    letter: "client-feedback",
    props: {
      ...{ link: `${env().APP_URL}/feedback/${token}`, replyTo: asker.email },
      ...{ toName: link.name, ...shows, days: linkDays },
    },
    occasion,
    to: link.email,
    dueAt: now,
    from: { userId: viewer.userId, at: now },
    of: { workspaceId: held.workspaceId, candidateUserId: null, interviewId: held.id, byConsultant: true },
  });
  // Its days begin when it leaves.
  if (queued && queued.dueAt > now)
    await tx
      .update(feedbackLinks)
      .set({ expiresAt: linkEnds(queued.dueAt) })
      .where(itself(link));
  await tell(on, verb, link.name);
}

/** Whom we asked, and that we did, is no secret before the candidate: it is part of the waiting. */
const tell = ({ tx, viewer, held, now }: On, verb: string, what: string) =>
  record(tx, viewer, now, {
    ...{ workspaceId: held.workspaceId, interviewId: held.id, candidateUserId: held.candidateUserId },
    ...{ consultants: true, verb, detail: { what } },
  });

/** A letter that has not left yet does not leave any more: its link would open nothing. */
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
