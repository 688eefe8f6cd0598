-- Whoever's own letter came back from an address may have it tried again. What others' letters met with stays the system's to know.
create function lift_suppression(interview uuid, refused text)
returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with me as (
    select current_setting('role') as role, nullif(current_setting('app.user_id', true), '')::uuid as person,
      nullif(current_setting('app.workspace_id', true), '')::uuid as here
  ), lifted as (
    delete from suppressions s using me where s.address = refused and exists (
      select from outbox o where o.interview_id = interview and o.to_address = refused and o.ended_because = 'no such address'
        and case me.role when 'ft_consultant' then o.consultant_workspace_id = me.here
          when 'ft_candidate' then o.candidate_user_id = me.person else me.role = 'ft_system' end)
    returning s.address
  )
  select exists (select from lifted)
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function lift_suppression(uuid, text) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function lift_suppression(uuid, text) from public;
--> statement-breakpoint
grant execute on function lift_suppression(uuid, text) to ft_candidate, ft_consultant, ft_system;
