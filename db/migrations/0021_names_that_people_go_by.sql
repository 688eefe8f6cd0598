ALTER TABLE "interviewers" ADD COLUMN "goes_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "client_contacts" ADD COLUMN "goes_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Whoever writes to somebody may say which names they go by.
grant update (goes_by) on interviewers to ft_candidate, ft_consultant;
--> statement-breakpoint
grant update (goes_by) on client_contacts to ft_consultant;
