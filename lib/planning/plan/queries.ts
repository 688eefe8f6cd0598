import { and, inArray, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { instantColumn, json, jsonColumn, jsonList } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import type { InterviewOutcome, PromiseKind, StepEventKind, WithdrawnBy } from "@/lib/enums";
import { auditVerbSql, consultantChangesColumn } from "@/lib/record/audit/queries";
import { inScope } from "@/lib/scope";
import type { Viewer } from "@/lib/viewer";
import type { FactRow } from "./rules/fact-row";
import type { StepEventName, StepName } from "./rules/facts";
import { factsFromRow } from "./rules/facts-from-row";
import type { ChangedPlanSettings } from "./rules/settings";

const interviewId = sql.raw("interviews.id");
const changedSettings = json.orNull(json.stored<ChangedPlanSettings>());

/**
 * The settings of a row's workspace, which is one of `workspaces`, for lists of many rows. They are read once for each workspace and not once for
 * each row, because reading them takes the database as long as several other facts together.
 */
export const planSettingsAmong = (workspaces: SQL) =>
  jsonColumn(
    changedSettings,
    sql`((select json_object_agg(w.id, settings_of(w.id)) from (${workspaces}) w (id)) -> interviews.workspace_id::text)`,
  );

/** The same for a list of all that one candidate has, in every workspace of theirs. */
export const planSettingsOfCandidate = (userId: Placeholder | string) =>
  planSettingsAmong(sql`select c.workspace_id from candidates c where c.user_id = ${userId}::uuid`);

/** Every fact of one interview's plan, as JSON from the same query that finds the interview. */
const factColumns = {
  id: interviews.id,
  workspaceId: interviews.workspaceId,
  processId: interviews.processId,
  clientId: interviews.clientId,
  candidateUserId: interviews.candidateUserId,
  consultantUserId: interviews.consultantUserId,
  consultantName: interviews.consultantName,
  agencyName: interviews.agencyName,
  role: interviews.role,
  company: interviews.company,
  round: interviews.round,
  startsAt: interviews.startsAt,
  endsAt: interviews.endsAt,
  startsLocal: interviews.startsLocal,
  endsLocal: interviews.endsLocal,
  zone: interviews.zone,
  country: interviews.country,
  region: interviews.region,
  format: interviews.format,
  place: interviews.place,
  route: interviews.route,
  contactRule: interviews.contactRule,
  wanted: interviews.wanted,
  addressGiven: interviews.addressGiven,
  createdAt: interviews.createdAt,
  cancelledAt: interviews.cancelledAt,
  closedAt: interviews.closedAt,
  closedBy: interviews.closedBy,
  nextCheckAt: interviews.nextCheckAt,
  settings: jsonColumn(changedSettings, sql`settings_of(interviews.workspace_id)`),
  people: jsonList(
    { id: json.text, name: json.text, title: json.text, topic: json.flag },
    sql`select p.id, p.name, p.title, p.topic_noted_at is not null as topic from interviewers p where p.interview_id = ${interviewId} order by p.position, p.id`,
  ),
  promised: jsonList(
    {
      ...{ kind: json.word<PromiseKind>(), day: json.day, logged: json.instant, loggedBy: json.orNull(json.text) },
      ...{ by: json.text, covers: json.text, kept: json.orNull(json.instant), reason: json.text },
    },
    sql`select r.kind, r.day::text as day, r.logged_at as logged, r.logged_by as "loggedBy", r.given_by as by, r.covers, r.fulfilled_at as kept, r.reason
      from promises r where r.interview_id = ${interviewId} and r.undone_at is null order by r.logged_at, r.id`,
  ),
  stepEvents: jsonList(
    {
      ...{ step: json.word<StepEventName>(), interviewerId: json.orNull(json.text), kind: json.word<StepEventKind>() },
      ...{ at: json.instant, how: json.orNull(json.text), reason: json.text, until: json.orNull(json.instant) },
      by: json.orNull(json.text),
    },
    sql`select s.step, s.interviewer_id as "interviewerId", s.kind, s.at, s.how, s.reason, s.until, s.by from step_events s where s.interview_id = ${interviewId} order by s.at`,
  ),
  answers: jsonList(
    {
      ...{ outcome: json.orNull(json.word<InterviewOutcome>()), at: json.instant, added: json.instant },
      ...{ withdrawnBy: json.orNull(json.word<WithdrawnBy>()), offerBy: json.orNull(json.day) },
    },
    sql`select a.outcome, a.received_at as at, a.logged_at as added, a.withdrawn_by as "withdrawnBy", a.offer_by::text as "offerBy" from answers a
      where a.interview_id = ${interviewId} and a.undone_at is null order by a.received_at, a.id`,
  ),
  concern: jsonColumn(
    json.orNull(
      json.object({
        ...{ asked: json.instant, raised: json.orNull(json.instant), result: json.text, by: json.orNull(json.text) },
      }),
    ),
    sql`(select json_build_object('asked', c.requested_at, 'raised', c.raised_at, 'result', c.result, 'by', c.raised_by)
    from concerns c where c.interview_id = ${interviewId} order by c.requested_at desc limit 1)`,
  ),
  feedbackSharedAt: instantColumn(sql`first_feedback.from_consultant`),
  sharedBy: sql<FactRow["sharedBy"]>`first_feedback.shared_by`,
  ownFeedback: instantColumn(sql`first_feedback.from_candidate`),
  situationStatedAt: instantColumn(
    sql`(select max(u.stated_at) from situations u where u.interview_id = ${interviewId})`,
  ),
  debriefSharedAt: instantColumn(sql`(select d.shared_at from debriefs d where d.interview_id = ${interviewId})`),
  drafts: jsonList(
    {
      ...{ id: json.text, step: json.word<StepName>(), forId: json.orNull(json.text), askedAt: json.instant },
      ...{ readAt: json.orNull(json.instant), aim: json.orNull(json.instant) },
      ...{ verdict: json.orNull(json.word<"approved" | "returned">()), approvedTextUnchanged: json.orNull(json.flag) },
      ...{ returnedReason: json.text, readBy: json.orNull(json.text) },
    },
    sql`select m.id, m.step, m.interviewer_id as "forId", m.review_requested_at as "askedAt", greatest(m.approved_at, m.returned_at) as "readAt",
      m.scheduled_at as aim, case when m.approved_at is not null then 'approved' when m.returned_at is not null then 'returned' end as verdict,
      m.approved_version = m.version as "approvedTextUnchanged", m.returned_reason as "returnedReason",
      coalesce(m.approved_by, (select h.by from audit_events h where h.interview_id = m.interview_id and h.verb = ${auditVerbSql("draft-returned")} and h.at = m.returned_at limit 1)) as "readBy" from messages m where m.interview_id = ${interviewId} and m.review_requested_at is not null order by m.review_requested_at`,
  ),
  queued: jsonList(
    { step: json.word<StepName>(), forId: json.orNull(json.text), at: json.instant },
    sql`select m.step, m.interviewer_id as "forId", m.scheduled_at as at from messages m
      where m.interview_id = ${interviewId} and m.scheduled_at is not null and m.sent_at is null`,
  ),
  // If the round existed already when this record was made, nobody had to arrange it. It counts as older than any outcome.
  laterRound: jsonColumn(
    json.orNull(json.object({ added: json.orNull(json.instant), cancelled: json.orNull(json.instant) })),
    sql`(select json_build_object(
      'added', min(case when n.created_at <= interviews.created_at then least(n.created_at, interviews.starts_at) else n.created_at end)
        filter (where n.cancelled_at is null), 'cancelled', max(n.cancelled_at))
    from interviews n where n.process_id = interviews.process_id and n.workspace_id = interviews.workspace_id
      and n.candidate_id = interviews.candidate_id and n.starts_at > interviews.starts_at)`,
  ),
  handedOver: consultantChangesColumn,
  nextInterviewStartsAt: instantColumn(sql`(select min(n.starts_at) from interviews n
    where n.workspace_id = interviews.workspace_id and n.candidate_id = interviews.candidate_id
      and n.cancelled_at is null and n.starts_at > greatest(interviews.ends_at, first_feedback.at))`),
};

/** When there was first feedback, at all and from each source: three facts depend on it, so its rows are read once. */
const firstFeedback = sql`lateral (select min(f.shared_at) as at, min(f.shared_at) filter (where f.source = 'consultant') as from_consultant,
    min(f.shared_at) filter (where f.source = 'candidate') as from_candidate,
    (array_agg(f.shared_by order by f.shared_at) filter (where f.source = 'consultant'))[1] as shared_by
  from feedback f where f.interview_id = ${interviewId} and f.undone_at is null) first_feedback`;

/** The query itself, for pages that put it into a round trip with others. `where` must begin with the viewer's scope. */
export const selectFactRows = (tx: Tx, where: SQL | undefined) => selectFactRowsWith(tx, {}, where);

/** The same with more columns of the interview. A query of its own would cost a page as much as a dozen rows. */
export const selectFactRowsWith = <MoreColumns extends Record<string, SQL>>(
  tx: Tx,
  moreColumns: MoreColumns,
  where: SQL | undefined,
) =>
  tx
    .select({ ...factColumns, ...moreColumns })
    .from(interviews)
    .innerJoin(firstFeedback, sql`true`)
    .where(where)
    .$dynamic();

/** The facts of these interviews as this viewer may see them, inside a transaction that has locked them. */
export async function listFacts(tx: Tx, viewer: Viewer, ids: string[]) {
  const rows = await selectFactRows(tx, and(inScope(viewer), inArray(interviews.id, ids)));
  return rows.map((row) => ({ row, facts: factsFromRow(row) }));
}
