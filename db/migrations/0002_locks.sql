-- drizzle-kit does not emit FORCE: without it the tables' owner would pass every policy.
do $$
declare t record;
begin
  for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
    execute format('alter table %s enable row level security, force row level security', t.name);
    execute format('grant select, insert, update, delete on %s to ft_candidate, ft_consultant, ft_system', t.name);
  end loop;
end $$;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
grant usage on schema public to ft_candidate, ft_consultant, ft_client, ft_system;
--> statement-breakpoint
-- History is added to and read, never changed: not by a person, not by the system.
revoke update, delete on history from ft_candidate, ft_consultant, ft_system;
--> statement-breakpoint
-- An address, and which workspace somebody belongs to, change by the system's hand alone.
revoke insert, update, delete on users, workspaces from ft_candidate, ft_consultant;
--> statement-breakpoint
revoke insert, update, delete on candidates from ft_candidate;
--> statement-breakpoint
grant update (name, zone, quiet_from, quiet_to) on users to ft_candidate, ft_consultant;
--> statement-breakpoint
grant update (name, settings) on workspaces to ft_candidate, ft_consultant;
--> statement-breakpoint
grant update (name) on candidates to ft_candidate;
--> statement-breakpoint
grant select, insert, update on client_feedback to ft_client;
--> statement-breakpoint
grant select on feedback_links to ft_client;
--> statement-breakpoint
-- The one question asked before anybody is known: whose is this cookie? One indexed query brings the person and every capacity of theirs.
-- It also notes that the session was seen, once an hour at most: a page is not slowed by a round trip of its own for that.
create function find_session(hash bytea)
returns table (
  session_id uuid, seen_at timestamptz, user_id uuid, email text, name text, zone text, quiet_from time, quiet_to time,
  candidacies jsonb, memberships jsonb
)
language sql security definer set search_path = public, pg_temp as $$
  with seen as (
    update sessions set seen_at = now() where token_hash = hash and seen_at < now() - interval '1 hour' and expires_at > now()
  )
  select s.id, s.seen_at, u.id, u.email, u.name, u.zone, u.quiet_from, u.quiet_to,
    coalesce((select jsonb_agg(jsonb_build_object('candidateId', c.id, 'workspaceId', w.id, 'kind', w.kind, 'name', w.name, 'settings', w.settings))
      from candidates c join workspaces w on w.id = c.workspace_id where c.user_id = u.id), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('workspaceId', w.id, 'name', w.name, 'role', m.role))
      from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = u.id and m.ended_at is null), '[]')
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now()
$$;
--> statement-breakpoint
-- The numbers of a workspace, for a candidate who belongs to it but may read nothing else of an agency.
create function settings_of(workspace uuid)
returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select w.settings from workspaces w where w.id = workspace
    and case current_setting('role')
      when 'ft_candidate' then exists (select from candidates c where c.workspace_id = w.id
        and c.user_id = nullif(current_setting('app.user_id', true), '')::uuid)
      when 'ft_consultant' then w.id = nullif(current_setting('app.workspace_id', true), '')::uuid
      else current_setting('role') = 'ft_system' end
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function find_session(bytea) owner to ft_system;
--> statement-breakpoint
alter function settings_of(uuid) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function find_session(bytea) from public;
--> statement-breakpoint
revoke execute on function settings_of(uuid) from public;
--> statement-breakpoint
grant execute on function settings_of(uuid) to ft_candidate, ft_consultant, ft_system;
--> statement-breakpoint
-- Whoever may log an answer may stop a note that it makes needless, without being able to read it: the other side's, too.
create function call_back_notes(interview uuid, of_steps text[], of_interviewer uuid, because text, at timestamptz)
returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with me as (
    select current_setting('role') as role, nullif(current_setting('app.user_id', true), '')::uuid as person,
      nullif(current_setting('app.workspace_id', true), '')::uuid as here
  ), stopped as (
    update outbox o set ended_at = at, ended_because = because from me
    where o.interview_id = interview and o.class = 'note' and o.sent_at is null and o.ended_at is null and o.dispatching_at is null
      and (of_steps is null or o.content -> 'props' ->> 'step' = any (of_steps))
      and (of_interviewer is null or o.content -> 'props' ->> 'interviewerId' = of_interviewer::text)
      and case me.role when 'ft_consultant' then o.workspace_id = me.here
        when 'ft_candidate' then o.candidate_user_id = me.person else me.role = 'ft_system' end
    returning o.id
  ), told as (
    update messages m set scheduled_at = null, called_back_because = because, updated_at = at
    from stopped where m.interview_id = interview and m.outbox_id = stopped.id
    returning m.id
  )
  select count(*) from stopped
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function call_back_notes(uuid, text[], uuid, text, timestamptz) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function call_back_notes(uuid, text[], uuid, text, timestamptz) from public;
--> statement-breakpoint
grant execute on function call_back_notes(uuid, text[], uuid, text, timestamptz) to ft_candidate, ft_consultant, ft_system;
