CREATE INDEX "applications_drafts_to_expire" ON "applications" USING btree ("draft_expires_at") WHERE decision = 'draft';--> statement-breakpoint
CREATE INDEX "applications_unpaid_to_expire" ON "applications" USING btree ("updated_at") WHERE decision = 'awaiting_payment';--> statement-breakpoint
CREATE INDEX "tracking_visits_to_forget" ON "tracking_visits" USING btree ("expires_at");