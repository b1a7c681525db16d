DROP INDEX "applications_queue";--> statement-breakpoint
DROP INDEX "applications_queue_mine";--> statement-breakpoint
DROP INDEX "applications_dispatch_queue";--> statement-breakpoint
CREATE INDEX "applications_queue_submitted" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'submitted';--> statement-breakpoint
CREATE INDEX "applications_queue_under_review" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'under_review';--> statement-breakpoint
CREATE INDEX "applications_queue_information_requested" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'information_requested';--> statement-breakpoint
CREATE INDEX "applications_queue_approved" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'approved';--> statement-breakpoint
CREATE INDEX "applications_queue_rejected" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'rejected';--> statement-breakpoint
CREATE INDEX "applications_queue_closed" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'closed';--> statement-breakpoint
CREATE INDEX "applications_queue_withdrawn" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'withdrawn';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_submitted" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'submitted';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_under_review" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'under_review';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_information_requested" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'information_requested';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_approved" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'approved';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_rejected" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'rejected';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_closed" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'closed';--> statement-breakpoint
CREATE INDEX "applications_queue_mine_withdrawn" ON "applications" USING btree ("assigned_to","due_on","application_id") WHERE decision = 'withdrawn';--> statement-breakpoint
CREATE INDEX "applications_to_dispatch" ON "applications" USING btree ("service_id","application_id") WHERE decision = 'approved' and (production = 'queued' and shipment = 'none' or shipment = 'to_resend');--> statement-breakpoint
CREATE INDEX "applications_on_their_way" ON "applications" USING btree ("service_id","updated_at") WHERE decision = 'approved' and shipment not in ('none', 'to_resend', 'delivered');--> statement-breakpoint
CREATE INDEX "applications_letters_back" ON "applications" USING btree ("service_id","due_on","application_id") WHERE decision = 'approved' and shipment in ('returned', 'address_to_confirm', 'to_resend');