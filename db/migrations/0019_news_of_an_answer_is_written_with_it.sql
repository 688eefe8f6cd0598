-- Whoever logs, corrects or undoes an answer for an agency makes what waits to be told to its candidate agree with it, in the same
-- transaction, without being able to read or write an e-mail to somebody's own address. News of an outcome that the candidate did not log
-- themselves waits in the e-mail that is still to leave, or in a new one; of an outcome that was undone it goes, and the e-mail with it
-- when it was all that it told. It holds no words: those are found when the e-mail leaves.
create function tell_of_answer(answer uuid, at timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about record; letter outbox; its_key text; untold jsonb; others jsonb; item jsonb;
begin
  select i.id, i.role, i.company, coalesce(i.consultant_name, '') as consultant, u.id as reader, u.email,
      a.outcome is not null and a.undone_at is null and a.withdrawn_by is distinct from 'candidate'
        and not exists (select from mutes m where m.user_id = u.id and m.class = 'news') as is_news
    into about
    from answers a join interviews i on i.workspace_id = a.workspace_id and i.id = a.interview_id
      join users u on u.id = i.candidate_user_id
    where a.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and a.id = answer
      and current_setting('role') = 'ft_consultant';
  if not found then
    return;
  end if;
  its_key := 'answer:' || about.id;
  select * into letter from outbox o where o.user_id = about.reader and o.class = 'news'
      and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
    order by o.content #> '{props,owed}' @> jsonb_build_array(jsonb_build_object('key', its_key)) desc, o.next_at limit 1 for update;
  select coalesce(jsonb_agg(e) filter (where e ->> 'key' <> its_key), '[]'),
      coalesce((jsonb_agg(e #> '{of,answers}') filter (where e ->> 'key' = its_key)) -> 0, '[]') - answer::text
    into others, untold
    from jsonb_array_elements(letter.content #> '{props,owed}') e;
  if about.is_news then
    untold := untold || to_jsonb(answer::text);
  end if;
  item := jsonb_build_object('kind', 'answer', 'key', its_key, 'path', '/me/interviews/' || about.id || '/outcome',
    'of', jsonb_build_object('role', about.role, 'company', about.company, 'consultant', about.consultant, 'answers', untold));
  if jsonb_array_length(untold) > 0 then
    others := others || jsonb_build_array(item);
  end if;
  if letter.id is null and about.is_news then
    insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_at)
      values ('news', 'news:' || gen_random_uuid(), about.email,
        jsonb_build_object('letter', 'news', 'props', jsonb_build_object('owed', others)), about.reader, at, at, at);
  elsif jsonb_array_length(others) = 0 then
    update outbox set ended_at = at, ended_because = 'What it told of was undone.' where id = letter.id;
  elsif letter.id is not null then
    update outbox set content = jsonb_set(content, '{props,owed}', others) where id = letter.id;
  end if;
end $$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function tell_of_answer(uuid, timestamptz) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function tell_of_answer(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function tell_of_answer(uuid, timestamptz) to ft_consultant;
