ALTER TABLE "debriefs" ADD COLUMN "taken_down_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "debriefs" ADD COLUMN "taken_down_by" uuid;--> statement-breakpoint
ALTER TABLE "debriefs" ADD COLUMN "taken_down_by_name" text DEFAULT '' NOT NULL;