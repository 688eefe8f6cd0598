import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { clients } from "@/db/schema/workspaces";
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

/** What goes to the employer, and not to the consultant alone. */
const stepsToEmployer = messageSteps.filter((step) => messageKinds[step].to !== "consultant");

/**
 * Whether candidates may write to this client. It applies at once to every interview, even those that are over: each may be restored, be
 * reopened, or have a further round that follows its rule. Scheduled notes that a stricter rule forbids are cancelled, and the plans are
 * made again.
 */
export async function setContactRule(viewer: Consultant, { id, contactRule, was }: SetContactRuleInput, now: Date) {
  await withClient(viewer, id, may.setContactRule, now, async ({ tx, client, audit }) => {
    if (client.contactRule === contactRule) return;
    if (client.contactRule !== was)
      throw new Refused(
        `A colleague has changed it meanwhile: candidates write ${contactRuleLabels[client.contactRule]}. Look again before you change it.`,
        "contactRule",
      );
    const { workspaceId } = client;
    await tx
      .update(clients)
      .set({ contactRule, version: client.version + 1 })
      .where(and(eq(clients.workspaceId, workspaceId), eq(clients.id, id)));
    const detail = { from: contactRuleLabels[client.contactRule], to: contactRuleLabels[contactRule] };
    await audit("contact-rule-changed", { what: client.name, clientId: id, ...detail });
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
    if (changed.length === 0) return;
    const ids = changed.map((one) => one.id);
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
  });
}

/**
 * C7: a direct contact that was allowed for one question was allowed under the former rule: a consultant who still wants it allows it
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
