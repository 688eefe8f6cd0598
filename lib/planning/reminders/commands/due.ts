import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { debriefReadAt } from "@/lib/planning/plan/rules/unread-debrief";
import { worklistColumns } from "@/lib/planning/worklist/rules";
import type { PlannedInterview } from "../queries";

/** In how many due interviews it looks for people: enough for one round, however many wait. */
const lookAhead = 200;

/** People with an interview that is due. Locks their rows, and skips people whose rows another sweep has locked. */
export async function lockDuePeople(tx: Tx, now: Date, seen: string[], limit: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with due as materialized (
      select candidate_user_id, consultant_user_id from interviews
      where next_check_at <= ${now}::timestamptz
        and not (coalesce(candidate_user_id = any(${sql.param(seen)}::uuid[]), true)
          and coalesce(consultant_user_id = any(${sql.param(seen)}::uuid[]), true))
      order by next_check_at limit ${lookAhead}::int
    )
    select u.id from users u
    where u.id = any(array(select candidate_user_id from due union select consultant_user_id from due))
      and u.id <> all(${sql.param(seen)}::uuid[])
    order by u.id limit ${limit}::int for no key update of u skip locked`);
  return rows.map((row) => row.id);
}

/**
 * Their due interviews, as candidates and as consultants, locked in one order so that two sweeps never deadlock. With "is true" the database
 * cannot use an index by moment: it would read everything that is due for each small group of people.
 */
export async function lockDueInterviews(tx: Tx, userIds: string[], now: Date): Promise<string[]> {
  const ids = sql.param(userIds);
  const isDue = sql`i.next_check_at is not null and (i.next_check_at <= ${now}::timestamptz) is true`;
  const rows = await tx.execute<{ id: string }>(sql`
    with due as materialized (
      select i.id from interviews i where i.candidate_user_id = any(${ids}::uuid[]) and ${isDue}
      union
      select i.id from interviews i where i.consultant_user_id = any(${ids}::uuid[]) and ${isDue}
        and exists (select from memberships m where m.workspace_id = i.workspace_id and m.user_id = i.consultant_user_id and m.ended_at is null)
    )
    select i.id from interviews i where i.id = any(array(select id from due)) order by i.workspace_id, i.id for update of i`);
  return rows.map((row) => row.id);
}

/** Due interviews without a person to remind. They only need their next moment set. */
export async function lockDueWithoutPeople(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select i.id from interviews i
    where i.next_check_at <= ${now}::timestamptz and not exists (select from users u where u.id = i.candidate_user_id)
      and not exists (select from memberships m where m.workspace_id = i.workspace_id and m.user_id = i.consultant_user_id and m.ended_at is null)
    order by i.next_check_at limit ${lookAhead}::int for update of i skip locked`);
  return rows.map((row) => row.id);
}

export type NextCheck = { of: PlannedInterview; at: string | null };

/** Stores what is derived from an interview's plan: when to look again, and whose turn it is. */
export async function setDerivedColumns(tx: Tx, moments: NextCheck[]) {
  if (moments.length === 0) return;
  const rows = moments.map(({ of: { row, facts, steps }, at }) => ({
    ...{ workspaceId: row.workspaceId, id: row.id, at },
    ...worklistColumns(facts, steps, debriefReadAt(row.stepEvents)),
  }));
  await tx.execute(sql`
    update interviews i set next_check_at = n.at, consultant_from = n."consultantFrom", consultant_due = n."consultantDue", consultant_steps = n."consultantSteps",
      others_from = n."othersFrom", others_due = n."othersDue", others_steps = n."othersSteps", answer_day = n."answerDay"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("workspaceId" uuid, id uuid, at timestamptz,
      "consultantFrom" timestamptz, "consultantDue" timestamptz, "consultantSteps" text[], "othersFrom" timestamptz, "othersDue" timestamptz,
      "othersSteps" text[], "answerDay" date)
    where i.id = any(${sql.param(rows.map(({ id }) => id))}::uuid[]) and i.workspace_id = n."workspaceId" and i.id = n.id`);
}

/** Interviews that cannot be planned are looked at again in an hour, because somebody may have corrected them by then. */
export async function postponeNextCheck(tx: Tx, ids: string[], now: Date) {
  if (ids.length === 0) return;
  await tx.execute(
    sql`update interviews set next_check_at = ${now}::timestamptz + interval '1 hour' where id = any(${sql.param(ids)}::uuid[])`,
  );
}
