ALTER TABLE "client_feedback" ADD COLUMN "added_as" uuid;--> statement-breakpoint
ALTER TABLE "client_feedback" ADD COLUMN "passed_over_at" timestamp with time zone;--> statement-breakpoint
grant update (added_as, passed_over_at) on client_feedback to ft_consultant;
