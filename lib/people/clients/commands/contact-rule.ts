import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { Refused } from "@/lib/errors";
import { isEnquiry, messageKinds } from "@/lib/mail/messages/rules/steps";
import { cancelMessagesOfInterviews } from "@/lib/mail/outbox/commands/cancel";
import { may } from "@/lib/permissions";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import { auditAll } from "@/lib/record/audit/commands";
import type { Consultant } from "@/lib/viewer";
import type { SetContactRuleInput } from "../input";
import { contactRuleLabels, isStricterContactRule } from "../rules/contact-rule";
import { withClient } from "./with-client";

/** Messages that go to the company, and not only to the consultant. */
const stepsToEmployer = messageSteps.filter((step) => messageKinds[step].to !== "consultant");

/**
 * Changes whether candidates may write to this client. It applies at once to every interview, also to those that are over, because they may be
 * restored or get another round. Scheduled notes that a stricter rule forbids are cancelled, and the plans are made again.
 */
export async function setContactRule(viewer: Consultant, { id, contactRule, was }: SetContactRuleInput, now: Date) {
  await withClient(viewer, id, may.setContactRule, now, async (locked) => {
    const { tx, client } = locked;
    if (client.contactRule === contactRule) return locked.unchanged();
    if (client.contactRule !== was)
      throw new Refused(
        `A colleague has changed this: candidates now write ${contactRuleLabels[client.contactRule]}. Check it before you change it again.`,
        "contactRule",
      );
    const { workspaceId } = client;
    await locked.update({ contactRule });
    const detail = { from: contactRuleLabels[client.contactRule], to: contactRuleLabels[contactRule] };
    await locked.audit("contact-rule-changed", { detail: { what: client.name, clientId: id, ...detail } });
    const changed = await tx
      .update(interviews)
      .set({ contactRule, version: sql`${interviews.version} + 1` })
      .where(
        and(
          ...[eq(interviews.workspaceId, workspaceId), eq(interviews.clientId, id), eq(interviews.route, "agency")],
          ne(interviews.contactRule, contactRule),
        ),
      )
      .returning({ id: interviews.id, candidateUserId: interviews.candidateUserId });
    if (changed.length === 0) return locked.audited();
    const ids = changed.map((interview) => interview.id);
    if (isStricterContactRule(contactRule, client.contactRule)) {
      const reason = `Candidates now write to ${client.name} ${contactRuleLabels[contactRule]}. Read it again before you send it.`;
      await cancelMessagesOfInterviews(tx, inArray(interviews.id, ids), stepsToEmployer, reason, now);
      await withdrawUnlocks(tx, viewer, ids);
    }
    await auditAll(
      tx,
      viewer,
      now,
      changed.map(({ id: interviewId, candidateUserId }) => ({
        ...{ workspaceId, interviewId, candidateUserId, consultants: true, verb: "contact-rule-changed", detail },
      })),
    );
    await checkAtNextSweep(tx, ids, now);
    return locked.audited();
  });
}

/**
 * C7: if a consultant allowed direct contact for one question, that was under the former rule. A consultant who still wants it has to allow it
 * again.
 */
const withdrawUnlocks = (tx: Tx, { workspaceId }: Consultant, ids: string[]) =>
  tx
    .delete(stepEvents)
    .where(
      and(
        ...[eq(stepEvents.workspaceId, workspaceId), inArray(stepEvents.interviewId, ids)],
        ...[inArray(stepEvents.step, messageSteps.filter(isEnquiry)), eq(stepEvents.kind, "unlocked")],
        sql`${stepEvents.by} is distinct from ${stepEvents.candidateUserId}`,
      ),
    );
