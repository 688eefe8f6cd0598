import type { Sql } from "postgres";

type Spread = {
  workspaceId: string;
  /** The interviews that were copied. */
  ids: string[];
  copies: number;
  /** So many candidates keep their consultant. This colleague gets the others. */
  own: number;
  colleague: string;
  now: string;
};

const days = 3_650;

/**
 * Turns copies of one candidate’s interviews into the records of an agency. Each candidate has one live interview, within the last two weeks or
 * the next two. All others are over, at any time in ten years. There are many different names, companies and titles.
 */
export async function spread(sql: Sql, { workspaceId, ids, copies, own, colleague, now }: Spread) {
  /** The ids of a copy begin with its number. The original has the number 0. */
  const number = (id: string) =>
    `(select case when c between 1 and ${copies} then c else 0 end from (select ('x' || substr(${id}::text, 1, 8))::bit(32)::int as c) x)`;
  const word = (n: string) => `initcap(translate(substr(md5((${n})::text), 1, 9), '0123456789', 'ghijklmnop'))`;
  const place = `array_position('{${ids.map((id) => id.slice(8)).join()}}'::text[], substr(id::text, 9))`;
  const end = `timestamptz '${now}'`;
  await sql.unsafe(`
    set session_replication_role = replica;
    create temp table placed as
      select id, n, k, n % ${ids.length} = k as live,
        case when n % ${ids.length} = k then (13 - n % 20) * 24 else ((n * ${ids.length} + k)::bigint * 7919) % (${days} * 24) end as hours
      from (select id, ${number("id")} as n, ${place} - 1 as k from interviews where workspace_id = '${workspaceId}') x;
    create unique index on placed (id);
    analyze placed;
    update interviews i set
      role = ${word("p.n % 300")} || ' engineer', company = ${word("p.n")} || ' Ltd',
      consultant_user_id = case when p.n < ${own} then i.consultant_user_id else '${colleague}'::uuid end,
      starts_at = ${end} - (p.hours + 1) * interval '1 hour', ends_at = ${end} - p.hours * interval '1 hour',
      closed_at = case when not p.live then ${end} - p.hours * interval '1 hour' end,
      next_check_at = case when p.live then i.next_check_at end,
      consultant_from = case when p.live then i.consultant_from end, consultant_due = case when p.live then i.consultant_due end,
      consultant_steps = case when p.live then i.consultant_steps else '{}' end,
      others_from = case when p.live then i.others_from end, others_due = case when p.live then i.others_due end,
      others_steps = case when p.live then i.others_steps else '{}' end
    from placed p where p.id = i.id;
    update candidates c set name = ${word("n")} || ' ' || ${word("n + 100000")},
      consultant_user_id = case when n < ${own} then consultant_user_id else '${colleague}'::uuid end
    from (select id, ${number("id")} as n from candidates where workspace_id = '${workspaceId}') x where x.id = c.id;
    update clients c set name = ${word("n")} || ' Ltd'
    from (select id, ${number("id")} as n from clients where workspace_id = '${workspaceId}') x where x.id = c.id;
    drop table placed;
    set session_replication_role = origin`);
  await sql.unsafe("vacuum full analyze");
}
