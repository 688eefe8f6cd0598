ALTER TABLE "users" ADD COLUMN "own_words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "reread_subject" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "reread_body" text;--> statement-breakpoint
ALTER TABLE "draft_comments" ADD COLUMN "proposed_body" text DEFAULT '' NOT NULL;
--> statement-breakpoint
grant update (reread_subject, reread_body) on messages to ft_candidate;
--> statement-breakpoint
grant insert (proposed_body) on draft_comments to ft_consultant;
--> statement-breakpoint
grant update (own_words) on users to ft_candidate;
