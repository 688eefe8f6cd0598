import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** How many due interviews are looked through for people: enough to fill a round, however many wait. */
const lookAhead = 200;

/** People with an interview that is due, their rows held; those whom another sweep holds are its business. */
export async function duePeople(tx: Tx, now: Date, seen: string[], most: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with due as materialized (
      select candidate_user_id, consultant_user_id from interviews
      where wake_at <= ${now}::timestamptz
        and not (coalesce(candidate_user_id = any(${sql.param(seen)}::uuid[]), true)
          and coalesce(consultant_user_id = any(${sql.param(seen)}::uuid[]), true))
      order by wake_at limit ${lookAhead}::int
    )
    select u.id from users u
    where u.id in (select candidate_user_id from due union select consultant_user_id from due) and u.id <> all(${sql.param(seen)}::uuid[])
    order by u.id limit ${most}::int for no key update of u skip locked`);
  return rows.map((row) => row.id);
}

/** Their interviews that are due, as candidates and as consultants, held in one order so that two sweeps never wait for each other in a ring. */
export async function lockDue(tx: Tx, held: string[], now: Date): Promise<string[]> {
  const ids = sql.param(held);
  const rows = await tx.execute<{ id: string }>(sql`
    with due as materialized (
      select workspace_id, id from interviews where candidate_user_id = any(${ids}::uuid[]) and wake_at <= ${now}::timestamptz
      union
      select i.workspace_id, i.id from memberships m join interviews i on i.workspace_id = m.workspace_id and i.consultant_user_id = m.user_id
      where m.user_id = any(${ids}::uuid[]) and m.ended_at is null and i.wake_at <= ${now}::timestamptz
    )
    select i.id from interviews i join due using (workspace_id, id) order by i.workspace_id, i.id for update of i`);
  return rows.map((row) => row.id);
}

/** Due interviews of nobody whom we could tell. They only need their next moment set. */
export async function lockForgotten(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select i.id from interviews i
    where i.wake_at <= ${now}::timestamptz and not exists (select from users u where u.id = i.candidate_user_id)
      and not exists (select from memberships m where m.workspace_id = i.workspace_id and m.user_id = i.consultant_user_id and m.ended_at is null)
    order by i.wake_at limit ${lookAhead}::int for update of i skip locked`);
  return rows.map((row) => row.id);
}

export async function setWakeAts(tx: Tx, moments: { of: { workspaceId: string; id: string }; at: string | null }[]) {
  if (moments.length === 0) return;
  const column = (values: (string | null)[]) => sql.param(values);
  await tx.execute(sql`
    update interviews i set wake_at = n.at
    from unnest(${column(moments.map(({ of }) => of.workspaceId))}::uuid[], ${column(moments.map(({ of }) => of.id))}::uuid[],
      ${column(moments.map(({ at }) => at))}::timestamptz[]) as n(workspace_id, id, at)
    where i.workspace_id = n.workspace_id and i.id = n.id`);
}

/** Those without a plan are looked at again in an hour: by then somebody may have mended them. */
export async function putOff(tx: Tx, ids: string[], now: Date) {
  if (ids.length === 0) return;
  await tx.execute(
    sql`update interviews set wake_at = ${now}::timestamptz + interval '1 hour' where id = any(${sql.param(ids)}::uuid[])`,
  );
}
