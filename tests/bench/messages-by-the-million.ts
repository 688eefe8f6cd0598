import type { Sql } from "postgres";

/** Only the latest message has it. */
export const newestName = "Zdzislaw";

const each = { candidates: 5_000, clients: 1_000, interviews: 50_000 };
const batch = 50_000;

/**
 * An agency's years of work, made by SQL alone: candidates, clients with a contact each, interviews that have ended, and messages of a hundred
 * words from twenty thousand, of which a few are frequent and most are rare, as in any language. What triggers would add is added by the same
 * functions, and the index of words is made at the end.
 */
export async function fillMessages(sql: Sql, workspace: string, messages: number) {
  await sql.unsafe(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    set maintenance_work_mem = '512MB';
    select setseed(0.5);
    drop index search_entries_words;
    create temp table syllables as select array['mi','la','no','ra','te','so','ku','ve','di','po','an','er','ist','al','on','be','ca','fu','gre','hin'] as s;
    create temp table vocabulary as select array_agg(s[1 + n % 20] || s[1 + (n / 20) % 20] || s[1 + (n / 400) % 20] || case when n >= 8000 then s[1 + (n / 8000) % 20] else '' end order by n) as words
      from syllables, generate_series(0, 19999) n;
    insert into candidates (id, workspace_id, name, email, created_at)
      select uuidv7(), '${workspace}', initcap(words[1 + n % 8000] || ' ' || words[1 + (n * 7) % 20000]), 'person' || n || '@example.com', timestamptz '2020-01-01' + n * interval '10 hours'
      from vocabulary, generate_series(1, ${each.candidates}) n;
    insert into clients (id, workspace_id, name, contact_rule, created_at)
      select uuidv7(), '${workspace}', initcap(words[8001 + n * 11]) || ' ' || n, 'copy', timestamptz '2020-01-01' + n * interval '50 hours' from vocabulary, generate_series(1, ${each.clients}) n;
    insert into client_contacts (workspace_id, client_id, name, email, created_at)
      select workspace_id, id, initcap(name) || ' Contact', lower(replace(name, ' ', '.')) || '@client.example', created_at from clients where workspace_id = '${workspace}';
    create temp table people as select id, row_number() over () as n from candidates where workspace_id = '${workspace}';
    create temp table companies as select id, name, row_number() over () as n from clients where workspace_id = '${workspace}';
    insert into interviews (id, workspace_id, candidate_id, client_id, process_id, role, company, route, contact_rule, starts_local, ends_local, zone, starts_at, ends_at, country, format, closed_at)
      select id, '${workspace}', p, k, id, initcap(words[1 + n % 300]) || ' engineer', company, 'agency', 'copy', '2026-01-01T09:00', '2026-01-01T10:00', 'Europe/London', at, at + interval '1 hour', 'GB', 'video', at
      from (select uuidv7() as id, n, p.id as p, k.id as k, k.name as company, timestamptz '2020-01-01' + n * interval '1 hour' as at
        from generate_series(1, ${each.interviews}) n join people p on p.n = 1 + n % ${each.candidates} join companies k on k.n = 1 + n % ${each.clients}) x, vocabulary;
    create temp table held as select id, row_number() over (order by starts_at) as n from interviews where workspace_id = '${workspace}' and closed_at is not null;
    create index on held (n);`);
  for (const [kind, table] of Object.entries({
    candidate: "candidates",
    client: "clients",
    contact: "client_contacts",
    interview: "interviews",
  }))
    await fillEntries(sql, kind, `select id from ${table} where workspace_id = '${workspace}'`);
  const ofInterview = messages / each.interviews;
  for (let first = 1; first <= messages; first += batch) {
    await sql.unsafe(`
      insert into messages (id, workspace_id, interview_id, step, interviewer_id, to_name, subject, body, shared_at, sent_at, created_at, updated_at)
      select uuidv7(), '${workspace}', h.id, 'thank-you', uuidv7(), 'Priya', words[1 + m % 8000] || ' ' || words[1 + m % 97], b.body, at, at, at, at
      from generate_series(${first}, ${Math.min(first + batch - 1, messages)}) m
        join held h on h.n = 1 + (m - 1) / ${ofInterview} cross join vocabulary,
        lateral (select timestamptz '2020-01-01' + m * interval '3 minutes' as at) t,
        lateral (select string_agg(words[1 + (20000 * random() ^ 4)::int % 20000], ' ') || case when m = ${messages} then ' ${newestName}' else '' end
          || case when m % 1000 = 500 then ' rarity' else '' end || case when m between ${messages * 0.2} and ${messages * 0.25} then ' bygone' else '' end as body
          from generate_series(1, 100 + m % 2) word) b`);
    if (first % 250_000 === 1)
      console.log(`Filled ${(first - 1).toLocaleString("en-GB")} of ${messages.toLocaleString("en-GB")} messages …`);
  }
  for (let part = 0; part < 16; part += 1)
    await fillEntries(
      sql,
      "message",
      `select id from messages where workspace_id = '${workspace}' and get_byte(uuid_send(id), 15) % 16 = ${part}`,
    );
  await sql.unsafe(`
    create index search_entries_words on search_entries using gin (search_keys(consultant_workspace_id, kind, words)) with (fastupdate = false)
      where consultant_workspace_id is not null;
    set session_replication_role = origin`);
  await sql.unsafe("vacuum analyze");
}

const fillEntries = (sql: Sql, kind: string, ids: string) =>
  sql.unsafe(`insert into search_entries (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
    select workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words
    from search_entries_of('${kind}', array(${ids})) order by at on conflict do nothing`);
