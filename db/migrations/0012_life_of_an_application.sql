CREATE TABLE "exchanges" (
	"application_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"register" text NOT NULL,
	"provider" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"legal_basis" text NOT NULL,
	"result" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exchanges_application_id_id_pk" PRIMARY KEY("application_id","id")
);
--> statement-breakpoint
CREATE TABLE "past_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"procedure_slug" text NOT NULL,
	"procedure_version" integer NOT NULL,
	"service_id" uuid NOT NULL,
	"status" text NOT NULL,
	"filed_month" text NOT NULL,
	"days_to_decision" integer
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "fate_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_application_id_applications_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchanges_to_forget" ON "exchanges" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "applications_granted_unpaid" ON "applications" USING btree ("updated_at") WHERE decision = 'approved' and payment = 'due';--> statement-breakpoint
CREATE INDEX "applications_silence" ON "applications" USING btree ("silence_on") WHERE decision in ('submitted', 'under_review', 'information_requested');--> statement-breakpoint
CREATE INDEX "applications_kept" ON "applications" USING btree ("procedure_slug","closed_at") WHERE closed_at is not null;--> statement-breakpoint
alter table exchanges enable row level security;
--> statement-breakpoint
-- What is left of erased applications is written and read by the owner of the database alone.
alter table past_applications enable row level security;
--> statement-breakpoint
grant select, insert on exchanges to parvis_web;
--> statement-breakpoint
create policy concerned_read on exchanges for select to parvis_web using (
  (select wall.secret('visit')) is null
  and exists (select from applications a where a.application_id = exchanges.application_id));
--> statement-breakpoint
-- A register is asked for whoever fills in or corrects their own application.
create policy citizen_has_asked on exchanges for insert to parvis_web with check (
  exists (select from applications a
    where a.application_id = exchanges.application_id and a.citizen_id = (select wall.asking_citizen())));
--> statement-breakpoint
-- Nobody who asks grants anything to themselves: the portal only asks a worker to look at what was just filed.
create or replace function wall.add_job(task text, payload json, key text, run_at timestamptz, queue text) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if task not in ('scan-document', 'send-email', 'issue-document', 'send-batch', 'ask-payment', 'poll-carrier', 'poll-parcel', 'hear-printer',
    'renew-tracking-link', 'decide-at-once') then
    raise insufficient_privilege using message = format('No job is named %s', task);
  end if;
  perform graphile_worker.add_job(task, payload => add_job.payload, queue_name => queue, run_at => add_job.run_at,
    max_attempts => 25, job_key => key);
end $$;
