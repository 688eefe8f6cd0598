import { and, eq, type SQL, sql } from "drizzle-orm";
import { prepared, readBatch } from "@/db/client";
import { json, jsonColumn, jsonList } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import type { ActorKind } from "@/lib/enums";
import { NotFound } from "@/lib/errors";
import { latestOutboxDelay, readOutboxDelay } from "@/lib/mail/outbox/queries";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { selectFactRowsWith } from "@/lib/planning/plan/queries";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { reachablePeopleColumn } from "@/lib/planning/steps/queries";
import { auditVerbSql, interviewIdsWithOriginal } from "@/lib/record/audit/queries";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { waitingLinkAnswersColumn } from "@/lib/record/client-feedback/queries/link-answers";
import { hasNotesColumn, latestNotes, notesColumn } from "@/lib/record/notes/queries";
import { inScope, isNameSharedWith } from "@/lib/scope";
import type { Candidate, Consultant } from "@/lib/viewer";

const interviewId = sql.raw("interviews.id");

/**
 * What the page shows in addition to the facts of its plan. `visible` is the condition under which a row with the alias `x` may be read by this
 * viewer because its writer allows it; for history, which rows may be read at all.
 */
const pageColumns = (visible: { phone: SQL; entry: SQL; message: SQL; history: SQL }) => ({
  interviewerContacts: jsonList(
    { id: json.text, name: json.text, title: json.text, email: json.text, phone: json.text, linkedin: json.text },
    sql`select p.id, p.name, p.title, p.email, ${visible.phone} as phone, p.linkedin from interviewers p where p.interview_id = ${interviewId} order by p.position, p.id`,
  ),
  consultantEmail: sql<string | null>`interviews.consultant_email`,
  entries: jsonList(
    { field: json.text, interviewerId: json.orNull(json.text), body: json.text },
    sql`select e.field, e.interviewer_id as "interviewerId", e.body from debrief_entries e
      where e.interview_id = ${interviewId} and e.field <> 'private' and ${visible.entry}`,
  ),
  /** Who of the agency wrote the debrief down on the phone, if somebody did. */
  debriefTakenDown: jsonColumn(
    json.orNull(json.object({ at: json.instant, by: json.text })),
    sql`(select json_build_object('at', d.taken_down_at, 'by', d.taken_down_by_name) from debriefs d
      where d.interview_id = ${interviewId} and d.taken_down_at is not null)`,
  ),
  questions: jsonList(
    { id: json.text, body: json.text },
    sql`select q.id, q.body from questions q where q.interview_id = ${interviewId} order by q.position, q.id`,
  ),
  messages: jsonList(
    {
      ...{
        id: json.text,
        step: json.word<MessageStep>(),
        interviewerId: json.orNull(json.text),
        toName: json.text,
        subject: json.text,
      },
      ...{ scheduledAt: json.orNull(json.instant), sentAt: json.orNull(json.instant) },
      ...{ sentHow: json.orNull(json.text), cancelledReason: json.orNull(json.text) },
    },
    sql`select m.id, m.step, m.interviewer_id as "interviewerId", m.to_name as "toName", m.subject, m.scheduled_at as "scheduledAt",
      m.sent_at as "sentAt", m.sent_how as "sentHow", m.cancelled_reason as "cancelledReason"
      from messages m where m.interview_id = ${interviewId} and ${visible.message} order by m.updated_at desc`,
  ),
  /** Briefs to the client. Both sides see them once they are sent. */
  briefs: jsonList(
    {
      ...{ id: json.text, toName: json.text, subject: json.text, body: json.text },
      ...{ sentAt: json.instant, sentBy: json.orNull(json.text) },
    },
    sql`select b.id, b.to_name as "toName", b.subject, b.body, b.sent_at as "sentAt",
      (select h.detail ->> 'sentBy' from audit_events h where h.interview_id = b.interview_id and h.verb = ${auditVerbSql("brief-sent")}
        and h.detail ->> 'briefId' = b.id::text limit 1) as "sentBy"
      from briefs b where b.interview_id = ${interviewId} and b.sent_at is not null order by b.sent_at desc`,
  ),
  tasks: jsonList(
    {
      ...{ id: json.text, interviewId: json.text, body: json.text },
      ...{ dueDay: json.orNull(json.day), doneAt: json.orNull(json.instant) },
    },
    sql`select t.id, t.interview_id as "interviewId", t.body, t.due_day as "dueDay", t.done_at as "doneAt"
      from tasks t where t.interview_id = ${interviewId} order by t.due_day, t.id`,
  ),
  history: jsonList(
    {
      ...{ at: json.instant, by: json.orNull(json.text), byName: json.text, actorKind: json.word<ActorKind>() },
      ...{ verb: json.word<AuditVerb>(), detail: json.stored<Record<string, unknown>>() },
    },
    sql`select h.at, h.by, h.by_name as "byName", h.actor_kind as "actorKind", h.verb, h.detail
      from audit_events h where ${visible.history} order by h.id desc limit 40`,
  ),
  /** Whether a consultant without an account was asked to work on it here. Only the candidate may read that. */
  handover: jsonColumn(
    json.orNull(
      json.object({
        ...{ name: json.text, until: json.instant, declined: json.flag, revoked: json.flag },
        ...{ goesOn: json.orNull(json.text), wait: readOutboxDelay },
      }),
    ),
    sql`(
    select json_build_object('name', a.name, 'until', a.expires_at, 'declined', a.declined_at is not null,
      'revoked', a.revoked_at is not null, 'goesOn', a.continued_as,
      'wait', ${latestOutboxDelay(sql`o.occasion = 'handover:' || a.id`)})
    from handovers a where a.interview_id = ${interviewId} order by a.created_at desc limit 1)`,
  ),
  rounds: jsonList(
    { id: json.text, round: json.text, startsAt: json.instant, zone: json.text },
    sql`select o.id, o.round, o.starts_at as "startsAt", o.zone from interviews o
      where o.process_id = interviews.process_id and o.workspace_id = interviews.workspace_id
        and o.candidate_id = interviews.candidate_id and o.id <> ${interviewId} order by o.starts_at`,
  ),
});

/** What only the agency sees. */
const agencyColumns = {
  candidate: sql<string>`(select c.name from candidates c
    where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id)`,
  candidateId: sql<string>`interviews.candidate_id`,
  reachable: reachablePeopleColumn,
  clientId: sql<string | null>`interviews.client_id`,
  /** Colleagues, so that the page can name who did something. */
  members: jsonList(
    { userId: json.text, name: json.text },
    sql`select m.user_id as "userId", m.name from members_here() m`,
  ),
  notes: notesColumn("interview"),
  hasNotes: hasNotesColumn,
  linkAnswers: waitingLinkAnswersColumn,
  clientFeedback: jsonList(
    { id: json.text, givenBy: json.text, at: json.instant, isShared: json.flag, isKeptPrivate: json.flag },
    sql`select s.id, s.given_by as "givenBy", s.logged_at as at, s.kept_private_at is not null as "isKeptPrivate",
      exists (select from feedback f where f.workspace_id = s.workspace_id and f.client_feedback_id = s.id and f.undone_at is null) as "isShared"
      from client_feedback s where s.interview_id = ${interviewId} and s.submitted_at is not null order by s.logged_at desc, s.id desc`,
  ),
};

type AgencyColumns = {
  [Name in keyof typeof agencyColumns]: (typeof agencyColumns)[Name] extends SQL<infer T> ? T : never;
};

const candidatePageQuery = prepared(["me", "id"], (tx, { me, id }) => [
  selectFactRowsWith(
    tx,
    pageColumns({
      phone: interviewerPhone({ as: "candidate" }, "p"),
      entry: sql`true`,
      message: sql`true`,
      history: sql`h.interview_id = any(${interviewIdsWithOriginal(interviewId)})`,
    }),
    and(inScope({ as: "candidate", userId: me }), eq(interviews.id, id)),
  ),
]);

const consultantPageQuery = prepared(["here", "id"], (tx, { here, id }) => {
  const viewer = { as: "consultant", workspaceId: here } as const;
  const shared = (name: string) => isNameSharedWith(viewer, name);
  return [
    selectFactRowsWith(
      tx,
      {
        ...pageColumns({
          phone: interviewerPhone(viewer, "p"),
          entry: shared("e"),
          message: shared("m"),
          history: sql`h.interview_id = ${interviewId} and ${shared("h")}`,
        }),
        ...agencyColumns,
      },
      and(inScope(viewer), eq(interviews.id, id)),
    ),
  ];
});

/** The record of one interview as its candidate or one of its agency's consultants sees it, in one round trip. */
export async function getInterviewPage(viewer: Candidate | Consultant, id: string) {
  if (viewer.as === "candidate") {
    const [[row]] = await readBatch(viewer, (tx) => candidatePageQuery(tx, { me: viewer.userId, id }));
    return toInterviewPage(row, null);
  }
  const [[row]] = await readBatch(viewer, (tx) => consultantPageQuery(tx, { here: viewer.workspaceId, id }));
  return toInterviewPage(row, row ?? null);
}

type InterviewPageRow = Awaited<ReturnType<typeof candidatePageQuery>[0]>[number];

/** `agencyColumns`: the columns that only the agency sees. */
function toInterviewPage(row: InterviewPageRow | undefined, agencyColumns: AgencyColumns | null) {
  if (!row) throw new NotFound();
  return {
    row,
    people: row.interviewerContacts,
    entries: row.entries,
    questions: row.questions,
    messages: row.messages.map((message) => ({
      ...message,
      scheduledAt: date(message.scheduledAt),
      sentAt: date(message.sentAt),
    })),
    briefs: row.briefs,
    tasks: row.tasks,
    handover: row.handover,
    history: row.history.map((event) => ({ ...event, at: new Date(event.at) })),
    rounds: row.rounds.map((round) => ({ ...round, startsAt: new Date(round.startsAt) })),
    ours: agencyColumns,
    notes: latestNotes(agencyColumns?.notes ?? []),
    colleagues: agencyColumns
      ? new Map(agencyColumns.members.map((member) => [member.userId, member.name]))
      : undefined,
  };
}

const date = (instant: string | null) => (instant === null ? null : new Date(instant));

export type InterviewPageData = Awaited<ReturnType<typeof getInterviewPage>>;
