CREATE TABLE "email_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" uuid,
	"old_email" text NOT NULL,
	"new_email" text NOT NULL,
	"old_token_hash" "bytea" NOT NULL,
	"new_token_hash" "bytea" NOT NULL,
	"old_confirmed_at" timestamp with time zone,
	"new_confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "email_changes_old_token_hash_unique" UNIQUE("old_token_hash"),
	CONSTRAINT "email_changes_new_token_hash_unique" UNIQUE("new_token_hash")
);
--> statement-breakpoint
ALTER TABLE "email_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "limits" (
	"key_hash" "bytea" NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "limits_key_hash_window_start_pk" PRIMARY KEY("key_hash","window_start")
);
--> statement-breakpoint
ALTER TABLE "limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mutes" (
	"user_id" uuid NOT NULL,
	"class" text NOT NULL,
	"muted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mutes_user_id_class_pk" PRIMARY KEY("user_id","class")
);
--> statement-breakpoint
ALTER TABLE "mutes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"asked_hash" "bytea" NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"next" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_ins_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sign_ins_asked_hash_unique" UNIQUE("asked_hash")
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"zone" text,
	"quiet_from" time DEFAULT '21:00' NOT NULL,
	"quiet_to" time DEFAULT '08:00' NOT NULL,
	"email_verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_feedback" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"decision" text,
	"strengths" text DEFAULT '' NOT NULL,
	"shortfalls" text DEFAULT '' NOT NULL,
	"verbatim" text DEFAULT '' NOT NULL,
	"next_stage" text DEFAULT '' NOT NULL,
	"promise_day" date,
	"said_by" text DEFAULT '' NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"logged_at" timestamp with time zone NOT NULL,
	"logged_by" uuid,
	"link_id" uuid,
	"kept_back_at" timestamp with time zone,
	"kept_back_by" uuid,
	"kept_back_because" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "client_feedback_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "client_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"raised_at" timestamp with time zone,
	"raised_by" uuid,
	"came_of_it" text DEFAULT '' NOT NULL,
	CONSTRAINT "concerns_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "concerns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debrief_drafts" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"typed" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "debrief_drafts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "debrief_drafts_one" UNIQUE("workspace_id","interview_id")
);
--> statement-breakpoint
ALTER TABLE "debrief_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debrief_entries" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"field" text NOT NULL,
	"interviewer_id" uuid,
	"body" text NOT NULL,
	"sees" text DEFAULT 'me' NOT NULL,
	"shared_at" timestamp with time zone,
	"consultant_workspace_id" uuid GENERATED ALWAYS AS (case when shared_at is not null then workspace_id end) STORED,
	"released_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "debrief_entries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "debrief_entries_one" UNIQUE NULLS NOT DISTINCT("workspace_id","interview_id","field","interviewer_id"),
	CONSTRAINT "private_stays_private" CHECK (field <> 'private' or (sees = 'me' and shared_at is null and released_at is null)),
	CONSTRAINT "as_meant" CHECK ((shared_at is null or sees <> 'me') and (released_at is null or sees = 'client')),
	CONSTRAINT "about_whom" CHECK ((field in ('talked_about', 'caught_interest')) = (interviewer_id is not null)),
	CONSTRAINT "released_is_shared" CHECK (released_at is null or shared_at is not null)
);
--> statement-breakpoint
ALTER TABLE "debrief_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "debriefs" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"thanked_in_person_at" timestamp with time zone,
	"raise_at" timestamp with time zone,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone,
	"shared_at" timestamp with time zone,
	"consultant_workspace_id" uuid GENERATED ALWAYS AS (case when shared_at is not null then workspace_id end) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "debriefs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "debriefs_one" UNIQUE("workspace_id","interview_id")
);
--> statement-breakpoint
ALTER TABLE "debriefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"client_feedback_id" uuid,
	"source" text NOT NULL,
	"strengths" text DEFAULT '' NOT NULL,
	"shortfalls" text DEFAULT '' NOT NULL,
	"tips" text DEFAULT '' NOT NULL,
	"said_by" text DEFAULT '' NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"released_by" uuid,
	"read_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "feedback_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_links" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"contact_id" uuid,
	"email" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"shows" jsonb NOT NULL,
	CONSTRAINT "feedback_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "feedback_links_and_interview" UNIQUE("workspace_id","interview_id","id")
);
--> statement-breakpoint
ALTER TABLE "feedback_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"body" text NOT NULL,
	"shared_at" timestamp with time zone,
	"consultant_workspace_id" uuid GENERATED ALWAYS AS (case when shared_at is not null then workspace_id end) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lessons_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "lessons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "situations" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"changed" text,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" uuid,
	CONSTRAINT "situations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "situations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "history" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"consultant_workspace_id" uuid,
	"interview_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	"by_name" text DEFAULT '' NOT NULL,
	"as" text NOT NULL,
	"verb" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "history_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "history_consultants" CHECK (consultant_workspace_id is null or consultant_workspace_id is not distinct from workspace_id)
);
--> statement-breakpoint
ALTER TABLE "history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"outcome" text,
	"withdrawn_by" text,
	"said_by" text DEFAULT '' NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"offer_by" date,
	"logged_at" timestamp with time zone NOT NULL,
	"logged_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interviewers" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"linkedin" text DEFAULT '' NOT NULL,
	"topic_noted_at" timestamp with time zone,
	"in_touch_at" timestamp with time zone,
	"position" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interviewers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "interviewers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interviews" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"process_id" uuid NOT NULL,
	"round" text DEFAULT 'First interview' NOT NULL,
	"role" text NOT NULL,
	"company" text NOT NULL,
	"client_id" uuid,
	"route" text NOT NULL,
	"contact_rule" text NOT NULL,
	"consultant_user_id" uuid,
	"consultant_name" text,
	"consultant_email" text,
	"agency_name" text,
	"starts_local" text NOT NULL,
	"ends_local" text NOT NULL,
	"zone" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"format" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"asks_for" text DEFAULT '' NOT NULL,
	"address_given" text DEFAULT '' NOT NULL,
	"wanted" text,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" uuid,
	"cancelled_because" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_because" text,
	"version" integer DEFAULT 1 NOT NULL,
	"wake_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "interviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "interviews_of_candidate" UNIQUE("workspace_id","id","candidate_user_id")
);
--> statement-breakpoint
ALTER TABLE "interviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"kind" text DEFAULT 'answer' NOT NULL,
	"day" date NOT NULL,
	"given_by" text DEFAULT '' NOT NULL,
	"covers" text DEFAULT 'any answer' NOT NULL,
	"logged_at" timestamp with time zone NOT NULL,
	"logged_by" uuid,
	"kept_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "promises_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "promises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"body" text NOT NULL,
	"asked_at" timestamp with time zone,
	"position" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "step_facts" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"step" text NOT NULL,
	"interviewer_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	"how" text,
	"reason" text DEFAULT '' NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "step_facts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "step_facts_once" UNIQUE NULLS NOT DISTINCT("workspace_id","interview_id","step","interviewer_id","kind")
);
--> statement-breakpoint
ALTER TABLE "step_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"body" text NOT NULL,
	"due_day" date,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "tasks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_pauses" (
	"host" text PRIMARY KEY NOT NULL,
	"until" timestamp with time zone,
	"because" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid,
	"candidate_user_id" uuid,
	"consultant_workspace_id" uuid,
	"interview_id" uuid,
	"user_id" uuid,
	"class" text NOT NULL,
	"occasion" text NOT NULL,
	"to_address" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"dispatching_at" timestamp with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"maybes" smallint DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_because" text,
	"last_reply" text,
	CONSTRAINT "outbox_occasion_unique" UNIQUE("occasion"),
	CONSTRAINT "outbox_consultants" CHECK (consultant_workspace_id is null or consultant_workspace_id is not distinct from workspace_id),
	CONSTRAINT "candidates_of_an_interview" CHECK (candidate_user_id is null or num_nulls(workspace_id, interview_id) = 0),
	CONSTRAINT "peoples_letters" CHECK (class in ('invitation', 'note', 'copy') or (candidate_user_id is null and consultant_workspace_id is null))
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reminders" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"outbox_id" uuid,
	"reminded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminders_workspace_id_interview_id_user_id_occasion_pk" PRIMARY KEY("workspace_id","interview_id","user_id","occasion")
);
--> statement-breakpoint
ALTER TABLE "reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "suppressions" (
	"address" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"reply" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "suppressions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticks" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"alarm" text
);
--> statement-breakpoint
ALTER TABLE "ticks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"candidate_user_id" uuid,
	"step" text NOT NULL,
	"interviewer_id" uuid,
	"reader_id" uuid,
	"to_name" text DEFAULT '' NOT NULL,
	"to_email" text DEFAULT '' NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reread_version" integer,
	"asked_at" timestamp with time zone,
	"approved_version" integer,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"returned_at" timestamp with time zone,
	"returned_because" text DEFAULT '' NOT NULL,
	"shared_at" timestamp with time zone,
	"consultant_workspace_id" uuid GENERATED ALWAYS AS (case when shared_at is not null then workspace_id end) STORED,
	"scheduled_at" timestamp with time zone,
	"outbox_id" uuid,
	"called_back_because" text,
	"sent_at" timestamp with time zone,
	"sent_how" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "messages_one" UNIQUE NULLS NOT DISTINCT("workspace_id","interview_id","step","interviewer_id")
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "candidates" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"consultant_user_id" uuid,
	"linked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "candidates_one_per_user" UNIQUE("workspace_id","user_id"),
	CONSTRAINT "candidates_and_user" UNIQUE("workspace_id","id","user_id")
);
--> statement-breakpoint
ALTER TABLE "candidates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_contacts" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"email" text,
	"phone" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_contacts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "client_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clients" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"contact_rule" text NOT NULL,
	"country" text,
	"region" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"email" text NOT NULL,
	"as" text NOT NULL,
	"candidate_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"declined_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "memberships_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"owner_user_id" uuid,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD CONSTRAINT "client_feedback_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD CONSTRAINT "client_feedback_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD CONSTRAINT "client_feedback_link" FOREIGN KEY ("workspace_id","interview_id","link_id") REFERENCES "public"."feedback_links"("workspace_id","interview_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "debrief_drafts" ADD CONSTRAINT "debrief_drafts_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief_drafts" ADD CONSTRAINT "debrief_drafts_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "debrief_entries" ADD CONSTRAINT "debrief_entries_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debrief_entries" ADD CONSTRAINT "debrief_entries_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "debriefs" ADD CONSTRAINT "debriefs_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "debriefs" ADD CONSTRAINT "debriefs_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "feedback_links" ADD CONSTRAINT "feedback_links_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_links" ADD CONSTRAINT "feedback_links_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "situations" ADD CONSTRAINT "situations_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "situations" ADD CONSTRAINT "situations_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_person" FOREIGN KEY ("workspace_id","candidate_user_id") REFERENCES "public"."candidates"("workspace_id","user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interviewers" ADD CONSTRAINT "interviewers_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviewers" ADD CONSTRAINT "interviewers_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_candidate" FOREIGN KEY ("workspace_id","candidate_id") REFERENCES "public"."candidates"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_candidate_user" FOREIGN KEY ("workspace_id","candidate_id","candidate_user_id") REFERENCES "public"."candidates"("workspace_id","id","user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "step_facts" ADD CONSTRAINT "step_facts_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_facts" ADD CONSTRAINT "step_facts_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_candidate" FOREIGN KEY ("workspace_id","interview_id","candidate_user_id") REFERENCES "public"."interviews"("workspace_id","id","candidate_user_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_consultant_user_id_users_id_fk" FOREIGN KEY ("consultant_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_owner_user_id_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_changes_user" ON "email_changes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_ins_email" ON "sign_ins" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "client_feedback_of_interview" ON "client_feedback" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "concerns_of_interview" ON "concerns" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "debrief_drafts_of_interview" ON "debrief_drafts" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "debrief_entries_of_interview" ON "debrief_entries" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "debriefs_of_interview" ON "debriefs" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "feedback_of_interview" ON "feedback" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "feedback_of_user" ON "feedback" USING btree ("candidate_user_id","interview_id");--> statement-breakpoint
CREATE INDEX "feedback_links_of_interview" ON "feedback_links" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "feedback_links_token" ON "feedback_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "lessons_of_interview" ON "lessons" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "lessons_of_user" ON "lessons" USING btree ("candidate_user_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "situations_of_interview" ON "situations" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "history_of_interview" ON "history" USING btree ("interview_id","id");--> statement-breakpoint
CREATE INDEX "history_of_workspace" ON "history" USING btree ("workspace_id","id");--> statement-breakpoint
CREATE INDEX "answers_of_interview" ON "answers" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "interviewers_of_interview" ON "interviewers" USING btree ("interview_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_id" ON "interviews" USING btree ("id");--> statement-breakpoint
CREATE INDEX "interviews_process" ON "interviews" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "interviews_of_user" ON "interviews" USING btree ("candidate_user_id","starts_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interviews_live_of_user" ON "interviews" USING btree ("candidate_user_id","starts_at") WHERE wake_at is not null;--> statement-breakpoint
CREATE INDEX "interviews_live_of_workspace" ON "interviews" USING btree ("workspace_id","wake_at") WHERE wake_at is not null;--> statement-breakpoint
CREATE INDEX "interviews_due" ON "interviews" USING btree ("wake_at") WHERE wake_at is not null;--> statement-breakpoint
CREATE INDEX "promises_of_interview" ON "promises" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "questions_of_interview" ON "questions" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "step_facts_of_interview" ON "step_facts" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "tasks_of_interview" ON "tasks" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_at") WHERE sent_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "outbox_of_interview" ON "outbox" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "outbox_reminder_waiting" ON "outbox" USING btree ("user_id") WHERE class = 'reminder' and sent_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "reminders_of_user" ON "reminders" USING btree ("user_id","reminded_at");--> statement-breakpoint
CREATE INDEX "messages_of_interview" ON "messages" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "messages_sent_of_user" ON "messages" USING btree ("candidate_user_id","sent_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE sent_at is not null;--> statement-breakpoint
CREATE INDEX "messages_unsent_of_user" ON "messages" USING btree ("candidate_user_id","updated_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "candidates_user" ON "candidates" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "client_contacts_client" ON "client_contacts" USING btree ("workspace_id","client_id");--> statement-breakpoint
CREATE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "workspaces_personal" ON "workspaces" USING btree ("owner_user_id") WHERE kind = 'personal';--> statement-breakpoint
CREATE POLICY "candidate_select" ON "email_changes" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "email_changes" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "email_changes" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "limits" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "mutes" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "mutes" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "mutes" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "sessions" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "sessions" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "sessions" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "sign_ins" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_select" ON "users" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "users" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "users" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_update" ON "users" AS PERMISSIVE FOR UPDATE TO "ft_consultant" USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "users" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "client_feedback" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_select" ON "client_feedback" AS PERMISSIVE FOR SELECT TO "ft_client" USING (link_id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_insert" ON "client_feedback" AS PERMISSIVE FOR INSERT TO "ft_client" WITH CHECK (link_id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_update" ON "client_feedback" AS PERMISSIVE FOR UPDATE TO "ft_client" USING (link_id = (select nullif(current_setting('app.link_id', true), '')::uuid)) WITH CHECK (link_id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "client_feedback" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "concerns" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "concerns" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "concerns" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "debrief_drafts" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "debrief_drafts" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "debrief_entries" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "debrief_entries" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "debrief_entries" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "debriefs" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "debriefs" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "debriefs" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "feedback" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "feedback" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "feedback" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "feedback_links" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_select" ON "feedback_links" AS PERMISSIVE FOR SELECT TO "ft_client" USING (id = (select nullif(current_setting('app.link_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "feedback_links" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "lessons" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "lessons" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "lessons" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "situations" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "situations" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "situations" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_select" ON "history" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_insert" ON "history" AS PERMISSIVE FOR INSERT TO "ft_candidate" WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "history" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_insert" ON "history" AS PERMISSIVE FOR INSERT TO "ft_consultant" WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "history" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "answers" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "answers" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "answers" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "interviewers" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "interviewers" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "interviewers" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "interviews" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "interviews" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "interviews" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "promises" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "promises" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "promises" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "questions" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "questions" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "questions" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "step_facts" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "step_facts" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "step_facts" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "tasks" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "tasks" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "tasks" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "mail_pauses" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "outbox" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "outbox" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "outbox" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "reminders" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "suppressions" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_all" ON "ticks" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_all" ON "messages" AS PERMISSIVE FOR ALL TO "ft_candidate" USING (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "messages" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_update" ON "messages" AS PERMISSIVE FOR UPDATE TO "ft_consultant" USING (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (consultant_workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "messages" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_select" ON "candidates" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "candidates" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_all" ON "candidates" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "candidates" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "client_contacts" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "client_contacts" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "clients" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "clients" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "invitations" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "invitations" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consultant_all" ON "memberships" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "memberships" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "candidate_select" ON "workspaces" AS PERMISSIVE FOR SELECT TO "ft_candidate" USING (owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "candidate_update" ON "workspaces" AS PERMISSIVE FOR UPDATE TO "ft_candidate" USING (owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK (owner_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_select" ON "workspaces" AS PERMISSIVE FOR SELECT TO "ft_consultant" USING (id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consultant_update" ON "workspaces" AS PERMISSIVE FOR UPDATE TO "ft_consultant" USING (id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "workspaces" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);