import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { history } from "@/db/schema/history";
import type { OutboxMessage } from "./notes";

/** A consultant's brief to the client travels as a note, and settles no step of the plan. */
export const isBriefMessage = ({ props }: Pick<OutboxMessage, "props">) => props.step === "brief";

/** A brief that reached the client is on the record: from now on its candidate sees it too. */
export async function settleSentBriefs(tx: Tx, sent: OutboxMessage[], now: Date) {
  for (const one of sent) {
    await tx.execute(sql`
      update briefs b set sent_at = ${now}::timestamptz, ended_at = null, ended_because = '', candidate_user_id = i.candidate_user_id,
        updated_at = ${now}::timestamptz
      from interviews i
      where b.workspace_id = ${one.workspaceId}::uuid and b.id = ${one.props.messageId}::uuid
        and i.workspace_id = b.workspace_id and i.id = b.interview_id`);
    const row = told(one, "brief sent", now);
    // Who pressed Send, so that both sides read who told the client. The e-mail's own row is deleted in time.
    const sentBy = sql`(select o.sender_user_id from outbox o where o.id = ${one.id}::uuid)`;
    const detail = sql`jsonb_build_object('toName', ${one.props.toName}::text, 'briefId', ${one.props.messageId}::text, 'sentBy', ${sentBy})`;
    await tx.insert(history).values({ ...row, detail });
  }
}

/** What did not leave, or may not have, is the consultant's again, with the reason. */
export async function returnFailedBrief(tx: Tx, one: OutboxMessage, because: string, now: Date) {
  await tx.execute(sql`
    update briefs set ended_at = ${now}::timestamptz, ended_because = ${because}, updated_at = ${now}::timestamptz
    where workspace_id = ${one.workspaceId}::uuid and id = ${one.props.messageId}::uuid and outbox_id = ${one.id}::uuid and sent_at is null`);
  await tx
    .insert(history)
    .values({ ...told(one, "brief not sent", now), candidateUserId: null, concernsCandidate: false });
}

const told = ({ workspaceId, interviewId, candidateUserId, props }: OutboxMessage, verb: string, at: Date) => ({
  ...{ workspaceId, interviewId, candidateUserId, consultantWorkspaceId: workspaceId },
  ...{ concernsCandidate: true, at, as: "system" as const, verb, detail: { toName: props.toName } },
});
