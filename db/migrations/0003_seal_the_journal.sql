ALTER TABLE "application_references" ADD COLUMN "erasure" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "journal_seal" text;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "next_try_at" timestamp with time zone;