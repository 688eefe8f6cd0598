import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { json, jsonList } from "@/db/json";
import { auditEvents } from "@/db/schema/audit";
import { interviewers, interviews } from "@/db/schema/interviews";
import { isUuid } from "@/db/uuid";
import { NotFound } from "@/lib/errors";
import { pageLimit, pageOf } from "@/lib/pages";
import { inScope, isSharedWith } from "@/lib/scope";
import type { Candidate, Consultant } from "@/lib/viewer";
import { type ConsultantChange, consultantChangeVerbs, earlierConsultantsFromChanges } from "./rules";
import type { AuditVerb } from "./rules/verbs";

/**
 * All that was done on one interview and concerns this viewer, latest first, after the row that `before` names. Row-level security leaves
 * out what does not concern them; the scope repeats the same condition. Its candidate also reads the history of the record that was handed
 * over. One round trip.
 */
export async function getInterviewHistory(viewer: Candidate | Consultant, id: string, before: string) {
  const isCandidate = viewer.as === "candidate";
  const interviewIds = isCandidate ? interviewIdsWithOriginal(sql`${id}::uuid`) : sql`array[${id}::uuid]`;
  const [[interview], people, found, members] = await readBatch(viewer, (tx) => [
    tx
      .select(interviewColumns)
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, id))),
    tx
      .select({ id: interviewers.id, name: interviewers.name })
      .from(interviewers)
      .where(sql`${interviewers.interviewId} = any(${interviewIds})`),
    auditRows(
      tx,
      and(
        isSharedWith(viewer, auditEvents),
        sql`${auditEvents.interviewId} = any(${interviewIds})`,
        isUuid(before) ? isAfterRow(before, interviewIds) : undefined,
      ),
    ),
    memberNames(tx, isCandidate),
  ]);
  if (!interview) throw new NotFound();
  const { rows, next } = pageOf("history", found, (last) => last.id);
  return {
    interview: { ...interview, earlierConsultants: earlierConsultantsFromChanges(interview.handedOver) },
    people: new Map(people.map((interviewer) => [interviewer.id, interviewer.name])),
    members: new Map(members.map((member) => [member.userId, member.name])),
    rows,
    older: next,
  };
}

export type InterviewHistoryData = Awaited<ReturnType<typeof getInterviewHistory>>;

/** A verb in the text of a query, not as a parameter: only so can the database use the index on the rows of these verbs. */
export const auditVerbSql = (...verbs: AuditVerb[]) => sql.raw(verbs.map((verb) => `'${verb}'`).join(", "));

/** The rows about earlier consultants in charge, the oldest first (`earlierConsultantsFromChanges` in rules). An index holds only these rows. */
const consultantChangesQuery = (id: SQL = sql.raw("interviews.id")) =>
  sql`select to_json(h.at) #>> '{}' as until, h.detail ->> 'from' as name, h.detail ->> 'fromId' as "userId", h.detail -> 'before' as before
    from audit_events h where h.interview_id = ${id} and h.verb in (${auditVerbSql(...Object.values(consultantChangeVerbs))}) order by h.at, h.id`;

const consultantChange = {
  ...{ until: json.instant, name: json.orNull(json.text), userId: json.orNull(json.text) },
  before: json.orNull(json.list(json.object({ name: json.orNull(json.text), until: json.instant }))),
};

/** The same, as a column of a query about interviews. */
export const consultantChangesColumn = jsonList(consultantChange, consultantChangesQuery());

/** The same, for one interview. */
export async function listConsultantChanges(tx: Tx, interviewId: string): Promise<ConsultantChange[]> {
  const rows = await tx.execute(consultantChangesQuery(sql`${interviewId}::uuid`));
  return rows.map((row) => json.object(consultantChange)(row, "row"));
}

const interviewColumns = {
  id: interviews.id,
  role: interviews.role,
  company: interviews.company,
  round: interviews.round,
  zone: interviews.zone,
  candidateUserId: interviews.candidateUserId,
  consultantUserId: interviews.consultantUserId,
  consultantName: interviews.consultantName,
  agencyName: interviews.agencyName,
  handedOver: consultantChangesColumn,
  candidate: sql<string | null>`(select c.name from candidates c
    where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id)`,
};

const isAfterRow = (
  before: string,
  interviewIds: SQL,
) => sql`(audit_events.at, audit_events.id) < (select b.at, b.id from audit_events b
  where b.interview_id = any(${interviewIds}) and b.id = ${before}::uuid)`;

/** An interview, and the candidate's own one that it continues. Only the candidate may read the handovers of that one. */
export const interviewIdsWithOriginal = (id: SQL) =>
  sql`array(select ${id} union all select a.interview_id from handovers a where a.continued_as = ${id})`;

const auditRows = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      ...{
        id: auditEvents.id,
        at: auditEvents.at,
        by: auditEvents.by,
        byName: auditEvents.byName,
        actorKind: auditEvents.actorKind,
      },
      ...{ verb: auditEvents.verb, detail: auditEvents.detail },
    })
    .from(auditEvents)
    .where(where)
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(pageLimit("history"));

/** The members of an agency. For a candidate the list is empty: they know only who is in charge. */
const memberNames = (tx: Tx, isCandidate: boolean) =>
  tx.execute<{ userId: string; name: string }>(
    isCandidate ? sql`select null where false` : sql`select user_id as "userId", name from members_here()`,
  );
