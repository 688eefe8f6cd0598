-- Text as it is searched, stored and typed alike: small letters, without accents and invisible characters. In Chinese and Japanese each sign is a word.
create function search_fold(written text)
returns text
language sql immutable strict parallel safe as $$
  select case when octet_length(written) = char_length(written) then lower(written collate "pg_c_utf8")
    else regexp_replace(
      replace(replace(replace(replace(translate(lower(normalize(regexp_replace(normalize(written, nfkd),
        '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1dc0-\u1dff\u200b-\u200f\u2060-\u2064\ufeff]',
        '', 'g'), nfc) collate "pg_c_utf8"), 'øłđðıħəŋ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'olddihan01234567890123456789'),
        'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      '([\u3040-\u30ff\u3400-\u9fff])', ' \1 ', 'g') end
$$;
--> statement-breakpoint
-- Its words, each once, with a space before each. An e-mail address is one word beside those that it consists of.
create function search_words(written text)
returns text
language sql immutable strict parallel safe as $$
  select coalesce(' ' || string_agg(distinct left(word, 60), ' '), '') from (
    select search_fold(written) collate "pg_c_utf8" as folded
  ) f, lateral (
    select string_to_table(regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g'), ' ') as word
    union all
    select rtrim((regexp_matches(folded, '[[:alnum:]._%+-]+@[[:alnum:].-]+', 'g'))[1], '.-') where position('@' in folded) > 0
  ) w where word <> ''
$$;
--> statement-breakpoint
-- A telephone number is found by any of its digits that follow each other, so each of its ends is a word. Several have a space between them.
create function search_digits(phones text)
returns text
language sql immutable parallel safe as $$
  select coalesce(string_agg(' ' || substr(digits, start), ''), '') from (
    select regexp_replace(split_part(phone, ';', 1), '\D', '', 'g') as digits from string_to_table(phones, ' +') phone
  ) d, generate_series(1, length(digits) - 2) start
$$;
--> statement-breakpoint
-- The words that somebody typed, without repeating one. What looks like a telephone number is one word where numbers are searched: "020 7946 0102".
create function search_typed(typed text, with_numbers boolean)
returns text[]
language sql immutable strict parallel safe as $$
  select case when with_numbers and folded ~ '^\s*[+(]?[0-9][0-9 ()./+-]*$' and digits <> '' then array[digits]
    else array(select distinct left(word, 60) from (
      select rtrim((regexp_matches(folded, '[[:alnum:]._%+-]+@[[:alnum:].-]*', 'g'))[1], '.-') as word
      union all
      select string_to_table(regexp_replace(regexp_replace(folded, '[[:alnum:]._%+-]+@[[:alnum:].-]*', ' ', 'g'), '[^[:alnum:]]+', ' ', 'g'), ' ')
    ) w where word <> '') end
  from (select search_fold(left(typed, 200)) collate "pg_c_utf8" as folded) f,
    lateral (select ltrim(regexp_replace(replace(folded, '(0)', ''), '\D', '', 'g'), '0') as digits) d
$$;
--> statement-breakpoint
-- The words of an entry as the index of words has them: each begins with the kind and the agency, so one agency's search reads no other's words.
create function search_keys(agency uuid, kind text, words text)
returns tsvector
language sql immutable strict parallel safe as $$
  select array_to_tsvector(string_to_array(kind || agency::text || replace(substr(words, 2), ' ', ' ' || kind || agency::text), ' '))
$$;
--> statement-breakpoint
-- What to ask of that index for words that begin so, each with the space before it.
create function search_key_query(agency uuid, kind text, beginnings text[])
returns tsquery
language sql immutable strict parallel safe as $$
  select string_agg(quote_literal(kind || agency::text || substr(beginning, 2)) || ':*', ' & ')::tsquery from unnest(beginnings) beginning
$$;
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"interview_id" uuid,
	"candidate_user_id" uuid,
	"consultant_workspace_id" uuid,
	"for_who_is_in_charge" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "search_entries_workspace_id_kind_record_id_pk" PRIMARY KEY("workspace_id","kind","record_id"),
	CONSTRAINT "search_entries_consultants" CHECK (consultant_workspace_id is null or consultant_workspace_id is not distinct from workspace_id)
);
--> statement-breakpoint
ALTER TABLE "search_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "search_entries_of_user" ON "search_entries" USING btree ("candidate_user_id","kind","at" DESC NULLS FIRST,"record_id" DESC NULLS FIRST) WHERE candidate_user_id is not null;--> statement-breakpoint
CREATE INDEX "search_entries_of_agency" ON "search_entries" USING btree ("consultant_workspace_id","kind","at" DESC NULLS FIRST,"record_id" DESC NULLS FIRST) WHERE consultant_workspace_id is not null;--> statement-breakpoint
CREATE POLICY "system_all" ON "search_entries" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
alter table search_entries force row level security;
--> statement-breakpoint
grant select, insert, update, delete on search_entries to ft_system;
--> statement-breakpoint
-- What can be searched of these records of one kind, and who may find it.
create function search_entries_of(of_kind text, of_ids uuid[])
returns table(workspace_id uuid, kind text, record_id uuid, interview_id uuid, candidate_user_id uuid, consultant_workspace_id uuid,
  for_who_is_in_charge boolean, at timestamptz, words text)
language plpgsql stable set search_path = public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
  select r.home, of_kind, r.id, r.interview, r.person, r.agency, r.drafted, r.at,
    case when r.person is null and r.agency is null then '' else search_words(r.written) || search_digits(r.phone) end
  from (
    select c.workspace_id as home, c.id, null::uuid as interview, null::uuid as person, w.id as agency, false as drafted, c.created_at as at,
      concat_ws(' ', c.name, c.email) as written, c.phone
    from candidates c left join workspaces w on w.id = c.workspace_id and w.kind = 'agency'
    where of_kind = 'candidate' and c.id = any (of_ids)
    union all
    select c.workspace_id, c.id, null, null, c.workspace_id, false, c.created_at, c.name, null
    from clients c where of_kind = 'client' and c.id = any (of_ids)
    union all
    select p.workspace_id, p.id, null, null, p.workspace_id, false, p.created_at, concat_ws(' ', p.name, p.title, p.email, c.name), p.phone
    from client_contacts p join clients c on c.workspace_id = p.workspace_id and c.id = p.client_id
    where of_kind = 'contact' and p.id = any (of_ids)
    union all
    select i.workspace_id, i.id, i.id, i.candidate_user_id, w.id, false, i.starts_at,
      concat_ws(' ', i.role, i.company, i.round, c.name, i.consultant_name, i.agency_name,
        (select string_agg(concat_ws(' ', p.name, p.title, p.email), ' ') from interviewers p where p.interview_id = i.id)),
      (select string_agg(p.phone, ' ') from interviewers p where p.interview_id = i.id)
    from interviews i join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      left join workspaces w on w.id = i.workspace_id and w.kind = 'agency'
    where of_kind = 'interview' and i.id = any (of_ids)
    union all
    select m.workspace_id, m.id, m.interview_id, m.candidate_user_id, m.consultant_workspace_id, true, coalesce(m.sent_at, m.created_at),
      concat_ws(' ', m.subject, m.body, m.to_name, m.to_email, p.name), null
    from messages m left join interviewers p on p.workspace_id = m.workspace_id and p.id = m.interviewer_id
    where of_kind = 'message' and m.id = any (of_ids)
    union all
    select b.workspace_id, b.id, b.interview_id, case when b.sent_at is not null then b.candidate_user_id end,
      case when b.sent_at is not null then b.workspace_id end, false, coalesce(b.sent_at, b.created_at),
      concat_ws(' ', b.subject, b.body, b.to_name, b.to_email), null
    from briefs b where of_kind = 'message' and b.id = any (of_ids)
    union all
    select f.workspace_id, f.id, f.interview_id, case when f.undone_at is null then f.candidate_user_id end,
      case when f.undone_at is null and f.source = 'candidate' then w.id end, false, f.given_at,
      concat_ws(' ', f.strengths, f.shortfalls, f.tips, f.next_stage, f.given_by), null
    from feedback f left join workspaces w on w.id = f.workspace_id and w.kind = 'agency'
    where of_kind = 'feedback' and f.id = any (of_ids)
    union all
    -- The client's own words: no candidate finds them.
    select s.workspace_id, s.id, s.interview_id, null, case when s.submitted_at is not null then s.workspace_id end, false,
      coalesce(s.submitted_at, s.given_at), concat_ws(' ', s.strengths, s.shortfalls, s.verbatim, s.next_stage, s.given_by, l.name), null
    from client_feedback s left join feedback_links l on l.workspace_id = s.workspace_id and l.id = s.link_id
    where of_kind = 'feedback' and s.id = any (of_ids)
  ) r;
end $$;
--> statement-breakpoint
-- The entry is locked first, so that of two who change what it is made of, the later one reads what the earlier one wrote.
create function keep_search_entries(home uuid, of_kind text, of_ids uuid[])
returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform from search_entries e where e.workspace_id = home and e.kind = of_kind and e.record_id = any (of_ids) order by e.record_id for update;
  insert into search_entries as e (workspace_id, kind, record_id, interview_id, candidate_user_id, consultant_workspace_id, for_who_is_in_charge, at, words)
    select n.workspace_id, n.kind, n.record_id, n.interview_id, n.candidate_user_id, n.consultant_workspace_id, n.for_who_is_in_charge, n.at, n.words
    from search_entries_of(of_kind, of_ids) n order by n.record_id
  on conflict (workspace_id, kind, record_id) do update set candidate_user_id = excluded.candidate_user_id,
    consultant_workspace_id = excluded.consultant_workspace_id, at = excluded.at, words = excluded.words
    where (e.candidate_user_id, e.consultant_workspace_id, e.at, e.words)
      is distinct from (excluded.candidate_user_id, excluded.consultant_workspace_id, excluded.at, excluded.words);
end $$;
--> statement-breakpoint
-- Keeps the entry of a record, and those of other records that have its name. The trigger says of which kind it is.
create function keep_search_entry()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from search_entries e where e.workspace_id = old.workspace_id and e.kind = tg_argv[0] and e.record_id = old.id;
    return null;
  end if;
  perform keep_search_entries(new.workspace_id, tg_argv[0], array[new.id]);
  if tg_op = 'UPDATE' and tg_argv[0] in ('candidate', 'client') then
    if new.name <> old.name and tg_argv[0] = 'candidate' then
      perform keep_search_entries(new.workspace_id, 'interview',
        array(select i.id from interviews i where i.workspace_id = new.workspace_id and i.candidate_id = new.id));
    elsif new.name <> old.name then
      perform keep_search_entries(new.workspace_id, 'contact',
        array(select p.id from client_contacts p where p.workspace_id = new.workspace_id and p.client_id = new.id));
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
-- An interviewer is found by the interview, and by the messages to them.
create function keep_search_entry_of_interviewer()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    perform keep_search_entries(old.workspace_id, 'interview', array[old.interview_id]);
    perform keep_search_entries(old.workspace_id, 'message',
      array(select m.id from messages m where m.interview_id = old.interview_id and m.interviewer_id = old.id));
  else
    perform keep_search_entries(new.workspace_id, 'interview', array[new.interview_id]);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Whether an entry has a word that begins with each of these. A fast look for three, and a slower one for the others. It must not be more than
-- one expression, or PostgreSQL would call it for each row instead of writing it into the query.
create function has_words(words text, one text, two text, three text, others text[])
returns boolean
language sql immutable parallel safe as $$
  select strpos(words, one) > 0 and strpos(words, two) > 0 and strpos(words, three) > 0 and words like all (others)
$$;
--> statement-breakpoint
-- The records of one kind that have each typed word, as a beginning of one of theirs: the latest first, after the given one. Whose they are is
-- read from the transaction's context, as the policies do. The latest thousand are looked through: that finds enough of what is frequent. Only
-- what is rare among them is then asked of the index of words, and the rest of what was typed is looked for in what it finds.
create function search_records(typed text, of_kind text, after_id uuid, most int)
returns table(record_id uuid, interview_id uuid, at timestamptz)
language plpgsql stable security definer rows 11
set search_path = public, pg_temp set enable_seqscan = off set enable_sort = off set max_parallel_workers_per_gather = 0 set plan_cache_mode = force_generic_plan as $$
declare
  me constant uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  here constant uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  asked constant text[] := search_typed(typed, of_kind in ('candidate', 'contact', 'interview'));
  beginnings constant text[] := array(select ' ' || word from unnest(asked) word order by length(word) desc);
  one text := beginnings[1];
  two text := coalesce(beginnings[2], '');
  three text := coalesce(beginnings[3], '');
  others text[] := array(select '%' || regexp_replace(b, '([\\%_])', '\\\1', 'g') || '%' from unnest(beginnings[4:]) b);
  before_at timestamptz := 'infinity';
  before_id uuid := coalesce(after_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  finds_all boolean;
  looked_through record;
  rare text[];
  few text[];
  found_now int;
begin
  if cardinality(asked) = 0 or most not between 1 and 100 then
    return;
  end if;
  if current_setting('role') = 'ft_candidate' then
    if after_id is not null then
      select e.at into before_at from search_entries e where e.candidate_user_id = me and e.kind = of_kind and e.record_id = after_id;
    end if;
    return query select e.record_id, e.interview_id, e.at from search_entries e
      where e.candidate_user_id = me and e.kind = of_kind and (e.at, e.record_id) < (before_at, before_id) and has_words(e.words, one, two, three, others)
      order by e.at desc, e.record_id desc limit most;
    return;
  end if;
  if current_setting('role') <> 'ft_consultant' or here is null then
    return;
  end if;
  if after_id is not null then
    select e.at into before_at from search_entries e
      where e.workspace_id = here and e.kind = of_kind and e.record_id = after_id and e.consultant_workspace_id = here;
  end if;
  finds_all := current_setting('app.role', true) = 'owner' or (select w.edit_access = 'all' from workspaces w where w.id = here);
  return query select n.record_id, n.interview_id, n.at from (
      select e.* from search_entries e
      where e.consultant_workspace_id = here and e.kind = of_kind and (e.at, e.record_id) < (before_at, before_id)
      order by e.at desc, e.record_id desc limit 1000
    ) n
    where has_words(n.words, one, two, three, others) and (finds_all or not n.for_who_is_in_charge or exists (select from interviews i
      where i.workspace_id = here and i.id = n.interview_id and (i.consultant_user_id is null or i.consultant_user_id = me)))
    order by n.at desc, n.record_id desc limit most;
  get diagnostics found_now = row_count;
  if found_now = most then
    return;
  end if;
  select e.at, e.record_id into looked_through from search_entries e
    where e.consultant_workspace_id = here and e.kind = of_kind and (e.at, e.record_id) < (before_at, before_id)
    order by e.at desc, e.record_id desc offset 999 limit 1;
  if not found then
    return;
  end if;
  rare := beginnings[1:3];
  if cardinality(beginnings) = 1 then
    one := '';
  else
    select coalesce(array_remove(array[case when h.one < 50 then rare[1] end, case when h.two < 50 then rare[2] end,
        case when h.three < 50 then rare[3] end], null), '{}') into few from (
      select count(*) filter (where strpos(n.words, one) > 0) as one, count(*) filter (where strpos(n.words, two) > 0) as two,
        count(*) filter (where strpos(n.words, three) > 0) as three
      from (
        select e.words from search_entries e
        where e.consultant_workspace_id = here and e.kind = of_kind and (e.at, e.record_id) < (before_at, before_id)
        order by e.at desc, e.record_id desc limit 1000
      ) n
    ) h;
    if cardinality(few) > 0 then
      rare := few;
    end if;
  end if;
  return query with of_index as materialized (
      select e.record_id, e.at, e.interview_id, e.for_who_is_in_charge from search_entries e
      where e.consultant_workspace_id is not null and search_keys(e.consultant_workspace_id, e.kind, e.words) @@ search_key_query(here, of_kind, rare)
        and (one = '' or has_words(e.words, one, two, three, others)) and (e.at, e.record_id) < (looked_through.at, looked_through.record_id)
    )
    select n.record_id, n.interview_id, n.at from of_index n
    where finds_all or not n.for_who_is_in_charge or exists (select from interviews i
        where i.workspace_id = here and i.id = n.interview_id and (i.consultant_user_id is null or i.consultant_user_id = me))
    order by n.at desc, n.record_id desc limit most - found_now;
end $$;
--> statement-breakpoint
create trigger search_entry after insert or delete or update of name, email, phone on candidates for each row
  execute function keep_search_entry('candidate');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of name on clients for each row
  execute function keep_search_entry('client');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of name, title, email, phone on client_contacts for each row
  execute function keep_search_entry('contact');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of role, company, round, starts_at, candidate_id, candidate_user_id, consultant_name, agency_name
  on interviews for each row execute function keep_search_entry('interview');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of name, title, email, phone on interviewers for each row
  execute function keep_search_entry_of_interviewer();
--> statement-breakpoint
create trigger search_entry after insert or delete or update of given_by, strengths, shortfalls, verbatim, next_stage, submitted_at, link_id
  on client_feedback for each row execute function keep_search_entry('feedback');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of given_by, strengths, shortfalls, tips, next_stage, given_at, undone_at, candidate_user_id
  on feedback for each row execute function keep_search_entry('feedback');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of subject, body, to_name, to_email, interviewer_id, shared_at, sent_at, candidate_user_id
  on messages for each row execute function keep_search_entry('message');
--> statement-breakpoint
create trigger search_entry after insert or delete or update of subject, body, to_name, to_email, sent_at, candidate_user_id
  on briefs for each row execute function keep_search_entry('message');
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function keep_search_entry() owner to ft_system;
--> statement-breakpoint
alter function keep_search_entry_of_interviewer() owner to ft_system;
--> statement-breakpoint
alter function search_records(text, text, uuid, int) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function search_entries_of(text, uuid[]), keep_search_entries(uuid, text, uuid[]), keep_search_entry(),
  keep_search_entry_of_interviewer(), search_records(text, text, uuid, int) from public;
--> statement-breakpoint
grant execute on function search_entries_of(text, uuid[]), keep_search_entries(uuid, text, uuid[]), keep_search_entry(),
  keep_search_entry_of_interviewer(), search_records(text, text, uuid, int) to ft_system;
--> statement-breakpoint
grant execute on function search_records(text, text, uuid, int) to ft_candidate, ft_consultant;
