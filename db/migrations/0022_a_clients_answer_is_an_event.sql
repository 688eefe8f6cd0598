ALTER TABLE "client_feedback" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
grant insert (answered_at), update (answered_at) on client_feedback to ft_client;
--> statement-breakpoint
alter table client_feedback no force row level security;
--> statement-breakpoint
alter table step_facts no force row level security;
--> statement-breakpoint
alter table interviews no force row level security;
--> statement-breakpoint
-- What was answered by link before is known as what is answered from now on. Whether anybody has dealt with it, the record says.
update client_feedback set answered_at = submitted_at where link_id is not null and submitted_at is not null;
--> statement-breakpoint
insert into step_facts (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
  select distinct on (f.interview_id) f.workspace_id, f.interview_id, i.candidate_user_id, 'client-answered', 'done', f.answered_at,
    case when f.decision is not null then 'decision' when f.promise_day is not null then 'day' else 'words' end
  from client_feedback f join interviews i on i.workspace_id = f.workspace_id and i.id = f.interview_id
  where f.answered_at is not null and f.kept_back_because <> 'It was logged anew, with changes.'
    and not (f.decision is null and f.promise_day is null and (f.kept_back_at is not null or exists (select from feedback r
      where r.workspace_id = f.workspace_id and r.client_feedback_id = f.id and r.undone_at is null)))
  order by f.interview_id, f.answered_at desc
  on conflict do nothing;
--> statement-breakpoint
update interviews i set wake_at = now() where i.wake_at is not null
  and exists (select from step_facts s where s.workspace_id = i.workspace_id and s.interview_id = i.id and s.step = 'client-answered');
--> statement-breakpoint
alter table interviews force row level security;
--> statement-breakpoint
alter table step_facts force row level security;
--> statement-breakpoint
alter table client_feedback force row level security;
--> statement-breakpoint
-- News for a person, in the transaction of what it tells of: a line more in their e-mail that still waits, in place of what that said of the
-- same thing, or an e-mail of its own. Who wants no news gets none. Only functions that know what happened call it.
create function tell_person(person uuid, item jsonb, occasion text, at timestamptz)
returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  address text; waiting uuid;
begin
  select u.email into address from users u where u.id = person
    and not exists (select from mutes m where m.user_id = u.id and m.class = 'news');
  if not found then
    return;
  end if;
  select o.id into waiting from outbox o where o.user_id = person and o.class = 'news'
      and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
    order by o.next_at limit 1 for update;
  if found then
    update outbox o set content = jsonb_set(o.content, '{props,owed}', (
      select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(o.content #> '{props,owed}') e where e ->> 'key' <> item ->> 'key'
    ) || jsonb_build_array(item)) where o.id = waiting;
    return;
  end if;
  insert into outbox (class, occasion, to_address, content, user_id, created_at, due_at, next_at)
    values ('news', tell_person.occasion, address,
      jsonb_build_object('letter', 'news', 'props', jsonb_build_object('owed', jsonb_build_array(item))), person, at, at, at)
    on conflict do nothing;
end $$;
--> statement-breakpoint
-- What the client sent through its link is known at once, which a link may not write to: the step is settled, history says so (once an hour
-- at most, for whoever holds a link may press as often as they like), the fact that the client answered is there for both sides without
-- what they answered, the interview is first on the Desk, and whoever is in charge is told by e-mail, or else whoever asked. That e-mail too
-- leaves once an hour at most for one link. A decision or a day that was changed is an answer again; anything else is not.
drop function client_said(timestamptz);
--> statement-breakpoint
create function client_said(at timestamptz)
returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine record;
begin
  select l.workspace_id, l.interview_id, l.id as link_id, l.name, i.candidate_user_id, i.role, i.company, c.name as candidate, f.answered_at,
      case when f.decision is not null then 'decision' when f.promise_day is not null then 'day' else 'words' end as what,
      (select m.user_id from memberships m where m.workspace_id = l.workspace_id and m.ended_at is null
        and m.user_id in (i.consultant_user_id, l.created_by) order by (m.user_id = i.consultant_user_id) is true desc limit 1) as reader
    into mine
    from feedback_links l
      join interviews i on i.workspace_id = l.workspace_id and i.id = l.interview_id
      join candidates c on c.workspace_id = i.workspace_id and c.id = i.candidate_id
      join client_feedback f on f.workspace_id = l.workspace_id and f.link_id = l.id and f.submitted_at is not null
    where l.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      and l.id = nullif(current_setting('app.link_id', true), '')::uuid and current_setting('role') = 'ft_client'
      and l.revoked_at is null and l.expires_at > client_said.at;
  if not found then
    return;
  end if;
  insert into step_facts (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'gather-feedback', 'done', client_said.at, 'client')
    on conflict do nothing;
  insert into history (workspace_id, interview_id, consultant_workspace_id, at, "as", by_name, verb)
    select mine.workspace_id, mine.interview_id, mine.workspace_id, client_said.at, 'client', mine.name, 'client feedback received'
    where not exists (select from history h where h.workspace_id = mine.workspace_id and h.interview_id = mine.interview_id
      and h.verb = 'client feedback received' and h.at > client_said.at - interval '1 hour');
  update interviews i set wake_at = client_said.at
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.wake_at is not null;
  if mine.answered_at is distinct from client_said.at then
    return;
  end if;
  -- Words alone do not take the place of a decision of another link's that waits.
  insert into step_facts as s (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    values (mine.workspace_id, mine.interview_id, mine.candidate_user_id, 'client-answered', 'done', client_said.at, mine.what)
    on conflict (workspace_id, interview_id, step, interviewer_id, kind) do update set at = excluded.at, how = excluded.how
      where excluded.how <> 'words' or s.how = 'words' or exists (select from answers a
        where a.interview_id = s.interview_id and a.undone_at is null and a.logged_at >= s.at);
  -- The same moment of 1970 as in lib/turns/rules: before everything that is due.
  update interviews i set ours_from = least(i.ours_from, client_said.at), ours_due = to_timestamp(floor(extract(epoch from client_said.at) / 60)),
      ours_steps = array_append(array_remove(array_remove(i.ours_steps, 'gather-feedback'), 'client-answered'), 'client-answered')
    where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.route = 'agency' and i.cancelled_at is null;
  if mine.reader is not null then
    perform tell_person(mine.reader, jsonb_build_object('kind', 'client', 'key', 'client-answer:' || mine.interview_id,
        'path', '/w/' || mine.workspace_id || '/interviews/' || mine.interview_id || '/feedback',
        'of', jsonb_build_object('role', mine.role, 'company', mine.company, 'candidate', mine.candidate, 'by', mine.name)),
      'client-answer:' || mine.link_id || ':' || floor(extract(epoch from client_said.at) / 3600), client_said.at);
  end if;
end $$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function client_said(timestamptz) owner to ft_system;
--> statement-breakpoint
alter function tell_person(uuid, jsonb, text, timestamptz) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function tell_person(uuid, jsonb, text, timestamptz) from public;
--> statement-breakpoint
grant execute on function tell_person(uuid, jsonb, text, timestamptz) to ft_system;
--> statement-breakpoint
revoke execute on function client_said(timestamptz) from public;
--> statement-breakpoint
grant execute on function client_said(timestamptz) to ft_client;
