-- Outside a transaction.
CREATE INDEX CONCURRENTLY "interviews_of_consultant" ON "interviews" USING btree ("workspace_id","consultant_user_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "client_feedback_of_workspace";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "client_feedback_of_workspace" ON "client_feedback" USING btree ("workspace_id","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE submitted_at is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "lessons_of_user";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "lessons_of_user" ON "lessons" USING btree ("candidate_user_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_of_workspace";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_of_workspace" ON "interviews" USING btree ("workspace_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_of_candidate_row";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_of_candidate_row" ON "interviews" USING btree ("workspace_id","candidate_id","starts_at" DESC NULLS FIRST);--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_of_client";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_of_client" ON "interviews" USING btree ("workspace_id","client_id","starts_at" DESC NULLS FIRST) WHERE client_id is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_pipeline";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_pipeline" ON "interviews" USING btree ("workspace_id","position_id","candidate_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE position_id is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "interviews_of_user";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "interviews_of_user" ON "interviews" USING btree ("candidate_user_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "messages_sent_of_user";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "messages_sent_of_user" ON "messages" USING btree ("candidate_user_id","sent_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE sent_at is not null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "messages_unsent_of_user";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "messages_unsent_of_user" ON "messages" USING btree ("candidate_user_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE sent_at is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "positions_latest";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "positions_latest" ON "positions" USING btree ("workspace_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
