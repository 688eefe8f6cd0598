-- Outside a transaction.
CREATE INDEX CONCURRENTLY "interviews_live_of_consultant" ON "interviews" USING btree ("consultant_user_id","next_check_at") WHERE next_check_at is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_of_person" ON "outbox" USING btree (coalesce(user_id::text, to_address),"class",coalesce(sent_at, dispatching_at));--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_held_by_cap" ON "outbox" USING btree ("next_attempt_at") WHERE delay_reason = 'cap' and sent_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_waiting_of_user" ON "outbox" USING btree ("user_id","class") WHERE sent_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_oldest_due" ON "outbox" USING btree ("due_at") WHERE sent_at is null and ended_at is null;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "outbox_reminder_waiting";
