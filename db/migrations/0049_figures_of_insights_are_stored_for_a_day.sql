CREATE TABLE "insights_counts" (
	"workspace_id" uuid NOT NULL,
	"asked" text NOT NULL,
	"figures" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	CONSTRAINT "insights_counts_workspace_id_asked_pk" PRIMARY KEY("workspace_id","asked"),
	CONSTRAINT "insights_counts_asked" CHECK (length(asked) <= 200)
);
--> statement-breakpoint
ALTER TABLE "insights_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "insights_counts" ADD CONSTRAINT "insights_counts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "consultant_all" ON "insights_counts" AS PERMISSIVE FOR ALL TO "ft_consultant" USING (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)) WITH CHECK (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "system_all" ON "insights_counts" AS PERMISSIVE FOR ALL TO "ft_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
alter table insights_counts force row level security;
--> statement-breakpoint
grant select, insert, update, delete on insights_counts to ft_system;
--> statement-breakpoint
grant select, delete, insert (workspace_id, asked, figures, counted_at, valid_until),
  update (figures, counted_at, valid_until) on insights_counts to ft_consultant;
