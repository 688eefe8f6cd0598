-- The new tables, locked as the others are.
do $$
declare name text;
begin
  foreach name in array array['roles', 'briefs', 'draft_comments', 'friend_readings', 'handovers'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('grant select, insert, update, delete on %I to ft_candidate, ft_consultant, ft_system', name);
  end loop;
end $$;
--> statement-breakpoint
-- Who belongs to an agency, and which account a candidate's row is linked to, change by the system's hand alone.
revoke insert, update, delete on memberships from ft_consultant;
--> statement-breakpoint
revoke insert, update, delete on candidates from ft_consultant;
--> statement-breakpoint
grant insert (id, workspace_id, name, email, phone, consultant_user_id, created_at, created_by) on candidates to ft_consultant;
--> statement-breakpoint
grant update (name, email, phone, consultant_user_id, version) on candidates to ft_consultant;
--> statement-breakpoint
revoke insert, update, delete on invitations from ft_consultant;
--> statement-breakpoint
revoke update on workspaces from ft_consultant;
--> statement-breakpoint
grant update (name, settings, edits) on workspaces to ft_consultant;
--> statement-breakpoint
-- What a second reader and the candidate wrote is not the other's to change.
revoke update, delete on draft_comments from ft_candidate, ft_consultant;
--> statement-breakpoint
grant update (done_at) on draft_comments to ft_candidate;
--> statement-breakpoint
revoke insert on draft_comments from ft_candidate;
--> statement-breakpoint
revoke insert, update, delete on briefs from ft_candidate;
--> statement-breakpoint
-- Whoever holds a link changes what they say, and neither whose it is nor what it shows.
revoke insert, update on client_feedback from ft_client;
--> statement-breakpoint
grant insert (workspace_id, interview_id, link_id, decision, strengths, shortfalls, next_stage, promise_day, grades, said_by, how, said_at,
  logged_at, updated_at, submitted_at, version) on client_feedback to ft_client;
--> statement-breakpoint
grant update (decision, strengths, shortfalls, next_stage, promise_day, grades, said_by, said_at, updated_at, submitted_at, version)
  on client_feedback to ft_client;
--> statement-breakpoint
grant select on friend_readings to ft_client;
--> statement-breakpoint
grant update (verdict, said, said_at) on friend_readings to ft_client;
--> statement-breakpoint
create unique index client_feedback_one_by_link on client_feedback (link_id) where link_id is not null;
--> statement-breakpoint
create or replace function find_session(hash bytea)
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
    coalesce((select jsonb_agg(jsonb_build_object('workspaceId', w.id, 'name', w.name, 'role', m.role, 'edits', w.edits) order by w.name)
      from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = u.id and m.ended_at is null), '[]')
  from sessions s join users u on u.id = s.user_id
  where s.token_hash = hash and s.expires_at > now()
$$;
--> statement-breakpoint
-- The same question for a link without an account: which row does it open, and may it still? Nothing else of that row.
create function find_link(hash bytea)
returns table (kind text, id uuid, expires_at timestamptz, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'feedback', l.id, l.expires_at, l.revoked_at is not null from feedback_links l where l.token_hash = hash
  union all
  select 'reading', r.id, r.expires_at, r.revoked_at is not null from friend_readings r where r.token_hash = hash
$$;
--> statement-breakpoint
-- What the client sent through its link stands on the record at once, which a link may not write to: the step is settled, the history
-- says so, and the interview wakes.
create function client_said(at timestamptz)
returns void
language sql security definer set search_path = public, pg_temp as $$
  with mine as (
    select l.workspace_id, l.interview_id, i.candidate_user_id, l.name from feedback_links l
    join interviews i on i.workspace_id = l.workspace_id and i.id = l.interview_id
    join client_feedback f on f.workspace_id = l.workspace_id and f.link_id = l.id and f.submitted_at is not null
    where l.id = nullif(current_setting('app.link_id', true), '')::uuid and current_setting('role') = 'ft_client'
      and l.revoked_at is null and l.expires_at > at
  ), settled as (
    insert into step_facts (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    select workspace_id, interview_id, candidate_user_id, 'gather-feedback', 'done', at, 'client' from mine
    on conflict do nothing
  ), told as (
    insert into history (workspace_id, interview_id, consultant_workspace_id, at, "as", by_name, verb)
    select workspace_id, interview_id, workspace_id, at, 'client', name, 'client feedback received' from mine
  )
  update interviews i set wake_at = at from mine where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.wake_at is not null
$$;
--> statement-breakpoint
-- Colleagues by name: nobody reads another's account, but members know each other.
create function members_here()
returns table (user_id uuid, name text, email text, role text, since timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, coalesce(u.name, u.email), u.email, m.role, m.created_at from memberships m join users u on u.id = m.user_id
  where m.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and current_setting('role') = 'ft_consultant'
    and m.ended_at is null
  order by lower(coalesce(u.name, u.email)), u.id
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function find_link(bytea) owner to ft_system;
--> statement-breakpoint
alter function client_said(timestamptz) owner to ft_system;
--> statement-breakpoint
alter function members_here() owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function find_link(bytea) from public;
--> statement-breakpoint
revoke execute on function client_said(timestamptz) from public;
--> statement-breakpoint
revoke execute on function members_here() from public;
--> statement-breakpoint
grant execute on function client_said(timestamptz) to ft_client;
--> statement-breakpoint
grant execute on function members_here() to ft_consultant;
