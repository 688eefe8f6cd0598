import type { Sql } from "postgres";

/** Only the latest message has it. */
export const newestName = "Zdzislaw";

const each = { candidates: 5_000, clients: 1_000, interviews: 50_000 };
/** Of twenty words each. A message has five. */
const passages = 20_000;
const batch = 50_000;

/** A word for each number below 160,000, of three or four syllables, so that many begin alike. */
const word = (number: string) => {
  const syllables = "('{mi,la,no,ra,te,so,ku,ve,di,po,an,er,ist,al,on,be,ca,fu,gre,hin}'::text[])";
  const at = (place: number) => `${syllables}[1 + (${number}) / ${20 ** place} % 20]`;
  return `${at(0)} || ${at(1)} || ${at(2)} || case when (${number}) >= 8000 then ${at(3)} else '' end`;
};

/**
 * An agency's years of work, made by SQL alone: candidates, clients with a contact each, interviews that have ended, and messages of a hundred
 * words from twenty thousand, of which a few are frequent and most are rare, as in any language. What triggers would add is added by the same
 * function, and the index of words is made at the end.
 */
export async function fillMessages(sql: Sql, workspace: string, messages: number) {
  const made = (n: string, every: string) => `timestamptz '2020-01-01' + (${n}) * interval '${every}'`;
  await sql.unsafe(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    set maintenance_work_mem = '512MB';
    select setseed(0.5);
    drop index search_entries_words;
    create temp table people as select uuidv7() as id, n from generate_series(1, ${each.candidates}) n;
    create temp table companies as select uuidv7() as id, n, initcap(${word("8001 + n * 11")}) || ' ' || n as name from generate_series(1, ${each.clients}) n;
    create temp table meetings as select uuidv7() as id, n from generate_series(1, ${each.interviews}) n;
    create temp table passages as select n, string_agg(${word("w")}, ' ') as words
      from (select n, (20000 * random() ^ 4)::int % 20000 as w from generate_series(0, ${passages - 1}) n, generate_series(1, 20)) x group by n;
    create index on meetings (n);
    create index on passages (n);
    analyze people, companies, meetings, passages;
    insert into candidates (id, workspace_id, name, email, created_at)
      select id, '${workspace}', initcap(${word("n % 8000")}) || ' ' || initcap(${word("n * 7 % 20000")}), 'person' || n || '@example.com', ${made("n", "10 hours")}
      from people;
    insert into clients (id, workspace_id, name, contact_rule, created_at)
      select id, '${workspace}', name, 'copy', ${made("n", "50 hours")} from companies;
    insert into client_contacts (workspace_id, client_id, name, email, phone, created_at)
      select '${workspace}', id, name || ' Contact', 'contact' || n || '@client.example', '+44207946' || 1000 + n, ${made("n", "50 hours")} from companies;
    insert into interviews (id, workspace_id, candidate_id, client_id, process_id, role, company, route, contact_rule, starts_local, ends_local, zone,
        starts_at, ends_at, country, format, closed_at)
      select i.id, '${workspace}', p.id, k.id, i.id, initcap(${word("i.n % 300")}) || ' engineer', k.name, 'agency', 'copy', '2026-01-01T09:00',
        '2026-01-01T10:00', 'Europe/London', ${made("i.n", "1 hour")}, ${made("i.n + 1", "1 hour")}, 'GB', 'video', ${made("i.n + 1", "1 hour")}
      from meetings i join people p on p.n = 1 + i.n % ${each.candidates} join companies k on k.n = 1 + i.n % ${each.clients}`);
  for (let first = 1; first <= messages; first += batch) {
    await sql.unsafe(`
      insert into messages (workspace_id, interview_id, step, interviewer_id, to_name, subject, body, shared_at, sent_at, created_at, updated_at)
      select '${workspace}', h.id, 'thank-you', uuidv7(), 'Priya', ${word("m % 8000")} || ' ' || ${word("m % 97")}, b.body, at, at, at, at
      from generate_series(${first}, ${Math.min(first + batch - 1, messages)}) m
        join meetings h on h.n = 1 + (m - 1) / ${messages / each.interviews},
        lateral (select ${made("m", "3 minutes")} as at) t,
        lateral (select string_agg(words, ' ') || ${rareWords(messages)} as body
          from passages where passages.n = any (array(select (random() * ${passages})::int % ${passages} from generate_series(1, 5 + m * 0)))) b`);
    if (first % 250_000 === 1) console.log(`Filled ${(first - 1).toLocaleString("en-GB")} messages …`);
  }
  await fillEntries(sql, workspace);
}

/** A word that few have, spread over the years; one of a single year; and one of the latest message. */
const rareWords = (messages: number) => `case when m % 1000 = 500 then ' rarity' else '' end
  || case when m between ${messages * 0.2} and ${messages * 0.25} then ' bygone' else '' end
  || case when m = ${messages} then ' ${newestName}' else '' end`;

async function fillEntries(sql: Sql, workspace: string) {
  const tables = {
    candidate: "candidates",
    client: "clients",
    contact: "client_contacts",
    interview: "interviews",
    message: "messages",
  };
  for (const [kind, table] of Object.entries(tables)) {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const [last] = await sql.unsafe(`
        with page as (select id from ${table} where workspace_id = '${workspace}' and id > '${after}' order by id limit ${batch}), added as (
          insert into search_entries (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
          select workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words
          from search_entries_of('${kind}', array(select id from page)) on conflict do nothing)
        select id from page order by id desc limit 1`);
      if (!last) break;
      after = last.id;
    }
  }
  await sql.unsafe(`
    create index search_entries_words on search_entries using gin (search_keys(consultant_workspace_id, kind, words)) with (fastupdate = false)
      where consultant_workspace_id is not null;
    set session_replication_role = origin`);
  await sql.unsafe("vacuum analyze");
}
