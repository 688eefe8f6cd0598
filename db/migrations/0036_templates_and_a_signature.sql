CREATE TABLE "templates" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" uuid,
	"consultant_workspace_id" uuid GENERATED ALWAYS AS (case when user_id is null then workspace_id end) STORED,
	"name" text NOT NULL,
	"step" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "signature" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "templates_id" ON "templates" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "templates_by_name" ON "templates" USING btree ("workspace_id",lower(name));--> statement-breakpoint
CREATE INDEX "templates_of_user" ON "templates" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "candidate_select" ON "templates" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "templates" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select from workspaces w where w.id = templates.workspace_id and w.owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "templates" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_delete" ON "templates" AS PERMISSIVE FOR DELETE TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "templates" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "templates" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
alter table templates force row level security;
--> statement-breakpoint
grant select, insert, update, delete on templates to ft_system;
--> statement-breakpoint
grant select, insert (id, workspace_id, user_id, name, step, subject, body, created_at, updated_at),
  update (name, step, subject, body, version, updated_at), delete on templates to ft_candidate;
--> statement-breakpoint
grant select on templates to ft_consultant;
--> statement-breakpoint
grant update (signature) on users to ft_candidate;
--> statement-breakpoint
-- The templates of the agency whose interview it is, for its candidate alone.
create function house_templates_of(interview uuid)
returns table(id uuid, name text, step text, subject text, body text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.name, t.step, t.subject, t.body
  from interviews i join templates t on t.workspace_id = i.workspace_id and t.user_id is null
  where i.id = interview and current_setting('role') = 'ft_candidate'
    and i.candidate_user_id = nullif(current_setting('app.user_id', true), '')::uuid
  order by lower(t.name), t.id
$$;
--> statement-breakpoint
grant create on schema public to ft_system;
--> statement-breakpoint
alter function house_templates_of(uuid) owner to ft_system;
--> statement-breakpoint
revoke create on schema public from ft_system;
--> statement-breakpoint
revoke execute on function house_templates_of(uuid) from public;
--> statement-breakpoint
grant execute on function house_templates_of(uuid) to ft_candidate;
