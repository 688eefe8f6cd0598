ALTER TABLE "workspaces" ADD COLUMN "client_sees" text DEFAULT 'first name' NOT NULL;--> statement-breakpoint
-- A link that is sent again shows what the agency has set by then.
grant update (shows) on feedback_links to ft_consultant;
