-- Outside a transaction.
CREATE INDEX CONCURRENTLY "interviews_consultant_turn" ON "interviews" USING btree ("workspace_id","consultant_due","id","consultant_from") WHERE consultant_due is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_consultant_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","consultant_due","id","consultant_from") WHERE consultant_due is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_others_turn" ON "interviews" USING btree ("workspace_id","others_due","id","others_from") WHERE others_due is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_others_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","others_due","id","others_from") WHERE others_due is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_read_debrief_turn" ON "interviews" USING btree ("workspace_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{read-debrief}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_read_debrief_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{read-debrief}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_read_a_draft_turn" ON "interviews" USING btree ("workspace_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{read-a-draft}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_read_a_draft_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{read-a-draft}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_gather_feedback_turn" ON "interviews" USING btree ("workspace_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{gather-feedback}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_gather_feedback_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{gather-feedback}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_update_the_candidate_turn" ON "interviews" USING btree ("workspace_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{update-the-candidate}'::text[];--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_update_the_candidate_turn_of" ON "interviews" USING btree ("workspace_id","consultant_user_id","consultant_due","id","consultant_from","ends_at") WHERE consultant_steps @> '{update-the-candidate}'::text[];--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_consultant_due";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_consultant_due_of";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_others_due";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_others_due_of";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_read_debrief";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_read_debrief_of";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_read_a_draft";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_read_a_draft_of";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_gather_feedback";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_gather_feedback_of";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_update_the_candidate";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_update_the_candidate_of";
