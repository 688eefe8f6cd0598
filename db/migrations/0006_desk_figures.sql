CREATE INDEX "interviews_owed" ON "interviews" USING btree ("workspace_id","owed_day","id") WHERE owed_day is not null;--> statement-breakpoint
CREATE INDEX "interviews_owed_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","owed_day","id") WHERE owed_day is not null;--> statement-breakpoint
CREATE INDEX "interviews_read_debrief" ON "interviews" USING btree ("workspace_id","ours_due","id") WHERE ours_steps @> '{read-debrief}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_read_debrief_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","ours_due","id") WHERE ours_steps @> '{read-debrief}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_read_a_draft" ON "interviews" USING btree ("workspace_id","ours_due","id") WHERE ours_steps @> '{read-a-draft}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_read_a_draft_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","ours_due","id") WHERE ours_steps @> '{read-a-draft}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_gather_feedback" ON "interviews" USING btree ("workspace_id","ours_due","id") WHERE ours_steps @> '{gather-feedback}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_gather_feedback_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","ours_due","id") WHERE ours_steps @> '{gather-feedback}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_update_the_candidate" ON "interviews" USING btree ("workspace_id","ours_due","id") WHERE ours_steps @> '{update-the-candidate}'::text[];--> statement-breakpoint
CREATE INDEX "interviews_update_the_candidate_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","ours_due","id") WHERE ours_steps @> '{update-the-candidate}'::text[];