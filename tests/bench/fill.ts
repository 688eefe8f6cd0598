import type { Sql } from "postgres";

type Template = { workspaceId: string; userId: string };
type Copies = {
  from: number;
  to: number;
  /** Which rows of which tables belong to the template. */
  tables?: Record<string, string>;
  /** Ids that the copies share with it, such as an agency's and its consultant's. */
  shared?: string[];
  /** False leaves the database without figures of what is new, as it is for the first minute. */
  analyzed?: boolean;
  progress?: (done: number) => void;
};

const batch = 2_000;

/** Which rows of a table are a workspace's ($1) or its person's ($2). */
const ofWorkspace = "t.workspace_id = $1";

/**
 * What plans, Today and reminders read. History and the debriefs' words are left out, and so are the steps of ended interviews: they would
 * be most of the rows, and are only ever read for one interview.
 */
const usual: Record<string, string> = {
  users: "t.id = $2",
  workspaces: "t.id = $1",
  candidates: ofWorkspace,
  interviews: ofWorkspace,
  interviewers: ofWorkspace,
  promises: ofWorkspace,
  step_events: `${ofWorkspace} and t.interview_id in (select id from interviews where workspace_id = $1 and next_check_at is not null)`,
  answers: ofWorkspace,
  concerns: ofWorkspace,
  debriefs: ofWorkspace,
  feedback: ofWorkspace,
  situations: ofWorkspace,
  messages: ofWorkspace,
  reminders: ofWorkspace,
  outbox: "(t.workspace_id = $1 or t.user_id = $2)",
};

/** Unique by its words. */
const named = ["users.email", "clients.name", "outbox.occasion", "outbox.to_address"];

/**
 * Copies one workspace, with its person and all their rows, once for each number in between: real rows, made by the product's own
 * commands, multiplied as fast as SQL can. A copy's ids are the template's with its number in front, also inside of JSON, so they agree
 * with each other, and copies lie in the indexes in the order of their making. Only a superuser may pass by the foreign keys meanwhile.
 */
export async function multiply(
  sql: Sql,
  { workspaceId, userId }: Template,
  { from, to, tables = usual, shared = [], analyzed = true, progress }: Copies,
) {
  await sql.unsafe(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    create or replace function pg_temp.copy_of(id uuid, n int) returns uuid immutable strict parallel safe language sql
      as $$ select case when id = any ('{${shared}}'::uuid[]) then id else (lpad(to_hex(n), 8, '0') || substr(id::text, 9))::uuid end $$;
    create or replace function pg_temp.copies_in(words jsonb, n int) returns jsonb immutable strict parallel safe language sql
      as $$ select regexp_replace(words::text, '"[0-9a-f]{8}((-[0-9a-f]{4}){3}-[0-9a-f]{12})"', '"' || lpad(to_hex(n), 8, '0') || '\\1"', 'g')::jsonb $$`);
  const copies = await Promise.all(Object.entries(tables).map(([table, rows]) => copying(sql, table, rows)));
  for (let first = from; first <= to; first += batch) {
    const last = Math.min(first + batch - 1, to);
    await sql.begin(async (tx) => {
      for (const text of copies) await tx.unsafe(text, [workspaceId, userId, first, last]);
    });
    progress?.(last - from + 1);
  }
  await sql.unsafe("set session_replication_role = origin; set maintenance_work_mem = '256MB'");
  if (analyzed) await sql.unsafe("vacuum analyze");
}

async function copying(sql: Sql, table: string, rows: string) {
  const columns = await sql<{ name: string; type: string }[]>`
    select attname as name, atttypid::regtype::text as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const copied = columns.map(({ name, type }) => {
    if (type === "uuid") return `pg_temp.copy_of(t."${name}", n)`;
    if (type === "jsonb") return `pg_temp.copies_in(t."${name}", n)`;
    return named.includes(`${table}.${name}`) ? `'copy' || n || '.' || t."${name}"` : `t."${name}"`;
  });
  return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
    select ${copied.join(", ")} from generate_series($3::int, $4::int) n, ${table} t
    where ${rows} and ($1::uuid, $2::uuid) is not null`;
}
