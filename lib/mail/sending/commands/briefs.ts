import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { OutboxMessage } from "../rules/in-flight";

/** A consultant's brief to the client is sent like a message, and settles no step of the plan. */
export const isBriefMessage = ({ props }: Pick<OutboxMessage, "props">) => props.step === "brief";

/** A brief that reached the client is on the record: from now on its candidate sees it too. */
export async function settleSentBriefs(tx: Tx, sent: OutboxMessage[], now: Date) {
  for (const brief of sent) {
    await tx.execute(sql`
      update briefs b set sent_at = ${now}::timestamptz, ended_at = null, ended_reason = '', candidate_user_id = i.candidate_user_id,
        updated_at = ${now}::timestamptz
      from interviews i
      where b.workspace_id = ${brief.workspaceId}::uuid and b.id = ${brief.props.messageId}::uuid
        and i.workspace_id = b.workspace_id and i.id = b.interview_id`);
    const row = auditRow(brief, "brief-sent", now);
    // Who pressed Send, so that both sides read who told the client. The e-mail's own row is deleted in time.
    const sentBy = sql`(select o.sender_user_id from outbox o where o.id = ${brief.id}::uuid)`;
    const detail = sql`jsonb_build_object('toName', ${brief.props.toName}::text, 'briefId', ${brief.props.messageId}::text, 'sentBy', ${sentBy})`;
    await tx.insert(auditEvents).values({ ...row, detail });
  }
}

/** A brief that was not sent, or perhaps not, is the consultant's draft again, with the reason. */
export async function returnFailedBrief(tx: Tx, brief: OutboxMessage, reason: string, now: Date) {
  await tx.execute(sql`
    update briefs set ended_at = ${now}::timestamptz, ended_reason = ${reason}, updated_at = ${now}::timestamptz
    where workspace_id = ${brief.workspaceId}::uuid and id = ${brief.props.messageId}::uuid and outbox_id = ${brief.id}::uuid and sent_at is null`);
  await tx
    .insert(auditEvents)
    .values({ ...auditRow(brief, "brief-not-sent", now), candidateUserId: null, visibleToCandidate: false });
}

const auditRow = ({ workspaceId, interviewId, candidateUserId, props }: OutboxMessage, verb: AuditVerb, at: Date) => ({
  ...{ workspaceId, interviewId, candidateUserId, consultantWorkspaceId: workspaceId },
  ...{ visibleToCandidate: true, at, actorKind: "system" as const, verb, detail: { toName: props.toName } },
});
