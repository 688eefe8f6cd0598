import { and, eq, isNull, sql } from "drizzle-orm";
import { readBatch, transaction } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { messages } from "@/db/schema/messages";
import { newId } from "@/lib/ids";
import { saveBrief, sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { commentOnDraft, returnDraft as giveBack } from "@/lib/mail/draft-reviews/commands/review";
import { commentOnDraftInput, returnDraftInput } from "@/lib/mail/draft-reviews/input";
import { markResults } from "@/lib/mail/sending/commands/mark";
import { sendFeedbackByLink } from "@/lib/record/client-feedback/commands/by-link";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { askByLinkInput, saveFeedbackByLinkInput } from "@/lib/record/client-feedback/input";
import { type Consultant, system } from "@/lib/viewer";
import type { DemoClientFeedback, DemoEvent } from "../rules/agency";

/** Saves the brief with its starting text, or sends it, so long ago that it has arrived. */
export async function writeDemoBrief(
  consultant: Consultant,
  id: string,
  { body, sent }: Extract<DemoEvent, { kind: "brief" }>,
  when: Date,
) {
  const { start, contacts } = await getBriefView(consultant, id, when);
  const to = contacts.find((contact) => contact.email)!;
  const brief = sendBriefInput.parse({
    ...{ interviewId: id, version: 0, to: `contact:${to.id}`, subject: start.subject, body: body ?? start.body },
    ...{ reread: "yes", press: newId(when) },
  });
  if (!sent) return void (await saveBrief(consultant, brief, when));
  await sendBrief(consultant, brief, when);
  await markDemoMessagesSent(id, when);
}

/** Marks the e-mails of the past as sent, so that the demo does not send e-mails of a week ago. */
const markDemoMessagesSent = (interviewId: string, when: Date) =>
  transaction(system, async (tx) => {
    const waiting = and(eq(outbox.interviewId, interviewId), isNull(outbox.sentAt), isNull(outbox.endedAt));
    const rows = await tx
      .select()
      .from(outbox)
      .where(and(waiting, eq(outbox.class, "message")));
    const sent = rows.map(({ toAddress: to, recipientKey: key, consultantWorkspaceId: agencyId, ...row }) => ({
      row: {
        ...{ ...row, to, agencyId, recipientKey: key?.toString("hex") ?? null },
        ...{ attempts: 0, uncertainAttempts: 0, leaseToken: "", cutOff: false },
      },
      ...{ verdict: "sent" as const, reply: "" },
    }));
    await markResults(tx, sent, when, () => 0);
  });

/** Does the same for the e-mail about feedback that a candidate got long ago. */
export const markDemoNewsSent = () =>
  transaction(system, (tx) =>
    tx
      .update(outbox)
      .set({ sentAt: sql`${outbox.dueAt}` })
      .where(and(eq(outbox.class, "news"), isNull(outbox.sentAt), isNull(outbox.endedAt))),
  );

/** Their e-mail with the link is in the built-in mailbox, and opens their page. */
export const askDemoClient = (
  consultant: Consultant,
  id: string,
  { name, email }: { name: string; email: string },
  when: Date,
) => askByLink(consultant, askByLinkInput.parse({ id: newId(when), interviewId: id, name, email }), when);

export async function answerDemoLink(
  consultant: Consultant,
  id: string,
  feedback: Omit<DemoClientFeedback, "verbatim">,
  when: Date,
) {
  const [links] = await readBatch(consultant, (tx) => [
    tx.select({ id: feedbackLinks.id }).from(feedbackLinks).where(eq(feedbackLinks.interviewId, id)),
  ]);
  const linkId = links[0]?.id;
  if (!linkId) return;
  await sendFeedbackByLink(
    { as: "client", linkId, workspaceId: consultant.workspaceId },
    saveFeedbackByLinkInput.parse({ token: "", version: 0, ...feedback }),
    when,
  );
}

/** Returns the draft, with a comment on some of its words. */
export async function returnDemoDraft(
  consultant: Consultant,
  id: string,
  event: Extract<DemoEvent, { kind: "return" }>,
  when: Date,
) {
  const [drafts] = await readBatch(consultant, (tx) => [
    tx.select({ messageId: messages.id, version: messages.version }).from(messages).where(eq(messages.interviewId, id)),
  ]);
  const draft = drafts[0];
  if (!draft) return;
  const which = { interviewId: id, ...draft };
  await commentOnDraft(
    consultant,
    commentOnDraftInput.parse({ ...which, quote: event.quote, body: event.comment }),
    when,
  );
  await giveBack(consultant, returnDraftInput.parse({ ...which, reason: event.reason }), when);
}
