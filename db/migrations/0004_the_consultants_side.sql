CREATE TABLE "briefs" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"contact_id" uuid,
	"to_name" text DEFAULT '' NOT NULL,
	"to_email" text DEFAULT '' NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"used" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"outbox_id" uuid,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_because" text DEFAULT '' NOT NULL,
	CONSTRAINT "briefs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "briefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_comments" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"message_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"quote" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"by" uuid,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "draft_comments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "draft_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "friend_readings" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"message_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"shows" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"verdict" text,
	"said" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone,
	CONSTRAINT "friend_readings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "friend_readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"continued_as" uuid,
	"declined_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "handovers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "handovers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"asks_for" text DEFAULT '' NOT NULL,
	"filled_at" timestamp with time zone,
	"filled_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "roles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD COLUMN "grades" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "debriefs" ADD COLUMN "grades" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "next_stage" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "grades" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "undone_because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_links" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_links" ADD COLUMN "revoked_by" uuid;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "role_id" uuid;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "ours_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "ours_due" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "ours_steps" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "theirs_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "theirs_due" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "theirs_steps" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "interviews" ADD COLUMN "owed_day" date;--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "passed_on_by" uuid;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "edits" text DEFAULT 'assigned' NOT NULL;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD CONSTRAINT "draft_comments_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "friend_readings" ADD CONSTRAINT "friend_readings_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friend_readings" ADD CONSTRAINT "friend_readings_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_of" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "briefs_of_interview" ON "briefs" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "draft_comments_of_interview" ON "draft_comments" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "draft_comments_of" ON "draft_comments" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "friend_readings_of_interview" ON "friend_readings" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "friend_readings_token" ON "friend_readings" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "handovers_of_interview" ON "handovers" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "handovers_token" ON "handovers" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "roles_of_client" ON "roles" USING btree ("workspace_id","client_id");--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_role" FOREIGN KEY ("workspace_id","role_id") REFERENCES "public"."roles"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_contacts" ADD CONSTRAINT "client_contacts_of" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interviews_ours" ON "interviews" USING btree ("workspace_id","ours_due","id") WHERE ours_due is not null;--> statement-breakpoint
CREATE INDEX "interviews_ours_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","ours_due","id") WHERE ours_due is not null;--> statement-breakpoint
CREATE INDEX "interviews_theirs" ON "interviews" USING btree ("workspace_id","theirs_due","id") WHERE theirs_due is not null;--> statement-breakpoint
CREATE INDEX "interviews_theirs_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","theirs_due","id") WHERE theirs_due is not null;--> statement-breakpoint
CREATE INDEX "interviews_of_workspace" ON "interviews" USING btree ("workspace_id","starts_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interviews_of_candidate_row" ON "interviews" USING btree ("workspace_id","candidate_id","starts_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interviews_of_client" ON "interviews" USING btree ("workspace_id","client_id","starts_at" DESC NULLS LAST) WHERE client_id is not null;--> statement-breakpoint
CREATE INDEX "interviews_of_role" ON "interviews" USING btree ("workspace_id","role_id") WHERE role_id is not null;--> statement-breakpoint
CREATE INDEX "candidates_by_name" ON "candidates" USING btree ("workspace_id",lower(name),"id");--> statement-breakpoint
CREATE INDEX "candidates_in_charge" ON "candidates" USING btree ("workspace_id","consultant_user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clients_by_name" ON "clients" USING btree ("workspace_id",lower(name));--> statement-breakpoint
CREATE POLICY "candidate_select" ON "briefs" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "briefs" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "briefs" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "draft_comments" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "draft_comments" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "draft_comments" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "friend_readings" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_select" ON "friend_readings" AS PERMISSIVE FOR SELECT TO "ft_client" USING (id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_update" ON "friend_readings" AS PERMISSIVE FOR UPDATE TO "ft_client" USING (id = (select nullif(current_setting('app.link_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "friend_readings" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "handovers" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "handovers" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "roles" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "roles" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);