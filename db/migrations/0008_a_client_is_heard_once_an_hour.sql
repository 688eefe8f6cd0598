-- As before, but history tells of it once an hour at most: whoever holds a link may press its button as often as they like.
create or replace function client_said(at timestamptz)
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
    where not exists (select from history h where h.interview_id = mine.interview_id and h.verb = 'client feedback received'
      and h.at > client_said.at - interval '1 hour')
  )
  update interviews i set wake_at = at from mine where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.wake_at is not null
$$;
