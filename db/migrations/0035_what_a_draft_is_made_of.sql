CREATE TABLE "draft_answers" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"interviewer_id" uuid NOT NULL,
	"readings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"did" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"evidence_skipped_at" timestamp with time zone,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"skills_answered_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "draft_answers_one" UNIQUE("workspace_id","interview_id","interviewer_id")
);
--> statement-breakpoint
ALTER TABLE "draft_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "composed" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "attempt" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "draft_answers_id" ON "draft_answers" USING btree ("id");--> statement-breakpoint
CREATE INDEX "draft_answers_of_interview" ON "draft_answers" USING btree ("interview_id");--> statement-breakpoint
CREATE POLICY "candidate_all" ON "draft_answers" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "draft_answers" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
alter table draft_answers force row level security;
--> statement-breakpoint
grant select, insert, update, delete on draft_answers to ft_system;
--> statement-breakpoint
grant select, insert (workspace_id, interview_id, candidate_user_id, interviewer_id, readings, did, place, evidence_skipped_at, skills,
  skills_answered_at, updated_at), update (readings, did, place, evidence_skipped_at, skills, skills_answered_at, updated_at), delete
  on draft_answers to ft_candidate;
--> statement-breakpoint
-- Who takes an interviewer off the list removes what was answered about them. Consultants see none of these rows.
grant select, delete on draft_answers to ft_consultant;
--> statement-breakpoint
grant insert (composed, attempt), update (composed, attempt) on messages to ft_candidate;
