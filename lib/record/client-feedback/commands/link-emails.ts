import { and, eq, isNull, like } from "drizzle-orm";
import { feedbackLinks } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { LockedInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Consultant } from "@/lib/viewer";
import type { AskByLinkView } from "../queries/ask-by-link";
import { feedbackLinkDays, feedbackLinkExpiry } from "../rules";
import { isDefaultAskByLinkText } from "../rules/ask-by-link";

export async function enqueueLinkEmail(
  locked: LockedForAsking,
  asking: AskByLinkView,
  link: FeedbackLink,
  { token, press, subject, body }: LinkEmail,
  verb: AuditVerb,
): Promise<Ending<CopiedFeedbackLink | null>> {
  const { tx, viewer, now } = locked;
  const words = { subject, body };
  const queued = await enqueue(tx, {
    email: "client-feedback",
    props: {
      ...{
        link: linkUrl(token),
        replyTo: asking.asker.email,
        toName: link.name,
        ...asking.pageContent,
        days: feedbackLinkDays,
      },
      ...(isDefaultAskByLinkText(words) ? {} : { words }),
    },
    occasion: `${occasionOf(link)}:${press}`,
    to: link.email,
    dueAt: now,
    from: { userId: viewer.userId, at: now },
    of: { ...locked.owner, candidateUserId: null, byConsultant: true },
  });
  // The days of the link begin when the e-mail is sent.
  if (queued && queued.dueAt > now)
    await tx
      .update(feedbackLinks)
      .set({ expiresAt: feedbackLinkExpiry(queued.dueAt) })
      .where(isLink(link));
  return linkDone(locked, verb, link.name, null);
}

export const copyLink = (
  locked: LockedForAsking,
  link: FeedbackLink,
  token: string,
): Promise<Ending<CopiedFeedbackLink | null>> =>
  linkDone(locked, "client-link-copied", link.name, copiedLink(link, token));

const linkUrl = (token: string) => `${env().APP_URL}/feedback/${token}`;
export const copiedLink = ({ name, expiresAt }: FeedbackLink, token: string): CopiedFeedbackLink => ({
  ...{ name, address: linkUrl(token), until: expiresAt },
});

/** The candidate may know that the client was asked, and who: it shows them that somebody is doing something. */
export const linkDone = <T = void>(locked: LockedForAsking, verb: AuditVerb, what: string, value?: T) =>
  locked.done(verb, { detail: { what } }, value);

/** An e-mail that was not sent yet is cancelled: its link would no longer open. */
export const cancelLinkEmails = ({ tx, now }: LockedForAsking, link: FeedbackLink, reason: string) =>
  tx
    .update(outbox)
    .set({ endedAt: now, endedReason: reason })
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
export const occasionOf = ({ id }: FeedbackLink) => `client-feedback:${id}`;
export type LinkEmail = { token: string; press: string; subject: string; body: string };

/** A link that was made to be copied: who it is for, its whole address, and when it ends. */
export type CopiedFeedbackLink = { name: string; address: string; until: Date };

export type LockedForAsking = LockedInterview<Consultant>;
export type FeedbackLink = typeof feedbackLinks.$inferSelect;
export const isLink = ({ workspaceId, id }: FeedbackLink) =>
  and(eq(feedbackLinks.workspaceId, workspaceId), eq(feedbackLinks.id, id));
