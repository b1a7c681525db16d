CREATE TYPE "public"."actor_kind" AS ENUM('citizen', 'agent', 'system', 'carrier', 'printer', 'payment');--> statement-breakpoint
CREATE TYPE "public"."channel" AS ENUM('online', 'counter', 'post', 'phone');--> statement-breakpoint
CREATE TYPE "public"."decision" AS ENUM('draft', 'awaiting_payment', 'submitted', 'under_review', 'information_requested', 'approved', 'rejected', 'closed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."payment_state" AS ENUM('none', 'due', 'paid');--> statement-breakpoint
CREATE TYPE "public"."production_state" AS ENUM('none', 'queued', 'in_production', 'produced');--> statement-breakpoint
CREATE TYPE "public"."agent_role" AS ENUM('caseworker', 'supervisor', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."session_kind" AS ENUM('citizen', 'agent');--> statement-breakpoint
CREATE TYPE "public"."shipment_state" AS ENUM('none', 'dispatched', 'in_transit', 'out_for_delivery', 'available_for_pickup', 'returned', 'address_to_confirm', 'to_resend', 'delivered');--> statement-breakpoint
CREATE TABLE "application_references" (
	"reference" text PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"procedure_slug" text NOT NULL,
	"procedure_version" integer NOT NULL,
	"citizen_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"assigned_to" uuid,
	"channel" "channel" DEFAULT 'online' NOT NULL,
	"language" "language" DEFAULT 'fr' NOT NULL,
	"decision" "decision" DEFAULT 'draft' NOT NULL,
	"payment" "payment_state" DEFAULT 'none' NOT NULL,
	"production" "production_state" DEFAULT 'none' NOT NULL,
	"shipment" "shipment_state" DEFAULT 'none' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"fee" jsonb,
	"subject" text DEFAULT '' NOT NULL,
	"applicant_name" text DEFAULT '' NOT NULL,
	"contact_email" text,
	"submission_key" text,
	"draft_step" text,
	"draft_saved_at" timestamp with time zone,
	"draft_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"due_on" text,
	"silence_on" text,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "events" (
	"application_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"actor" "actor_kind" NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"channel" "channel" NOT NULL,
	"status" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_application_id_sequence_pk" PRIMARY KEY("application_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "demonstration_clock" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"offset_milliseconds" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template" text NOT NULL,
	"event_sequence" integer NOT NULL,
	"recipient" text NOT NULL,
	"language" "language" NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "emails_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author" text NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "messages_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "tracking_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tracking_visits" (
	"visit_hash" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"service_id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_events" (
	"application_id" uuid NOT NULL,
	"shipment_number" text NOT NULL,
	"fingerprint" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"raw" jsonb NOT NULL,
	CONSTRAINT "carrier_events_application_id_shipment_number_fingerprint_pk" PRIMARY KEY("application_id","shipment_number","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "envelopes" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" jsonb NOT NULL,
	"formula" text,
	"shipment_number" text,
	"estimated_on" text,
	"final" boolean DEFAULT false NOT NULL,
	"next_poll_at" timestamp with time zone,
	"poll_failures" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"posted_at" timestamp with time zone,
	CONSTRAINT "envelopes_application_id_id_pk" PRIMARY KEY("application_id","id"),
	CONSTRAINT "envelopes_shipment_number_unique" UNIQUE("shipment_number")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"origin" text NOT NULL,
	"slot" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"pages" integer DEFAULT 1 NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"verification_code" text,
	"checklist" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "documents_application_id_id_pk" PRIMARY KEY("application_id","id"),
	CONSTRAINT "documents_verification_code_unique" UNIQUE("verification_code")
);
--> statement-breakpoint
CREATE TABLE "payment_attempts" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"operation" text NOT NULL,
	"debt_reference" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"authorisation" text,
	CONSTRAINT "payment_attempts_application_id_id_pk" PRIMARY KEY("application_id","id"),
	CONSTRAINT "payment_attempts_operation_unique" UNIQUE("operation")
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"service_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text,
	"email" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"role" "agent_role" NOT NULL,
	"suspended_at" timestamp with time zone,
	"last_sign_in_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"preferred_username" text,
	"birthdate" text NOT NULL,
	"gender" text NOT NULL,
	"birthplace" text NOT NULL,
	"birthcountry" text NOT NULL,
	"contact_email" text,
	"language" "language" DEFAULT 'fr' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_sign_in_at" timestamp with time zone NOT NULL,
	"blocked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"postal_address" text NOT NULL,
	"court" text NOT NULL,
	CONSTRAINT "services_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"sid_hash" text PRIMARY KEY NOT NULL,
	"kind" "session_kind" NOT NULL,
	"person_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"acr" text NOT NULL,
	"amr" jsonb NOT NULL,
	"auth_time" timestamp with time zone,
	"id_token_sealed" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"idle_seconds" integer NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" uuid,
	"reader_name" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultations_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "information_requests" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"items" jsonb NOT NULL,
	"message" text NOT NULL,
	"due_on" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "information_requests_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agent_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notes_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"grounds" jsonb NOT NULL,
	"facts" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rulings_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_assigned_to_agents_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_links" ADD CONSTRAINT "tracking_links_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracking_visits" ADD CONSTRAINT "tracking_visits_token_hash_tracking_links_token_hash_fk" FOREIGN KEY ("token_hash") REFERENCES "public"."tracking_links"("token_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carrier_events" ADD CONSTRAINT "carrier_events_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agents" ADD CONSTRAINT "agents_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_requests" ADD CONSTRAINT "information_requests_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rulings" ADD CONSTRAINT "rulings_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_of_citizen" ON "applications" USING btree ("citizen_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_draft" ON "applications" USING btree ("citizen_id","procedure_slug") WHERE decision = 'draft';--> statement-breakpoint
CREATE INDEX "applications_queue" ON "applications" USING btree ("service_id","decision","due_on","application_id");--> statement-breakpoint
CREATE INDEX "applications_queue_mine" ON "applications" USING btree ("assigned_to","decision","due_on","application_id");--> statement-breakpoint
CREATE INDEX "applications_dispatch_queue" ON "applications" USING btree ("service_id","production","shipment","application_id");--> statement-breakpoint
CREATE INDEX "applications_search_subject" ON "applications" USING btree ("service_id","subject");--> statement-breakpoint
CREATE INDEX "applications_search_name" ON "applications" USING gin (lower(applicant_name) gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "emails_once_by_event" ON "emails" USING btree ("application_id","event_sequence","template");--> statement-breakpoint
CREATE INDEX "tracking_links_of_application" ON "tracking_links" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "tracking_visits_of_link" ON "tracking_visits" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "batches_of_service" ON "batches" USING btree ("service_id","created_at");--> statement-breakpoint
CREATE INDEX "envelopes_of_batch" ON "envelopes" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "envelopes_to_poll" ON "envelopes" USING btree ("next_poll_at") WHERE next_poll_at is not null;--> statement-breakpoint
CREATE INDEX "payment_attempts_pending" ON "payment_attempts" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_sign_in" ON "agents" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_email" ON "agents" USING btree ("email");--> statement-breakpoint
CREATE INDEX "agents_of_service" ON "agents" USING btree ("service_id");--> statement-breakpoint
CREATE UNIQUE INDEX "citizens_sign_in" ON "citizens" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("kind","person_id");