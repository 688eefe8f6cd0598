import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { messages } from "@/db/schema/messages";
import { formatCursor, isAfterCursor, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { hasPlan, isLive } from "@/lib/planning/outcomes/queries";
import { planSettingsOfCandidate, selectFactRowsWith } from "@/lib/planning/plan/queries";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { isMessageStep, type MessageStep } from "@/lib/planning/plan/rules/steps";
import { inScope, isSharedWith } from "@/lib/scope";
import type { Candidate } from "@/lib/viewer";
import { type MessageState, messageState, undeliveredReasons } from "../rules/state";
import { messageKinds } from "../rules/steps";

/** The same number of live interviews as on Today. */
const mostLive = 60;

type InterviewOfMessage = { interviewId: string; role: string; company: string; zone: string };
export type MessageToWrite = InterviewOfMessage & { step: Step & { step: MessageStep }; begun: boolean };
export type MessageRow = InterviewOfMessage & {
  id: string;
  step: MessageStep;
  interviewerId: string | null;
  toName: string;
  subject: string;
  state: MessageState;
};

/** The messages that can be written now, most urgent first: from the plans of all live interviews. One round trip. */
export async function listMessagesToWrite(viewer: Candidate, now: Date): Promise<MessageToWrite[]> {
  const [live, drafted] = await readBatch(viewer, (tx) => [
    selectFactRowsWith(tx, { settings: planSettingsOfCandidate(viewer.userId) }, and(inScope(viewer), hasPlan()))
      .orderBy(sql`${isLive()} desc`, desc(interviews.startsAt))
      .limit(mostLive),
    messageRows(tx, and(isSharedWith(viewer, messages), isNull(messages.sentAt)))
      .orderBy(desc(messages.updatedAt))
      .limit(200),
  ]);
  const drafts = new Map(
    drafted.map((row) => [`${row.interviewId}/${row.step}/${row.interviewerId}`, stateIn(row, now)]),
  );
  const open = live.flatMap((row) =>
    plan(factsFromRow(row), now).flatMap((step): MessageToWrite[] => {
      const { step: name, forId } = step;
      if (!isMessageStep(name) || !isStepOpen(step) || step.snoozedUntil) return [];
      if (messageKinds[name].each && forId === null) return [];
      const state = drafts.get(`${row.id}/${name}/${forId}`);
      if (state && state.kind !== "writing") return [];
      // The debrief also tells the consultant, and comes before an e-mail.
      if (name === "tell-consultant" && !state) return [];
      const interview = { interviewId: row.id, role: row.role, company: row.company, zone: row.zone };
      return [{ ...interview, step: { ...step, step: name }, begun: state !== undefined }];
    }),
  );
  return open.sort((message, other) => urgency(message.step) - urgency(other.step));
}

/** A message that somebody else is reading comes last: its writer has nothing to do with it now. */
const urgency = (step: Step) =>
  (step.due ? Date.parse(step.due) : 1e15) + (step.optional ? 1e16 : 0) + (isInReview(step) ? 1e17 : 0);

/** Scheduled messages (soonest first), undelivered ones, or sent ones (latest first), after the row that `before` names. */
export async function listMessages(
  viewer: Candidate,
  { show, before }: { show: "waiting" | "back" | "sent"; before: string },
  now: Date,
): Promise<{ rows: MessageRow[]; more: string | null }> {
  const [at, which, ascending] = lists[show];
  const rows = await readBatch(viewer, (tx) =>
    messageRows(
      tx,
      and(
        isSharedWith(viewer, messages),
        which,
        isAfterCursor(parseCursor(before), at, messages.id, ascending ? "earliest first" : "latest first"),
      ),
    )
      .orderBy(ascending ? asc(at) : desc(at), ascending ? asc(messages.id) : desc(messages.id))
      .limit(pageLimit("messages")),
  );
  const page = pageOf("messages", rows, (last) => {
    const mark = { waiting: last.dueAt, back: last.updatedAt, sent: last.sentAt }[show];
    return mark && formatCursor(mark, last.id);
  });
  return {
    rows: page.rows.flatMap((row) =>
      isMessageStep(row.step) ? [{ ...row, step: row.step, state: stateIn(row, now) }] : [],
    ),
    more: page.next,
  };
}

const scheduled = and(isNull(messages.sentAt), isNull(outbox.sentAt), isNull(outbox.endedAt), isNotNull(outbox.id));
const undelivered = and(isNull(messages.sentAt), inArray(outbox.endedReason, undeliveredReasons));

const lists: Record<"waiting" | "back" | "sent", [at: SQL, which: SQL | undefined, ascending: boolean]> = {
  waiting: [sql`${outbox.dueAt}`, scheduled, true],
  back: [sql`${messages.updatedAt}`, undelivered, false],
  sent: [sql`${messages.sentAt}`, isNotNull(messages.sentAt), false],
};

const messageRows = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      id: messages.id,
      interviewId: messages.interviewId,
      step: messages.step,
      interviewerId: messages.interviewerId,
      toName: sql<string>`coalesce(nullif(${messages.toName}, ''), ${interviewers.name}, ${interviews.consultantName}, '')`,
      subject: messages.subject,
      role: interviews.role,
      company: interviews.company,
      zone: interviews.zone,
      updatedAt: messages.updatedAt,
      sentAt: messages.sentAt,
      sentHow: messages.sentHow,
      cancelledReason: messages.cancelledReason,
      scheduledAt: messages.scheduledAt,
      dueAt: outbox.dueAt,
      outboxRow: {
        dueAt: outbox.dueAt,
        delayReason: outbox.delayReason,
        dispatchingAt: outbox.dispatchingAt,
        attempts: outbox.attempts,

        sentAt: outbox.sentAt,
        endedAt: outbox.endedAt,
        endedReason: outbox.endedReason,
        lastReply: outbox.lastReply,
      },
    })
    .from(messages)
    .innerJoin(
      interviews,
      and(eq(interviews.workspaceId, messages.workspaceId), eq(interviews.id, messages.interviewId)),
    )
    .leftJoin(
      interviewers,
      and(eq(interviewers.workspaceId, messages.workspaceId), eq(interviewers.id, messages.interviewerId)),
    )
    .leftJoin(outbox, eq(outbox.id, messages.outboxId))
    .where(where)
    .$dynamic();

type ListedRow = Awaited<ReturnType<typeof messageRows>>[number];

const stateIn = (row: ListedRow, now: Date): MessageState => messageState(row, row.outboxRow, true, now.getTime());
