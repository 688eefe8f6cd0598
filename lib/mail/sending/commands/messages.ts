import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { stepEvents } from "@/db/schema/interviews";
import { type EmailToSend, enqueueAll } from "@/lib/mail/outbox/commands/enqueue";
import { recipientStoppedMessage } from "@/lib/mail/outbox/rules";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { checkAtNextSweep } from "@/lib/planning/reminders/commands/reschedule";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import type { ClaimedEmail, DeliveryResult, OutboxMessage, UndeliveredReason } from "../rules/in-flight";
import { isBriefMessage, returnFailedBrief, settleSentBriefs } from "./briefs";

/** The columns of the outbox that lead to a message. */
type OutboxMessageRow = Pick<ClaimedEmail, "id" | "to" | "workspaceId" | "interviewId" | "candidateUserId" | "content">;

function outboxMessages(row: OutboxMessageRow): OutboxMessage[] {
  const { id, to, workspaceId, interviewId, candidateUserId, content } = row;
  if (content.email !== "message" || !workspaceId || !interviewId) return [];
  return [{ id, to, workspaceId, interviewId, candidateUserId, props: content.props }];
}

/** Writers who want no copies of their own messages. */
export async function writersWithoutCopies(tx: Tx, results: DeliveryResult[]): Promise<Set<string | null>> {
  const writers = results.flatMap(({ row }) => outboxMessages(row).flatMap((message) => message.candidateUserId ?? []));
  if (writers.length === 0) return new Set();
  const rows = await tx.execute<{ id: string }>(
    sql`select user_id as id from mutes where class = 'copy' and user_id = any(${sql.param(writers)}::uuid[])`,
  );
  return new Set(rows.map((row) => row.id));
}

/** A message that was accepted settles its step, is on the record, and its writer (and, by the contact rule, the consultant) gets a copy. */
export async function settleSentMessages(tx: Tx, results: DeliveryResult[], muted: Set<string | null>, now: Date) {
  const all = results.flatMap(({ row }) => outboxMessages(row));
  const sent = all.filter(isStepMessage);
  await settleSentBriefs(tx, all.filter(isBriefMessage), now);
  if (sent.length === 0) return;
  const addresses = await writersOfPassedOn(tx, sent);
  const done = { kind: "done" as const, at: now, how: "email" };
  const facts = sent.map((message) => ({ ...ofStep(message), ...done }));
  const copies = sent.flatMap((message) => copiesOf(message, muted, addresses, now));
  const column = (of: (message: OutboxMessage) => string | null) => sql.param(sent.map(of));
  const [workspaces, ids] = [column((message) => message.workspaceId), column((message) => message.props.messageId)];
  await Promise.all([
    tx.execute(sql`
      update messages m set sent_at = ${now}::timestamptz, scheduled_at = null, cancelled_reason = null,
        sent_how = case when n.passed_on_by is null then 'by us' else 'passed on' end, passed_on_by = n.passed_on_by,
        updated_at = ${now}::timestamptz
      from unnest(${workspaces}::uuid[], ${ids}::uuid[], ${column((message) => message.props.passedOn?.by ?? null)}::uuid[])
        as n(workspace_id, id, passed_on_by)
      where m.id = any(${ids}::uuid[]) and m.workspace_id = n.workspace_id and m.id = n.id`),
    tx.insert(stepEvents).values(facts).onConflictDoNothing(),
    tx
      .insert(auditEvents)
      .values(
        sent.map((message) => auditRow(message, message.props.passedOn ? "message-passed-on" : "message-sent", now)),
      ),
    enqueueAll(tx, copies),
    checkAtNextSweep(tx, [...new Set(sent.map((message) => message.interviewId))], now),
  ]);
}

const ofInterview = ({ workspaceId, interviewId, candidateUserId }: OutboxMessage) => ({
  workspaceId,
  interviewId,
  candidateUserId,
});

type StepMessage = OutboxMessage & { props: { step: MessageStep } };
const isStepMessage = (message: OutboxMessage): message is StepMessage => !isBriefMessage(message);

const ofStep = (message: StepMessage) => ({
  ...ofInterview(message),
  step: message.props.step,
  interviewerId: message.props.interviewerId,
  by: message.props.passedOn?.by ?? message.candidateUserId,
});

const auditRow = (message: OutboxMessage, verb: AuditVerb, at: Date) => ({
  ...ofInterview(message),
  consultantWorkspaceId: message.workspaceId,
  visibleToCandidate: true,
  at,
  actorKind: "system" as const,
  verb,
  detail: { step: message.props.step, interviewerId: message.props.interviewerId, toName: message.props.toName },
});

/** Replies to a message that was passed on go to the consultant; its writer's own address is looked up for their copy. */
async function writersOfPassedOn(tx: Tx, sent: OutboxMessage[]): Promise<Map<string, string>> {
  const ids = sent.flatMap((message) =>
    message.props.passedOn && message.candidateUserId ? [message.candidateUserId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; email: string }>(
    sql`select id, email from users where id = any(${sql.param(ids)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row.email]));
}

function copiesOf(
  sent: OutboxMessage,
  muted: Set<string | null>,
  addresses: Map<string, string>,
  dueAt: Date,
): EmailToSend[] {
  const { id, to: toAddress, props, ...owner } = sent;
  const { fromName: writer, replyTo, toName, subject, text, alsoTo, passedOn } = props;
  const copy = { writer, toName, toAddress, subject, text, ...(passedOn ? { passedOnBy: passedOn.name } : {}) };
  const email = { email: "copy", dueAt, of: owner } as const;
  const to = passedOn ? addresses.get(owner.candidateUserId ?? "") : replyTo;
  const wanted = to !== undefined && !muted.has(owner.candidateUserId);
  const own: EmailToSend = {
    ...email,
    props: { ...copy, reader: "writer" },
    occasion: `copy:${id}:writer`,
    to: to ?? "",
  };
  // The writer may have typed its address, so it is counted as an e-mail of theirs to it.
  const from = owner.candidateUserId ? { from: { userId: owner.candidateUserId, at: dueAt } } : {};
  const theirs = {
    ...{ ...email, ...from },
    props: { ...copy, reader: "consultant" as const, replyTo },
    occasion: `copy:${id}:consultant`,
  };
  return [...(wanted ? [own] : []), ...(alsoTo ? [{ ...theirs, to: alsoTo.email }] : [])];
}

const undeliveredMessages: Record<UndeliveredReason, (address: string) => string> = {
  "no such address": (address) =>
    `The mail server says that ${address} does not exist. Check the address, then send it again.`,
  refused: (address) => `The mail server of ${address.slice(address.indexOf("@") + 1)} did not accept it.`,
  unsure: () =>
    "We do not know if it arrived: the connection broke while it was being sent. Ask them before you send it again.",
  restored: () =>
    "We do not know if it arrived: this record was restored from a backup, and it may have been sent after the backup. Ask them before you send it again.",
  "given up": () => "The mail server could not be reached for two days, so it was not sent.",
  cancelled: () => "The interview was cancelled.",
  over: () => "It is no longer needed.",
  "asked not to": () => recipientStoppedMessage,
  unwritable: () => "It could not be put into an e-mail. Open it, save it and send it again.",
};

const undeliveredVerbs: Partial<Record<UndeliveredReason, AuditVerb>> = {
  unsure: "message-unsure",
  restored: "message-unsure",
  "given up": "message-given-up",
  cancelled: "message-stopped",
};

/** Writes the later moment on its message, and reschedules. */
export async function postponeMessage(tx: Tx, row: ClaimedEmail, until: Date) {
  for (const message of outboxMessages(row).filter((each) => !isBriefMessage(each)))
    await tx.execute(sql`
      update messages set scheduled_at = ${until}::timestamptz
      where workspace_id = ${message.workspaceId}::uuid and id = ${message.props.messageId}::uuid and outbox_id = ${message.id}::uuid and sent_at is null`);
}

/** A message that was not sent, or perhaps not, is its writer's draft again, and the record says why. */
export async function returnFailedMessage(tx: Tx, row: OutboxMessageRow, why: UndeliveredReason, now: Date) {
  for (const message of outboxMessages(row)) {
    if (isBriefMessage(message)) {
      await returnFailedBrief(tx, message, undeliveredMessages[why](message.to), now);
      continue;
    }
    await tx.execute(sql`
      update messages set scheduled_at = null, cancelled_reason = ${undeliveredMessages[why](message.to)}, updated_at = ${now}::timestamptz
      where workspace_id = ${message.workspaceId}::uuid and id = ${message.props.messageId}::uuid and outbox_id = ${message.id}::uuid and sent_at is null`);
    await tx.insert(auditEvents).values(auditRow(message, undeliveredVerbs[why] ?? "message-refused", now));
    await checkAtNextSweep(tx, [message.interviewId], now);
  }
}
