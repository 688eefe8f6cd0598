ALTER TABLE "history" ADD COLUMN "concerns_candidate" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "client_contacts" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "handovers_continued" ON "handovers" USING btree ("continued_as") WHERE continued_as is not null;--> statement-breakpoint
DROP POLICY "candidate_all" ON "outbox" CASCADE;--> statement-breakpoint
DROP POLICY "consultant_all" ON "outbox" CASCADE;--> statement-breakpoint
CREATE POLICY "candidate_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and consultant_workspace_id is null and ((class = 'note' and content ->> 'letter' = 'note' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and (to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id) or to_address = (select lower(i.consultant_email)
    from interviews i where i.workspace_id = outbox.workspace_id and i.id = outbox.interview_id))) or (class = 'invitation' and content ->> 'letter' = 'reading' and exists (select from friend_readings f where f.workspace_id = outbox.workspace_id and f.interview_id = outbox.interview_id and occasion = 'reading:' || f.id and to_address = f.email))));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "ft_consultant" WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and ((class = 'note' and content ->> 'letter' = 'note' and exists (select from messages m where m.workspace_id = outbox.workspace_id and m.interview_id = outbox.interview_id and m.id::text = content #>> '{props,messageId}') and to_address in (select lower(p.email) from interviewers p where p.workspace_id = outbox.workspace_id and p.interview_id = outbox.interview_id)) or (class = 'note' and content ->> 'letter' = 'note' and content #>> '{props,step}' = 'brief' and exists (select from briefs b where b.workspace_id = outbox.workspace_id and b.interview_id = outbox.interview_id and b.id::text = content #>> '{props,messageId}' and to_address = b.to_email)) or (class = 'invitation' and content ->> 'letter' = 'client-feedback' and exists (select from feedback_links l where l.workspace_id = outbox.workspace_id and l.interview_id = outbox.interview_id and starts_with(occasion, 'client-feedback:' || l.id || ':') and to_address = l.email))));--> statement-breakpoint
ALTER POLICY "candidate_insert" ON "history" TO ft_candidate WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and by = (select nullif(current_setting('app.user_id', true), '')::uuid) and by_name = '' and "as" = 'candidate');--> statement-breakpoint
ALTER POLICY "consultant_insert" ON "history" TO ft_consultant WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and by = (select nullif(current_setting('app.user_id', true), '')::uuid) and by_name = '' and "as" = 'consultant');--> statement-breakpoint
-- A person's letters are stopped by their hand, and by nothing else of theirs changed or removed.
revoke update, delete on outbox from ft_candidate, ft_consultant;
--> statement-breakpoint
grant update (ended_at, ended_because) on outbox to ft_candidate, ft_consultant;
--> statement-breakpoint
-- A candidate who is linked late reads from then on what was done for them: whom a row concerns may be filled in, and nothing else of it.
grant update (candidate_user_id) on history to ft_system;
--> statement-breakpoint
alter table history no force row level security;
--> statement-breakpoint
update history set concerns_candidate = true
  where candidate_user_id is not null and interview_id is not null
    or interview_id is not null and "as" <> 'client' and verb not like 'brief%' and verb <> 'client feedback corrected';
--> statement-breakpoint
alter table history force row level security;
--> statement-breakpoint
-- A consultant's name on the interviews that they lead is what they are called now.
alter table interviews no force row level security;
--> statement-breakpoint
alter table users no force row level security;
--> statement-breakpoint
update interviews i set consultant_name = coalesce(u.name, u.email), consultant_email = u.email from users u
  where u.id = i.consultant_user_id and (i.consultant_name, i.consultant_email) is distinct from (coalesce(u.name, u.email), u.email);
--> statement-breakpoint
alter table users force row level security;
--> statement-breakpoint
alter table interviews force row level security;
--> statement-breakpoint
-- The client's contact rule as it is now, held until the transaction ends: whoever adds a further round goes by it, also in the moment in
-- which it changes. A candidate may not read the client's row.
create function held_contact_rule(interview uuid)
returns text
language sql security definer set search_path = public, pg_temp as $$
  select c.contact_rule from interviews i join clients c on c.workspace_id = i.workspace_id and c.id = i.client_id
  where i.id = interview and case current_setting('role')
    when 'ft_candidate' then i.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
    when 'ft_consultant' then i.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
    else current_setting('role') = 'ft_system' end
  for share of c
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function held_contact_rule(uuid) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function held_contact_rule(uuid) from public;
--> statement-breakpoint
grant execute on function held_contact_rule(uuid) to ft_candidate, ft_consultant, ft_system;
