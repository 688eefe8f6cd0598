ALTER TABLE "interviewers" ADD COLUMN "phone" text DEFAULT '' NOT NULL;
--> statement-breakpoint
grant insert (phone), update (phone) on interviewers to ft_candidate, ft_consultant;
