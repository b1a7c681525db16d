CREATE TYPE "public"."scan_state" AS ENUM('not_scanned', 'pending', 'clean', 'infected');--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "scan" "scan_state" DEFAULT 'not_scanned' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "scanned_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "documents_to_scan" ON "documents" USING btree ("created_at") WHERE "documents"."origin" = 'supporting' and "documents"."scan" in ('not_scanned', 'pending');