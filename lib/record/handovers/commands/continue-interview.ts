import { eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { debriefDrafts, debriefEntries, debriefs } from "@/db/schema/debriefs";
import { interviewers, interviews, stepEvents } from "@/db/schema/interviews";
import type { clients } from "@/db/schema/workspaces";
import { rowOrNotFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { isSamePerson } from "@/lib/people/names/rules/same-person";
import type { LockedAgency } from "@/lib/people/workspaces/commands/with-agency";
import { listConsultantChanges } from "@/lib/record/audit/queries";
import { earlierConsultantsFromChanges, noConsultantName } from "@/lib/record/audit/rules";
import type { Interview } from "@/lib/record/interviews/queries";

type ContinuedInterview = { id: string; processId: string; person: string; client: typeof clients.$inferSelect };

/** What is copied without a change: the tables, their columns and which rows. Interviewers get a new id in the new record. */
const copiedTables: readonly (readonly [table: string, columns: string, rows?: string])[] = [
  ["promises", "kind, day, given_by, covers, reason, logged_at, logged_by, fulfilled_at", "undone_at is null"],
  ["step_events", "step, interviewer_id, kind, at, by, how, reason, until"],
  [
    "answers",
    "outcome, withdrawn_by, given_by, how, note, received_at, offer_by, logged_at, logged_by",
    "undone_at is null",
  ],
  ["situations", "changed, stated_at, stated_by"],
  ["questions", "body, asked_at, position, created_at"],
  ["tasks", "body, due_day, done_at, done_by, created_at, created_by"],
  ["concerns", "requested_at, raised_at, raised_by, result"],
  ["debriefs", "thanked_in_person_at, raise_requested_at, grades, started_at, saved_at, version"],
  // A private note stays where it was written. It is not copied to an agency's records, not even hidden.
  ["debrief_entries", "field, interviewer_id, body, audience, updated_at", "field <> 'private'"],
  [
    "draft_answers",
    "interviewer_id, readings, did, place, evidence_skipped_at, skills, skills_answered_at, updated_at",
  ],
  [
    "feedback",
    "source, strengths, shortfalls, tips, next_stage, grades, given_by, how, given_at, shared_at, shared_by, read_at",
    "source = 'candidate' and undone_at is null",
  ],
  // A draft is copied for its writer alone. A scheduled message was cancelled with the old record.
  [
    "messages",
    "step, interviewer_id, recipient_id, to_name, to_email, subject, body, composed, attempt, updated_at",
    "sent_at is null",
  ],
];

/**
 * A new interview of the agency's that continues an old one. What the candidate meant their consultant to see is shared from now on, once
 * the debrief was saved; the rest is copied for the candidate alone, except their private notes, which stay in the old record. Returns the
 * new row, for its history and its plan.
 */
export async function continueInterview(
  agency: LockedAgency,
  old: Interview,
  target: ContinuedInterview,
): Promise<Interview> {
  const { id, processId, person, client } = target;
  const { tx, now } = agency;
  const { workspaceId, userId } = agency.me;
  const me = agency.members.find((member) => member.userId === userId);
  const { version: _, nextCheckAt: __, ...facts } = old;
  const values = {
    ...facts,
    ...{ id, workspaceId, candidateId: person, processId, round: old.round, createdAt: now, createdBy: userId },
    ...{
      clientId: client.id,
      company: client.name,
      contactRule: client.contactRule,
      positionId: null,
      route: "agency" as const,
    },
    ...{ consultantUserId: userId, consultantName: agency.myName, consultantEmail: me?.email, agencyName: agency.name },
    ...{
      consultantFrom: null,
      consultantDue: null,
      consultantSteps: [],
      othersFrom: null,
      othersDue: null,
      othersSteps: [],
    },
    answerDay: null,
  };
  const added = rowOrNotFound(await tx.insert(interviews).values(values).returning());
  const owner = { workspaceId, interviewId: id, candidateUserId: old.candidateUserId };
  const met = await tx.select().from(interviewers).where(eq(interviewers.interviewId, old.id));
  const ids = new Map(met.map((interviewer) => [interviewer.id, newId(now)]));
  if (met.length > 0)
    await tx
      .insert(interviewers)
      .values(met.map((interviewer) => ({ ...interviewer, ...owner, id: ids.get(interviewer.id) })));
  for (const [table, columns, rows = "true"] of copiedTables)
    await copyRows(tx, table, columns, sql.raw(rows), { ...owner, from: old.id, ids });
  await copyDraft(tx, old.id, owner, ids);
  await shareDebrief(tx, owner, now);
  return added;
}

type InterviewOwner = { workspaceId: string; interviewId: string; candidateUserId: string | null };

async function copyRows(
  tx: Tx,
  table: string,
  columns: string,
  rows: SQL,
  { workspaceId, interviewId, candidateUserId, from, ids }: InterviewOwner & { from: string; ids: Map<string, string> },
) {
  const pairs = JSON.stringify([...ids].map(([was, is]) => ({ was, is })));
  const renamed = (name: string) =>
    name === "interviewer_id" || name === "recipient_id"
      ? `(select p."is" from jsonb_to_recordset('${pairs}') as p(was uuid, "is" uuid) where p.was = t.${name})`
      : `t.${name}`;
  const taken = sql.raw(columns.split(", ").map(renamed).join(", "));
  await tx.execute(sql`insert into ${sql.identifier(table)} (workspace_id, interview_id, candidate_user_id, ${sql.raw(columns)})
    select ${workspaceId}::uuid, ${interviewId}::uuid, ${candidateUserId}::uuid, ${taken}
    from ${sql.identifier(table)} t where t.interview_id = ${from}::uuid and ${rows}`);
}

/** A draft of the debrief names people by their ids, so the ids in it are replaced. */
async function copyDraft(tx: Tx, from: string, owner: InterviewOwner, ids: Map<string, string>) {
  const [draft] = await tx.select().from(debriefDrafts).where(eq(debriefDrafts.interviewId, from));
  if (!draft) return;
  const { private: _, ...typed } = draft.formValues;
  let text = JSON.stringify(typed);
  for (const [was, is] of ids) text = text.replaceAll(was, is);
  await tx.insert(debriefDrafts).values({ ...owner, formValues: JSON.parse(text), updatedAt: draft.updatedAt });
}

/** Shares with the consultant what the candidate wanted them to read, and tells the plan that they know how it went. */
async function shareDebrief(tx: Tx, owner: InterviewOwner, now: Date) {
  const [saved] = await tx.select().from(debriefs).where(eq(debriefs.interviewId, owner.interviewId));
  if (!saved?.savedAt) return;
  await tx.update(debriefs).set({ sharedAt: now }).where(eq(debriefs.interviewId, owner.interviewId));
  await tx
    .update(debriefEntries)
    .set({ sharedAt: now, clientSharedAt: sql`case when audience = 'client' then ${now}::timestamptz end` })
    .where(sql`interview_id = ${owner.interviewId}::uuid and audience <> 'me'`);
  await tx
    .insert(stepEvents)
    .values({ ...owner, step: "tell-consultant", kind: "done", at: now, by: owner.candidateUserId, how: "debrief" })
    .onConflictDoNothing();
  if (saved.raiseRequestedAt)
    await tx.execute(sql`insert into concerns (workspace_id, interview_id, candidate_user_id, requested_at)
      select workspace_id, interview_id, candidate_user_id, ${now}::timestamptz from debrief_entries e
      where e.interview_id = ${owner.interviewId}::uuid and field = 'concerns' and audience <> 'me'
        and not exists (select from concerns c where c.interview_id = e.interview_id)`);
}

/**
 * The earlier consultants in charge, for a row of the new record's history. A consultant of another agency is not named to this one: only the
 * time is.
 */
export async function earlierConsultantsDetail(agency: LockedAgency, old: Interview) {
  const rows = await listConsultantChanges(agency.tx, old.id);
  const before = earlierConsultantsFromChanges(rows).map(({ until }) => ({ until, name: null }));
  const { consultantName: name, agencyName } = old;
  if (!name || isSamePerson(name, agency.myName)) return before.length > 0 ? { before } : {};
  const isSameAgency = !agencyName || agencyName.trim().toLowerCase() === agency.name.trim().toLowerCase();
  return { ...(before.length > 0 && { before }), from: isSameAgency ? name : noConsultantName };
}
