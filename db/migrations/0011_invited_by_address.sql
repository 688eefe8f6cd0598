CREATE INDEX "handovers_email" ON "handovers" USING btree ("email");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");