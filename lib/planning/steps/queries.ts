import { and, desc, eq, sql } from "drizzle-orm";
import { readBatch, transaction } from "@/db/client";
import { json, jsonColumn } from "@/db/json";
import { auditEvents } from "@/db/schema/audit";
import { listFacts } from "@/lib/planning/plan/queries";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { plan } from "@/lib/planning/plan/rules/plan";
import { isSharedWith } from "@/lib/scope";
import type { Candidate, Consultant } from "@/lib/viewer";
import type { StepKey } from "./input";
import { agencyNoteVerb } from "./rules";

const reachablePerson = json.object({ name: json.text, phone: json.text, email: json.text });

/** The people who an agency may call or write to about an interview. A column for queries that only consultants make. */
export const reachablePeopleColumn = jsonColumn(
  json.object({ candidate: reachablePerson, client: json.list(reachablePerson) }),
  sql`(select json_build_object(
    'candidate', (select json_build_object('name', c.name, 'phone', coalesce(c.phone, ''), 'email', coalesce(c.email, ''))
      from candidates c where c.workspace_id = interviews.workspace_id and c.id = interviews.candidate_id),
    'client', (select coalesce(json_agg(json_build_object('name', x.name, 'phone', x.phone, 'email', x.email)), '[]') from (
      select y.name, y.phone, y.email from (
        select 0 as rank, c.created_at as at, c.id, c.name, coalesce(c.phone, '') as phone, coalesce(c.email, '') as email
          from client_contacts c where c.workspace_id = interviews.workspace_id and c.client_id = interviews.client_id
        union all select 1 + p.position, p.created_at, p.id, p.name, p.phone, p.email
          from interviewers p where p.interview_id = interviews.id) y
      where y.phone <> '' or y.email <> '' order by y.rank, y.at, y.id limit 8) x)))`,
);

/** One step of the plan at `now`, or null if the plan has no such step. */
export async function findStep(viewer: Candidate | Consultant, key: StepKey, now: Date): Promise<Step | null> {
  const [planned] = await transaction(viewer, (tx) => listFacts(tx, viewer, [key.interviewId]));
  if (!planned) return null;
  return (
    plan(planned.facts, now).find((planStep) => planStep.step === key.step && planStep.forId === key.interviewerId) ??
    null
  );
}

/** What colleagues wrote at one step for their agency alone, latest first (commands/notes). The candidate cannot read it. */
export async function listStepNotes(viewer: Consultant, { interviewId, step, interviewerId }: StepKey) {
  const [notes, members] = await readBatch(viewer, (tx) => [
    tx
      .select({
        id: auditEvents.id,
        at: auditEvents.at,
        by: auditEvents.by,
        what: sql<string>`${auditEvents.detail} ->> 'what'`,
      })
      .from(auditEvents)
      .where(
        and(
          isSharedWith(viewer, auditEvents),
          eq(auditEvents.interviewId, interviewId),
          eq(auditEvents.verb, agencyNoteVerb),
          sql`${auditEvents.detail} ->> 'step' = ${step}`,
          sql`${auditEvents.detail} ->> 'interviewerId' is not distinct from ${interviewerId}::text`,
        ),
      )
      .orderBy(desc(auditEvents.at), desc(auditEvents.id))
      .limit(20),
    tx.execute<{ userId: string; name: string }>(sql`select user_id as "userId", name from members_here()`),
  ]);
  const names = new Map(members.map((member) => [member.userId, member.name]));
  return notes.map(({ id, at, by, what }) => ({ id, at, what, by: names.get(by ?? "") ?? "A former colleague" }));
}

export type StepNote = Awaited<ReturnType<typeof listStepNotes>>[number];
