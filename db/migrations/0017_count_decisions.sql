CREATE TABLE "decision_statistics" (
	"procedure_slug" text PRIMARY KEY NOT NULL,
	"files" integer NOT NULL,
	"median_seconds" real,
	"ninth_decile_seconds" real,
	"on_time" real,
	"at_once" real,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "applications_decided" ON "applications" USING btree ("decided_at") WHERE decided_at is not null;--> statement-breakpoint
alter table decision_statistics enable row level security;
--> statement-breakpoint
-- Counts of the files of many: everyone reads them, only a job counts.
grant select on decision_statistics to parvis_web;
--> statement-breakpoint
create policy everyone_reads on decision_statistics for select to parvis_web using (true);
