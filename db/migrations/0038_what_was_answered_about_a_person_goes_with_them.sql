-- Whoever takes an interviewer off the list removes what the candidate answered about them, though an agency sees none of these rows.
create function forget_draft_answers(interview uuid, people uuid[])
returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from draft_answers d
  where d.interview_id = interview and d.interviewer_id = any (people)
    and case current_setting('role')
      when 'ft_consultant' then d.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      when 'ft_candidate' then d.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
      else current_setting('role') = 'ft_system' end
$$;
--> statement-breakpoint
revoke execute on function forget_draft_answers(uuid, uuid[]) from public;
--> statement-breakpoint
grant execute on function forget_draft_answers(uuid, uuid[]) to ft_candidate, ft_consultant, ft_system;
