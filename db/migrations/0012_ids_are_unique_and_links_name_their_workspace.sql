-- An id that stood in two workspaces was never made by us: the row that came later is a twin that somebody made of a link they had seen.
alter table feedback_links no force row level security;
--> statement-breakpoint
alter table client_feedback no force row level security;
--> statement-breakpoint
alter table friend_readings no force row level security;
--> statement-breakpoint
delete from client_feedback f using feedback_links twin, feedback_links first
  where f.workspace_id = twin.workspace_id and f.link_id = twin.id and first.id = twin.id
    and (first.created_at, first.workspace_id) < (twin.created_at, twin.workspace_id);
--> statement-breakpoint
delete from feedback_links twin using feedback_links first
  where first.id = twin.id and (first.created_at, first.workspace_id) < (twin.created_at, twin.workspace_id);
--> statement-breakpoint
delete from friend_readings twin using friend_readings first
  where first.id = twin.id and (first.created_at, first.workspace_id) < (twin.created_at, twin.workspace_id);
--> statement-breakpoint
alter table friend_readings force row level security;
--> statement-breakpoint
alter table client_feedback force row level security;
--> statement-breakpoint
alter table feedback_links force row level security;
--> statement-breakpoint
CREATE UNIQUE INDEX "client_feedback_id" ON "client_feedback" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "concerns_id" ON "concerns" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "debrief_drafts_id" ON "debrief_drafts" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "debrief_entries_id" ON "debrief_entries" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "debriefs_id" ON "debriefs" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_id" ON "feedback" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_links_id" ON "feedback_links" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_id" ON "lessons" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "situations_id" ON "situations" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "history_id" ON "history" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "answers_id" ON "answers" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviewers_id" ON "interviewers" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "promises_id" ON "promises" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "step_facts_id" ON "step_facts" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_id" ON "messages" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "briefs_id" ON "briefs" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_comments_id" ON "draft_comments" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "friend_readings_id" ON "friend_readings" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_id" ON "handovers" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_id" ON "questions" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_id" ON "tasks" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidates_id" ON "candidates" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "client_contacts_id" ON "client_contacts" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "clients_id" ON "clients" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_id" ON "invitations" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_id" ON "roles" USING btree ("id");--> statement-breakpoint
CREATE POLICY "client_here" ON "client_feedback" AS RESTRICTIVE FOR ALL TO "ft_client" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_here" ON "feedback_links" AS RESTRICTIVE FOR ALL TO "ft_client" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_here" ON "friend_readings" AS RESTRICTIVE FOR ALL TO "ft_client" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));
--> statement-breakpoint
-- Which row a link without an account opens, and of which workspace: whoever holds it acts in that one alone.
drop function find_link(bytea);
--> statement-breakpoint
create function find_link(hash bytea)
returns table (kind text, id uuid, workspace_id uuid, expires_at timestamptz, revoked boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'feedback', l.id, l.workspace_id, l.expires_at, l.revoked_at is not null from feedback_links l where l.token_hash = hash
  union all
  select 'reading', r.id, r.workspace_id, r.expires_at, r.revoked_at is not null from friend_readings r where r.token_hash = hash
$$;
--> statement-breakpoint
-- As before, for the link of this workspace.
create or replace function client_said(at timestamptz)
returns void
language sql security definer set search_path = public, pg_temp as $$
  with mine as (
    select l.workspace_id, l.interview_id, i.candidate_user_id, l.name from feedback_links l
    join interviews i on i.workspace_id = l.workspace_id and i.id = l.interview_id
    join client_feedback f on f.workspace_id = l.workspace_id and f.link_id = l.id and f.submitted_at is not null
    where l.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      and l.id = nullif(current_setting('app.link_id', true), '')::uuid and current_setting('role') = 'ft_client'
      and l.revoked_at is null and l.expires_at > at
  ), settled as (
    insert into step_facts (workspace_id, interview_id, candidate_user_id, step, kind, at, how)
    select workspace_id, interview_id, candidate_user_id, 'gather-feedback', 'done', at, 'client' from mine
    on conflict do nothing
  ), told as (
    insert into history (workspace_id, interview_id, consultant_workspace_id, at, "as", by_name, verb)
    select workspace_id, interview_id, workspace_id, at, 'client', name, 'client feedback received' from mine
    where not exists (select from history h where h.workspace_id = mine.workspace_id and h.interview_id = mine.interview_id
      and h.verb = 'client feedback received' and h.at > client_said.at - interval '1 hour')
  )
  update interviews i set wake_at = at from mine where i.workspace_id = mine.workspace_id and i.id = mine.interview_id and i.wake_at is not null
$$;
--> statement-breakpoint
-- As before; a message is known by its workspace too.
create or replace function call_back_notes(interview uuid, of_steps text[], of_interviewer uuid, because text, at timestamptz)
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
    returning o.id, o.workspace_id
  ), told as (
    update messages m set scheduled_at = null, called_back_because = because, updated_at = at
    from stopped where m.workspace_id = stopped.workspace_id and m.interview_id = interview and m.outbox_id = stopped.id
    returning m.id
  )
  select count(*) from stopped
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function find_link(bytea) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function find_link(bytea) from public;
