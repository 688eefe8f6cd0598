-- What a client sends by link waits for whoever is writing to that interview's record, and its moment is then later than all that is there. So
-- an answer that a consultant adds, or does not add, is the one that they read: another that began before and is kept after still waits.
-- Two machines' clocks, and which transaction began first, decide nothing.
create function comes_after_the_record()
returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  latest timestamptz;
begin
  perform from interviews i where i.workspace_id = new.workspace_id and i.id = new.interview_id for update;
  select greatest(
      (select max(a.logged_at) from answers a where a.workspace_id = new.workspace_id and a.interview_id = new.interview_id),
      (select max(p.logged_at) from promises p
        where p.workspace_id = new.workspace_id and p.interview_id = new.interview_id and p.kind = 'answer'),
      (select greatest(f.updated_at, f.answered_at, f.passed_over_at, f.kept_back_at) from client_feedback f
        where f.workspace_id = new.workspace_id and f.link_id = new.link_id))
    into latest;
  if latest >= new.updated_at then
    new.updated_at := date_trunc('milliseconds', latest) + interval '1 millisecond';
    new.submitted_at := new.updated_at;
    new.answered_at := new.updated_at;
  end if;
  return new;
end $$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function comes_after_the_record() owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function comes_after_the_record() from public;
--> statement-breakpoint
create trigger client_feedback_comes_after before insert on client_feedback for each row
  when (new.submitted_at is not null and current_setting('role') = 'ft_client') execute function comes_after_the_record();
