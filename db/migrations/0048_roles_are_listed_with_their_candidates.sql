-- Outside a transaction.
CREATE INDEX CONCURRENTLY "interviews_pipeline" ON "interviews" USING btree ("workspace_id","position_id","candidate_id","starts_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE position_id is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "positions_latest" ON "positions" USING btree ("workspace_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);