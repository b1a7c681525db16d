DROP INDEX "applications_queue_submitted";--> statement-breakpoint
DROP INDEX "applications_queue_under_review";--> statement-breakpoint
DROP INDEX "applications_queue_information_requested";--> statement-breakpoint
DROP INDEX "applications_queue_approved";--> statement-breakpoint
DROP INDEX "applications_queue_rejected";--> statement-breakpoint
DROP INDEX "applications_queue_closed";--> statement-breakpoint
DROP INDEX "applications_queue_withdrawn";--> statement-breakpoint
CREATE INDEX "applications_queue_submitted" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'submitted';--> statement-breakpoint
CREATE INDEX "applications_queue_under_review" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'under_review';--> statement-breakpoint
CREATE INDEX "applications_queue_information_requested" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'information_requested';--> statement-breakpoint
CREATE INDEX "applications_queue_approved" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'approved';--> statement-breakpoint
CREATE INDEX "applications_queue_rejected" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'rejected';--> statement-breakpoint
CREATE INDEX "applications_queue_closed" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'closed';--> statement-breakpoint
CREATE INDEX "applications_queue_withdrawn" ON "applications" USING btree ("service_id","due_on","application_id","reference","citizen_id","submitted_at","archived_at") WHERE decision = 'withdrawn';