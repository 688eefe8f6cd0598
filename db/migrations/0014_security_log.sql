CREATE TABLE "security_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"event" text NOT NULL,
	"user_id" uuid,
	"workspace_id" uuid,
	"about_id" uuid,
	"what" text DEFAULT '' NOT NULL,
	"network_key" "bytea"
);
--> statement-breakpoint
ALTER TABLE "security_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "security_events_of_agency" ON "security_events" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "security_events_of_person" ON "security_events" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "security_events_of_network" ON "security_events" USING btree ("network_key","id") WHERE user_id is null;--> statement-breakpoint
CREATE POLICY "candidate_select" ON "security_events" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "security_events" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and workspace_id is null);--> statement-breakpoint
CREATE POLICY "consultant_select" ON "security_events" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.owned_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_insert" ON "security_events" AS PERMISSIVE FOR INSERT TO "ft_consultant" WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid) and user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_select" ON "security_events" AS PERMISSIVE FOR SELECT TO "ft_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_insert" ON "security_events" AS PERMISSIVE FOR INSERT TO "ft_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "security_events" AS PERMISSIVE FOR DELETE TO "ft_system" USING (at < now() - interval '400 days');--> statement-breakpoint
alter table security_events force row level security;
--> statement-breakpoint
-- Added to and read; the system removes what is old, and nobody changes anything.
grant select, insert on security_events to ft_candidate, ft_consultant, ft_system;
--> statement-breakpoint
grant delete on security_events to ft_system;
--> statement-breakpoint
-- Who works or has worked in the agency, by name, for its owners: the security log keeps ids alone.
create function people_here()
returns table (user_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, coalesce(u.name, u.email) from memberships m join users u on u.id = m.user_id
  where m.workspace_id = nullif(current_setting('app.owned_id', true), '')::uuid and current_setting('role') = 'ft_consultant'
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function people_here() owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function people_here() from public;
--> statement-breakpoint
grant execute on function people_here() to ft_consultant;
