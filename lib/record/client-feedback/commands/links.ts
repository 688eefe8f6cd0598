import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { feedbackLinks } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { NotFound, Refused } from "@/lib/errors";
import { may } from "@/lib/permissions";
import type { Ending } from "@/lib/record/audit/commands/audited-change";
import { withInterview } from "@/lib/record/interviews/commands/with-interview";
import { isSameHash, newToken, pressToken } from "@/lib/tokens";
import type { Consultant } from "@/lib/viewer";
import type { AskByLinkInput, RenewLinkInput, revokeLinkInput } from "../input";
import { getLockedAskByLinkView } from "../queries/ask-by-link";
import { feedbackLinkExpiry, feedbackLinkStatus, feedbackLinkVersion } from "../rules";
import { defaultAskByLinkText } from "../rules/ask-by-link";
import {
  type PastedLinkRecipient,
  refuseAskByLinkText,
  refuseOtherPersonsAddress,
  refuseTooManyLinks,
} from "./ask-by-link-refusals";
import {
  type CopiedFeedbackLink,
  cancelLinkEmails,
  copiedLink,
  copyLink,
  enqueueLinkEmail,
  type FeedbackLink,
  isLink,
  type LockedForAsking,
  linkDone,
  occasionOf,
} from "./link-emails";

const usedBeforeMessage = "This form was already used. Load the page again, then ask.";

/**
 * Makes a page for a person at the client, for this one interview. The link is sent by e-mail, in the words that the consultant has read before,
 * or it is returned, to be copied. A form sent twice sends or makes one link. Refused if the words may not be sent as they are.
 */
export const askByLink = (
  viewer: Consultant,
  input: AskByLinkInput & PastedLinkRecipient,
  now: Date,
): Promise<CopiedFeedbackLink | null> =>
  withInterviewToAsk(viewer, input.interviewId, now, async (locked) => {
    const { tx, interview } = locked;
    const { id, name, email } = input;
    const isMailed = input.intent === "send";
    refuseOtherPersonsAddress(input, name);
    const asking = await getLockedAskByLinkView(tx, viewer, interview.id);
    const same = asking.links.find((link) => link.id === id);
    if (same) {
      if (isMailed && !same.copiedAt) await isSentBefore(locked, same, id, input);
      return locked.unchanged(linkOfSamePress(locked, same, input, id));
    }
    if (isMailed) refuseAskByLinkText(input, asking, name, email);
    refuseTooManyLinks(asking.links, email, now);
    const { token, hash } = isMailed ? newToken() : pressToken(id);
    const [link] = await tx
      .insert(feedbackLinks)
      .values({
        ...{ ...locked.owner, candidateUserId: null },
        ...{
          id,
          name,
          email,
          copiedAt: isMailed ? null : now,
          tokenHash: hash,
          createdAt: now,
          createdBy: viewer.userId,
        },
        ...{ expiresAt: feedbackLinkExpiry(now), pageContent: asking.pageContent },
      })
      .onConflictDoNothing()
      .returning();
    if (!link) throw new NotFound();
    if (isMailed) return enqueueLinkEmail(locked, asking, link, { ...input, token, press: id }, "client-asked-by-link");
    return copyLink(locked, link, token);
  });

/**
 * Gives the page a new address. The old one no longer opens, and what was typed there is kept. A press that is sent twice sends or makes one link.
 * Refused if the link was replaced or revoked since the page was opened.
 */
export const renewLink = (
  viewer: Consultant,
  input: RenewLinkInput & PastedLinkRecipient,
  now: Date,
): Promise<CopiedFeedbackLink | null> =>
  withInterviewToAsk(viewer, input.interviewId, now, async (locked) => {
    const { tx, interview } = locked;
    const { press } = input;
    const isMailed = input.intent === "send";
    const asking = await getLockedAskByLinkView(tx, viewer, interview.id);
    const link = asking.links.find((link) => link.id === input.linkId);
    if (!link) throw new NotFound();
    if (!link.email) refuseOtherPersonsAddress(input, link.name);
    if (isMailed) {
      if (await isSentBefore(locked, link, press, input)) return locked.unchanged(null);
    } else if (isSameHash(link.tokenHash, pressToken(press).hash))
      return locked.unchanged(linkOfSamePress(locked, link, input, press));
    if (input.seen !== feedbackLinkVersion(link))
      throw new Refused("This link was replaced or cancelled in the meantime. Load the page again.");
    const email = link.email || input.email;
    if (isMailed) refuseAskByLinkText(input, asking, link.name, email);
    refuseTooManyLinks(
      asking.links.filter((other) => other.id !== link.id),
      email,
      now,
    );
    const { token, hash } = isMailed ? newToken() : pressToken(press);
    await tx
      .update(feedbackLinks)
      .set({
        ...{ email, copiedAt: isMailed ? null : now, tokenHash: hash, expiresAt: feedbackLinkExpiry(now) },
        ...{ revokedAt: null, revokedBy: null, pageContent: asking.pageContent },
      })
      .where(isLink(link));
    await cancelLinkEmails(locked, link, "A newer link replaced it.");
    const renewed = { ...link, email, expiresAt: feedbackLinkExpiry(now) };
    if (isMailed)
      return enqueueLinkEmail(locked, asking, renewed, { ...input, token, press }, "client-asked-by-link-again");
    return copyLink(locked, renewed, token);
  });

export const revokeLink = (viewer: Consultant, input: z.output<typeof revokeLinkInput>, now: Date) =>
  withInterviewToAsk(viewer, input.interviewId, now, async (locked) => {
    const link = await getLink(locked, input.linkId);
    if (link.revokedAt) return locked.unchanged();
    await locked.tx.update(feedbackLinks).set({ revokedAt: now, revokedBy: viewer.userId }).where(isLink(link));
    await cancelLinkEmails(locked, link, "The link was cancelled.");
    return linkDone(locked, "client-link-revoked", link.name);
  });

/** Whether this press has sent its e-mail already. Refused if that e-mail had other words than the form has now. */
async function isSentBefore(
  { tx }: LockedForAsking,
  link: FeedbackLink,
  press: string,
  { subject, body }: AskByLinkInput | RenewLinkInput,
) {
  const occasion = `${occasionOf(link)}:${press}`;
  const [email] = await tx.select({ content: outbox.content }).from(outbox).where(eq(outbox.occasion, occasion));
  if (email?.content.email !== "client-feedback") return false;
  const sent = email.content.props.words ?? defaultAskByLinkText;
  if (sent.subject === subject && sent.body === body) return true;
  throw new Refused(
    "The e-mail was sent before you changed the text. To send another text, ask again with a new link.",
  );
}

/**
 * A press whose answer was lost: nothing is done twice, and a link that was made to be copied is shown again while it is still the same.
 */
function linkOfSamePress(
  { now }: LockedForAsking,
  link: FeedbackLink,
  input: AskByLinkInput | RenewLinkInput,
  press: string,
): CopiedFeedbackLink | null {
  const { token, hash } = pressToken(press);
  const isSame = link.email === (input.email || link.email) && (link.copiedAt === null) === (input.intent === "send");
  if (!isSame || feedbackLinkStatus(link, now) !== "open") throw new Refused(usedBeforeMessage);
  if (!link.copiedAt) return null;
  if (!isSameHash(link.tokenHash, hash)) throw new Refused(usedBeforeMessage);
  return copiedLink(link, token);
}

function withInterviewToAsk<T>(
  viewer: Consultant,
  id: string,
  now: Date,
  run: (locked: LockedForAsking) => Promise<Ending<T>>,
): Promise<T> {
  return withInterview(viewer, id, may.askClientByLink, now, async (locked) => {
    const { interview } = locked;
    if (interview.cancelledAt) throw new Refused("This interview was cancelled. Restore it first.");
    if (interview.startsAt > now) throw new Refused("The interview has not taken place yet.");
    return run(locked);
  });
}

async function getLink(locked: LockedForAsking, id: string): Promise<FeedbackLink> {
  const [found] = await locked.tx
    .select()
    .from(feedbackLinks)
    .where(and(locked.rowsOf(feedbackLinks), eq(feedbackLinks.id, id)));
  if (!found) throw new NotFound();
  return found;
}
